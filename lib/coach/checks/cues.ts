/**
 * Finds signs in a draft by their telling word, then looks a few words back and ahead: one look-up per word, so that
 * all checks together cost less than the parsing. A cue reads `WE<4 !YOU<3 : fixed mended : DAY>8`: one of the words in
 * the middle, with a word of class WE up to four words before, none of class YOU up to three, and a DAY up to eight
 * after, all in one sentence. `A|B<2` is either class. Classes NAME, FIGURE and ADDRESS are given by the kind of word;
 * `#address` as the telling word is any mail or web address, `#ed` and `#ing` any word
 * that ends so and is in no class or cue.
 */
import type { ParsedDraft, Word } from '../text';

type Lanes = [number, number, number];

interface Need {
  /** One bit per class, thirty to a lane. */
  masks: Lanes;
  reach: number;
  /** The class must not be there. */
  never: boolean;
}

interface Cue<Sign extends string> {
  sign: Sign;
  row: number;
  before: readonly Need[];
  after: readonly Need[];
}

interface Entry<Sign extends string> {
  masks: Lanes;
  cues: Cue<Sign>[];
}

/** One sign in the draft, at the word that tells it. */
export interface SignHit<Sign extends string> {
  sign: Sign;
  /** Which of the sign's cues, from 0. */
  row: number;
  word: number;
}

const NAME = 1;
const FIGURE = 2;
const ADDRESS = 4;
const LANE = 30;
const LANES = 3;
const MOST_CLASSES = LANES * LANE;

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
    const entry: Entry<Sign> = { masks: [0, 0, 0], cues: [] };
    entries.set(form, entry);
    return entry;
  };
  for (const [name, words] of Object.entries(classes)) {
    if (places.size === MOST_CLASSES) throw new Error(`A word has room for ${MOST_CLASSES} classes`);
    const place = places.size;
    places.set(name, place);
    for (const word of words.split(' ')) addClass(entryOf(word).masks, place);
  }
  for (const sign of Object.keys(cues) as Sign[]) {
    for (const [row, line] of cues[sign].entries()) {
      const parts = line.split(':');
      const [left, words, right] = parts.length === 1 ? ['', line, ''] : parts;
      const cue: Cue<Sign> = {
        sign,
        row,
        before: readNeeds(left ?? '', '<', places),
        after: readNeeds(right ?? '', '>', places),
      };
      for (const word of (words ?? '').split(' ')) if (word !== '') entryOf(word).cues.push(cue);
    }
  }
  return (draft) => findSigns(draft, entries);
}

function addClass(masks: Lanes, place: number): void {
  const lane = Math.floor(place / LANE);
  masks[lane] = (masks[lane] ?? 0) | (1 << (place % LANE));
}

function readNeeds(text: string, mark: '<' | '>', places: ReadonlyMap<string, number>): Need[] {
  return text
    .split(' ')
    .filter((need) => need !== '')
    .map((need) => {
      const never = need.startsWith('!');
      const [names = '', reach = ''] = need.slice(never ? 1 : 0).split(mark);
      const masks: Lanes = [0, 0, 0];
      for (const name of names.split('|')) {
        const place = places.get(name);
        if (place === undefined) throw new Error(`Unknown class in "${need}"`);
        addClass(masks, place);
      }
      if (!(Number(reach) > 0)) throw new Error(`No reach in "${need}"`);
      return { masks, reach: Number(reach), never };
    });
}

function maskOfKind(word: Word, inside: boolean): number {
  if (word.kind === 'email' || word.kind === 'url') return ADDRESS;
  if (word.kind !== 'word') return FIGURE;
  return inside && word.capital ? NAME : 0;
}

function isMet(needs: readonly Need[], masks: Int32Array, at: number, step: 1 | -1, edge: number): boolean {
  for (const { masks: wanted, reach, never } of needs) {
    let found = false;
    for (let i = at + step, left = reach; left > 0 && i !== edge + step; i += step, left--) {
      const from = LANES * i;
      if (
        (((masks[from] ?? 0) & wanted[0]) |
          ((masks[from + 1] ?? 0) & wanted[1]) |
          ((masks[from + 2] ?? 0) & wanted[2])) !==
        0
      ) {
        found = true;
        break;
      }
    }
    if (found === never) return false;
  }
  return true;
}

const NONE: Lanes = [0, 0, 0];

/** Kept between readings and only ever grown. */
let masks = new Int32Array(2048);

function findSigns<Sign extends string>(
  { words, sentences }: ParsedDraft,
  entries: ReadonlyMap<string, Entry<Sign>>,
): SignHit<Sign>[] {
  if (masks.length < LANES * words.length) masks = new Int32Array(words.length * 2 * LANES);
  const past = entries.get('#ed');
  const doing = entries.get('#ing');
  const telling: number[] = [];
  const found: Entry<Sign>[] = [];
  for (const sentence of sentences) {
    for (let i = sentence.first; i <= sentence.last; i++) {
      const word = words[i];
      if (!word) break;
      const entry =
        entries.get(word.kind === 'email' || word.kind === 'url' ? '#address' : word.form) ??
        (word.form.endsWith('ed') ? past : word.form.endsWith('ing') ? doing : undefined);
      const [first, second, third] = entry?.masks ?? NONE;
      // A word of some class is no name, capital or not.
      const named = (first | second | third) === 0 || word.kind !== 'word';
      masks[LANES * i] = first | (named ? maskOfKind(word, i > sentence.lead) : 0);
      masks[LANES * i + 1] = second;
      masks[LANES * i + 2] = third;
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
      if (isMet(cue.after, masks, at, 1, sentence.last)) hits.push({ sign: cue.sign, row: cue.row, word: at });
    }
  }
  return hits;
}
