/**
 * Finds signs in a draft by their telling word, then looks a few words back and ahead: one look-up per word, so that
 * all checks together cost less than the parsing. A cue reads `WE<4 !YOU<3 : fixed mended : DAY>8`: one of the words in
 * the middle, with a word of class WE up to four words before, none of class YOU up to three, and a DAY up to eight
 * after, all in one sentence. `A|B<2` is either class. Classes NAME, FIGURE and ADDRESS are given by the kind of word;
 * `#address` as the telling word is any mail or web address, `#ed` any word that ends so and is in no class or cue.
 */
import type { ParsedDraft, Word } from '../text';

interface Need {
  /** Which of the two rows of 31 classes. */
  lane: 0 | 1;
  mask: number;
  reach: number;
  /** The class must not be there. */
  never: boolean;
}

interface Cue<Sign extends string> {
  sign: Sign;
  before: readonly Need[];
  after: readonly Need[];
}

interface Entry<Sign extends string> {
  masks: [number, number];
  cues: Cue<Sign>[];
}

/** One sign in the draft, at the word that tells it. */
export interface SignHit<Sign extends string> {
  sign: Sign;
  word: number;
}

const NAME = 1;
const FIGURE = 2;
const ADDRESS = 4;
/** Classes in one lane, and in both. */
const LANE = 30;
const MOST_CLASSES = 2 * LANE;

/** Compiles classes and cues once; the finder is linear in the words, times the cues of a telling word. */
export function createSignFinder<Sign extends string>(
  classes: Readonly<Record<string, string>>,
  cues: Readonly<Record<Sign, readonly string[]>>,
): (draft: ParsedDraft) => SignHit<Sign>[] {
  const places = new Map([
    ['NAME', 0],
    ['FIGURE', 1],
    ['ADDRESS', 2],
  ]);
  const entries = new Map<string, Entry<Sign>>();
  const entryOf = (form: string): Entry<Sign> => {
    const known = entries.get(form);
    if (known) return known;
    const entry: Entry<Sign> = { masks: [0, 0], cues: [] };
    entries.set(form, entry);
    return entry;
  };
  for (const [name, words] of Object.entries(classes)) {
    if (places.size === MOST_CLASSES) throw new Error(`A word has room for ${MOST_CLASSES} classes`);
    const place = places.size;
    places.set(name, place);
    for (const word of words.split(' ')) entryOf(word).masks[place < LANE ? 0 : 1] |= 1 << (place % LANE);
  }
  for (const sign of Object.keys(cues) as Sign[]) {
    for (const line of cues[sign]) {
      const parts = line.split(':');
      const [left, words, right] = parts.length === 1 ? ['', line, ''] : parts;
      const cue: Cue<Sign> = {
        sign,
        before: readNeeds(left ?? '', '<', places),
        after: readNeeds(right ?? '', '>', places),
      };
      for (const word of (words ?? '').split(' ')) if (word !== '') entryOf(word).cues.push(cue);
    }
  }
  return (draft) => findSigns(draft, entries);
}

function readNeeds(text: string, mark: '<' | '>', places: ReadonlyMap<string, number>): Need[] {
  return text
    .split(' ')
    .filter((need) => need !== '')
    .map((need) => {
      const never = need.startsWith('!');
      const [names = '', reach = ''] = need.slice(never ? 1 : 0).split(mark);
      const found = names.split('|').map((name) => places.get(name) ?? MOST_CLASSES);
      const lane = (found[0] ?? 0) < LANE ? 0 : 1;
      if (found.some((place) => place >= MOST_CLASSES || (place < LANE ? 0 : 1) !== lane)) {
        throw new Error(`Unknown classes, or classes of two lanes, in "${need}"`);
      }
      if (!(Number(reach) > 0)) throw new Error(`No reach in "${need}"`);
      return { lane, mask: found.reduce((sum, place) => sum | (1 << (place % LANE)), 0), reach: Number(reach), never };
    });
}

function maskOfKind(word: Word, inside: boolean): number {
  if (word.kind === 'email' || word.kind === 'url') return ADDRESS;
  if (word.kind !== 'word') return FIGURE;
  return inside && word.capital ? NAME : 0;
}

function isMet(needs: readonly Need[], masks: Int32Array, at: number, step: 1 | -1, edge: number): boolean {
  for (const { lane, mask, reach, never } of needs) {
    let found = false;
    for (let i = at + step, left = reach; left > 0 && i !== edge + step; i += step, left--) {
      if (((masks[2 * i + lane] ?? 0) & mask) !== 0) {
        found = true;
        break;
      }
    }
    if (found === never) return false;
  }
  return true;
}

/** Kept between readings and only ever grown. */
let masks = new Int32Array(2048);

function findSigns<Sign extends string>(
  { words, sentences }: ParsedDraft,
  entries: ReadonlyMap<string, Entry<Sign>>,
): SignHit<Sign>[] {
  if (masks.length < 2 * words.length) masks = new Int32Array(words.length * 4);
  const past = entries.get('#ed');
  const telling: number[] = [];
  const found: Entry<Sign>[] = [];
  for (const sentence of sentences) {
    for (let i = sentence.first; i <= sentence.last; i++) {
      const word = words[i];
      if (!word) break;
      const entry =
        entries.get(word.kind === 'email' || word.kind === 'url' ? '#address' : word.form) ??
        (word.form.endsWith('ed') ? past : undefined);
      const first = entry?.masks[0] ?? 0;
      const second = entry?.masks[1] ?? 0;
      // A word of some class is no name, capital or not.
      masks[2 * i] = first | (first + second !== 0 && word.kind === 'word' ? 0 : maskOfKind(word, i > sentence.lead));
      masks[2 * i + 1] = second;
      if (entry && entry.cues.length > 0 && !word.quoted) {
        telling.push(i);
        found.push(entry);
      }
    }
  }
  const hits: SignHit<Sign>[] = [];
  for (let n = 0; n < telling.length; n++) {
    const at = telling[n] ?? 0;
    const sentence = sentences[words[at]?.sentence ?? -1];
    if (!sentence) continue;
    for (const cue of found[n]?.cues ?? []) {
      if (!isMet(cue.before, masks, at, -1, sentence.first)) continue;
      if (isMet(cue.after, masks, at, 1, sentence.last)) hits.push({ sign: cue.sign, word: at });
    }
  }
  return hits;
}
