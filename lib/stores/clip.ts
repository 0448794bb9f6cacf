/** Most of a quote that is shown, in UTF-16 units: enough to know the sentence again. */
const MOST = 140;
/** So far back from the end a space is looked for, to end on a whole word. */
const BACK = 30;

/** A quote short enough to be read at a glance: cut behind a word, and said to be cut. */
export function clip(text: string, most: number = MOST): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most);
  const space = head.lastIndexOf(' ');
  // Without a space near by the cut must not part a character in two.
  const whole = space >= most - BACK ? head.slice(0, space) : [...head].slice(0, -1).join('');
  return `${whole.replace(/[\s,;:–—-]+$/, '')}…`;
}
