/** Eight checks of style by regular expressions. */
export async function load() {
  const { default: writeGood } = await import('write-good');
  return (text) => writeGood(text).length;
}
