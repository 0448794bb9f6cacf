import { hasBefore } from '../moves/near';
import { type Examples, lines, type Rule } from './rule';

const OURSELVES = new Set('we i us help helps helped'.split(' '));
const TO_YOU = new Set('you please kindly ask request appreciate grateful hope consider'.split(' '));
const NEUTRAL = new Set('free possible welcome always'.split(' '));

export const rule: Rule = {
  id: 'removal-request',
  severity: 'high',
  title: 'Asks to change or remove the review',
  why: 'A reader may take it as caring more for the stars than for the person.',
  source: 'Amazon: no asking to change or remove, even after a fix; Google and Yelp: no pressure on reviewers',
  calmer: 'Ask for a chance to help, and stop there: "I’d like to put this right for you."',
  onPraise: 'keep',
  sentenceFix: 'I would like to put this right for you.',
  severityOf: (severity, { context }) =>
    severity !== 'low' && context.surface === 'amazon-feedback' ? 'stop' : severity,
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
      {
        keep: (hit, { draft }) =>
          !hasBefore(draft, hit.first, NEUTRAL, 4) &&
          (!hasBefore(draft, hit.first, OURSELVES, 3) || hasBefore(draft, hit.first, TO_YOU, 3)),
      },
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
