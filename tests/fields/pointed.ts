/** Where words of a textarea stand by where a pointer would set the caret: the truth where a browser has no value ranges. */
import { dress, element, far, frame, type Rect } from './box';

/** The offset in a textarea that the browser finds at a point; -1 when the point is not in it. */
function offsetAt(x: number, y: number): number {
  const position = document.caretPositionFromPoint(x, y);
  return position?.offsetNode instanceof HTMLTextAreaElement ? position.offset : -1;
}

/**
 * Looks with a twin of a textarea in its place: neither browser finds offsets by a point in a shadow tree
 * (Nov 2026: Chromium finds the tree, Firefox offset 0).
 */
export async function withTwin<T>(look: () => T): Promise<T> {
  const box = element();
  if (!(box instanceof HTMLTextAreaElement) || box.getRootNode() === document) return look();
  const twin = document.createElement('textarea');
  const style = getComputedStyle(box);
  for (const name of style) twin.style.setProperty(name, style.getPropertyValue(name));
  twin.value = box.value;
  dress(twin, { position: 'absolute', zoom: '1', left: '0', top: '0', 'z-index': '9' });
  document.querySelector('.home')?.append(twin);
  const [own, there] = [twin.getBoundingClientRect(), box.getBoundingClientRect()];
  const scale = own.width / twin.offsetWidth;
  dress(twin, { left: `${(there.left - own.left) / scale}px`, top: `${(there.top - own.top) / scale}px` });
  twin.scrollTop = box.scrollTop;
  await frame();
  try {
    if (far(twin.getBoundingClientRect(), there) > 0.1) throw new Error('The twin does not stand where the box does.');
    return look();
  } finally {
    twin.remove();
  }
}

/** How far from `y` upwards (`by` below zero) or downwards the line ends, by where the browser finds another offset. */
function edgeOfLine(x: number, y: number, by: number): number {
  const own = offsetAt(x, y);
  let at = y;
  while (offsetAt(x, at) === own && Math.abs(at - y) < 200) at += by;
  return at;
}

/** What a caret put there by a pointer says of a box drawn over one letter: its middle is that letter's, within 1 px. */
function letterFaults(letter: string, start: number, { left, right, top, bottom }: Rect): string[] {
  const faults: string[] = [];
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const sides = [offsetAt(x - 1, y), offsetAt(x + 1, y)].sort((a, b) => a - b);
  if (sides[0] !== start || sides[1] !== start + 1)
    faults.push(`${letter}: between ${sides.join(' and ')}, not at ${start}`);
  const middle = (edgeOfLine(x - 1, y, -0.25) + edgeOfLine(x - 1, y, 0.25)) / 2;
  if (Math.abs(middle - y) > 1) faults.push(`${letter}: ${(y - middle).toFixed(1)} px below the middle of its line`);
  return faults;
}

/** What a caret put there by a pointer says of boxes drawn over words of a textarea, where there are no value ranges. */
export function pointedFaults(words: string[], drawn: Rect[]): string[] {
  const { value } = element() as HTMLTextAreaElement;
  const boxes = [...drawn];
  const faults: string[] = [];
  for (const word of words) {
    const start = value.indexOf(word);
    let at = start;
    while (at < start + word.length) {
      const box = boxes.shift();
      if (!box) return [...faults, `${word}: no box`];
      const y = (box.top + box.bottom) / 2;
      const [from = -1, to = -1] = [offsetAt(box.left + 1, y), offsetAt(box.right - 1, y)].sort((a, b) => a - b);
      // A line that wraps leaves its last space behind.
      if (from !== at && value.slice(at, from).trim() !== '') faults.push(`${word}: a box from ${from}, not ${at}`);
      if (to <= at) return [...faults, `${word}: a box to ${to}`];
      if (word.length === 1) faults.push(...letterFaults(word, start, box));
      at = to;
      if (value.slice(at, start + word.length).trim() === '') break;
    }
    if (at > start + word.length) faults.push(`${word}: a box to ${at}`);
  }
  if (boxes.length > 0) faults.push(`${boxes.length} boxes more`);
  return faults;
}
