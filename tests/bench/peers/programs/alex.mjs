/** Inconsiderate language, on a syntax tree. */
export async function load() {
  const { text: read } = await import('alex');
  return (text) => read(text).messages.length;
}
