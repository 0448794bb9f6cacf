/** Thanks, apologies, assurances and invitations with nothing of this customer in them. */
import { hasAddress, isGenericSentence } from '../moves';
import type { Examples, Hit, Pattern, Rule, RuleInput } from './rule';

const REVIEW =
  '(feedback|review~|comment~|input|rating~|remark~|thoughts|insight~|observations|opinion|concern~|complaint~|suggestion~|query|points|matter|issue~|message|correspondence|views|perspective)';
const GIFT =
  '(time|patronage|custom|business|loyalty|support|interest|patience|understanding|cooperation|visit|stay|purchase|order|contribution|recommendation|trust|honesty|words|stars|experience|attention)';
const DOING =
  '(taking|sharing|leaving|choosing|selecting|reaching|getting|contacting|bringing|letting|writing|posting|staying|dining|visiting|being|shopping|flying|travelling|giving|providing|making|raising|highlighting|flagging|sparing|using|joining|playing|riding|buying|considering|reviewing|dropping|messaging|banking|patronising|patronizing|completing|communicating)';
const THANKS = '(thank~|thankful|grateful|gratitude|cheers|appreciate~|appreciation)';
const WELCOME = '(welcome~|serve~|host~|see|seeing|greet~|assist~|have|having|receive|receiving|return~|accommodate)';
const WISH = '(hope|hoping|hopefully|wish|love|like|delighted|honour|pleased|wait|pleasure|privilege|eagerly)';
const SORRY = '(apologise~|apology|apologies|sorry|regret~)';

type Keep = (hit: Hit, input: RuleInput) => boolean;
const generic: Keep = ({ sentence }, { draft }) => isGenericSentence(draft, sentence, 8);
/** For phrases that hardly ever stand in a sentence of one's own. */
const mostlyGeneric: Keep = ({ sentence }, { draft }) => isGenericSentence(draft, sentence, 6);
/** A short thanks or an invitation is a fair answer to praise. */
const notPraise: Keep = (hit, input) => !input.review.praise && generic(hit, input);
/** "Please call us on 555 0100" is a route to a person, however plain. */
const noRoute: Keep = (hit, input) => generic(hit, input) && !hasAddress(input.draft, hit.sentence);

const COURTESY: readonly string[] = [
  `${THANKS} ..8 ${REVIEW}`,
  `${THANKS} ..8 ${GIFT}`,
  `${THANKS} ..5 ${DOING}`,
  `look~ forward to ..6 ${WELCOME}`,
  'hope ..4 (choose|visit|reconsider|return|consider) ..8 (us|again|future|soon)',
  'look~ forward (to|for) ..3 (visit|hearing|connecting|speaking|partnering|stay|privilege)',
  `(hope|hoping|hopefully|wish|love|delighted|honour|pleased|wait|pleasure|privilege|eagerly) ..6 ${WELCOME} ..5 (you|us|soon|again|future)`,
];

const STOCK: readonly string[] = [
  '(feedback|comments|review|input|patience|understanding|support|business|rating) ..4 (appreciated|valued|welcome|valuable|invaluable)',
  `value ..4 ${REVIEW}`,
  `value ..4 ${GIFT}`,
  'your ..3 (feedback|satisfaction|opinion|comments|input|insights|happiness|comfort|experience|review) ..3 (is|are|means|mean|helps|help|allows|matters|goes|will|drives)',
  '(feedback|comments|input|insights|reviews|suggestions) ..5 (help~|allow|allows|motivate~|encourage~|assist~|enable~)',
  '(give|giving|grant|allow) ..4 (another|a|the|second|further|an) (chance|opportunity|try)',
  'take~ ..8 (seriously|seriousness|serious|consideration|account|on board)',
  'inconvenience~',
  '(accept|express|offer) ..5 (apologies|apology|regret)',
  '(rest assured|assure you|be assured|please know that)',
  'our best of? services?',
  'not ..4 (experience|standard|outcome|level|service|impression) ..4 (want|aim|strive|wish|like|hope|expect|prefer|intend|provide)',
  '(corrective|necessary|appropriate|immediate) (action|actions|measures|steps)',
  'look~ into (this|the|your|these) (matter|issue|concern|concerns|issues|areas|points)',
  '(concerned|relevant|respective|appropriate) (department|departments|team|teams|heads|authority)',
  `(note~|forward~|share~|pass~|escalate~|relay~|highlight~|raise~|consider~) ..4 ${REVIEW}`,
  `${REVIEW} ..6 (noted|forwarded|shared|passed|escalated|relayed|highlighted|logged|addressed|cascaded|endorsed|communicated)`,
];

const PLAIN: readonly string[] = [
  `${WISH} ..8 (another|second|further) (chance|opportunity|opportunities|try)`,
  `${WISH} ..8 (a|an|the) (chance|opportunity) ..3 (serve|host|welcome|earn|make|exceed|regain|win|show|provide)`,
  `${SORRY} ..7 (experience|expectations|concerns|concern|shortcomings|standards|problems|issues)`,
  '(disappointed|saddened|disheartened|sad|pained|shocked) ..7 (experience|expectations|concerns|stay|visit)',
  `${SORRY} ..6 (frustration|discomfort|disappointment|upset|displeasure|dissatisfaction)`,
  '(sorry|sad|disappointed|disheartening|regret) to (hear|read|learn|know|note) (this|that|it|about) $',
  '(meet|met|meeting|satisfy|match|exceed|fulfil|fulfill|short) ..4 (expectations|expectation|standards)',
  'understand ..3 (concern|concerns|frustration|disappointment|frustrating|displeasure|sentiments)',
  'work~ ..4 (improve~|better|address~) ..6 (experience|service|services|issues|concerns)',
  '(learning|training) (opportunity|tool)',
  '(wish|wishing) you ..6 (success|luck|best|happy|well|future)',
  'we trust (this|that|you)',
  '(we hear you|great question)',
  '(saddened|sorry|sad|concerned) to (learn|hear|read|note) of',
  '(thank you|thanks) and (stay|remain|have|god)',
  '(have a|enjoy your) (lovely|great|wonderful|nice|good|blessed|excellent) (day|week|weekend|evening) $',
  'bear with us',
  'at your earliest convenience',
  'in due course',
  'help us (to)? (improve|serve|grow|provide|deliver|get better)',
  '(motivate~|encourage~|inspire~) (us|our)',
  'valued (customer|guest|member|client|patron|passenger|visitor) ..12 ..2 (you|your|us|our)',
  '(continue|continuing) to (improve|serve|support|provide|strive|work)',
  'to the best of our (ability|abilities)',
];

const CONTACT: readonly string[] = [
  '(feel free|hesitate) to',
  '(if you|should you|in case you|for any|for further|if there) ..6 (questions|queries|concerns|assistance|clarification|help|information|anything|issues|feedback)',
  '(please|kindly|may) ..4 (reach|contact|email|call|write|message|connect) ..4 (us|team|representative|directly|department|undersigned)',
  '(happy|glad|delighted|pleased) to (help|assist|serve|support)',
];

const all = (matches: readonly string[], keep: Keep): Pattern[] => matches.map((match) => ({ match, keep }));

export const rule: Rule = {
  id: 'canned',
  severity: 'medium',
  title: 'Could stand under any review',
  why: 'A reader who meets the same words under every review may think nobody read this one.',
  source:
    'Half of readers are put off by templated replies (BrightLocal 2026); hotels whose replies look alike get fewer reviews and lower ratings the month after (Liu and others, 2021).',
  calmer: 'Name one thing only this customer said: “Forty minutes for a bowl of soup is too long.”',
  onPraise: 'keep',
  negated: 'keep',
  severityOf: (severity, { review }) => (review.praise ? 'low' : severity),
  patterns: [
    {
      match: '^ (thank you|thanks) for your (valued|valuable)? (feedback|comments|comment|review) $',
      keep: notPraise,
      fix: 'Thank you for telling us',
    },
    {
      match: '^ we (are sorry|apologise|regret) for? (any|the) (inconvenience|inconveniences) caused? $',
      fix: "We're sorry for the trouble",
    },
    ...all(COURTESY, notPraise),
    ...all(STOCK, mostlyGeneric),
    ...all(PLAIN, generic),
    ...all(CONTACT, noRoute),
  ],
};

export const examples: Examples = {
  bad: [
    'Thank you for your valued feedback.',
    'We apologise for any inconvenience caused.',
    'Your remarks have been passed to the relevant team.',
    'We look forward to welcoming you back in the near future.',
    'Please do not hesitate to contact us should you have further questions.',
    'We take all feedback very seriously and will use it to improve our service.',
  ],
  good: [
    'Thank you for telling us about the cracked plate.',
    'I’m sorry to hear the soup came out cold twice.',
    'Thanks for measuring the shelf before you wrote.',
    'I have shown your note on the wet towels to Marta, who runs the laundry.',
    'Your lasagne should have been hot, and we sent it out anyway.',
    'I look forward to tasting your version of the plum cake.',
  ],
};
