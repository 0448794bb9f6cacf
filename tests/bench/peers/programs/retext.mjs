/** Five plugins on one syntax tree. */
const PLUGINS = ['equality', 'profanities', 'intensify', 'simplify', 'passive'];

export async function load() {
  const [{ retext }, ...plugins] = await Promise.all([
    import('retext'),
    ...PLUGINS.map((name) => import(`retext-${name}`)),
  ]);
  const processor = retext();
  for (const { default: plugin } of plugins) processor.use(plugin);
  processor.freeze();
  return (text) => processor.processSync(text).messages.length;
}
