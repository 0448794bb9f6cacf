/** How large the engine is with the rules a page carries, bundled as the content script bundles it. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Plugin, parseAst } from 'vite';
import { liftTexts } from '../../scripts/lift-texts';
import { ROOT } from '../../scripts/setup.mjs';
import { isNode, type Node } from '../../scripts/syntax-tree';

/** Kilobytes after gzip. */
export interface EngineSize {
  /** Code, with every long text left to the background, as in the content script. */
  lifted: number;
  /** Code, patterns and word lists, without what is only shown. */
  working: number;
  /** All of it. */
  whole: number;
}

/** Texts of a rule that only the panel shows. */
const SHOWN = new Set(['title', 'why', 'source', 'calmer']);

export async function measureSize(): Promise<EngineSize> {
  return {
    lifted: await sizeWith([liftTexts()]),
    working: await sizeWith([withoutShown()]),
    whole: await sizeWith([]),
  };
}

async function sizeWith(plugins: Plugin[]): Promise<number> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    plugins,
    build: {
      write: false,
      minify: true,
      target: 'es2023',
      // The name is how `liftTexts` knows a content script.
      lib: {
        entry: join(ROOT, 'tests', 'bench', 'programs', 'evenkeel.ts'),
        formats: ['es'],
        fileName: () => 'content-script.mjs',
        name: 'content-script',
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []));
  const code = outputs.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
  return gzipSync(code, { level: 9 }).length / 1_000;
}

/** Empties a rule's shown texts. */
function withoutShown(): Plugin {
  return {
    name: 'evenkeel:without-shown',
    enforce: 'pre',
    transform(code, id) {
      if (!/lib[\\/]coach[\\/]rules[\\/].*\.ts$/.test(id)) return null;
      const found: Node[] = [];
      const visit = (node: Node): void => {
        const { key, value } = node;
        const named = node.type === 'Property' && isNode(key) && SHOWN.has(String(key.name));
        if (named && isNode(value) && value.type === 'Literal') found.push(value);
        for (const child of Object.values(node).flat()) if (isNode(child)) visit(child);
      };
      visit(parseAst(code, { lang: 'ts' }) as unknown as Node);
      let emptied = code;
      for (const { start, end } of found.sort((a, b) => b.start - a.start))
        emptied = `${emptied.slice(0, start)}''${emptied.slice(end)}`;
      return { code: emptied, map: null };
    },
  };
}
