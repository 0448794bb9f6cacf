/** The reply hides behind a rule, a contract, a system or a notice instead of saying what can be done. */
import { hasBefore } from '../moves';
import { wordSet } from '../moves/word-set';
import type { Examples, Hit, Rule, RuleInput } from './rule';

const TERMS =
  '(policy|policies|terms|conditions|agreement|agreements|guideline|guidelines|rules|tariff|protocol|protocols|procedure|procedures|norms|regulations|contract|charter|code|framework|schedule)';

/** "This is not our policy" and "I have changed the policy" are on the customer's side. */
const MENDING = wordSet(
  'change changed changing improve improving wrong unfair refund refunded refunding sorry apologise apologize waived waiving scrapped rewritten rewriting preference owed now reviewed reviewing review updated updating tightened training retrained retraining trained added new asked telling told clearer should',
);
const keep = ({ sentence }: Hit, { draft, review }: RuleInput): boolean => {
  if (review.question) return false;
  for (let i = sentence.first; i <= sentence.last; i++) if (MENDING.has(draft.words[i]?.form ?? '')) return false;
  return true;
};

const OURS = wordSet(
  'our per under hotel company store house strict standard cancellation refund return returns payment privacy day hour minute deposit rental service membership tenancy loan lease listing customer booking hire established published applicable stated with within',
);
const NOT = wordSet('not no');
/** "our policy", "per the returns policy": whose rule it is stands just before. */
const afterOurs = ({ first }: Hit, { draft }: RuleInput): boolean =>
  hasBefore(draft, first, 2, OURS) && !hasBefore(draft, first, 2, NOT);

export const rule: Rule = {
  id: 'policy-shield',
  severity: 'medium',
  title: 'Hides behind a rule',
  why: 'To a reader “policy” says that you could help and will not.',
  source:
    'Excuses lower trust (Kapeš and others 2022); an explanation with a remedy restores it (Zhao, Jiang and Su 2020).',
  calmer:
    'Give the reason behind the rule and what you can do: “We hold the deposit because the room can’t be resold that late; I can move it to another date.”',
  onQuestion: 'skip',
  negated: 'keep',
  keep,
  patterns: [
    '(we|i) ..1 (only|never|do not|cannot|can not|are unable to|are not able to|will not|would not) ..2 (accept|offer|provide|allow|issue|give|do|honour|process|permit|grant|make|refund|exchange|extend|guarantee|hold|price match) ..3 (refund|refunds|return|returns|exchange|exchanges|exception|exceptions|cash|cards|cheques|deposit|deposits|cancellations|cancellation|substitutions|discounts|discount|walk ins|requests|bookings|changes|credit|compensation|responsibility|liability|swaps|extensions|amendments|alterations)',
    '(refunds|returns|exchanges|cancellations|deposits|substitutions|amendments|extensions|walk ins|no shows|late arrivals|vouchers|discounts|surcharges) ..1 (are only|are not|are made by|can only|cannot|can not|may only|must|shall|have to|need to|are at|are subject)',
    '(industry|trade|market) (standard|standards|norm|norms|practice|average|wide)',
    '(cannot|can not|will not|do not|does not|not) ..1 (accept|take|assume|be held|held) ..1 (responsible|liable|responsibility|liability|accountable) ..1 (for|if|in|over)?',
    '(onus|responsibility|liability|burden) ..1 (is|lies|rests|remains|falls|sits|was) ..1 (on|with|upon|yours|theirs)',
    '(must|should|has to|have to|needs to|need to|can only|may only|are to) be ..1 (presented|cancelled|reported|returned|received|requested|paid|notified|claimed|redeemed|used|worn|signed|supervised|stated|declared|collected|confirmed|reserved|prepaid|submitted|unopened|accompanied) ..4 (within|before|at|in|by|prior|upon|on|with|for|no later|to)',
    { match: '(policy|policies)', keep: afterOurs },
    '> policy (is|states|says|does)',
    { match: '(contract|agreement)', keep: afterOurs },
    '(regulations|clause|legislation|bylaws|statute)',
    { match: 'terms', keep: afterOurs },
    { match: '(protocol|protocols|procedure|procedures|guidelines)', keep: afterOurs },
    '(is|are) ..1 (chargeable|applicable|excluded|mandatory|compulsory|liable)',
    '(not|never) ..2 (refundable|permitted|entitled|eligible|insured|liable)',
    '(can|could|will) not ..1 be ..1 (refunded|exchanged|returned|cancelled|transferred|waived|amended|reversed|honoured)',
    '(guarantee|warranty|insurance|cover) (does|is|only|will) ..2 (not|covers|void|cover|pay)',
    'at (your|their|the) (own|owner) risk',
    'rules are (the)? rules',
    '(law|regulator|licence|insurer|landlord|council|head office|franchise) (requires|insists|dictates|forbids|does not allow|will not let)',
    '(by law|legally required|legally obliged|obliged by)',
    '(sorry|unfortunately) ..3 (no|without) (refund|refunds|exchange|exchanges|exceptions)',
    '(cannot|can not|do not|unable to) make (an exception|exceptions)',
    '(house rules|booking conditions|notice period|grace period)',
    `(per|under|with|against|within) (our|the|hotel|company|industry|its|applicable|published|stated|strict) ..2 ${TERMS}`,
    `as per ..4 ${TERMS}`,
    '(in line|in accordance|in compliance|comply|complies|compliant|aligned|accordance) with',
    'pursuant to',
    '(is|are|be|being|been|were|was) subject to',
    'subject to ..2 (availability|change|allocation|screening|terms|weather|approval|confirmation)',
    'as ..2 (stated|outlined|disclosed|displayed|posted|described|advertised|defined|set out) (in|on|at|by)',
    '(stated|outlined|disclosed|displayed|mentioned|printed|written) ..3 (in|on|at) ..4 (terms|website|policy|section|conditions|menu|contract|agreement|receipt|ticket|faq|confirmation)',
    'terms (and|of) (conditions|sale|use|service|engagement|business)',
    '(our|the|my|hotel|company|cancellation|refund|return|returns|house|strict) (policy|policies) ..3 (is|are|states|clear|clearly|will|does|applies|requires|was|allows)',
    '(clause|section|article|paragraph|schedule) ..1 <number>',
    'non (refundable|transferable|exchangeable|returnable|negotiable|reversible)',
    '(nonrefundable|non-refundable)',
    '(unable|not able|not possible|not in a position) to ..1 (comment|reopen|approve|disclose|discuss|influence|alter|waive|authorise|issue|refund|offer a refund)',
    '(cannot|can not|precluded from) ..2 (comment|commenting|disclose|disclosing|divulge)',
    '(outside|out|beyond) of? (our|the) ..2 (control|scope|policy|window|purview|remit|limits)',
    'outside of ..3 (scope|window|policy|grace period)',
    'at the sole (discretion|risk)',
    "at ..1 (owner|guest|customer|user|own|sole|client) 's? risk",
    'at the discretion of',
    '(responsibility|duty) of the (guest|customer|tenant|student|renter|user|buyer|owner|parent|client|vendor|manufacturer|host|passenger)',
    '(guest|tenant|customer|renter|buyer|owner|host|client) (is|are|remains) ..2 responsible for',
    '(students|guests|tenants|renters|customers|hosts|owners|passengers) are ..1 (responsible|required|obliged) (for|to)',
    "(guest|tenant|customer|renter|buyer) 's responsibility",
    'standard (procedure|practice|process)',
    '(is|are|were) governed by',
    '(is|are) final and',
    '(decision|decisions|sales|purchases|outcome) (is|are) final',
    'best (endeavours|effort|efforts|endeavors) basis',
    '(does|do) not ..1 (constitute|form part|imply)',
    '(not constituting|express or implied)',
    '(reserve|reserves) the right',
    '(is|are) (mandatory|imposed|mandated|chargeable|excluded)',
    '(does|do) not apply',
    'without prior notice',
    'due to ..3 (regulations|legislation|gdpr|ccpa|compliance|protocol|protocols|confidentiality|secrecy|law|rules)',
    'for (data|security|legal|privacy|gdpr) (protection|reasons)',
    '(must|are to) be ..2 (submitted|raised|lodged|purchased|authorised|requested)',
    '(no refund|no refunds|no exchanges|no exceptions)',
    '(it is|it was) ..2 (written|displayed|printed|posted|disclosed) (on|in|at)',
    '(clearly|plainly) (stated|posted|displayed|written|disclosed|explained|mentioned|marked|stipulated)',
    'you ..1 (signed|agreed|accepted|consented|ticked) (for|to|our|the|in)',
    '(accepted|agreed|explained|disclosed|communicated) ..4 (at|prior|before) ..2 (booking|check|sign|purchase|arrival|reservation)',
    'at ..1 (time|point) of (booking|purchase|reservation|sale)',
    '(reservation|booking|rate|ticket) was (made|booked|purchased) (under|at) (a|an) ..2 (rate|tariff|fare|offer)',
    '(head office|the computer|the algorithm|an algorithm|advanced algorithm) ..3 (decides|decide|calculates|takes|determines)',
    '(system|systems) generated',
    'is (a|an) (target|aim|estimate|courtesy) and? not',
    'an (aim|estimate) and not',
    'for illustrative purposes',
    'within the meaning of',
    'first come first served',
    'the (contract|agreement|terms|notice) ..2 (states|state|says|is clear|specifies|stipulates)',
    '(engagement letter|service agreement|fair use|dress code|terms of use|rental agreement|consent form)',
    '(we can|we are) only ..2 (able|permitted|allowed|offer|refund|accept|exchange|honour)',
    '(system|software|till|website|app) ..1 (does|will|would|can) not (let|allow|permit|accept)',
    '(nothing|not much|little) (we|i) can do',
    '(we|i) (have|are obliged|are required|must) to? (follow|stick to|comply|adhere|abide)',
    '(bound|obliged|tied) by',
    '(no|without a) (receipt|proof of purchase|returns|cancellation|cancellations)',
    'by (booking|ordering|signing|accepting|submitting|entering|using) ..6 you (agree|agreed|accept|accepted|consent|consented)',
    'you (were|are) (informed|notified|made aware|advised|told) (of|about|at|when|before|that)',
    '(terms|conditions|charges|fees|restrictions|exclusions) ..1 (apply|applied)',
    '(cut off|deadline|time limit|return period|refund period|notice) (is|was|has|had|of)',
    '(for|due to) (safety|legal|insurance|regulatory|licensing|operational|data) (reasons|requirements)',
    '(all|any) (sales|deposits|bookings|purchases|orders|items) are ..1 (final|non)',
    '(fully|adequately) (disclosed|explained|licensed|insured|compliant)',
    '(is|are) (clearly|fully|plainly) (shown|stated|explained|displayed|listed|marked|set)',
  ],
};

export const examples: Examples = {
  bad: [
    'Per our cancellation policy, the deposit is not returned.',
    'All upgrades are subject to availability.',
    'Refunds are excluded under clause 4 of the agreement.',
    'As stated on the ticket, no exchanges are given.',
    'Unfortunately this is out of our control.',
    'Our policy is clear on late arrivals.',
  ],
  good: [
    'I have changed our cancellation policy so that this cannot catch anyone out.',
    'We hold one room back for late trains, and I should have offered it to you.',
    {
      reply: 'Our cancellation policy is 24 hours before arrival.',
      review: { stars: null, text: 'What is your cancellation policy?' },
      kind: 'question',
    },
    'I was wrong to quote the contract at you, and the fee is refunded.',
    'The kitchen closes at nine on Sundays, so come by eight for the roast.',
    'Our staff will open the side gate if you ring the bell.',
  ],
};
