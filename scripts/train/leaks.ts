/** Looks for words of the replies in the finished asset: there must be none. */

const RUN = 5;
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];

/** Every printable stretch of the bytes, so that words count however they got there. */
function readable(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '\n';
  return text;
}

/** Runs of five words of a reply, and names of reviewers, that stand in the bytes. `known` are words anybody may ship. */
export function findLeaks(
  bytes: Uint8Array,
  replies: readonly { text: string; author: string | null }[],
  known: ReadonlySet<string>,
): string[] {
  const inAsset = wordsOf(readable(bytes).replaceAll('\\n', ' '));
  const runs = new Set(inAsset.map((_, at) => inAsset.slice(at, at + RUN).join(' ')));
  const single = new Set(inAsset);
  const found = new Set<string>();
  for (const { text, author } of replies) {
    const words = wordsOf(text);
    for (let at = 0; at + RUN <= words.length; at++) {
      const run = words.slice(at, at + RUN).join(' ');
      if (runs.has(run)) found.add(run);
    }
    for (const name of wordsOf(author ?? ''))
      if (name.length > 3 && single.has(name) && !known.has(name)) found.add(name);
  }
  return [...found];
}
