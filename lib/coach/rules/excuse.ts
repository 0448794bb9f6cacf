/** Reasons in the place of an apology: a turn after "sorry", hardship, busyness, the building. */
import { hasAny, withCapitalOf } from '../moves';
import { findApologyTurns } from '../moves/apology-turn';
import { wordSet } from '../moves/word-set';
import type { Examples, Found, Hit, Rule, RuleInput } from './rule';

const OWNING = wordSet(
  'sorry excuse fault should wrong ours refund refunded apologise apologize owe miss mistake reason',
);

/** "That is no excuse", "we should have said so". */
const OWNED_NEXT = wordSet('excuse fault should wrong ours miss');

/** A turn after an apology, with the reason put first where that can be done. */
function findTurns({ draft, review }: RuleInput): Found[] {
  return review.question ? [] : findApologyTurns(draft);
}

/** A reason that is owned, there or in the next sentence, is none. */
const unowned = ({ sentence, pattern }: Hit, { draft, review }: RuleInput): boolean => {
  const next = draft.sentences[(draft.words[sentence.last]?.sentence ?? 0) + 1];
  return (
    !review.question &&
    (pattern?.fix !== undefined || !hasAny(draft, sentence.first, sentence.last, OWNING)) &&
    !(next && hasAny(draft, next.first, next.last, OWNED_NEXT))
  );
};

export const rule: Rule = {
  id: 'excuse',
  severity: 'medium',
  title: 'A reason in the place of an apology',
  why: 'For a reader the “but” takes back the “sorry” before it.',
  source:
    'Denial and excuse lower trust (Kapeš and others 2022); blaming circumstances spoils an apology (Youk and Park 2022).',
  calmer:
    'The reason first and short, then own it: “We were two people down, and we should have told you the wait before you sat.”',
  find: findTurns,
  negated: 'keep',
  keep: unowned,
  patterns: [
    '(part and parcel|swings and roundabouts|one of those (days|nights|things|weeks)|luck of the draw|cannot win them all|win some|perfect storm|growing pains|bad luck|murphys law|act of god|force majeure|sod s law)',
    '(cut|give) (us|me|them|him|her) (some|a little|a bit of) (slack|grace|credit)',
    '(ask|asking|hope|beg|appeal) ..3 for ..2 (understanding|patience|sympathy|indulgence|forbearance|comprehension|tolerance)',
    '(not|never) (making|make|offering|giving) (any)? (excuses|excuse) ..1 but',
    {
      match: '^ (it|this|that) is not an excuse but (the|we|our|it|i|my)',
      span: 'sentence',
      fix: ({ last, sentence }, { draft }) => {
        const reason = draft.text.slice(draft.words[last]?.start, draft.words[sentence.last]?.end);
        const greeting = draft.text.slice(sentence.start, draft.words[sentence.lead]?.start);
        return `${greeting}${withCapitalOf(draft, sentence.lead, reason)}, and that is no excuse.`;
      },
    },
    'in (all)? (fairness|honesty) ..1 (to (us|the|our|my)|we|the|there|my)',
    'only human',
    '(i am|is|are|we are) ..1 (a|also)? human being',
    'in (our|my|their) (defence|defense)',
    '(short staffed|understaffed|short handed|run off our feet|flat out|rushed off)',
    'staff (shortage|shortages)',
    '(due to|because of|owing to) ..3 (staff|staffing|shortage|shortages|volume|volumes|busy|weather|traffic|season|lack|supply|inflation|demand)',
    '(please|kindly|try to|have to|you must|must) (understand|realise|appreciate) (that|our|we|with|us|this)',
    '(you have to|you must|you will have to|do not forget|bear in mind) ..2 (that|we|there|this|it)',
    '(busy|busiest|hectic|peak) (period|periods|season|times)',
    '(we are|i am) (just|only)? ..1 (a|an) (small|one|family|independent) ..2 (team|business|shop|kitchen|company|band|facility)',
    '(as|being) a small (team|business|shop|company)',
    'small facility',
    '(you)? try (finding|running|getting|working)',
    '(rent|mortgage|bills|gas bill|wages) ..4 (rising|free|went up|gone up|grand|percent)',
    '(rising|increased|increasing|soaring) ..2 (costs|prices|rents|bills)',
    '(i have|i am|been|i) ..2 (crying|in tears|heartbroken) since',
    '(i have had|i had|we had|had) (a|an) ..2 (bad|rough|awful|terrible|long|shit|hard) (day|week|month|night|year)',
    '(despite|in spite of) our best (efforts|intentions)',
    '(although|while) we ..2 (do|try|strive|make) ..6 (everything|every effort|best) ..8 (sometimes|happen|occur|times|can)',
    '(had|have) <number> other (deliveries|customers|orders|tables|guests|jobs|patients|calls)',
    '(we|i) do not own the',
    '(is|are|was|were) not ..1 (down to|up to) (us|me)',
    '(beyond|not within) our (control|reach|power)',
    'which are beyond',
    'customary in our (industry|trade)',
    '(industry wide|across the industry|everywhere these days)',
    '(not|never) (possible|viable|feasible|practical) ..1 (to|for)',
    '(volunteers|volunteer) ..3 (and|who|not|run)',
    '(i am|my) ..2 (widow|bad back|dad in hospital|mother in hospital)',
    '(we|i) (have|are) (only|just) <number> ..2 (people|staff|hands|machine|van|vans|oven|girls|lads|person)',
    '(we|i) (have|had|am|are|was|were) down <number> ..3 (servers|people|staff|chefs|hands|drivers|cooks)',
    '<number> (people|girls|lads|of us) in (a|an|one)',
    '(older|old) (style)? (building|hotel|house|property|course)',
    'to be fair ..8 (was|were|is|have|had|busy|it|we)',
    '(who has time|what do you want from|i am not buying yachts|have kids|childrens|three children)',
    '(cannot|can not) be refunding',
    'consider ..4 justification',
    '(fluctuate|fluctuates) (with|due|based)',
    '(hard|difficult|tough) (economy|times|market|year)',
    '(unavoidable|inevitable)',
    'nobody (knows|sees) how hard',
    '(we|kitchen|team|place) (was|were) ..2 (busy|slammed|swamped|rammed|packed|hectic|manic|crazy|heaving|stretched|overwhelmed)',
    'full house',
    '(you do not|nobody|no one) ..2 (know|understand|see|realise) ..3 (what it is|how hard|how much|what we|the pressure)',
    'it is not easy ..4 (running|being|to)',
    '(i|we) (cannot|can not) be (everywhere|in two places|expected)',
    '(not|never) (a)? (magician|robot|robots|machine|machines|mind readers|mind reader|miracle workers)',
    'work~ <number> (hours|hour|days)',
    '(hands|our hands|my hands) (are|were) tied',
    '(reason|explanation) (is|was) (that|because|simple)',
    '(since|after) (covid|the pandemic|brexit|lockdown)',
    '(see|look at) it from our side',
    '(teething|growing) (problems|pains|troubles)',
    '(still|all) (learning|finding our feet|in training)',
    '(everyone|everybody|anyone) (makes|can make) mistakes',
    '(not|hardly) our fault',
    'out of our hands',
    'what (can|could|else) (we|i|you) (do|expect)',
    '(we|i) cannot control',
    'as you (can|may|might) (imagine|appreciate|understand)',
    'unlike (the)? (big|large|other) (chains|companies|shops|hotels|brands)',
    '(bank holiday|valentines|mothers day|christmas|new year|half term|school holidays) ..2 (rush|weekend|crowd|period|traffic)',
    '(we|i) (try|do) (our|my) (best|hardest) (but|and|with)',
    '(supply chain|driver shortage|staffing crisis|cost of living|skills shortage|labour shortage)',
    '(through|for) no fault of (our|my)',
    '(i|we) (have|had) (only|just) (opened|started|taken over|moved|hired)',
  ],
};

export const examples: Examples = {
  bad: [
    { reply: "We're sorry, but we were very busy.", marks: "We're sorry, but we were very busy." },
    'Please understand that we are a family of three.',
    'We are only human.',
    'We regret the wait. However, the kitchen had a large party.',
    'In our defence the street was closed.',
    'We were short staffed all weekend.',
    { reply: 'It’s not an excuse, but the oven broke.', marks: 'It’s not an excuse, but the oven broke.' },
    'We are not making excuses but it was a full moon.',
  ],
  good: [
    "It was late, but that's no excuse.",
    'We were short staffed, and we should have told you before you sat down.',
    "I'm sorry about the wait, but first of all I'd like to send the book again.",
    'We are sorry the cake was dry, and the next one is on its way.',
    'You had to wait at the door in the rain for a table you had booked.',
    'The oven broke at six and I did not tell anybody, which is my fault.',
  ],
};
