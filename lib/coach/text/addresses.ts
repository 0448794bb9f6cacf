/** Addresses of mail and web in a draft, each one word. */
import type { WordKind } from '../text';

/** An address of mail or web beginning at `at`: its end, or `at` where there is none. Bounded to 200 units. */
export function findAddress(text: string, at: number, limit: number): { end: number; kind: WordKind } | null {
  const stop = Math.min(limit, at + 200);
  let end = at;
  let mail = false;
  while (end < stop) {
    const code = text.charCodeAt(end);
    if (code <= 32 || code === 0xa0 || code === 34 || code === 40 || code === 41 || code === 60 || code === 62) break;
    if (code === 64 && end > at) mail = true;
    end++;
  }
  while (end > at && /[.,;:!?]/.test(text[end - 1] ?? '')) end--;
  const chunk = text.slice(at, end);
  if (mail && /@[^@]+\.[a-z]/i.test(chunk)) return { end, kind: 'email' };
  if (/^(?:https?:|www\.)/i.test(chunk)) return { end, kind: 'url' };
  return null;
}

/** Does an address seem to start here? Cheap look at the chunk's first units before the real test. */
export function mayBeAddress(text: string, at: number, nextAt: number): boolean {
  if (nextAt > at && nextAt - at < 64) return true;
  if (at + 4 >= text.length) return false;
  const first = text.charCodeAt(at) | 32;
  if (first === 104) return (text.charCodeAt(at + 1) | 32) === 116 && (text.charCodeAt(at + 2) | 32) === 116;
  return first === 119 && (text.charCodeAt(at + 1) | 32) === 119 && text.charCodeAt(at + 3) === 46;
}
