import { build } from 'vite';

/** A TypeScript file and all it imports, as one classic script for a page; `name` is the global it would have. */
export async function bundleScript(entry: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: { write: false, minify: false, target: 'es2023', lib: { entry, formats: ['iife'], name } },
  });
  const [made] = Array.isArray(result) ? result : [result];
  const chunk = made && 'output' in made ? made.output[0] : null;
  if (!chunk) throw new Error(`${entry} could not be bundled.`);
  return chunk.code;
}
