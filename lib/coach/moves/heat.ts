/** How heated the whole reply reads: in one without a kind word, plain sentences about the customer are charges. */
import type { Found, RuleInput } from '../rules/rule';
import type { ParsedDraft, Sentence, Word } from '../text';
import { createTrait } from '../text/vocabulary';
import type { Severity } from '../types';

const STANCE =
  'clearly obviously apparently funny odd oddly strange strangely somehow conveniently convenient simply surely actually literally interesting interestingly perhaps maybe supposedly evidently presumably honestly frankly curious curiously weird remarkable remarkably miraculously magically suddenly certainly indeed';
const HARSH =
  'rude drunk lazy entitled pathetic ridiculous absurd nonsense joke lie lies liar tantrum attitude manners shouting screaming swearing rubbish complain complaining complained complaint moan moaning rant whining stupid silly petty blame insult insulting abuse abusive disgusting accuse fake nasty cheap cheapest shame';
const PEOPLE =
  'people person some someone somebody customers folk folks adult adults man woman lady gentleman guest guests grown child children kid kids';
const REASONS = 'because cause nobody never';

const SHARP = new Set(`${STANCE} ${HARSH}`.split(' '));
const OTHERS = new Set(PEOPLE.split(' '));
const TURNS = new Set(REASONS.split(' '));
const YOU = new Set('you your yourself u ur'.split(' '));
/** What befell the customer, or what they were owed: no charge. */
const BEFELL = new Set(
  'felt had waited deserved needed were was are have left got received paid spent hoped found saw heard experienced enjoyed loved wanted expected trusted lost missed need chose decided'.split(
    ' ',
  ),
);
const IRREGULAR = new Set(
  'came took ate said told put stood chose held drank sat brought drove threw cut wore wrote rang gave went knew ran swore let kept shook made did began spoke slept sent bought broke tore read set hit fell met built grew drew bit blew hid woke sold thought taught caught'.split(
    ' ',
  ),
);
const BETWEEN = new Set("also then just still only simply even two all had have 'd 've did not never".split(' '));
const ASKING = new Set('if when once until as what that which'.split(' '));
/** With one of these a sentence about the customer is kind, or an offer. */
const SPARES = new Set(
  "sorry thank thanks right deserved deserve should please if can will may shall 'll could welcome back free owe owed hope understand apology fair fairness mine request".split(
    ' ',
  ),
);
const SIGN = createTrait(`${STANCE} ${HARSH} ${PEOPLE} ${REASONS} you u`);
const OURS = new Set('we our us i my me'.split(' '));
const MIN_WORDS = 14;

/** Does the word take a stand against somebody, or run them down? */
export const isSharp = (word: Word): boolean => (word.traits & SIGN) !== 0 && SHARP.has(word.form);

const levels = new WeakMap<ParsedDraft, number>();

/** How many sharp signs a cold reply to a harsh review has; 0 where the review is not harsh or the reply has kind words. */
export function measureHeat({ draft, review, warmth }: RuleInput): number {
  if (!review.harsh || review.question || warmth > 1 || draft.words.length < MIN_WORDS) return 0;
  const known = levels.get(draft);
  const signs = known ?? countSigns(draft);
  if (known === undefined) levels.set(draft, signs);
  // One kind word weighs as much as one sharp sign.
  return Math.max(0, signs - warmth);
}

/** In a heated reply what would be of middle weight weighs more. */
export const severityInHeat = (severity: Severity, input: RuleInput): Severity =>
  severity === 'medium' && measureHeat(input) > 0 ? 'high' : severity;

/** Sharp sentences, each counted once for every way in which it is sharp. */
function countSigns(draft: ParsedDraft): number {
  let signs = 0;
  for (const sentence of draft.sentences) {
    if (sentence.question) signs++;
    if ((sentence.traits & SIGN) === 0) continue;
    const has = [false, false, false, false];
    for (let i = sentence.first; i <= sentence.last; i++) {
      const word = draft.words[i];
      if (!word || word.quoted || (word.traits & SIGN) === 0) continue;
      if (SHARP.has(word.form)) has[0] = true;
      else if (OTHERS.has(word.form)) has[1] = true;
      else if (TURNS.has(word.form)) has[2] = true;
      else if (findDeed(draft, sentence, i) > 0) has[3] = true;
    }
    for (const one of has) if (one) signs++;
  }
  return signs;
}

/** The deed after "you" at word `at` ("you then told"): its word, or -1. */
function findDeed({ words }: ParsedDraft, sentence: Sentence, at: number): number {
  if (at > sentence.first && ASKING.has(words[at - 1]?.form ?? '')) return -1;
  let verb = at + 1;
  while (verb < sentence.last && BETWEEN.has(words[verb]?.form ?? '')) verb++;
  const form = verb > sentence.last ? '' : (words[verb]?.form ?? '');
  return !BEFELL.has(form) && ((form.length > 4 && form.endsWith('ed')) || IRREGULAR.has(form)) ? verb : -1;
}

/**
 * Sentences about the customer that neither own nor offer anything. In a heated reply all of them; in another one to a
 * harsh review those that begin with what the customer did ("You ate eleven of the twelve").
 */
export function findCharges(input: RuleInput): Found[] {
  const { draft, review, warmth } = input;
  if (!review.harsh || review.question) return [];
  const heat = measureHeat(input);
  const found: Found[] = [];
  for (const sentence of draft.sentences) {
    if (sentence.question) continue;
    if (heat === 0) {
      if (draft.words[sentence.lead]?.form !== 'you' || findDeed(draft, sentence, sentence.lead) < 0) continue;
      // With one kind word about, not the opening, which often retells.
    } else if (warmth > 0 && sentence === draft.sentences[0]) continue;
    let you: Word | undefined;
    let last: Word | undefined;
    let ended = false;
    let ours = false;
    let spared = false;
    for (let i = sentence.first; i <= sentence.last && !spared; i++) {
      const word = draft.words[i];
      if (!word || word.quoted) continue;
      spared = SPARES.has(word.form) || ((warmth > 0 || heat === 0) && OURS.has(word.form));
      if (word.reported) continue;
      if (!you) {
        if (YOU.has(word.form)) you = last = word;
        else if (OURS.has(word.form)) ours = true;
      } else if (!ended) {
        ended = word.breakBefore !== 'none';
        if (!ended) last = word;
      }
    }
    // "We did not call you": about us.
    if (you && last && !spared && !ours) found.push({ start: you.start, end: last.end });
  }
  // A single one in a reply that is otherwise plain may be a slip.
  if (found.length === 1 && heat === 1) for (const one of found) one.severity = 'medium';
  return found;
}
