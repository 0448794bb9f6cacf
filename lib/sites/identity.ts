import type { Review } from '../coach/types';
import { collapse } from './dom';

/** 53-bit hash (cyrb53, public domain): short, stable and not readable back. */
function hash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

/** So much of a review stays the same whether the site shows it folded or whole (UTF-16 units). */
const PREFIX = 80;

/**
 * Key of a thread: the page's own id of the review, else author and the beginning of the text (else stars and date).
 * Always hashed, so that a stored key names nobody. `text` overrides the review's where the shown one may change (translations).
 * `host` is given where a site is known on many hosts, each with ids of its own.
 */
export function threadKey(
  site: string,
  reviewId: string | null,
  review: Review,
  text = review.text,
  host: string | undefined = '',
): string {
  if (reviewId) return `${site}:${hash(`${host}id ${reviewId}`)}`;
  const start = collapse(text).slice(0, PREFIX).toLowerCase();
  const rest = start === '' ? `${review.stars ?? ''} ${review.date ?? ''}` : '';
  return `${site}:${hash(`${host}by ${collapse(review.author ?? '').toLowerCase()} | ${start} | ${rest}`)}`;
}
