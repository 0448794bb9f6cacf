import { sentenceHas } from '../moves/near';
import { type Examples, lines, type Rule } from './rule';

const THEM = new Set(
  'you your review reviews reviewer account accounts profile post comment person this these customer claim story photo photos'.split(
    ' ',
  ),
);

export const rule: Rule = {
  id: 'fake-accusation',
  severity: 'stop',
  title: 'Calls the reviewer a fake',
  why: 'If it is wrong it insults a real customer, and a false accusation used to silence a review is against US rules.',
  source: '16 CFR 465.7 (FTC, 2024); Tripadvisor bans accusations of fraud outright',
  calmer: 'I can’t match this to a visit. If you were here, please send me the date so that I can put it right.',
  sentenceFix: 'I can’t match this to a visit, and I would like to understand it.',
  keep: (hit, { draft, review }) => {
    // "No, we are not a scam": the reviewer's own word is being answered.
    const end = draft.words[hit.last];
    const last = end?.form ?? '';
    // "Fake It Tanning" is a name.
    if (end?.capital && !end.caps && hit.last > hit.first) return false;
    return sentenceHas(draft, hit.sentence, THEM) || !review.words.has(last);
  },
  patterns: [
    ...lines(`
      (this|that|it|review|reviews|account|profile|post|reviewer|which|these|photo|photos|they|comment|comments|you) (is|are|was|were) ..2 (fake|fakes|bogus|fraudulent|phoney|phony|not genuine|made up by)
      (review|reviews|account|accounts|profile|post|reviewer|comment|comments) (is|are|was|were) ..2 (not real|bot|bots|a bot|written by a|posted by a|left by a|planted|bought|a plant|spam|fictional|not a real|not written by)
      (fake|bogus|phoney|phony|paid|planted|hired|bought|staged|fabricated|malicious|spam) ..1 (review|reviews|account|accounts|profile|profiles|customer|customers|reviewer|reviewers|story|complaint|name|comment|comments|feedback|rating|ratings)
      (review|account|post|comment|rating) (from|by) ..3 (competitor|competitors|rival|rivals|competition|ex|former|troll|bot|fake|disgruntled)
      (written|posted|left|sent|paid|planted|arranged|put up) by ..4 (competitor|competitors|rival|rivals|competition|former|ex|disgruntled|friend of|mate of|agency|sacked|fired)
      you (are|were|work) ..5 (competitor|competitors|rival|rivals|ex employee|former employee|ex staff|former staff|ex member|former member|bot|plant|hired reviewer|paid reviewer|mystery shopper for)
      you (are|were) (obviously|clearly|just|simply|probably)? (a|an|the|one of)? ..2 (competitor|rival|disgruntled|jealous)
      (disgruntled|jealous|vengeful|bitter|sacked|fired|dismissed) (former|ex)? (employee|staff|worker|competitor|competitors|rival|rivals|colleague|waiter|waitress|partner|tenant|ex|owner|neighbour|member)
      (our|a|the|some|certain|jealous|biggest|lovely) ..1 (competitors|competitor|rivals|rival|competition) ..5 (behind|trying|posting|writing|paying|pay|paid|sent|doing|leaving|attack|at it)
      which ..3 (competitor|rival|rivals|competitors) ..3 (you|are|is|sent|paying|paid|pay|work)
      you (have)? (were)? never (even|once|actually)? (been|set foot|visited|stayed|ate|eaten|booked|bought|ordered|shopped|used|came|dined|a|were|our|purchased|paid|stepped|spent) ..2 (customer|here|us|with us|our|in|foot|guest|client|at|through|anything|a penny|from us|a)
      you (are|were) (not|never) (even|actually|really)? (a|an|one of our|our|a real|even a) ..2 (customer|guest|client|patient|member|buyer|diner)
      (was|were|has|have) never (been)? (a|our|one of our) ..1 (customer|guest|client|patient|diner)
      never (even)? (set foot|been (a|our) customer|been here|stayed with us|bought anything|ordered from us|stepped foot)
      (bet|doubt|sure|obvious|clear|obviously|clearly) ..3 you (were|have) ..1 never (even|actually|once)? (here|a customer|visited|eaten|set foot|been (here|a customer|to our|in our|inside))
      (nobody|no one|none) (called|named|by the name|with that name|of your name) ..6 (ever|has|set foot|booked)
      (anyone|anybody|nobody|no one|customer|guest) (by|of|with|under) (that|your|this) name ..8 (odd|strange|funny|suspicious|curious|which)
      (always|suddenly) the (ones|people|same) (who|that) (want|wants|ask) ..4 (free|money|refund|discount)
      (could|can|might) have ..2 (put|planted|staged|faked|photoshopped)  ..4 (yourself|you included|there)
      (staged|photoshopped|doctored|edited) (photo|photos|picture|pictures|video|screenshot)
      (trying|attempting|fishing|angling|just|only|looking|attempt|after|wanting|out) ..3 (for|to get|get|to|after) ..2 (free|freebie|freebies|something for nothing|scam|extort|blackmail|defraud|a free|money out|freebees)
      (trying|attempting|attempt|looking|hoping) to (scam|extort|blackmail|defraud|con|cheat|rob|sabotage|ruin|destroy|smear|damage our|hurt our|harm our|get a free|get free|get your money back by|get something)
      (this|that|it|yours|which) is (just|simply|clearly|obviously|plain|pure|nothing but|called|attempted)? (a|an|pure|plain)? (blackmail|extortion|scam|fraud|shakedown|hustle|con|smear|witch hunt|theft|ploy|set up|stitch up)
      you (scammed|scam|are scamming|stole from|conned|defrauded|tried to scam|tried to extort|tried to blackmail)
      (blackmailing|blackmail|extort|extorting|extortion) (us|me|small|from|is|a|business|businesses)
      (same|one) (person|guy|man|woman|individual|customer) ..4 (accounts|reviews|names|profiles|behind|again|posting)
      (multiple|several|different|two|three|many|four|<number>) (fake|different) (accounts|profiles)
      this (account|profile) (was|is) ..2 (made|created|opened) ..3 (only|just|today|yesterday|for|to)
      (only|sole|single|no|zero) (other)? (review|reviews) (is|are|you|ever|on|in|from|this|by)
      (copied|copy|stole|pasted) (this|your|it|that|the review) ..2 from
      (google|yelp|amazon|they) (has|have) (confirmed|verified|agreed|told|proved)  ..4 (fake|not|false|bogus|fraud)
      (put you up|who paid you|who is paying you|are you being paid|paid you to|getting paid to|someone paid you|somebody paid you)
      (making|made|make) (this|that|it|things|stuff|stories|all of (this|it)|all this|a story|the story|most of (this|it)|the whole thing) (all)? up (about|because|and|$)
      (making|made) up (stories|lies|things|a story|this|all)
      (inventing|invented|fabricated|concocted|concocting|fabricating) (stories|this|lies|things|a story|it all|the story|the whole)
      (just|all|simply|totally) made up
      (whoever|wherever) you (are|were|ate|went|stayed|shopped|bought) ..6 not (here|us|ours|with us|our)
      (vivid|wild|fertile|overactive|active) imagination
      (work of fiction|fairy story|bedtime story|tall tale|tall story)
      (serial|professional|compulsive|habitual) (complainer|complainers|liar|moaner|reviewer)
      (profile|account) with (no|one|zero|a single) ..2 (photo|picture|review|reviews|name|friends)
      (reviewed|slated|panned|rated|complained about) ..6 (same|in one|in a single) (day|week|afternoon|evening|morning|night)
      on (his|her|their|somebody 's|someone 's) payroll
      you (are|were) (just|only|clearly|obviously|simply)? (chasing|fishing for|angling for|hoping for|after|holding out for) (a|some|your|any)? ..1 (freebie|freebies|payout|compensation|handout|discount|refund|money)
      (alleged|supposed|so called) (stay|visit|order|customer|guest|purchase|appointment|incident|complaint|injury)
      (genuine|real|actual) (customers|guests|reviewers|patients|clients) ..3 (would|know|do not|tend|usually|never)
      (you have|have) (form|a history) (for|of|with)
      (smear campaign|hate campaign|review bombing|review bomb|coordinated attack|vendetta|axe to grind|ulterior motive|hidden agenda|personal agenda|personal grudge|witch hunt)
      (have|has|had|with) (a|an|some|your|clearly) ..2 (agenda|grudge)
      (got|make|making|tell|telling|inventing) ..3 story to get
      (always|suddenly|every) ..4 (claim|want|wants|fancies|fancy) ..4 (money|refund|free) back
    `),
    ...lines(
      `
      (may|might|could|suspect|wonder|wondering|seems|appears|looks like|think|believe|assume) ..6 (fake|bogus|competitor|competitors|rival|rivals|not genuine|not a real|never been a customer|ex employee|former employee|bot|fraudulent|a paid)
      (did|were|have|are) you (ever|really|even|actually) ..3 (here|customer|visit|stay|order|been|eat|come|guest) ?
    `,
      { severity: 'medium' },
    ),
  ],
};

export const examples: Examples = {
  bad: [
    { reply: 'This review is fake.', marks: 'This review is fake.' },
    'You are a competitor with a new shop to fill.',
    'You never set foot in our garage.',
    'You are only trying to get a free meal.',
    'Some jealous rival is behind this.',
    'Same person, three accounts.',
    'This is plain blackmail.',
    'You have a vivid imagination.',
    'During your alleged stay the pool was closed.',
  ],
  good: [
    "We can't find a booking under this name. Could you send me the date?",
    'Could this be meant for the branch on Mill Lane?',
    "We're not saying that this review is fake.",
    {
      reply: 'No, this is not a scam; the charge is a deposit and you get it back.',
      review: { text: 'Scam! They took money from my card.' },
    },
    'The leather on that bag is fake, as the label says.',
    'Our competitors on the high street do a fine flat white too.',
    'We would like to make it up to you with a fresh cake.',
    'I am sorry that getting your account set up took two weeks.',
    'I think you want Fake It Tanning, two doors down.',
    'You have two accounts with us, and the refund went to the older one.',
  ],
};
