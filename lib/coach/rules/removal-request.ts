import { hasBefore } from '../moves/near';
import { surfaceFacts } from '../surfaces';
import { type Examples, type Hit, lines, type Rule, type RuleInput } from './rule';

const OURSELVES = new Set('we i us help helps helped'.split(' '));
const TO_YOU = new Set('you please kindly ask request appreciate grateful hope consider'.split(' '));
const NEUTRAL = new Set('free possible welcome always'.split(' '));

/** "We will remove the post" is ours to do; "feel free to update" is neutral. */
const keep = (hit: Hit, { draft }: RuleInput): boolean =>
  !hasBefore(draft, hit.first, NEUTRAL, 4) &&
  (!hasBefore(draft, hit.first, OURSELVES, 3) || hasBefore(draft, hit.first, TO_YOU, 3));

export const rule: Rule = {
  id: 'removal-request',
  severity: 'high',
  title: 'Asks to change or remove the review',
  why: 'A reader may take it as caring more for the stars than for the person.',
  source: 'Amazon: no asking to change or remove, even after a fix; Google and Yelp: no pressure on reviewers',
  calmer: 'Ask for a chance to help, and stop there: "I’d like to put this right for you."',
  onPraise: 'keep',
  sentenceFix: 'I would like to put this right for you.',
  severityOf: (severity, { context }) => (severity === 'low' ? severity : surfaceFacts(context.surface).removalRequest),
  patterns: [
    ...lines(
      `
      <change> ..1 (your|this|that|the|those|these|a|it from) ..3 <rating>
      (take|pull|bring|taking|taken|get) (this|that|it|your ..2|the ..2|them|these) (down|off)
      (take|taken|taking|pull|pulled) down (this|your|the|that) ..2 (<rating>|video|photo)
      bump~ (this|that|it|us|your ..2) (back)? up
      (turn|make|switch|change|changed) (this|that|it|the|your) ..3 (into|to|becomes|become) ..2 (5|five|4|four|full)
      that <number> becomes (a|an)? <number>
      (reconsider|rethink|revisit) (your|the|this|that|what) ..2 (<rating>|verdict|opinion|words|stars|score|assessment|wrote|written|said)
      withdraw~ (your|the|this|that|these) ..2 (<rating>|remarks|allegations|complaint|words|claims|accusation)
      (remove|delete|erase|retract) (it|this|that) (today|now|immediately|please|asap|at once|by|as|because|from|$)
      please (you)? (delete|remove)
    `,
      { keep },
    ),
    ...lines(
      `
      (consider|considering|ask|please|kindly|could you|would you|might you|can you|will you|hope|request|grateful|appreciate) ..4 (delete~|retract~|withdraw~|amend~|revise~|erase~|rescind|take down|taking down|edit|remove) (this|that|what you|the above|the same|these|your (words|remarks|claims|statement|statements|allegations))
      (consider|ask|could you|would you|might you|can you|will you|hope you|request) ..4 (delete~|retract~|withdraw~|amend~|revise~|take down|edit) (it|them)
      (have|get|having|getting|want|need|like) (your ..1 <rating>|the <rating>|this <rating>|that <rating>|the post) ..1 (removed|deleted|changed|updated|amended|corrected|edited|withdrawn|retracted|taken down|raised|revised|off|down|gone)
      (want|need|like|expect|prefer) (it|this|that) (removed|deleted|taken down|gone|amended|retracted|withdrawn)
      (get|getting) rid of (it|this|that|your|the) ..2 (<rating>|online|here)?
      (higher|better|fairer|kinder|more accurate|more balanced|more positive|nicer|extra|additional|another|more|second|third|fourth|fifth) (star|stars|rating|score|look at your) ..2 (would|if|please|than|from you|in return|instead|means|helps|is all|to)
      (give|leave|award|grant|make it|make that|turn it|bring it|change it|switch it|put it|upgrade|push|move|bump|raise|lift) (us|me|it|this|that|them)? ..3 (5|five|4|four|full|the full|all five) (<rating>|out of)? ..4 (if|please|instead|now|then|when|since|once|$)
      (deserve~|merit~|warrant~|worth|earn~) ..2 (higher|better|fairer|more than|better than) ..2 <rating>
      (do|does|did) not ..1 (deserve|merit|warrant|justify) ..3 <rating>
      (why|surprised|confused|puzzled|disappointed|hurt|shame|sad|sorry|sad to see|surprised to see) ..6 (only|just|gave us|given us|left us|leave us|a mere) ..2 (1|one|2|two|3|three|4|four) (star|stars)
      (star|stars|rating|review|score) ..2 (seems|feels|is|was|looks|appears|are|seem|feel) ..2 (unfair|harsh|unjust|unjustified|undeserved|extreme|low|severe|a bit much|uncalled|disproportionate|unwarranted|unreasonable|misplaced|misleading|out of proportion)
      (hope|trust|expect|like to think|know|sure) ..3 (this|that|it|you) ..4 (reflect~|reflected|change~|changes|improve~|affect~) ..3 <rating>
      (look|looking|think|thinking) again (at|about) (your|what you|those stars|the stars)
      (think again|change your mind|second thoughts|rethink) ..4 <rating>
      (contact|email|call|message|come to|speak to|talk to|reach out to|approach|tell|write to|phone|ring) (us|me|management|the manager|our team|reception|the office) ..3 (before|prior to|instead of|rather than) ..3 (review~|post~|writing|leaving|publish~|public~|going online|rating|leave|write|go online|resorting|star|stars|airing)
      (before|prior to|instead of|rather than) (review~|posting|publishing|rating|going public|airing|resorting to|taking to|running to|rushing to|turning to) ..3 (us|me|online|public|publicly|internet|google|yelp|social|review|reviews|this|here|it|facebook|tripadvisor|anything|like this|everyone)
      (updating|removing|deleting|amending|editing|revising|withdrawing|retracting|raising|correcting|changing|improving|upgrading) ..1 (your|this|the|that|it) ..2 <rating> ..3 (would|will|is|could|might|helps|means|to)
      (once|after|when|if|as soon as) ..4 <rating> ..2 (is|has been|gets|comes|are|was|have been) (removed|deleted|changed|updated|amended|edited|taken|down|gone|withdrawn|raised|corrected|off)
      (once|after|when|if|as soon as) (it|this|that) (is|has been|gets|comes|goes) (deleted|taken down|down|off (google|yelp|here|the site))
      (one|1|two|2|three|3) (star|stars|star review|star rating) (hurts|hurt|harms|damages|kills|costs|can cost|counts|is killing|drags|brings down|affects|threatens|could close)
      (your|this|that|the|a|such) ..1 (review|rating|star|stars|feedback|post|score) ..2 (hurts|harms|damages|damaging|costing|kills|killing|hurting|harming|drags|threatens) ..2 (our|my|families|jobs|livelihood|small|business)
      (so|and|please|kindly|would you) (upgrade|raise|increase|improve|fix|adjust|bump) (it|this|that|the|your) ..2 (please|stars|star|rating|score|accordingly|now|back|up)
      (rectify|amend|adjust|revise|correct|update) ..2 (accordingly|the same|as such|asap)
      (mean|means|help|helps|appreciate|be great|be lovely|be grateful|be kind|love it|world|favour|amazing) ..2 if (you|u|ya) ..4 (5|five|star|stars|review|rating|higher|update|change|amend|edit|remove|delete|raise|revise|reconsider)
      (unless|until) (you|this|it|that|the) ..6 (remove~|delete~|retract~|withdraw~|changed?|amended?|taken down|take) ..2 (it|this|that|your|<rating>|down)?
    `,
      { keep },
    ),
    ...lines(`
      (appreciate|love|welcome|grateful for|like|want|expect|hope for|looking forward to|see|request) ..2 (updated|revised|amended|improved|higher|better|corrected|new|fair|fairer|more positive) <rating>
      <rating> (is|has been|be|was|gets|been) (amended|removed|deleted|updated|changed|taken down|revised|withdrawn|raised|corrected|retracted)
      (hope|want|like|love|need|expect|ask|request|see|time|wish|way) ..3 to (remove|delete|edit|update|revise|amend|retract|withdraw|bumping|take down) (it|this|that|your ..1 <rating>)
      (way|see fit) to (bumping|bump|a 5|a five|giving|change|reconsider|withdraw|raise)
      (fix|improve|correct|raise|adjust|increase) (it|your|the) ..1 (please|rating|stars|star)
      (before|instead of|rather than|without|prior to) (posting|leaving|writing|publishing|going) ..1 (a|this|your|such|bad|negative|public|any)? ..2 (review|reviews|online|publicly|here|rating|public|post)
      (only|just) (need|want|ask|asking) ..4 (<number>|5) star
      (deserve|worth|earned) (more than|better than) ..2 (1|one|2|two|3|three|your) (star|stars)
      (private|direct) message instead of
      (popping|pop|put|putting|add|adding|award|awarding|give|giving) (the|that|us the|us that|us your|it the|a|us a) (fifth|missing|last|5th|fourth) (star|one)
      (request|ask|want|would like|need|expect) you to ..2 (remove|delete|take down|edit|amend|withdraw|retract|change) ..3 (pictures|photos|video|post|review|this|it|comment)
      (grateful|appreciate|appreciated|kind) ..4 (reconsider|reconsidered|revisit|rethink|reflect)
      lose the (one|1|two|2) star
      want it gone
    `),
    ...lines(
      `
      (possible|free|welcome|option|able|may|can always|choose) to (update|remove|edit|change|amend|revise) (your|the|this)? ..1 (feedback|review|rating)
      (may|can|could) (update|remove|edit|change|amend|revise) (your|the|this) ..1 (feedback|review|rating)
    `,
      {
        severity: 'low',
        keep: (_hit, { context }) =>
          context.surface === 'amazon-feedback' ||
          context.surface === 'yelp-public' ||
          context.surface === 'yelp-message',
      },
    ),
  ],
};

export const examples: Examples = {
  bad: [
    { reply: 'Please delete your review.', marks: 'Please delete your review.' },
    "We'd appreciate an updated rating.",
    'Kindly reconsider your stars.',
    'Would you take this down?',
    'Please talk to us before leaving a bad review.',
    { reply: 'It is possible to update the feedback if you wish.', surface: 'amazon-feedback' },
    'Could you change the one star to five?',
  ],
  good: [
    "We'll update the menu and the comment cards this week.",
    'Thank you, your comments help us improve our ratings of each dish.',
    'Feel free to update your review when you have tried it again.',
    'We had to remove the post by the gate.',
    'I will change the star on the tree as you suggest.',
    'We took the sign down on Friday.',
  ],
};
