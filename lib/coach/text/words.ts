/** Words of a text with UTF-16 offsets, read on from wherever one stopped. */
import type { Break, Span, Word, WordKind } from '../text';
import { findAddress, mayBeAddress } from './addresses';
import {
  APOSTROPHE,
  classOf,
  DIGIT,
  fold,
  isBetweenDigits,
  isCensor,
  isStyledLetter,
  LETTER,
  OTHER,
  SKIP,
} from './characters';
import { BARE, splitContraction } from './contractions';
import { breakAt, type OpenMarks, readMark } from './marks';
import { type Spelling, spellingAt, spellingOf } from './spellings';
import { CAPS, FIGURE, hashUnit } from './vocabulary';

const CURRENCY = new Set(['$', '£', '€', '₹', '¥']);

function numberKind(text: string, start: number, end: number, form: string): WordKind {
  if (CURRENCY.has(text[start - 1] ?? '') || CURRENCY.has(text[end] ?? '')) return 'money';
  if (text[end] === '%') return 'percent';
  if (/^\d{1,2}(?::\d\d|h\d\d)?(?:am|pm)$|^\d{1,2}:\d\d$/.test(form)) return 'time';
  if (/^\d+(?:st|nd|rd|th)$/.test(form)) return 'ordinal';
  if (/^\d+(?:usd|eur|gbp|k)$/.test(form)) return 'money';
  return 'number';
}

/** Reads words into `words`, one stretch after another. */
export interface WordReader extends OpenMarks {
  words: Word[];
  /** Words that nobody needs any more, to be used again. */
  spent: Word[];
  /** Where to go on. */
  at: number;
  /** What stood between the last word and `at`. */
  gap: Break;
}

/** A reader that begins at `at`, just behind a word or at the start of the text, with no quotation mark open. */
export function createWordReader(at: number, spent: Word[]): WordReader {
  return { words: [], spent, quotes: [], open: [], double: -1, single: -1, at, gap: 'none' };
}

/** Reads all words that begin before `until`; none reaches beyond `limit`. */
export function readWords(reader: WordReader, text: string, until: number, limit: number): void {
  let nextMail = text.indexOf('@', reader.at);
  let { gap, at: i } = reader;
  while (i < until) {
    const code = text.charCodeAt(i);
    if (code === 32) {
      i++;
      continue;
    }
    const kind = classOf(code);
    const styled = kind === OTHER && code === 0xd835 && isStyledLetter(text, i);
    if (kind === OTHER || kind === SKIP || kind === APOSTROPHE) {
      if (!styled) {
        const between = breakAt(text, i, code);
        if (between === 'strong' || (between === 'comma' && gap === 'none')) gap = between;
        readMark(reader, text, i, code);
        i++;
        continue;
      }
    }
    const start = i;
    if (nextMail >= 0 && nextMail < start) nextMail = text.indexOf('@', start);
    if (mayBeAddress(text, start, nextMail)) {
      const address = findAddress(text, start, limit);
      if (address) {
        const spelling = spellingOf(text.slice(start, address.end).toLowerCase());
        addWord(reader, start, address.end, spelling, address.kind, false, false, gap);
        gap = 'none';
        i = address.end;
        continue;
      }
    }
    let digits = false;
    let ascii = true;
    let hash = 0;
    let apostrophe = false;
    let starred = false;
    let lower = false;
    let letters = 0;
    // Nearly all words are plain letters.
    let plain = text.charCodeAt(i);
    for (; i < limit; plain = text.charCodeAt(++i)) {
      const small = plain | 32;
      if (small < 97 || small > 122) break;
      if (small === plain) lower = true;
      hash = hashUnit(hash, small);
      letters++;
    }
    while (i < limit && plain !== 32) {
      const at = text.charCodeAt(i);
      const of = classOf(at);
      let unit = at;
      if (at > 127) ascii = false;
      if (of === LETTER) {
        letters++;
        if (at > 90) lower = true;
        else unit = at | 32;
      } else if (of === DIGIT) digits = true;
      else if (of === SKIP) {
        // Invisible: it belongs to the word and not to its form.
      } else if (of === APOSTROPHE) {
        const after = classOf(text.charCodeAt(i + 1) || 32);
        if (after !== LETTER) break;
        apostrophe = true;
      } else if (at === 0xd835 && isStyledLetter(text, i)) {
        letters++;
        lower = true;
        i++;
      } else if (at === 42 && letters > 0 && isCensor(text, i, start)) starred = true;
      else if ((at === 46 || at === 44 || at === 58 || at === 47 || at === 45) && digits && isBetweenDigits(text, i)) {
        // 4.20, 1,500, 7:42, 12/05 are one word each.
      } else break;
      hash = hashUnit(hash, unit);
      i++;
    }
    while (i > start && classOf(text.charCodeAt(i - 1)) === SKIP) i--;
    if (i === start) {
      i++;
      continue;
    }
    const spelling = ascii ? spellingAt(text, start, i, hash) : spellingOf(fold(text.slice(start, i)));
    const first = text.charCodeAt(start);
    const capital = (first >= 65 && first <= 90) || (first > 127 && text[start] !== text[start]?.toLowerCase());
    const caps = letters > 1 && !lower;
    if (digits) addWord(reader, start, i, spelling, numberKind(text, start, i, spelling.form), capital, caps, gap);
    else if (!apostrophe && (spelling.traits & BARE) === 0)
      addWord(reader, start, i, spelling, 'word', capital, caps, gap);
    else addContraction(reader, start, i, spelling, starred, capital, caps, gap);
    gap = 'none';
  }
  reader.gap = gap;
  reader.at = i;
}

function addWord(
  { words, spent }: WordReader,
  start: number,
  end: number,
  spelling: Spelling,
  kind: WordKind,
  capital: boolean,
  caps: boolean,
  breakBefore: Break,
): void {
  const { form, id } = spelling;
  const traits = spelling.traits | (caps ? CAPS : 0) | (kind === 'word' ? 0 : FIGURE);
  const word = spent.pop();
  if (!word) {
    words.push({
      start,
      end,
      form,
      id,
      spelling,
      traits,
      kind,
      sentence: 0,
      capital,
      caps,
      breakBefore,
      quoted: false,
      reported: false,
      own: false,
    });
    return;
  }
  word.start = start;
  word.end = end;
  word.form = form;
  word.id = id;
  word.spelling = spelling;
  word.traits = traits;
  word.kind = kind;
  word.sentence = 0;
  word.capital = capital;
  word.caps = caps;
  word.breakBefore = breakBefore;
  word.quoted = false;
  word.reported = false;
  word.own = false;
  words.push(word);
}

function addContraction(
  reader: WordReader,
  start: number,
  end: number,
  spelling: Spelling,
  starred: boolean,
  capital: boolean,
  caps: boolean,
  gap: Break,
): void {
  const { form } = spelling;
  const parts = starred ? null : splitContraction(form);
  if (!parts) {
    addWord(reader, start, end, spelling, 'word', capital, caps, gap);
    return;
  }
  // Invisible characters inside make the cut uncertain; then both parts take the whole span.
  const exact = form.length === end - start;
  const { head, tail, cut } = parts;
  addWord(reader, start, exact ? start + cut : end, spellingOf(head), 'word', capital, caps, gap);
  addWord(reader, exact ? start + cut : start, end, spellingOf(tail), 'word', false, caps, 'none');
}

/** Marks the words within quoted spans. */
export function markQuoted(words: readonly Word[], quotes: Span[]): void {
  let w = 0;
  quotes.sort((a, b) => a.start - b.start);
  for (const quote of quotes) {
    while (w < words.length && (words[w]?.start ?? 0) < quote.start) w++;
    for (let k = w; k < words.length; k++) {
      const word = words[k];
      if (!word || word.start >= quote.end) break;
      word.quoted = true;
    }
  }
}
