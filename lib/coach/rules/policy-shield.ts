/** The reply hides behind a rule, a contract, a system or a notice instead of saying what can be done. */
import type { Examples, Hit, Rule, RuleInput } from './rule';

const TERMS = '(policy|policies|terms|conditions|agreement|agreements|guideline|guidelines|rules|tariff|protocol|protocols|procedure|procedures|norms|regulations|contract|charter|code|framework|schedule)';

/** "This is not our policy" and "I have changed the policy" are on the customer's side. */
const MENDING = new Set(['change', 'changed', 'changing', 'improve', 'improving', 'wrong', 'unfair', 'refund', 'refunded', 'refunding', 'sorry', 'apologise', 'apologize', 'waived', 'waiving', 'scrapped', 'rewritten', 'rewriting', 'preference']);
const keep = ({ sentence }: Hit, { draft, review }: RuleInput): boolean => {
  if (review.question) return false;
  for (let i = sentence.first; i <= sentence.last; i++) if (MENDING.has(draft.words[i]?.form ?? '')) return false;
  return true;
};

export const rule: Rule = {
  id: 'policy-shield',
  severity: 'medium',
  title: 'Hides behind a rule',
  why: 'To a reader “policy” says that you could help and will not.',
  source: 'Excuses lower trust (Kapeš and others 2022); an explanation with a remedy restores it (Zhao, Jiang and Su 2020).',
  calmer: 'Give the reason behind the rule and what you can do: “We hold the deposit because the room can’t be resold that late; I can move it to another date.”',
  onQuestion: 'skip',
  negated: 'keep',
  keep,
  patterns: [
    `(per|under|with|to|by|against|within|of) (our|the|hotel|company|industry|your|this|these|its|applicable|published|stated|strict) ..3 ${TERMS}`,
    `as per ..4 ${TERMS}`,
    '(in line|in accordance|in compliance|comply|complies|compliant|aligned|accordance) with ..3',
    'pursuant to',
    '(is|are|be|being|been|were|was) subject to',
    'subject to ..2 (availability|change|allocation|screening|terms|weather|approval|confirmation)',
    'as ..2 (stated|outlined|disclosed|displayed|posted|described|advertised|defined|set out) (in|on|at|by)',
    '(stated|outlined|disclosed|displayed|mentioned|listed|printed|written) ..3 (in|on|at) ..4 (terms|website|policy|section|conditions|menu|contract|agreement|receipt|ticket|faq|confirmation)',
    'terms (and|of) (conditions|sale|use|service|engagement|business)',
    't and c',
    '(our|the|my|hotel|company|cancellation|refund|return|returns|house|strict) (policy|policies) ..3 (is|are|states|clear|clearly|will|does|applies|requires|was|allows)',
    '(cancellation|refund|return|returns|privacy|company|hotel|management|store) (policy|policies)',
    '(clause|section|article|paragraph|schedule) ..1 <number>',
    'non (refundable|transferable|exchangeable|returnable|negotiable|reversible)',
    '(nonrefundable|non-refundable)',
    '(unable|not able|not possible|not in a position) to ..1 (comment|reopen|approve|disclose|discuss|influence|alter|waive|authorise|issue|refund|offer a refund|process|honour|accommodate) ..8',
    '(cannot|can not|precluded from) ..2 (comment|commenting|disclose|disclosing|divulge) ',
    '(outside|out|beyond) of? (our|the) ..2 (control|scope|policy|window|purview|remit|limits)',
    'outside of ..3 (scope|window|policy|grace period)',
    'at the sole (discretion|risk)',
    '(at )?(owner|guest|customer|user|own|sole|client) risk',
    'at the discretion of',
    '(responsibility|duty) of the (guest|customer|tenant|student|renter|user|buyer|owner|parent|client|vendor|manufacturer|host|passenger)',
    '(guest|tenant|customer|renter|buyer|owner|host|client) (is|are|remains) ..2 responsible for',
    '(students|guests|tenants|renters|customers|hosts|owners|passengers) are ..1 (responsible|required|obliged) (for|to)',
    "(guest|tenant|customer|renter|buyer)'s responsibility",
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
    '(must|are to) be ..2 (submitted|raised|lodged|purchased|authorised|requested) ..6',
    '(no refund|no refunds|no exchanges|no exceptions)',
    '(it is|it was|is|was) ..2 (written|displayed|printed|posted|disclosed) (on|in|at) ..8',
    '(clearly|plainly) (stated|posted|displayed|written|disclosed|explained|mentioned|marked|stipulated)',
    '(it|that|which) (says|is) ..2 (on|in) (the|every|our) ..2 (menu|contract|website|sign|form|ticket|door|terms|receipt|paperwork|page|listing)',
    'you ..1 (signed|agreed|accepted|consented|ticked) (for|to|our|the|in)',
    '(accepted|agreed|explained|disclosed|communicated) ..4 (at|prior|before) ..2 (booking|check|sign|purchase|arrival|reservation)',
    '(time of|point of) (booking|purchase|reservation|order|sale) ..6',
    '(reservation|booking|rate|ticket) was (made|booked|purchased) (under|through|at|via) ..4',
    '(contact|take it up with|speak to) ..2 (manufacturer|supplier|head office|carrier|insurer|bank) ..3',
    '(head office|the system|the computer|the algorithm|an algorithm|automated) ..3 (decides|decide|calculates|generated|generates|system|systems|takes|flag~)',
    '(system|systems) generated',
    'is an? (target|aim|estimate|courtesy) (and|,)? not',
    'an (aim|estimate) and not',
    'for illustrative purposes',
    'within the meaning of',
    'first come',
    'the (contract|agreement|terms|sign|notice|website) ..2 (states|state|says|is clear|specifies|stipulates)',
    '(engagement letter|service agreement|fair use|dress code|terms of use|rental agreement|consent form)',
  ],
};

export const examples: Examples = {
  bad: [
    'Per our cancellation policy, the deposit is not returned.',
    'All upgrades are subject to availability.',
    'Refunds are excluded under clause 4 of the agreement.',
    'As stated on the ticket, no exchanges are given.',
    'Unfortunately this is outside our control.',
    'Our policy is clear on late arrivals.',
  ],
  good: [
    'I have changed our cancellation policy so that this cannot catch anyone out.',
    'We hold one room back for late trains, and I should have offered it to you.',
    { reply: 'Our cancellation policy is 24 hours before arrival.', review: { stars: null, text: 'What is your cancellation policy?' }, kind: 'question' },
    'I was wrong to quote the contract at you, and the fee is refunded.',
    'The kitchen closes at nine on Sundays, so come by eight for the roast.',
    'Our staff will open the side gate if you ring the bell.',
  ],
};
