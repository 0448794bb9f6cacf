/** Words of a text with UTF-16 offsets, in one pass. */
import type { Break, Span, Word, WordKind } from '../text';
import { findAddress, mayBeAddress } from './addresses';
import { BARE, splitContraction } from './contractions';
import { CAPS, FIGURE, findWord, findWordAt, formOf, hashUnit, traitsOf } from './vocabulary';

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const APOSTROPHE = 3;
const SKIP = 4;

const classes = new Uint8Array(0x10000).fill(255);
for (let code = 0; code < 128; code++) {
  const upper = code >= 65 && code <= 90;
  const lower = code >= 97 && code <= 122;
  classes[code] = upper || lower ? LETTER : code >= 48 && code <= 57 ? DIGIT : code === 39 ? APOSTROPHE : OTHER;
}
classes[0x2019] = APOSTROPHE;
classes[0x02bc] = APOSTROPHE;
classes[0xff07] = APOSTROPHE;
for (const code of [0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 0x180e]) classes[code] = SKIP;
for (let code = 0xfe00; code <= 0xfe0f; code++) classes[code] = SKIP;

/** The class of a UTF-16 unit, remembered after the first question. */
function classOf(code: number): number {
  const known = classes[code] ?? OTHER;
  if (known !== 255) return known;
  const char = String.fromCharCode(code);
  const found = /[\p{L}\p{M}]/u.test(char) ? LETTER : /\p{Nd}/u.test(char) ? DIGIT : OTHER;
  classes[code] = found;
  return found;
}

/** Letters outside the basic plane that fold to plain ones (𝐛𝐨𝐥𝐝); everything else up there is no word. */
function isStyledLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 0xd835) return false;
  return text.charCodeAt(at + 1) >= 0xdc00;
}

/** Lower-cased and folded; the length may differ from the draft's. */
function fold(raw: string): string {
  let plain = true;
  for (let i = 0; i < raw.length; i++) {
    if (raw.charCodeAt(i) > 127) {
      plain = false;
      break;
    }
  }
  if (plain) return raw.toLowerCase();
  return raw
    .replace(/[\u2019\u02bc\uff07]/g, "'")
    .replace(/\p{Cf}|\p{Variation_Selector}/gu, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
}

const CURRENCY = new Set(['$', '£', '€', '₹', '¥']);

function numberKind(text: string, start: number, end: number, form: string): WordKind {
  if (CURRENCY.has(text[start - 1] ?? '') || CURRENCY.has(text[end] ?? '')) return 'money';
  if (text[end] === '%') return 'percent';
  if (/^\d{1,2}(?::\d\d|h\d\d)?(?:am|pm)$|^\d{1,2}:\d\d$/.test(form)) return 'time';
  if (/^\d+(?:st|nd|rd|th)$/.test(form)) return 'ordinal';
  if (/^\d+(?:usd|eur|gbp|k)$/.test(form)) return 'money';
  return 'number';
}

/** All words up to `limit`, and the quoted spans. */
export function findWords(text: string, limit: number): { words: Word[]; quotes: Span[] } {
  const words: Word[] = [];
  const quotes: Span[] = [];
  let nextMail = text.indexOf('@');
  let gap: Break = 'none';
  let double = -1;
  let single = -1;
  let i = 0;
  while (i < limit) {
    const code = text.charCodeAt(i);
    if (code === 32) {
      i++;
      continue;
    }
    const kind = classOf(code);
    const styled = kind === OTHER && code === 0xd835 && isStyledLetter(text, i);
    if (kind === OTHER || kind === SKIP || kind === APOSTROPHE) {
      if (!styled) {
        switch (code) {
          case 10:
          case 13:
            double = -1;
            single = -1;
            break;
          case 44:
            if (gap === 'none') gap = 'comma';
            break;
          case 59:
          case 58:
          case 40:
          case 41:
          case 0x2013:
          case 0x2014:
            gap = 'strong';
            break;
          case 45:
            if (i === 0 || text.charCodeAt(i - 1) <= 32 || text.charCodeAt(i + 1) === 45) gap = 'strong';
            break;
          case 34:
          case 0xff02:
            if (double < 0) {
              const before = i === 0 ? OTHER : classOf(text.charCodeAt(i - 1));
              if (before !== DIGIT) double = i;
            } else {
              quotes.push({ start: double, end: i + 1 });
              double = -1;
            }
            break;
          case 0x201c:
          case 0x201e:
          case 0xab:
            double = i;
            break;
          case 0x201d:
          case 0xbb:
            if (double >= 0) quotes.push({ start: double, end: i + 1 });
            double = -1;
            break;
          case 0x2018:
            single = i;
            break;
          case 39:
          case 0x2019: {
            // A word's own apostrophes are taken with the word, so these stand at an edge.
            const before = i === 0 ? 32 : text.charCodeAt(i - 1);
            if (single < 0 && code === 39 && (before <= 32 || before === 40)) single = i;
            else if (single >= 0) {
              quotes.push({ start: single, end: i + 1 });
              single = -1;
            }
            break;
          }
        }
        i++;
        continue;
      }
    }
    const start = i;
    if (nextMail >= 0 && nextMail < start) nextMail = text.indexOf('@', start);
    if (mayBeAddress(text, start, nextMail)) {
      const address = findAddress(text, start, limit);
      if (address) {
        const form = text.slice(start, address.end).toLowerCase();
        words.push(makeWord(start, address.end, form, findWord(form), address.kind, false, false, gap));
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
    while (i < limit) {
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
    let id = ascii ? findWordAt(text, start, i, hash) : 0;
    const form = id !== 0 ? formOf(id) : fold(text.slice(start, i));
    if (!ascii) id = findWord(form);
    const first = text.charCodeAt(start);
    const capital = (first >= 65 && first <= 90) || (first > 127 && text[start] !== text[start]?.toLowerCase());
    const caps = letters > 1 && !lower;
    if (digits) words.push(makeWord(start, i, form, id, numberKind(text, start, i, form), capital, caps, gap));
    else if (!apostrophe && (traitsOf(id) & BARE) === 0)
      words.push(makeWord(start, i, form, id, 'word', capital, caps, gap));
    else pushWord(words, start, i, form, starred, capital, caps, gap);
    gap = 'none';
  }
  markQuoted(words, quotes);
  return { words, quotes };
}

function isBetweenDigits(text: string, at: number): boolean {
  return classOf(text.charCodeAt(at - 1)) === DIGIT && classOf(text.charCodeAt(at + 1) || 32) === DIGIT;
}

/** A star that hides a letter ("cr*p", "f***", "bull****") and not one that marks bold. */
function isCensor(text: string, at: number, start: number): boolean {
  if (text.charCodeAt(start - 1) === 42) return false;
  if (text.charCodeAt(at - 1) === 42) return at - start < 14;
  let after = at;
  while (after < at + 12 && text.charCodeAt(after) === 42) after++;
  return classOf(text.charCodeAt(after) || 32) === LETTER || after - at >= 3 || (at - start <= 2 && after - at === 2);
}

function makeWord(
  start: number,
  end: number,
  form: string,
  id: number,
  kind: WordKind,
  capital: boolean,
  caps: boolean,
  breakBefore: Break,
): Word {
  return {
    start,
    end,
    form,
    id,
    traits: traitsOf(id) | (caps ? CAPS : 0) | (kind === 'word' ? 0 : FIGURE),
    kind,
    sentence: 0,
    capital,
    caps,
    breakBefore,
    quoted: false,
    reported: false,
    own: false,
  };
}

function pushWord(
  words: Word[],
  start: number,
  end: number,
  form: string,
  starred: boolean,
  capital: boolean,
  caps: boolean,
  gap: Break,
): void {
  const parts = starred ? null : splitContraction(form);
  if (!parts) {
    words.push(makeWord(start, end, form, findWord(form), 'word', capital, caps, gap));
    return;
  }
  // Invisible characters inside make the cut uncertain; then both parts take the whole span.
  const exact = form.length === end - start;
  const { head, tail, cut } = parts;
  words.push(makeWord(start, exact ? start + cut : end, head, findWord(head), 'word', capital, caps, gap));
  words.push(makeWord(exact ? start + cut : start, end, tail, findWord(tail), 'word', false, caps, 'none'));
}

function markQuoted(words: Word[], quotes: Span[]): void {
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
