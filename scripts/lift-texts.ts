/**
 * Keeps the coach's word lists and advice out of the content script, which runs on every page it matches. Where the engine is
 * bundled for a page, each long text of `lib/coach` becomes `text(number)`; the background, which has the same texts by the same
 * numbers (`virtual:coach-texts`), hands them over when the first reply box is coached. See docs/decisions/coach-in-the-page.md.
 * Everywhere else (panel, command line, tests) the source is bundled as it stands.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, parseAst } from 'vite';
import { isNode, type Node } from './syntax-tree';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const COACH = join(ROOT, 'lib', 'coach');
const TEXTS = join(ROOT, 'entrypoints', 'content', 'texts.ts');
const VIRTUAL = 'virtual:coach-texts';
/** Shorter texts stay where they are, UTF-16 units: the call that fetches one has a length too. */
const LEAST = 14;

interface Found {
  start: number;
  end: number;
  text: string;
  inTemplate: boolean;
}

/** Long texts of one source file, in order. A rule's examples are left out: they never ship. */
function findTexts(code: string): Found[] {
  const found: Found[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'ImportDeclaration' || node.type.startsWith('TS')) return;
    if (node.type === 'VariableDeclarator' && isNode(node.id) && node.id.name === 'examples') return;
    if (node.type === 'Literal' && typeof node.value === 'string') add(node, node.value, false);
    if (node.type === 'TemplateElement') {
      // In the TypeScript tree an element reaches from its opening ` or } to its closing ` or ${.
      const inside = { ...node, start: node.start + 1, end: node.end - (node.tail ? 1 : 2) };
      add(inside, (node.value as { cooked: string }).cooked, true);
    }
    for (const [field, value] of Object.entries(node)) {
      // The name of a property cannot be a call.
      if (field === 'key' && node.computed === false) continue;
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child);
    }
  };
  const add = ({ start, end }: Node, text: string, inTemplate: boolean): void => {
    if (text.length >= LEAST) found.push({ start, end, text, inTemplate });
  };
  visit(parseAst(code, { lang: 'ts' }) as unknown as Node);
  return found.sort((a, b) => a.start - b.start);
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** All texts of the coach, numbered by file and place, and where each file's numbers begin. */
function readAll(): { texts: string[]; first: Map<string, number> } {
  const texts: string[] = [];
  const first = new Map<string, number>();
  for (const file of sources(COACH)) {
    first.set(file, texts.length);
    texts.push(...findTexts(readFileSync(file, 'utf8')).map(({ text }) => text));
  }
  return { texts, first };
}

/** The plugin; works in the build of the content script alone, and gives the background its table. */
export function liftTexts(): Plugin {
  let lifting = false;
  let all = readAll();
  return {
    name: 'evenkeel:lift-texts',
    enforce: 'pre',
    configResolved({ build }) {
      lifting = JSON.stringify(build.lib ?? '').includes('content-script');
    },
    buildStart() {
      all = readAll();
    },
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : null),
    load: (id) => (id === `\0${VIRTUAL}` ? `export const TEXTS = ${JSON.stringify(all.texts)};` : null),
    transform(code, id) {
      const file = id.split('?')[0]?.split('/').join(sep) ?? '';
      const begin = all.first.get(file);
      if (!lifting || begin === undefined) return null;
      const found = findTexts(code);
      let lifted = code;
      for (const [at, { start, end, inTemplate }] of [...found.entries()].reverse()) {
        const call = `text(${begin + at})`;
        lifted = lifted.slice(0, start) + (inTemplate ? `\${${call}}` : call) + lifted.slice(end);
      }
      if (found.length === 0) return null;
      return { code: `import { text } from ${JSON.stringify(TEXTS)};\n${lifted}`, map: null };
    },
  };
}
