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

/** One way to reach a person: a number, an address, a name to ask for, or "message me". "Contact us" alone is none. */
export const contact: Check = {
  id: 'contact',
  isDone: ({ draft, hits }) => hits.route.length > 0 || hasPhone(draft),
};
