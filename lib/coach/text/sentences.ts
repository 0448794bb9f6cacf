/** Sentences: where they end, how they begin, who their subject is. */
import type { Sentence, Word } from '../text';

/** After these a full stop does not end a sentence. */
const TITLES = new Set('mr mrs ms dr prof st vs approx eg ie g e fig inc ltd co jr sr no tel ext'.split(' '));
/** After these it ends one only before a capital. */
const SOFT = new Set('etc am pm m inc ltd co no jr sr ext tel'.split(' '));
const OPENERS = new Set(
  'and but so well also oh or ok okay look now then yes no actually honestly frankly sorry please just plus again still yet because'.split(
    ' ',
  ),
);
const GREETINGS = new Set('hi hello hey dear morning evening afternoon'.split(' '));
const WE = new Set(['we', 'i', 'our', 'my']);
const YOU = new Set(['you', 'your', 'u', 'ur', 'yourself']);

/** Does the stretch between two words end a sentence? Returns where the sentence ends, or -1. */
function boundary(text: string, from: number, to: number, before: Word, after: Word | undefined): number {
  let terminal = -1;
  let spaced = false;
  let last = from;
  let dots = 0;
  let hard = false;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return last;
    if (code <= 32 || code === 0xa0) {
      if (terminal >= 0) {
        // A line break later on still decides, so look on without moving the end.
        spaced = true;
        for (let k = i + 1; k < to; k++) if (text.charCodeAt(k) === 10 || text.charCodeAt(k) === 13) return last;
        break;
      }
      continue;
    }
    if (code === 46) {
      dots++;
      terminal = i;
    } else if (code === 33 || code === 63 || code === 0x2026 || code === 0x3002 || code === 0xff01 || code === 0xff1f) {
      terminal = i;
      hard ||= code !== 0x2026;
      if (code === 0x2026) dots += 3;
    } else if (code === 0x2022) return last;
    last = i + 1;
  }
  if (terminal < 0 || !after) return -1;
  if (!spaced)
    return !hard &&
      before.kind === 'word' &&
      after.capital &&
      !before.caps &&
      from === terminal &&
      before.end - before.start > 1
      ? last
      : hard && after.capital
        ? last
        : -1;
  if (hard) return after.capital || after.kind !== 'word' || text.charCodeAt(to - 1) <= 32 ? last : -1;
  if (dots >= 2) return after.capital ? last : -1;
  if (SOFT.has(before.form)) return after.capital ? last : -1;
  if (TITLES.has(before.form) && before.form !== 'no') return -1;
  if (before.end - before.start === 1 && before.capital && before.form !== 'i' && after.capital) return -1;
  return last;
}

/** Where a sentence ends behind the word `before` if one does, or -1; `after` is the next word. */
export function endBetween(text: string, before: Word, after: Word): number {
  // Nearly all words stand a blank apart, and no sentence ends there.
  const apart = after.start - before.end;
  if (apart <= 0 || (apart === 1 && text.charCodeAt(before.end) === 32)) return -1;
  return boundary(text, before.end, after.start, before, after);
}

/** Cuts the words from `from` to before `to`, which are whole sentences, into sentences, numbers them and adds them. */
export function addSentences(
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
  sentences: Sentence[],
): void {
  let first = from;
  let traits = 0;
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (!word) break;
    traits |= word.traits;
    word.sentence = sentences.length;
    const after = words[i + 1];
    const end = after ? endBetween(text, word, after) : tailEnd(text, word.end, Math.min(text.length, word.end + 200));
    if (after && end < 0) continue;
    const start = sentenceStart(text, words[first], sentences.at(-1)?.end ?? 0);
    sentences.push(describe(text, words, first, i, start, Math.max(end, word.end), traits));
    first = i + 1;
    traits = 0;
    if (after) after.breakBefore = 'strong';
  }
}

/** Opening marks just before the first word belong to the sentence. */
function sentenceStart(text: string, word: Word | undefined, floor: number): number {
  let start = word?.start ?? floor;
  while (start > floor && /["'(\u201c\u2018\u00ab$£€*_]/.test(text[start - 1] ?? '')) start--;
  return start;
}

function tailEnd(text: string, from: number, to: number): number {
  let end = from;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code <= 32 || code === 0xa0) break;
    end = i + 1;
  }
  return end;
}

function describe(
  text: string,
  words: readonly Word[],
  first: number,
  last: number,
  start: number,
  end: number,
  traits: number,
): Sentence {
  let lead = first;
  if (GREETINGS.has(words[first]?.form ?? '')) {
    // "Hi Tom, you should …": the sentence proper begins after the comma.
    for (let i = first + 1; i <= Math.min(last, first + 4); i++) {
      if (words[i]?.breakBefore !== 'none') {
        lead = i;
        break;
      }
    }
  } else if (words[first]?.capital && first < last) {
    const second = words[first + 1];
    const opener = words[first]?.form ?? '';
    if (second?.breakBefore === 'comma' && opener.length > 2 && !WE.has(opener) && !YOU.has(opener)) lead = first + 1;
  }
  while (lead < last && OPENERS.has(words[lead]?.form ?? '')) lead++;
  let subject: Sentence['subject'] = null;
  for (let i = lead; i <= Math.min(last, lead + 7); i++) {
    const form = words[i]?.form ?? '';
    if (form === 'to' || form === 'with' || form === 'for' || form === 'from') {
      i++;
      continue;
    }
    if (WE.has(form)) subject = 'we';
    else if (YOU.has(form)) subject = 'you';
    if (subject) break;
  }
  const tail = text.slice(words[last]?.end ?? end, end);
  const question = tail.includes('?');
  return { start, end, first, last, lead, question, exclamation: tail.includes('!'), subject, traits };
}

/** Number of the sentence that `at` stands in, or -1. */
export function numberAt(sentences: readonly Sentence[], at: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    if (!sentence) break;
    if (at < sentence.start) high = middle - 1;
    else if (at >= sentence.end) low = middle + 1;
    else return middle;
  }
  return -1;
}
