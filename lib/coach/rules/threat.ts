import { type Examples, lines, type Rule } from './rule';

export const rule: Rule = {
  id: 'threat',
  severity: 'stop',
  title: 'A threat or legal talk',
  why: 'A stranger may take this as pressure on someone who complained, and platforms and the US trade commission act on baseless threats.',
  source: '16 CFR 465.7 (FTC, 2024); Yelp consumer alerts on questionable legal threats',
  calmer: 'I would like to talk this over with you myself; you can reach me directly.',
  keep: (hit, { draft, context }) => {
    if (context.trade !== 'law') return true;
    // A law firm speaks of lawyers and courts by trade; only what is aimed at the reviewer counts there.
    for (let i = hit.first; i <= Math.min(hit.last + 6, hit.sentence.last); i++) {
      if (/^(?:you|your|against|review|post)$/.test(draft.words[i]?.form ?? '')) return true;
    }
    return false;
  },
  sentenceFix: 'I would like to talk this over with you directly.',
  patterns: [
    ...lines(`
      (our|my) (legal team|legal department|legal advisers|legal advisors|legal counsel|legal cell|legal representatives)
      (our|my) <lawyer>
      <lawyer> (will|is|has|have|are) ..3 (contact~|touch|hear|look~|review~|file~|write~|deal~)
      (a|with) <lawyer> and ..4 (slander|libel|defamation|court)
      hear~ from ..3 <lawyer>
      (legal|court) (action|proceedings|steps|recourse|remedies)
      (legal notice|cease and desist|small claims|criminal complaint|criminal charges|civil suit)
      (civil|criminal) (action|proceedings|libel|liability|offence|offense|charges)
      (libel|libellous|libelous|slander|slanderous|defamation|defamatory|defaming|defamed)
      reserve~ ..2 (legal)? rights
      reserve~ the right to (sue|take|pursue|prosecute|publish|post)
      (take|see) you (to|in) court
      suing (you|for)
      (to|will|can|could|may|shall|we|i) sue
      (will|going to|could|may) ..2 (sue|prosecute)
      (press|pressing|file|filing|bring|bringing) (criminal)? charges
      (will|going to|shall|could|or i|or we) ..2 (file|lodge|make) a police (report|complaint)
      report~ you to
      (you|your account) (will be|has been|have been|are being) reported
      (will|going to|shall|could|may|might) ..2 (call|contact|involve|inform|notify|ring|alert) ..1 (police|authorities|sheriff|cops|immigration|taxman|irs)
      <we> (know|knows) (exactly)? (where (you (live|work|are staying|park|drink)|to find you)|who you are)
      > <we> know which ..3 you are (staying|living)
      <we> (know how to|can|will) (trace|track) ..3 (account|ip|you)
      (your|the) ip address
      (publish|release|make public) ..4 (emails|messages|footage|cctv|recording|recordings|screenshots|video|conversation)
      (will|going to|shall|happy to|happily|can|or i|or we) ..2 (post|put up|share) ..3 (emails|messages|footage|cctv|recording|recordings|screenshots|conversation) ..3 (you|your|public|publicly|online|everyone|all|here|internet)
      <we> have ..2 screenshots
      (got|have) your ..2 (face|faces|tag number|number plate|registration|address) ..4 (camera|cameras|film|tape)
      (have|got|gets|has|kept|noted) your (tag number|number plate|licence plate|license plate|plate number|registration)
      (send~|pass~|refer~|turn~|hand~) ..5 (to|over to) ..2 (collections|debt collectors|debt collector|debt recovery|collection agency)
      you (will|are going to) ..1 regret
      you will be (sorry|dealt with|sued|prosecuted)
      you ..3 answer for (it|this|that|your)
      you (have|have got) (until|till|til|<number>) ..4 to (remove|delete|take (it|this|that|(the|your) ..2) down|withdraw|retract)
      (have|face|be) ..1 (legal)? consequences
      (hold|held|holding) you ..3 (liable|responsible|accountable)
      (seek|recover|recovery of|pursue|sue for) ..3 (damages|losses|legal costs|expenses from you)
      (agreed|signed|agree|accepted) ..10 not to (publish|post|write|leave|share|review)
      (contract|terms|agreement) ..6 (forbid|forbids|prohibit|prohibits|bar|bars|ban|bans) ..5 <rating>
      (fine|fee|penalty|charge) ..4 (bad|negative|false|public) <rating>
      (ring|call|contact|phone|write to|speak to|speak with|email|inform|notify) your (new)? (boss|employer|work|workplace|headmaster)
      your (boss|employer|wife|husband) ..3 (might|would|should|will|may) ..2 (enjoy|learn|find out|interested|like to know|love to)
      (cyber crime|cybercrime|punishable|be prosecuted|be arrested)
      watch your back
      (be (very)? careful|careful) what you (write|post|say|put|type)
      (final|last|only) warning
      you have been warned
      before (i|we) (sue|get the police|call the police|involve|call my <lawyer>)
      find out what happens (when|if|to)
      (if|unless|until) ..3 (it|that|review|post|comment|rating) ..4 (removed|taken down|withdrawn|retracted|deleted|comes down|come down|corrected)
      if you (continue|keep|persist|carry on|insist) (to|on|with|in)? (post|posting|write|writing|spread|spreading|telling|making|defaming|harassing|publish|publishing)
      (leave|leaves|left|leaving) (me|us) (no|little|with no) (choice|option|alternative)
      (further|appropriate|necessary|all|every) ..1 (action|steps|measures) against
      (letter|notice) (before action|of claim)
      formal (notice|warning|proceedings)
      (would|might) be (a|such a)? (shame|pity|unfortunate) if (you|your|somebody|someone|the)
      your (employer|boss|landlord|manager|colleagues|clients|neighbours|school|workplace|bosses) ..4 (would|might|should|may|knows|hear|think|aware)
      (wonder|imagine) (what|how|if|whether) your (employer|boss|landlord|husband|wife|colleagues|clients|neighbours)
      <we> (have|still have|kept|keep|got) ..2 your ..2 (number plate|plate|passport|face|signature on|ip)
      consider (this|yourself) (a|an|your)? (warned|lucky|final|warning)
      > bring it on
      or else $
      we (do)? have ..1 <lawyer>
      > think (very|twice|carefully|long and|again)? (hard|carefully)? before (you (post|write|call|say|accuse|name)|calling|writing|posting|saying|accusing)
      one more (post|word|review|comment|lie) (like|from|and)
      you will (be hearing|hear) from (our|my) $
      <we> (have|will)? ..1 (reported|report|reporting) (you|your account)
      (in|at) the (competent|proper) (venues|courts)
      (claim|recover) ..3 (from your pocket|at your expense|against you)
      <we> will (come for|deal with) you
      opening a case against
      (refer|referred|referring|passed|pass|hand|handed|handing) ..4 (to|over to) ..2 (counsel|<lawyer>|legal)
    `),
  ],
};

export const examples: Examples = {
  bad: [
    { reply: 'Our lawyer has been sent a copy of everything that you wrote here.', marks: 'Our lawyer' },
    'One more word like this and we will take you to court.',
    'We know where you live, so think about it.',
    'That is slander, plain and simple.',
    'You have until Monday to take the comment down.',
    "We'd be happy to publish all the emails you sent us.",
    'Maybe I should ring your employer about the way you behave.',
    'Unless this is taken down by Monday you leave us no choice.',
    'I wonder what your employer would make of this.',
    'The unpaid bill is being handed over to a debt collector.',
  ],
  good: [
    "We'd never take legal action over a review, and nobody should fear that.",
    'The council ordered us to close the terrace for a week, and we did.',
    "I've reported the leak to the landlord and it is being repaired on Friday.",
    'You said a lawyer told you the deposit rule was odd. I will look at it again.',
    { reply: 'Our lawyers answer every call within a day, and that did not happen here.', trade: 'law' },
    'You will hear from me by Thursday.',
    'I am the one who has to answer for this, and I will.',
    'Send me the photos you took and I can find your order.',
    'So we know where you sat, could you tell me the table?',
    'You have until Friday to take it back to any branch for your money.',
  ],
};
