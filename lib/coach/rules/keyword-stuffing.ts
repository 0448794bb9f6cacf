/** Search words in the place of sentences. */
import { stemOf, termOf } from '../checks/stems';
import type { ParsedDraft, Word } from '../text';
import type { Examples, Found, Rule } from './rule';

const LEAST_ROW = 6;
const LEAST_REPEATS = 3;

/** What a word says in a row of search words, `''` where it ends the row. */
function rowStem(word: Word): string {
  if (word.kind !== 'word' || word.quoted) return '';
  return termOf(word) || (word.form === 'best' ? 'best' : '');
}

/** Rows of six or more telling words with nothing between them, one of them twice: "best roofer Leeds roof repair Leeds". */
function findRows({ words }: ParsedDraft): Found[] {
  const found: Found[] = [];
  let first = 0;
  const close = (last: number) => {
    if (last - first + 1 < LEAST_ROW) return;
    const [from, to] = [words[first], words[last]];
    const stems = new Set(words.slice(first, last + 1).map(rowStem));
    if (stems.size <= last - first && from && to) found.push({ start: from.start, end: to.end });
  };
  for (let i = 0; i <= words.length; i++) {
    const word = words[i];
    const telling = word !== undefined && rowStem(word) !== '';
    if (telling && (i === first || word.breakBefore !== 'strong')) continue;
    close(i - 1);
    first = telling ? i : i + 1;
  }
  return found;
}

/** The same pair of telling words three times, with a place's capital in it: "plumber Denver". */
function findRefrain({ words }: ParsedDraft): Found[] {
  const times = new Map<string, number>();
  for (let i = 1; i < words.length; i++) {
    const [a, b] = [words[i - 1], words[i]];
    if (!b?.capital || !a || a.capital || b.breakBefore !== 'none' || b.sentence !== a.sentence) continue;
    const [one, two] = [stemOf(a.form), stemOf(b.form)];
    if (one === '' || two === '') continue;
    const pair = `${one} ${two}`;
    const count = (times.get(pair) ?? 0) + 1;
    times.set(pair, count);
    if (count === LEAST_REPEATS) return [{ start: a.start, end: b.end }];
  }
  return [];
}

export const rule: Rule = {
  id: 'keyword-stuffing',
  severity: 'low',
  title: 'Reads like search words',
  why: 'A reader may feel that the reply was written for a search engine.',
  source: "Google's tone tips for owners: be a friend, not a salesperson.",
  calmer: 'Say it once, in a sentence you would say aloud.',
  onPraise: 'keep',
  find: ({ draft }) => {
    const rows = findRows(draft);
    return rows.length > 0 ? rows : findRefrain(draft);
  },
};

export const examples: Examples = {
  bad: [
    'Thanks from the best emergency roofer Leeds flat roof repair Leeds gutter cleaning.',
    'Glad our wedding florist Bath bridal flowers Bath wedding bouquets pleased you.',
    'We are your dog groomer Hull. Any dog groomer Hull will tell you. Choose a dog groomer Hull trusts.',
    {
      reply: 'Cheap tyres Cork puncture repair Cork wheel alignment, always here for you.',
      kind: 'praise',
      review: { stars: 5 },
    },
    'Thank you, our Thai massage Oslo deep tissue massage Oslo studio is pleased.',
  ],
  good: [
    'The roofer comes to Leeds on Tuesday and the gutter is next.',
    'We mend roofs, gutters, chimneys, skylights, walls and doors.',
    'Thank you, Ana, the bouquet was made by Ines.',
    'You can reach our Bath shop or our Hull shop.',
    'Ask for Petra Holt, senior roofing estimator, Leeds office.',
  ],
};
