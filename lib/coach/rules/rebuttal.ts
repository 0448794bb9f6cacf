import { findColdFigures } from '../moves/cold';
import { severityInHeat } from '../moves/heat';
import { hasAfter, hasBefore, sentenceHas } from '../moves/near';
import { findNewFigures } from '../moves/new-figures';
import { type Examples, lines, type Rule } from './rule';

const GENTLE = new Set(
  'thank thanks sorry apologise apologize apologies apology appreciate glad welcome congratulations'.split(' '),
);
const AGREES = new Set('right sorry apologise apologize apologies agree correctly should ours'.split(' '));
const MODAL = new Set('can may could to if will when please would'.split(' '));

export const rule: Rule = {
  id: 'rebuttal',
  severity: 'medium',
  title: 'Argues the facts',
  why: 'A reader may see a debate; one calm fact may help, a second may start an argument.',
  source: 'Li 2018, Zhao 2020, Lopes 2024: one explanation can help; advice: do not debate details',
  calmer: 'Keep the one fact the next customer needs, without "you said", and take the rest to a direct talk.',
  onQuestion: 'skip',
  pileUp: { count: 3, severity: 'high' },
  severityOf: severityInHeat,
  find: (input) => [
    ...findNewFigures(input),
    ...findColdFigures(input).map((found) => ({ ...found, severity: 'high' as const })),
  ],
  keep: (hit, { draft }) => !sentenceHas(draft, hit.sentence, AGREES) && draft.words[hit.last]?.form !== 'one',
  patterns: [
    ...lines(
      `
      you (claim|claimed|allege|alleged|assert|asserted|insinuate|insinuated|imply|implied|pretend)
      you (say|state|complain|write|said|wrote) ..12 (when in fact|in fact|our system|our records|our cameras|the truth|in reality|but our (records|system|cameras|staff|driver|log|logs))
      > you (say|state|complain|write) ..10 (but|yet|however) (our|the|we|you|it|i)
    `,
      { keep: (hit, { draft }) => !hasBefore(draft, hit.first, MODAL, 2) },
    ),
    ...lines(
      `
      > (firstly|secondly|thirdly|fourthly)
      > (second of all|for starters|for one thing|for another)
      > (first of all|first off|to begin with) ..1 (you|your|our|we|i|the|there|it|this|that) (did|was|were|is|are|never|had|have|not)
    `,
      { keep: (hit, { draft }) => !hasAfter(draft, hit.last, GENTLE, 4) },
    ),
    ...lines(`
      your (allegation|allegations|accusation|accusations|assertion|assertions|insinuation|insinuations|version of) 
      your (claim|claims) (that|is|are|about|of)
      (contrary to|on the contrary|despite what|regardless of what|unlike what) 
      > (in actual fact|as a matter of fact|matter of fact|in fact|in reality|the fact is|fact is|the facts are)
      (here|these) are the facts
      set~ the record straight
      (let|allow) (me|us) (to)? (correct (you|each|your|some|a few)|set (the|a few|some)|address each|respond to each|clear up|point out|put a few|be (very|absolutely|perfectly)? clear)
      (would|must|should|have to|need to|feel|like to|want to|wish to) ..2 (point out|correct you|correct some|correct a|set straight|put right a few|clarify)
      (i|we) (beg to differ|disagree|differ)
      > (wrong|false|incorrect|untrue) again
      > (again|also|likewise) (wrong|false|incorrect|untrue|not true)
      which is (also|simply|just|plainly)? (false|untrue|not true|incorrect|nonsense|rubbish)
      not what (was said|i said|you said|you told)
      (here|this) is what (really|actually) happened
      the (real|actual|true) (story|picture|version)
      (not|hardly|never) ..2 (whole|full) story
      (two|other|another|both) (side|sides) (to|of) (the|every|each|this|any|a) (story|tale|coin)
      > for the record
      (for accuracy|for the sake of accuracy|to be crystal clear|let us be clear)
      (as|like) you (claim|claimed|allege|suggest|imply|pretend|put it|so)
      (our|my|her|his) (records|record|system|cameras|camera|cctv|footage|logs|log|notes|receipts|receipt|data|booking sheet|computer|till|register|timestamp|timestamps|recordings|files|scanner|telemetry|gps|order history|signature|photos|phone records|video|register|printout|call log|emails|texts|messages|diary|paperwork) ..2 (show~|indicate~|confirm~|say~|prove~|state~|tell|tells|reflect~|suggest~|clearly|has you|have you|puts|put|disagree~|demonstrate~|evidence)
      according to (our|my|the|your) (records|record|system|cameras|cctv|footage|logs|log|notes|receipt|data|computer|till|files|booking|signature|call|contract|tracking|telemetry|team|staff|driver|manager)
      (checked|reviewed|watched|pulled|seen|looked at|went through|been through) ..2 (cctv|footage|recordings|security video|camera|cameras|tape|tapes|recording|timestamps)
      (it|that|we|you|all|everything|conversation|call|order|is|are) (is|are|were|was)? (all|both)? (on|caught on|recorded on) (camera|cameras|video|tape|cctv|film|record)
      (to prove it|prove otherwise|as proof|proves otherwise|says otherwise|tells a different story|beg to differ|a different story)
      (signed|initialled|dated|approved|agreed) (and dated|by you|off by you|and initialled)
      you (signed|initialled|ticked) (it|that|for|off|the|this|a|to)
      (says so|clearly (stated|written|printed|posted|listed|displayed|says|states)|printed right|says right|plainly|stated right|states right) (on|in|at) (the|your|our) ..1 (menu|sign|door|website|ticket|receipt|confirmation|email|invoice|listing|page|bottom|front|wall|board|chalkboard|box|label|tab|check|contract|booking)
      it (says|states) (so|clearly|quite clearly|right there)
      <we> ..1 (warned|reminded|informed|advised) you ..3 (that|twice|before|at|when|on|to|about|the|three|several|clearly)
      <we> (did|clearly|already|have|had) ..1 (told|tell) you
      <we> told you (twice|three|several|clearly|before|at the|to)
      <we> ..1 (offered|explained) ..8 (but you|and you|you (refused|declined|said no|would not|waved|walked|insisted|wanted))
      you (then|also|still|just|simply|twice|both)? (refused|declined|turned down|rejected|waved away|waved me|waved us|walked off|stormed out|walked away|left before|would not let)
      you (were|had been) (offered|given the (option|choice|chance)|asked) ..8 (but|and) you
      (<time>|<number>|<money>) ..5 not (<time>|<number>|<money>) 
      not (<time>|<number>|<money>) (as|like) you
      (leave|leaves|left) (that|it|this|out) ..2 (bit|part|out) (of|in)? (your)? (review|story|account|write up)
      you (forgot|forget|neglected|failed|omit|omitted|conveniently|leave out|left out) ..2 (mention|say|tell|include|add|that|the part|the bit|to)
      what you (forgot|omit|omitted|left out|fail|failed|do not|did not|conveniently|neglected|are not) ..2 (mention|say|tell|telling|include|add)?
      > (that|this|which) is not (what|how|when|where|why) (you|he|she|they|it was)
      (the|our|my) (log|logs|cctv|footage|timesheet|tracker|scanner|logbook) ..3 (show~|say~|has you|have you|puts|put|disagree~|tell~|prove~)
      <we> did (ring|call|email|warn|explain|reply|answer) (you|your|him|her|both|twice|to|and|it)
      (in|with) (your|the customer 's) own (writing|handwriting|message|email|text|messages)
      (your|the) signature (is|was|says|on|at)
      you (yourself|yourselves) (said|told|wrote|asked|agreed|signed|chose|wanted|confirmed|ticked|requested)
      regarding your (first|second|third|other|next|point|claim|complaint|allegation)
    `),
  ],
};

export const examples: Examples = {
  bad: [
    'You claim nobody came to the table.',
    'Firstly, the kitchen was open. Secondly, so was the bar.',
    'Contrary to your review, the pool was heated.',
    'According to our cameras the car was fine when it left.',
    'There were eleven people in the queue, not forty.',
    'Our records show that the parcel was signed for.',
    'For the record, the manager did come over.',
    'You declined the refund we put to you.',
  ],
  good: [
    'First of all, thank you for telling me.',
    "I checked the cameras and you're right, nobody came.",
    'For anyone reading: the kitchen closes at nine on Sundays.',
    'You said the room was cold, and it was; the heating is repaired now.',
    'You can claim the refund at any branch.',
    'We told you twenty minutes and it took an hour. I am sorry.',
    'Let me put this right with you today.',
    'I want to find out what actually happened at the desk.',
    'You were refused at the door for no good reason.',
    'It went wrong again on Friday, and I am stopping that.',
    'That is not what we agreed, so the difference is on its way back to you.',
  ],
};
