/** Orders: a sentence that begins with a bare verb and offers nothing of ours in return. */
import { hasAddress, hasAny } from '../moves';
import type { Found, RuleInput } from '../rules/rule';
import { wordSet } from './word-set';

/** Verbs that order the customer about; "call", "bring" and "ask for" show a way and are none. */
const ORDERS = wordSet(
  'read reread check recheck learn study stop quit look google grow think try use buy remove delete prove explain answer remember consider measure count move find wear treat respect understand admit own withdraw retract correct edit raise lower calm cook bake train teach choose pick be imagine compare judge report proofread focus turn cut drop save spare leave watch listen act behave drive park walk go get grab drink eat act blame',
);
/** "Get well", "be assured", "keep an eye out for Tom", "have a lovely day": kind. */
const KIND = wordSet(
  'i we me us my our ours well advised informed assured safe sure careful touch sorry welcome thank thanks enjoy if whatever whichever happy free open wishes luck water doctor gas charger battery unplug hospital emergency forward',
);
const SMALL_WORDS = wordSet('is are was were will would has have had of and or order orders');

/** In a complaint answered without a kind word: "Read the label." Not where anything of ours, a figure or a route stands in it. */
export function findOrders({ draft, review, warmth }: RuleInput): Found[] {
  if (review.question || !review.harsh || warmth > 0) return [];
  return draft.sentences
    .filter((sentence) => {
      const verb = draft.words[sentence.lead];
      const next = draft.words[sentence.lead + 1];
      if (!verb || !ORDERS.has(verb.form) || sentence.question || verb.quoted) return false;
      if (sentence.last === sentence.lead || SMALL_WORDS.has(next?.form ?? '')) return false;
      return !hasAddress(draft, sentence) && !hasAny(draft, sentence.lead, sentence.last, KIND);
    })
    .map(({ start, end }) => ({ start, end }));
}
