/** Orders to the customer. */
import { hasAny } from '../moves';
import { findOrders } from '../moves/orders';
import { wordSet } from '../moves/word-set';
import type { Examples, Fix, Hit, Rule, RuleInput } from './rule';

const NOW = '(immediately|at once|right away|asap|without delay|urgently|straight away|at the earliest)';
const REACH = '(call|ring|phone|email|contact|message|text|write)';

/** "Please call us immediately." as a whole sentence becomes a question that leaves the choice. */
const couldYou: Fix = ({ first, last, sentence }, { draft }) => {
  const verb = draft.words
    .slice(first, last + 1)
    .find((word) => /^(?:call|ring|phone|email|contact|message|text)$/.test(word.form));
  const whom = draft.words.slice(first, last + 1).some((word) => word.form === 'me') ? 'me' : 'us';
  if (!verb || first > sentence.lead + 1 || last !== sentence.last) return null;
  return `Could you ${verb.form} ${whom} when it suits you?`;
};

/** Answers to "how do I …?" and safety ("please stop using the charger") may command. */
const SAFE = wordSet('charger battery gas unplug doctor hospital ambulance 999 911 using safety emergency smoke');
/** "Ask for Sam and I'll swap it": who helps may say how. */
const HELPING = wordSet('will happy glad welcome sorry free');
const LOOSE = wordSet('all nothing what anything if when not where that everything');
const keep = ({ first, sentence, pattern }: Hit, { draft, review }: RuleInput): boolean => {
  if (review.question || hasAny(draft, sentence.first, sentence.last, SAFE)) return false;
  if (LOOSE.has(draft.words[first - 1]?.form ?? '')) return false;
  return pattern?.span === 'sentence' || !hasAny(draft, sentence.first, sentence.last, HELPING);
};

export const rule: Rule = {
  id: 'demand',
  severity: 'medium',
  title: 'An order to the customer',
  why: 'To a reader an order sounds like blame, and the customer owes the shop nothing.',
  source: 'Blame put back on the customer lowers trust (Kapeš and others 2022; Li, Cui and Peng 2018).',
  calmer:
    'Offer, and carry the work: “Could you send me the order number? I’ll take it from there.” Advice for next time can go.',
  negated: 'keep',
  onQuestion: 'skip',
  keep,
  find: findOrders,
  patterns: [
    { match: `> please? ${REACH} (us|me|the office|our office) ${NOW}`, span: 'sentence', fix: couldYou },
    { match: `> you (must|need to|have to) ${REACH} (us|me|the office) $`, span: 'sentence', fix: couldYou },
    `${REACH} (us|me) ${NOW}`,
    '(you|madam|sir) (must|need to|have to|had better|ought to) (understand|realise|remember|prove|read|check|learn|stop|accept|know|be (patient|respectful|honest|grateful|aware|realistic|reasonable|fair|careful|polite)|apologise|show|respect|behave)',
    '(you|customers|guests|parents) should ..1 (read|learn|stop|apologise|respect|think (before|twice)|be (ashamed|grateful|more|aware|honest)|consider (that|how|your)|behave)',
    'you will (have|need) to (bear|pay|come|prove|accept|understand|learn|wait|provide|show|submit)',
    '(next time|in future) ..2 (ask|bring|have|read|check|make sure|try|look|say|speak|use|buy|order|book|kick|learn|report|ensure|revise|think|consider|follow|remember|wear|listen)',
    '> (bring|read|check|make sure|try|look|use|buy|order|learn|report|ensure|arrive|plan|follow|pay|pick|choose|listen) ..8 (next time|in future) $',
    '(would|will) (ask|request|advise|urge|recommend|suggest|encourage|remind|expect) (that)? ..1 (you|all|guests|customers|parents|patients|people|visitors) ..2 (to|read|check|refrain|keep|treat|consider|stop|respect) ..1 (read|check|refrain|keep|treat|consider|stop|respect|be|think|learn|act|listen|provide|verify|remember|show|use|arrive|plan|make|reflect|look)',
    '(i|we) ..1 (suggest|advise|recommend|urge|encourage|remind) (that)? (you|all|guests|customers|everyone|anyone|people|parents) ..3 (read|check|look at|go|learn|stop|follow|consider|think|arrive|plan|review|familiarise|request|reflect|seek|delete)',
    '(you|guests|customers|members|parents|patients|tenants|everyone) (are|is) ..1 (expected|obliged|better advised|kindly asked) to ..1 (read|check|arrive|follow|bring|show|know|pay|inform|tell|report|respect|behave|keep|leave|wait|call|contact|provide|submit|allow|refrain)',
    '(you would|you will) (do well|be wise) to',
    'revise next time',
    '(you|public|guests|customers|parents|members|students|tenants|alumni|patients|visitors|passengers) (are|is) ..1 (requested|reminded|required|instructed|advised|asked) to',
    'refrain from',
    '(i|we) (must|would)? (ask|request|urge) you to (refrain|stop|cease|remove|delete|verify|check)',
    '> (stop|quit) (acting|lying|blaming|trying|wasting|making|being|using|playing|looking|expecting|treating|bullying|threatening|hiding|scaring|moaning|emailing|texting|txting|calling|posting|complaining|spreading|harassing|whining|pretending|telling|making)',
    '> (do|please do) not (dare|you dare|bother|be getting|ever|make|go|tell|expect|forget that|come in|blame|insult|lecture|waste|stand)',
    'do not you dare',
    '> maybe (do not|google|ask|read|check|try|learn|next time)',
    '> (read|check|get) ..1 (your|the) (facts|spam|settings|label|manual|instructions|sign|menu|email|emails|contract|terms|confirmation|listing|description|care)',
    '> look it up',
    '> (google|learn) (it|to|how)',
    '> learn to (read|use|drive|cook|wait|live|behave|count|listen)',
    'before (you|writing|posting) ..1 (write|post|libel|scare|accuse|complain|slag|point|judge|open your|run your)',
    '> (tell|say) the truth',
    '> (grow|man) up',
    '> go (and|back|home|play|outside|lay|buy|somewhere|elsewhere|read|ask|to bed)',
    '(send|mail|bring|pay|return) ..4 (at your own|your dues|or the|a check)',
    '> (pay|settle) your (dues|bill|debt|debts|invoice)',
    '(want|have|take|it) ..2 (gone|down|off|removed|deleted) by (tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|noon|midnight)',
    '> kindly (wait|return|have patience|be patient|read|verify|furnish|refrain|desist|cease|correct)',
    '> make sure you',
    '> (please)? (remember|ensure|make sure) (to|you|that you) ..8 (next time|before|in future|checkout|driving|booking)',
    '(see|look at) it from (our|my) (side|point)',
    '(show|have|try|learn|use) (some|a little|a bit of) (respect|patience|manners|decency|understanding|courtesy|compassion|empathy|perspective|humility|grace|sense|consideration|kindness)',
    '> please (act|behave|think|stop|remember|understand|realise|try to (understand|see|be)|look at|respect|treat|learn|be (kind|nice|polite|patient|respectful|considerate|honest|mindful|more|fair|reasonable|realistic|aware that))',
    'give (us|them|him|her|it|the team) a (break|rest)',
    '(put|place) yourself in ..2 (shoes|position|place)',
    '> (see|look at|think of) it ..2 (our|from)',
    '> (have|take) a (long|good|hard) ..1 look (at|in)',
    '> come and (prove|fetch|say it|show us)',
    'i suggest (that)? you (delete|learn|read|check|go|stop|look|find|take)',
    '> (shut up|be quiet|pipe down)',
    '(must|have to) (make|show|provide|submit) ..4 (photo|proof|evidence|video|receipt)',
    '> (ask|ring|call|tell) (him|them|her|a person) (before|first)',
    'no more (emails|calls|messages|texts)',
    '(i|we) (demand|insist|expect you to|order you)',
    '(you|customers) (must|should) ..1 (first|always|at least) ',
    '> (think|look) (before|twice)',
    '> (stick|keep) (to|your) (facts|opinions|comments|mouth|nose)',
    '> leave (my|our) (staff|team|family|name)',
    '> (own|admit) (up|it|your)',
    '> (try|put yourself) ..3 (our|my) (shoes|place|job)',
    '> (explain|show) (to)? (me|us) (how|why|where|what)',
    '> (delete|remove|withdraw|retract|correct) (this|that|your|it)',
    '> (apologise|say sorry) to (my|our|her|him|the)',
    '(within|in) (24|48|the next) ..2 (hours|days) (or|otherwise)',
    '> (be|try being) (honest|fair|reasonable|patient|realistic|an adult|a man)',
    '> (do|get) your (homework|research|facts|own)',
    'have the (decency|courtesy|guts|manners) to',
    '(prove|back) it (up)?',
    '(i|we) (expect|require) you to',
    'do the right thing',
    '> please (respect|refrain|desist|be more|be so kind|show some|consider)',
    '> please (read|check|verify|review) ..5 before',
    '(read|check|verify|consult) ..4 before you (write|post|complain|accuse|book|order|buy)',
    '> please (correct|withdraw|rectify|reconsider) your',
    '(produce|furnish|provide|show) (your|the|a|some) (receipt|proof|evidence|id)',
    '> (use|engage) your (head|brain|eyes|common)',
    'common sense',
    '> (speak|talk) to (us|me|a manager|the manager|someone) (first|before)',
  ],
};

export const examples: Examples = {
  bad: [
    { reply: 'Please call us immediately.', marks: 'Please call us immediately.' },
    'You must learn to read a menu.',
    { reply: 'You must email us.', marks: 'You must email us.' },
    'Check your facts before you write.',
    'Guests are reminded to label their bags.',
    'Stop spreading this about us.',
  ],
  good: [
    'Could you send me the order number? I’ll take it from there.',
    'Please call me, Ines, on 555 0142 so that I can book the repair.',
    'Please stop using the charger today, a new one is on its way.',
    {
      reply: 'You need to bring the ticket and your card.',
      review: { stars: null, text: 'What do I need to bring?' },
      kind: 'question',
    },
    'You had to wait far too long for a table you had booked.',
    'If you would like to talk, I am here until six.',
  ],
};
