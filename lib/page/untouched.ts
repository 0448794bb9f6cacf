/**
 * The spans an edit did not touch, each moved as far as the text behind it moved; `move` makes the moved one.
 * The edit is what lies between the longest common beginning and end of the two texts. Offsets are UTF-16.
 */
export function keepUntouched<T extends { start: number; end: number }>(
  spans: readonly T[],
  before: string,
  after: string,
  move: (span: T, by: number) => T,
): T[] {
  if (spans.length === 0) return [];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  let tail = 0;
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1;
  const editEnd = before.length - tail;
  const by = after.length - before.length;
  return spans.flatMap((span) => {
    if (span.end <= head) return [span];
    return span.start >= editEnd ? [move(span, by)] : [];
  });
}
