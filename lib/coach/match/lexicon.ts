/** Word classes and inflections the patterns may name. Add words here, never in the matcher. */
import { CLASSES } from './classes';

/** Ids that stand for a kind of word instead of a spelling. */
export const KIND_IDS = { number: 1, money: 2, percent: 3, time: 4, ordinal: 5, email: 6, url: 7, name: 8 } as const;

const IRREGULAR: Record<string, string> = {
  be: 'is are was were been being am',
  have: "has had having 'd",
  do: 'does did done doing',
  go: 'goes went gone going',
  say: 'says said saying',
  tell: 'tells told telling',
  get: 'gets got gotten getting',
  take: 'takes took taken taking',
  make: 'makes made making',
  give: 'gives gave given giving',
  come: 'comes came coming',
  know: 'knows knew known knowing',
  think: 'thinks thought thinking',
  see: 'sees saw seen seeing',
  find: 'finds found finding',
  leave: 'leaves left leaving',
  let: 'lets letting',
  keep: 'keeps kept keeping',
  bring: 'brings brought bringing',
  choose: 'chooses chose chosen choosing',
  write: 'writes wrote written writing',
  read: 'reads reading',
  speak: 'speaks spoke spoken speaking',
  break: 'breaks broke broken breaking',
  forget: 'forgets forgot forgotten forgetting',
  lie: 'lies lied lying',
  buy: 'buys bought buying',
  pay: 'pays paid paying',
  send: 'sends sent sending',
  hear: 'hears heard hearing',
  feel: 'feels felt feeling',
  lose: 'loses lost losing',
  put: 'puts putting',
  hurt: 'hurts hurting',
  eat: 'eats ate eaten eating',
  sit: 'sits sat sitting',
  show: 'shows showed shown showing',
  mean: 'means meant meaning',
  hold: 'holds held holding',
  run: 'runs ran running',
  ring: 'rings rang rung ringing',
  deal: 'deals dealt dealing',
  understand: 'understands understood understanding',
  begin: 'begins began begun beginning',
  fall: 'falls fell fallen falling',
  spend: 'spends spent spending',
  drive: 'drives drove driven driving',
  sue: 'sues sued suing',
  post: 'posts posted posting',
  quit: 'quits quitting',
  steal: 'steals stole stolen stealing',
  throw: 'throws threw thrown throwing',
  win: 'wins won winning',
  build: 'builds built building',
  cut: 'cuts cutting',
  set: 'sets setting',
  sell: 'sells sold selling',
  catch: 'catches caught catching',
  seek: 'seeks sought seeking',
  teach: 'teaches taught teaching',
  wear: 'wears wore worn wearing',
};

const VOWEL = /[aeiou]/;

/** All forms of a verb or noun written with `~` in a pattern: "remove~" is remove, removes, removed, removing. */
export function inflect(base: string): string[] {
  const irregular = IRREGULAR[base];
  if (irregular) return [base, ...irregular.split(' ')];
  if (base.endsWith('e')) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
  if (base.endsWith('y') && !VOWEL.test(base.at(-2) ?? 'a')) {
    const stem = base.slice(0, -1);
    return [base, `${stem}ies`, `${stem}ied`, `${base}ing`];
  }
  const plural = /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`;
  const forms = [base, plural, `${base}ed`, `${base}ing`];
  if (base.length < 6 && /[^aeiou][aeiou][bdgmnprt]$/.test(base))
    forms.push(`${base}${base.at(-1)}ed`, `${base}${base.at(-1)}ing`);
  return forms;
}

/** Most words are spelled in one way only. */
const VARIES = /i[sz](?:e|ing|ation)|our|^(?:had|would|is|has|you|are)$/;

/** Spellings that count as the same word: apologise and apologize, behaviour and behavior, and open contractions. */
export function spellings(word: string): string[] {
  const found = [word];
  if (!VARIES.test(word)) return found;
  if (/^.{3,}is(?:e|es|ed|ing|ation)$/.test(word)) found.push(word.replace(/is(e|es|ed|ing|ation)$/, 'iz$1'));
  else if (/^.{3,}iz(?:e|es|ed|ing|ation)$/.test(word)) found.push(word.replace(/iz(e|es|ed|ing|ation)$/, 'is$1'));
  if (/(?:fav|hon|behavi|rum|neighb|col|hum|lab|slande|ard)our/.test(word)) found.push(word.replace('our', 'or'));
  if (word === 'had' || word === 'would') found.push("'d");
  if (word === 'is' || word === 'has') found.push("'s");
  if (word === 'you') found.push('u', 'ya');
  if (word === 'your') found.push('ur');
  if (word === 'are') found.push('r');
  return found;
}

/** The words of a class; entries may carry `~`. Kinds such as `<number>` answer with their id. */
export function classWords(name: string): { words: string[]; kinds: number[] } {
  const text = CLASSES[name];
  const kinds: number[] = [];
  if (name in KIND_IDS) kinds.push(KIND_IDS[name as keyof typeof KIND_IDS]);
  if (name === 'amount') kinds.push(KIND_IDS.number, KIND_IDS.money, KIND_IDS.percent);
  if (text === undefined && kinds.length === 0)
    throw new Error(`No word class <${name}>: add it to lib/coach/match/classes.ts`);
  const words = (text ?? '').split(/\s+/).filter(Boolean);
  return { words: words.flatMap((word) => (word.endsWith('~') ? inflect(word.slice(0, -1)) : spellings(word))), kinds };
}
