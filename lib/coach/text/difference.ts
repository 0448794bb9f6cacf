/** Where two texts begin and cease to differ. Whole blocks are compared at once, which costs less than unit by unit. */

const BLOCK = 256;

/** How many UTF-16 units from the start are the same in both. */
export function sameBefore(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at + BLOCK <= most && a.substring(at, at + BLOCK) === b.substring(at, at + BLOCK)) at += BLOCK;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** How many units from the end are the same in both, not counting the first `before` ones. */
export function sameAfter(a: string, b: string, before: number): number {
  const most = Math.min(a.length, b.length) - before;
  let count = 0;
  while (
    count + BLOCK <= most &&
    a.substring(a.length - count - BLOCK, a.length - count) === b.substring(b.length - count - BLOCK, b.length - count)
  )
    count += BLOCK;
  while (count < most && a.charCodeAt(a.length - count - 1) === b.charCodeAt(b.length - count - 1)) count++;
  return count;
}
