/** The bargain no platform allows: is offered, and something is wanted of the review. */
import { hasAny } from '../moves';
import type { Found, RuleInput } from '../rules/rule';
import type { ParsedDraft, Sentence } from '../text';
import { wordSet } from './word-set';

const OFFERS = wordSet(
  'refund refunded refunds refunding discount discounts discounted voucher vouchers coupon coupons credit credits gift gifts free complimentary reward rewards bonus compensate compensation reimburse reimbursement replacement cashback points coins gems upgrade deposit code raffle prize freebie dessert bottle extra money treat dinner meal drink drinks champagne prosecco nights treatment card cards token tokens hamper goodie goodies sample samples draw entered tenner fiver quid bucks waive waived something sweetener',
);
/** What is wanted of the reviewer, before the word for the review ("update your rating") … */
const CHANGES = wordSet(
  'change changing update updating edit editing edits remove removing delete deleting amend amending revise revising raise raising reconsider reconsidering withdraw withdrawing retract bump bumping adjust alter leave leaving post posting write writing give giving share sharing improve boost tag rate show upgrade take taking pull drop lift turn make switch reflect mention need pop upload screenshot rethink revisit erase scrap correct',
);
/** … or after it ("once the review is gone"). */
const CHANGED = wordSet(
  'changed updated edited removed deleted amended revised raised withdrawn retracted taken down gone up live positive posted reflect reflects disappears becomes become goes comes off corrected fixed delete vanish vanishes improves',
);
const RATINGS = wordSet(
  'review reviews rating ratings star stars feedback testimonial screenshot remarks verdict post google yelp facebook tripadvisor instagram insta trustpilot it this that five 5',
);
/** Words for the review that may stand for anything else too. */
const LOOSE = wordSet('it this that five 5');
const DELETING = wordSet('remove delete deleting removing removed bump');
const GONE = wordSet('down delete deleted removed');
const DEALS = wordSet(
  'if once when after return exchange then until unless provided whoever anyone who only should moment soon would enable could in',
);
const NO_DEAL = wordSet('whether regardless either strings thank thanks matter');
const FOLLOWS = wordSet('then once after when in if as and soon for');
/** "Feel free", "credit card", "free of", "post office": offers that are none. */
const NO_OFFER_BEFORE = wordSet('feel gluten not no and');
const NO_OFFER_AFTER = wordSet('card cards to of from time range parking back wrong');

function hasOffer(draft: ParsedDraft, sentence: Sentence): boolean {
  for (let i = sentence.first; i <= sentence.last; i++) {
    const word = draft.words[i];
    if (!word || word.quoted || word.reported) continue;
    if (word.kind === 'money' || word.kind === 'percent') return true;
    const before = draft.words[i - 1]?.form ?? '';
    const after = draft.words[i + 1]?.form ?? '';
    if (before === 'on' && (word.form === 'us' || (word.form === 'the' && after === 'house'))) return true;
    if (OFFERS.has(word.form) && !NO_OFFER_BEFORE.has(before) && !NO_OFFER_AFTER.has(after)) return true;
  }
  return false;
}

/** Does the sentence want something done to the review? */
function wantsChange(draft: ParsedDraft, { first, last }: Sentence): boolean {
  for (let i = first; i <= last; i++) {
    const word = draft.words[i];
    if (!word || word.quoted || word.reported || !RATINGS.has(word.form)) continue;
    const loose = LOOSE.has(word.form);
    if (hasAny(draft, Math.max(first, i - (loose ? 2 : 6)), i - 1, loose ? DELETING : CHANGES)) return true;
    if (hasAny(draft, i + 1, Math.min(last, i + (loose ? 2 : 4)), loose ? GONE : CHANGED)) return true;
  }
  return false;
}

/** What remains of a bargain without the bargain. */
const INSTEAD = 'I would like to put this right for you.';

/** An offer, a condition and a change of the review in one breath, or in two that hang together. */
export function findBargains({ draft }: RuleInput): Found[] {
  const found: Found[] = [];
  const { sentences } = draft;
  const mark = ({ start, end }: Sentence, fix: string | null): number => found.push({ start, end, fix });
  sentences.forEach((sentence, at) => {
    // "Thank you for leaving a review, your refund was sent."
    if (!wantsChange(draft, sentence) || hasAny(draft, sentence.first, sentence.last, NO_DEAL)) return;
    const next = sentences[at + 1];
    if (hasOffer(draft, sentence)) {
      if (hasAny(draft, sentence.first, sentence.last, DEALS) || offersWithAnd(draft, sentence))
        mark(sentence, INSTEAD);
    } else if (
      next &&
      hasAny(draft, next.first, Math.min(next.first + 2, next.last), FOLLOWS) &&
      hasOffer(draft, next)
    ) {
      mark(sentence, INSTEAD);
      mark(next, null);
    }
  });
  return found;
}

const SHARE = wordSet('we i you your there get the');

/** "Change it and we will refund you." */
function offersWithAnd(draft: ParsedDraft, { first, last }: Sentence): boolean {
  for (let i = first + 2; i < last; i++)
    if (draft.words[i]?.form === 'and' && SHARE.has(draft.words[i + 1]?.form ?? '')) return true;
  return false;
}
