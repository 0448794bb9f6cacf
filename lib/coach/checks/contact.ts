import type { ParsedDraft } from '../text';
import type { Check } from './check';

const PHONE_DIGITS = 7;

/** A phone number: figures in a row, seven digits or more, nothing but blanks, dashes, dots or brackets between. */
function hasPhone({ words, text }: ParsedDraft): boolean {
  let digits = 0;
  let end = -1;
  for (const word of words) {
    if (word.kind !== 'number' && word.kind !== 'ordinal') {
      digits = 0;
      continue;
    }
    const between = end < 0 ? '' : text.slice(end, word.start);
    if (digits === 0 || between.length > 3 || /[,;]/.test(between)) digits = 0;
    for (let i = 0; i < word.form.length; i++) {
      const code = word.form.charCodeAt(i);
      if (code >= 48 && code <= 57) digits++;
    }
    if (digits >= PHONE_DIGITS) return true;
    end = word.end;
  }
  return false;
}

const ASKS = new Set(
  'contact form fill write reach touch ticket support help connect request mail email us'.split(' '),
);
const TELLS = new Set(
  'article video faq faqs instruction instructions blog terms policy reasoning guide menu map'.split(' '),
);

/** A link is a route where the sentence speaks of writing or of a form, and not where it only tells more. */
function isRoute({ words, sentences }: ParsedDraft, at: number): boolean {
  const word = words[at];
  const sentence = sentences[word?.sentence ?? -1];
  if (word?.kind !== 'url' || !sentence) return true;
  if (word.form.includes('contact') || word.form.includes('support')) return true;
  let asks = false;
  // A link on a line of its own belongs to the sentence before.
  const alone = at === sentence.first ? sentences[word.sentence - 1] : undefined;
  for (let i = alone?.first ?? sentence.first; i <= sentence.last; i++) {
    const form = words[i]?.form ?? '';
    if (TELLS.has(form)) return false;
    asks ||= ASKS.has(form);
  }
  return asks;
}

/** One way to reach a person: a number, an address, a name to ask for, or "message me". "Contact us" alone is none. */
export const contact: Check = {
  id: 'contact',
  isDone: ({ draft, hits }) => hits.route.some((at) => isRoute(draft, at)) || hasPhone(draft),
};
