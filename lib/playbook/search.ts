import type { ReviewKind } from '../coach/types';
import { inOrder, type Template } from './template';

const MOST_WORDS = 8;

/** Lower case without accents, so that "cafe" finds "Café". */
const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

function startsAWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return true;
  }
  return false;
}

/** How well one word fits a template; 0 = not at all. Title before kind before body. */
function rank(word: string, title: string, kinds: string, body: string): number {
  if (title.startsWith(word)) return 8;
  if (startsAWord(title, word)) return 6;
  if (startsAWord(kinds, word)) return 4;
  if (title.includes(word)) return 3;
  if (startsAWord(body, word)) return 2;
  return body.includes(word) ? 1 : 0;
}

/**
 * Templates that hold every word of the query, best first; all of them, in their order, for an empty query.
 * A leading `/` is ignored. Where the kind of the review is given, templates meant for it come before equals.
 */
export function searchTemplates(templates: readonly Template[], query: string, kind?: ReviewKind): Template[] {
  const words = fold(query.slice(0, 200).trim().replace(/^\/+/, '')).split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  const ranked: { template: Template; points: number }[] = [];
  for (const template of inOrder(templates)) {
    const title = fold(template.title);
    const kinds = fold(template.kinds.join(' '));
    const body = fold(template.body);
    const ranks = words.map((word) => rank(word, title, kinds, body));
    if (ranks.includes(0)) continue;
    const suits = kind !== undefined && template.kinds.includes(kind) ? 0.5 : 0;
    ranked.push({ template, points: suits + ranks.reduce((sum, points) => sum + points, 0) });
  }
  return ranked.sort((a, b) => b.points - a.points).map(({ template }) => template);
}
