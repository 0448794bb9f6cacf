/**
 * Keeps out of the package what adapters say for docs/sites.md alone: nobody reads their `doubts` in a page, and pages would pay for
 * the sentences. The command line, docs and tests read the source as it stands.
 */
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, parseAst } from 'vite';
import { isNode, type Node } from './syntax-tree';

const SITES = join(fileURLToPath(new URL('..', import.meta.url)), 'lib', 'sites') + sep;

/** Where the lists of doubts of one source file stand, last first. */
function findDoubts(code: string): Node[] {
  const found: Node[] = [];
  const visit = (node: Node): void => {
    const { key, value } = node;
    if (node.type === 'Property' && isNode(key) && key.name === 'doubts' && isNode(value)) {
      if (value.type === 'ArrayExpression') found.push(value);
    }
    for (const field of Object.values(node)) {
      for (const child of Array.isArray(field) ? field : [field]) if (isNode(child)) visit(child);
    }
  };
  visit(parseAst(code, { lang: 'ts' }) as unknown as Node);
  return found.sort((a, b) => b.start - a.start);
}

/** Empties the lists of doubts in `lib/sites` while bundling. */
export function leaveOutDoubts(): Plugin {
  return {
    name: 'leave-out-doubts',
    enforce: 'pre',
    transform(code, id) {
      const [file = ''] = id.split('?');
      if (!file.startsWith(SITES) || !code.includes('doubts')) return null;
      let text = code;
      for (const { start, end } of findDoubts(code)) text = `${text.slice(0, start)}[]${text.slice(end)}`;
      return { code: text, map: null };
    },
  };
}
