/** Words down to their stem, so that "waited" meets "waiting"; and which words say nothing of their own. */
import type { Word } from '../text';

const IRREGULAR: Record<string, string> = {
  delivery: 'deliver',
  broke: 'break',
  broken: 'break',
  sent: 'send',
  told: 'tell',
  rang: 'ring',
  rung: 'ring',
  paid: 'pay',
  lost: 'lose',
  left: 'leave',
  came: 'come',
  went: 'go',
  gone: 'go',
  took: 'take',
  taken: 'take',
  gave: 'give',
  given: 'give',
  bought: 'buy',
  sold: 'sell',
  kept: 'keep',
  made: 'make',
  said: 'say',
  spoke: 'speak',
  spoken: 'speak',
  stolen: 'steal',
  stole: 'steal',
  fell: 'fall',
  fallen: 'fall',
  hurt: 'hurt',
  eaten: 'eat',
  ate: 'eat',
  burnt: 'burn',
  spilt: 'spill',
  spoilt: 'spoil',
  wrote: 'write',
  written: 'write',
  torn: 'tear',
  tore: 'tear',
  worn: 'wear',
  children: 'child',
  kids: 'child',
  kid: 'child',
  people: 'person',
  feet: 'foot',
  teeth: 'tooth',
  knives: 'knife',
  leaves: 'leave',
  slept: 'sleep',
  sat: 'sit',
  stood: 'stand',
  rude: 'rude',
  rudeness: 'rude',
  chips: 'chip',
  photos: 'photo',
  pictures: 'photo',
  picture: 'photo',
  fridge: 'fridge',
  tyre: 'tire',
  tyres: 'tire',
  colour: 'color',
  colours: 'color',
};

/** Words too common to tell what a review is about. */
const COMMON = new Set(
  (
    "a an the and or but so if then than that this these those there here it its 's 'd not no yes be is are was were am been being have has had having do does did done doing will would can could should shall may might must " +
    'i me my mine we us our ours you your yours he him his she her hers they them their theirs who whom whose which what when where why how all any both each few more most other some such only own same too very just also even still yet again ever never always often once twice about above after again against at before below between by down during for from in into of off on onto out over through to under until up upon with within without as because while though although however ' +
    'get got go goes going come comes came went say says said tell told make made let know knew think thought see saw seen look looked want wanted need needed give gave take took put use used try tried keep kept like liked really quite much many lot lots bit well good great nice bad better best worse worst new old big small long one two three first last next another else every thing things something anything nothing everything someone anyone everyone nobody way time times day days today yesterday ' +
    'please thank thanks sorry apologise apologize apology apologies hi hello hey dear regards kind best warm sincerely experience experiences feedback review reviews comment comments rating ratings star stars service services customer customers guest guests visit visits visited place places business company people person team us feel felt hear heard read write wrote written happen happened help helped issue issues problem problems matter concern concerns kindly also able back around away right sure hope hopefully soon future always u ur im dont didnt mr mrs ms sir madam am pm etc lol ok okay hotel hotels stay stayed staying app apps support property resort'
  ).split(' '),
);

const DOUBLED = /([bdfgmnprt])\1$/;

function cutEnding(form: string): string {
  const { length } = form;
  if (length > 4 && form.endsWith('ies')) return `${form.slice(0, -3)}y`;
  if (length > 5 && form.endsWith('ing')) return form.slice(0, -3).replace(DOUBLED, '$1');
  if (length > 4 && form.endsWith('ed')) return form.slice(0, -2).replace(DOUBLED, '$1');
  if (length > 4 && /(?:ss|sh|ch|x)es$/.test(form)) return form.slice(0, -2);
  if (length > 3 && form.endsWith('s') && !/(?:ss|us|is)$/.test(form)) return cutEnding(form.slice(0, -1));
  if (length > 5 && form.endsWith('ly')) return form.slice(0, -2);
  if (length > 8 && form.endsWith('ation')) return form.slice(0, -5);
  if (length > 7 && form.endsWith('ment')) return form.slice(0, -4);
  return form;
}

/** Words for one and two say too little. */
const NUMBER_WORDS = new Map(
  'three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, at) => [word, at + 3] as const),
);
for (const [at, word] of 'thirty forty fifty sixty seventy eighty ninety'.split(' ').entries())
  NUMBER_WORDS.set(word, 10 * (at + 3));

function findStem(form: string): string {
  const number = NUMBER_WORDS.get(form);
  if (number !== undefined) return `#${number}`;
  if (form.length < 3 || COMMON.has(form)) return '';
  const irregular = IRREGULAR[form];
  if (irregular !== undefined) return COMMON.has(irregular) ? '' : irregular;
  const stem = cutEnding(form);
  if (COMMON.has(stem)) return '';
  return stem.length > 3 && stem.endsWith('e') ? stem.slice(0, -1) : stem;
}

/** Remembered, since the same words come back at every keystroke. */
const known = new Map<string, string>();
const MOST_KNOWN = 5000;

/** The stem of a folded word form, `#12` for "twelve", `''` for a word that says nothing of its own. */
export function stemOf(form: string): string {
  const found = known.get(form);
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const stem = findStem(form);
  known.set(form, stem);
  return stem;
}

/** What a word is about: its stem; `#12` for "£12.00", "12" and "twelve"; `''` for words that say nothing of their own. */
export function termOf(word: Word): string {
  if (word.kind === 'word') {
    word.spelling.stem ??= stemOf(word.form);
    return word.spelling.stem;
  }
  if (word.kind === 'email' || word.kind === 'url') return '';
  const digits = word.form.replace(/[^0-9.:]/g, '').replace(/\.0+$/, '');
  return digits === '' ? '' : `#${digits}`;
}

/** Says something of its own: a thing, a deed, a figure. */
export function isContentWord(word: Word): boolean {
  return word.kind !== 'word' || stemOf(word.form) !== '';
}
