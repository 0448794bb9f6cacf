/**
 * The shape of the code that neither the compiler nor the linter can hold (docs/architecture.md).
 * Every failure names the places and says what to do.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../lib/coach/rules';
import type { Examples } from '../lib/coach/rules/rule';
import { GENERATED } from '../scripts/docs';
import { ROOT } from '../scripts/setup.mjs';
import { LAYERS } from './support/layers';
import { filesIn, importsOf, listFiles, none, placesOf, reachableFrom, readSources } from './support/source-files';

const shipped = readSources('lib', 'components', 'entrypoints');
const everything = [...shipped, ...readSources('tests', 'scripts')];

const within = (...folders: string[]) => filesIn(shipped, ...folders);

describe('layers', () => {
  const isIn = (target: string, place: string) => target === place || target.startsWith(`${place}/`);

  it.each(Object.entries(LAYERS))('%s imports only what its layer may', (folder, layer) => {
    const places = within(folder).flatMap((file) =>
      importsOf(file)
        .filter(({ from, target, typeOnly }) => {
          if (target === null) {
            const packages = typeOnly ? [...layer.packages, ...layer.types] : layer.packages;
            return !packages.some((name) => isIn(from, name));
          }
          const allowed = typeOnly ? [folder, ...layer.values, ...layer.types] : [folder, ...layer.values];
          return !allowed.some((place) => isIn(target, place));
        })
        .map(({ from, typeOnly }) => `${file.path}  imports ${typeOnly ? 'types of ' : ''}'${from}'`),
    );
    none(
      places,
      `${folder} may import ${[...layer.values, ...layer.packages].join(', ') || 'nothing outside itself'}` +
        `${layer.types.length > 0 ? ` and types of ${layer.types.join(', ')}` : ''}: pass what it needs as an argument ` +
        'from the entrypoint, or move the code to the layer that may (docs/architecture.md).',
    );
  });

  it('knows every folder of lib', () => {
    const folders = new Set(shipped.map((file) => file.path.match(/^lib\/[^/]+/)?.[0] ?? 'components'));
    none(
      [...folders].filter((folder) => !(folder in LAYERS)),
      'A new folder in lib needs a line in LAYERS here, an override in biome.json and a row in docs/architecture.md.',
    );
  });

  it('lets nobody import an entrypoint', () => {
    const places = within('lib', 'components').flatMap((file) =>
      importsOf(file)
        .filter(({ target }) => target?.startsWith('entrypoints/'))
        .map(({ from }) => `${file.path}  imports '${from}'`),
    );
    none(places, 'Move what is shared out of the entrypoint, into lib or components.');
  });

  it('keeps schemas, frameworks and databases out of the content script', () => {
    const scripts = ['entrypoints/content', 'entrypoints/reading.content'];
    const reached = scripts.flatMap((folder) => reachableFrom(shipped, folder));
    const heavy = reached.flatMap((file) =>
      importsOf(file)
        .filter(
          ({ target, typeOnly, from }) => target === null && !typeOnly && /^(zod|preact|zustand|dexie)/.test(from),
        )
        .map(({ from }) => `${file.path}  imports '${from}'`),
    );
    none(heavy, 'The content script runs in every matched page: use `import type`, or move this to the background.');
  });

  it('keeps the examples of rules out of what ships', () => {
    const places = within('lib', 'components', 'entrypoints')
      // The page that shows them asks for them as modules of their own, so that nothing else carries them.
      .filter((file) => !file.path.startsWith('entrypoints/rules/'))
      .filter((file) => /import[^;]*\bexamples\b/.test(file.code))
      .map((file) => file.path);
    none(places, 'Only tests, docs and the page of rules read `examples`; import `rule` alone.');
  });
});

describe('what a layer must never touch', () => {
  it('keeps clock, chance and timers out of the pure folders', () => {
    none(
      placesOf(
        within('lib/coach', 'lib/playbook', 'lib/casebook', 'lib/stores'),
        /\b(?:Date\.now|new Date\(\)|Math\.random|performance\.|crypto\.|setTimeout|queueMicrotask)\b/,
      ),
      'The same input must give the same answer: let the caller pass the time or the id in.',
    );
  });

  it('keeps the extension API to lib/browser and the entrypoints', () => {
    none(
      placesOf(
        within('lib/sites', 'lib/page', 'components', 'lib/stores'),
        /\b(?:chrome|browser)\.(?:runtime|storage|tabs)\b/,
      ),
      'Take a function as an argument and let the entrypoint pass in the one that asks the browser.',
    );
  });

  it('keeps the document away from components', () => {
    none(
      placesOf(within('components'), /\bdocument\.(?:querySelector|getElementById|body)\b/),
      'A component shows props and a slice of a store: use a ref for its own elements.',
    );
  });

  it('keeps site names out of the page layer', () => {
    none(
      placesOf(within('lib/page'), /google|yelp|amazon|katal/i),
      'What is particular to a site belongs to lib/sites/<site>.ts; give the `Site` contract a new answer instead.',
    );
  });

  it('keeps entrypoints thin', () => {
    none(
      readSources('entrypoints')
        .filter((file) => file.lines > (COMPOSITION[file.path] ?? 60))
        .map((file) => `${file.path}  ${file.lines} lines`),
      'An entrypoint only introduces: move logic into lib or components. (Limit 60 lines; COMPOSITION lists the exceptions.)',
    );
  });
});

/** Entrypoints that are one long list of who meets whom. */
const COMPOSITION: Record<string, number> = {
  'entrypoints/background/kept.ts': 80,
  'entrypoints/background/shared.ts': 80,
  'entrypoints/background/remembering.ts': 80,
  'entrypoints/content/boot.ts': 110,
  'entrypoints/panel/main.tsx': 110,
  'entrypoints/workbook/main.tsx': 110,
  'entrypoints/background/index.ts': 110,
};

describe('files', () => {
  it('stay short', () => {
    none(
      everything.filter((file) => file.lines > 300).map((file) => `${file.path}  ${file.lines} lines`),
      'No file is longer than 300 lines: split it by what its parts are for.',
    );
    none(
      within('lib/coach/rules')
        // `rule.ts` is what a rule is, most of it the pattern language's own page.
        .filter((file) => file.lines > 160 && file.path !== 'lib/coach/rules/rule.ts')
        .map((file) => `${file.path}  ${file.lines} lines`),
      'A rule is one fault: when it needs more than 160 lines, it is two rules or says too little per pattern.',
    );
  });

  it('are named as the house names them', () => {
    const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|browser\.test|patterns|d))?\.m?tsx?$/;
    const pascal = /^[A-Z][A-Za-z0-9]*(?:\.test)?\.tsx$/;
    none(
      everything
        .map((file) => file.path)
        .filter((path) => {
          const name = basename(path);
          if (path.startsWith('components/') && path.endsWith('.tsx')) return !pascal.test(name);
          if (path.startsWith('tests/components/')) return !pascal.test(name) && !kebab.test(name);
          return !kebab.test(name);
        }),
      'Source files are kebab-case.ts, components PascalCase.tsx, tests named after what they test.',
    );
  });

  it('are not called after nothing', () => {
    const empty = /(?:^|[/.-])(?:utils?|helpers?|managers?|services?|common|misc)(?=[/.-])/i;
    none(
      everything.map((file) => file.path).filter((path) => empty.test(path)),
      'Name the file after what it holds; if it holds several things, it is several files.',
    );
    none(
      placesOf(shipped, /\b(?:class|function|const|interface|type)\s+\w*(?:Manager|Helper|Utils?|Service)\b/),
      'Name it after what it does (`createX`, `parseX`, `findX`), not after being useful.',
    );
  });
});

describe('rules', () => {
  const ids = filesIn(shipped, 'lib/coach/rules')
    .filter((file) => /export const rule: Rule\b/.test(file.code))
    .map((file) => basename(file.path, '.ts'));

  it('have their folder to themselves', () => {
    none(
      filesIn(shipped, 'lib/coach/rules')
        .map((file) => file.path)
        .filter(
          (path) => !/\/(?:index|marking|rule)\.ts$|\.patterns\.ts$/.test(path) && !ids.includes(basename(path, '.ts')),
        ),
      'Here each file is a rule (or the patterns of one): move what several rules share up into lib/coach.',
    );
  });

  it('are all registered, in alphabetical order, under the name of their file', () => {
    expect(
      RULES.map((rule) => rule.id.replaceAll('_', '-')),
      'Add the rule to lib/coach/rules/marking.ts, or to index.ts where it marks no words (one import line, one entry, alphabetical); its id is its file name.',
    ).toEqual([...ids].sort());
  });

  it.each(ids)('%s explains itself', async (id) => {
    const { rule, examples }: { rule: (typeof RULES)[number]; examples: Examples } = await import(
      `../lib/coach/rules/${id}.ts`
    );
    for (const words of [rule.title, rule.why, rule.source]) {
      expect(words.trim(), `lib/coach/rules/${id}.ts needs a title, a why and a source.`).not.toBe('');
    }
    expect(rule.source, `Name where the advice of ${id} comes from.`).not.toBe('placeholder');
    expect(rule.why, `The why of ${id} speaks of the reader in one sentence and ends with a full stop.`).toMatch(
      /^[^!]+\.$/,
    );
    for (const side of ['bad', 'good'] as const) {
      const advice = `lib/coach/rules/${id}.ts needs at least five ${side} examples; they are its tests.`;
      expect(examples[side].length, advice).toBeGreaterThanOrEqual(5);
    }
  });
});

describe('sites', () => {
  const sites = within('lib/sites')
    .filter((file) => /export const \w+: Site\b/.test(file.code))
    .map((file) => basename(file.path, '.ts'))
    // Not a place but the last resort for any place; it has no pages of its own.
    .filter((id) => id !== 'generic');
  /** The practice page is its own fixture. `google-business` shares the pages of `google`. */
  const fixturesOf = (id: string) => {
    if (id === 'practice') return 'entrypoints/practice';
    const own = `tests/fixtures/${id}`;
    return existsSync(join(ROOT, own)) ? own : `tests/fixtures/${id.split('-')[0]}`;
  };

  it('are found', () => expect(sites.length).toBeGreaterThan(0));

  it.each(sites)('%s has a test, fixtures and a place in the registry', (id) => {
    expect(existsSync(join(ROOT, `tests/sites/${id}.test.ts`)), `Write tests/sites/${id}.test.ts.`).toBe(true);
    expect(listFiles(fixturesOf(id)).length, `Put fixtures into ${fixturesOf(id)}/.`).toBeGreaterThan(0);
    const registry = readFileSync(join(ROOT, 'lib/sites/index.ts'), 'utf8');
    expect(registry, `Add '${id}' to lib/sites/index.ts.`).toContain(`'./${id}'`);
  });
});

describe('generated docs', () => {
  it.each(GENERATED)('$path is current', async ({ path, render }) => {
    const file = join(ROOT, path);
    const written = existsSync(file) ? readFileSync(file, 'utf8') : '';
    expect(written === (await render()), `${path} is stale: run \`npm run docs\` and commit the result.`).toBe(true);
  });
});
