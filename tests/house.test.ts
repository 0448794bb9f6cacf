/**
 * The habits of the house: what no file of ours may do, how tests behave, what packages look like (docs/contributing.md).
 * Every failure names the places and says what to do.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EDITORS, ROOT } from '../scripts/setup.mjs';
import { lineAt, listFiles, none, placesOf, readSources } from './support/source-files';

const shipped = readSources('lib', 'components', 'entrypoints');

describe('shipped code', () => {
  it('has no HTML sinks and no code from text', () => {
    none(
      placesOf(
        shipped,
        /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|srcdoc|eval\s*\(|new Function\b|document\.write)/,
      ),
      'Build elements with createElement and textContent, or with Preact.',
    );
  });

  it('asks nothing of the network', () => {
    // The one file of the package that is read while running, the coach's model, and the one place that fetches a playbook
    // which the owner subscribed to.
    const own = [
      { path: 'entrypoints/background/late-coach.ts', code: "fetch(browser.runtime.getURL('/coach-model.bin'))" },
      { path: 'lib/browser/fetch-playbook.ts', code: 'fetch(url, init)' },
    ];
    const rest = shipped.map((file) => {
      const known = own.find(({ path }) => path === file.path);
      if (known === undefined) return file;
      const [before = '', ...after] = file.code.split(known.code);
      expect(after.length, `${file.path} asks once: ${known.code}`).toBe(1);
      return { ...file, code: before + after.join('') };
    });
    none(
      placesOf(rest, /\b(?:fetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)/),
      'Everything runs on the device: there is no request to make.',
    );
  });

  it('logs nothing that anyone wrote', () => {
    none(
      placesOf(shipped, /\bconsole\.(?:log|info|debug|dir|table|trace)\b/),
      'Remove it; an error is reported through lib/browser without any text of a draft or review.',
    );
  });

  it('can always be stopped', () => {
    const unstoppable = shipped.flatMap((file) =>
      [...file.code.matchAll(/\.addEventListener\(/g)]
        .filter((match) => !isStoppable(file.code, argumentsAt(file.code, match.index + match[0].length)))
        .map((match) => `${file.path}:${lineAt(file.code, match.index)}`),
    );
    none(unstoppable, 'Pass `{ signal }` to addEventListener: whatever listens takes an AbortSignal.');
    none(
      shipped
        .filter(
          (file) => /new (?:Mutation|Resize|Intersection)Observer/.test(file.code) && !/\.disconnect\(/.test(file.code),
        )
        .map((file) => file.path),
      "Disconnect the observer when its AbortSignal fires: `signal.addEventListener('abort', () => observer.disconnect(), …)`.",
    );
  });

  it('does not poll', () => {
    none(placesOf(shipped, /\bsetInterval\b/), 'Listen for the change instead (an event, an observer, a message).');
  });

  it('has no `any` in disguise', () => {
    none(
      placesOf(shipped, /\bas any\b|@ts-(?:ignore|nocheck|expect-error)/),
      'Say the type, or parse what is not known (docs/contributing.md).',
    );
  });

  /** Whether a listener ends with a signal: `{ signal }`, an options object that holds one, or the end of a signal itself. */
  function isStoppable(code: string, args: string): boolean {
    if (/\bsignal\b/.test(args) || /^\s*'abort'/.test(args)) return true;
    const options = args.match(/,\s*(\w+)\s*,?\s*$/)?.[1];
    return options !== undefined && new RegExp(`const ${options}\\b[^;]*\\bsignal\\b`).test(code);
  }

  /** The text between a call's parentheses. */
  function argumentsAt(code: string, from: number): string {
    let depth = 1;
    let at = from;
    while (at < code.length && depth > 0) {
      const character = code[at++];
      if (character === '(') depth++;
      if (character === ')') depth--;
    }
    return code.slice(from, at - 1);
  }
});

describe('tests', () => {
  it('are all run', () => {
    none(
      placesOf(
        readSources('tests'),
        /\b(?:it|test|describe)\.(?:skip|only|todo|skipIf|runIf|fails)\b|\bretry:\s*[1-9]/,
      ),
      'Mend or delete the test: none is skipped, singled out or tried twice.',
    );
  });

  it('do not sleep', () => {
    none(
      placesOf(readSources('tests'), /\bwaitForTimeout\b|new Promise\(\(?\w*\)?\s*=>\s*setTimeout\(\w+,/),
      'Wait for what should happen (waitForFunction, waitFor, an event), not for time to pass.',
    );
  });

  it('each assert something', () => {
    none(
      readSources('tests')
        .filter((file) => /\.test\.tsx?$/.test(file.path) && !/\bexpect\b|\bassert\b/.test(file.code))
        .map((file) => file.path),
      'A test that asserts nothing cannot fail: say what must be true.',
    );
  });
});

describe.each([ROOT, EDITORS])('packages of %s', (folder) => {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');

  it('are named by exact version', () => {
    const all: Record<string, string> = {
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.overrides,
    };
    none(
      Object.entries(all)
        .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
        .map(([name, version]) => `${name}  ${version}`),
      'Name exact versions in package.json (`npm install --save-exact`).',
    );
  });

  it('come from no registry in particular, and are all sealed', () => {
    none(
      lock.match(/"resolved": "https?:[^"]*"/g)?.slice(0, 5) ?? [],
      'The lockfile must name no host: keep omit-lockfile-registry-resolved=true in .npmrc and run `npm install` again.',
    );
    const packages: Record<string, { integrity?: string; link?: boolean }> = JSON.parse(lock).packages;
    none(
      Object.entries(packages)
        .filter(([path, entry]) => path !== '' && !entry.link && !entry.integrity)
        .map(([path]) => path),
      'Every package needs its integrity in the lockfile: run `npm install` again.',
    );
  });

  it('are all in the lockfile, those for other systems too', () => {
    const packages: Record<string, { optionalDependencies?: Record<string, string> }> = JSON.parse(lock).packages;
    none(
      Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
        Object.keys(optionalDependencies)
          .filter((name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages))
          .map((name) => `${name}  wanted by ${path}`),
      ),
      '`npm ci` refuses such a lockfile: take a version whose packages for every system are in the registry.',
    );
  });
});

describe('README', () => {
  it('shows every picture that is kept, and no other', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const shown = [...readme.matchAll(/\(docs\/pictures\/([\w-]+\.png)\)/g)].map(([, name]) => name ?? '');
    const kept = listFiles('docs').flatMap((path) => /^docs\/pictures\/(.+)$/.exec(path)?.[1] ?? []);
    none(
      [...shown.filter((name) => !kept.includes(name)), ...kept.filter((name) => !shown.includes(name))],
      'Take the pictures with `npm run pictures`, or remove what README does not show.',
    );
  });
});

describe('the whole folder', () => {
  it('names no path of one machine', () => {
    const machine = /(?:^|[\s'"`(=])\/(?:work|root|home|Users)\/[\w.-]+/;
    const places = listFiles('')
      .filter((path) => !/\.(?:png|jpg|ico|woff2|zip)$/.test(path) && !path.endsWith('package-lock.json'))
      .filter((path) => machine.test(readFileSync(join(ROOT, path), 'utf8')));
    none(places, 'Write paths from the project’s folder, or make them from `ROOT` in scripts/setup.mjs.');
  });
});
