/** The dialect of canned replies. */

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

/** Thanks and invitations: a fair answer to praise. */
export const COURTESY: readonly string[] = [
  `${THANKS} ..8 ${REVIEW}`,
  `${THANKS} ..8 ${GIFT}`,
  `${THANKS} ..5 ${DOING}`,
  'put you off ..4 (us|future|again)',
  'welcome you ..2 (again|back|soon)',
  '(like|love|want|wish|privilege|happy) to ..1 (serve|welcome|host|cater|pamper) you',
  'look~ forward to',
  'hope ..4 (choose|visit|reconsider|return|consider) ..8 (us|again|future|soon)',
  'look~ forward (to|for) ..3 (visit|hearing|connecting|speaking|partnering|stay|privilege)',
  `(hope|hoping|hopefully|wish|love|delighted|honour|pleased|wait|pleasure|privilege|eagerly) ..6 ${WELCOME} ..5 (you|us|soon|again|future)`,
];

/** Phrases that hardly ever stand in a sentence of one's own. */
export const STOCK: readonly string[] = [
  '(feedback|comments|review|input|patience|understanding|support|business|rating) ..4 (appreciated|valued|welcome|valuable|invaluable)',
  `value ..4 ${REVIEW}`,
  `value ..4 ${GIFT}`,
  'your ..3 (feedback|satisfaction|opinion|comments|input|insights|happiness|comfort|experience|review) ..3 (is|are|means|mean|helps|help|allows|matters|goes|will|drives)',
  '(feedback|comments|input|insights|reviews|suggestions) ..5 (help~|allow|allows|motivate~|encourage~|assist~|enable~)',
  '(give|giving|grant|allow) ..4 (another|a|the|second|further|an) (chance|opportunity|try)',
  'take~ ..8 (seriously|seriousness|serious|consideration|account|on board)',
  '(accept|express|offer) ..5 (apologies|apology|regret)',
  '(rest assured|assure you|be assured|please know that)',
  'our best of? (service|services)',
  'not ..4 (experience|standard|outcome|level|service|impression) ..4 (want|aim|strive|wish|like|hope|expect|prefer|intend|provide)',
  '(corrective|necessary|appropriate|immediate) (action|actions|measures|steps)',
  'look~ into (this|the|your|these) (matter|issue|concern|concerns|issues|areas|points)',
  '(concerned|relevant|respective|appropriate) (department|departments|team|teams|heads|authority)',
  `(noted|noting|take note of|taken note of|forward~|share~|pass~|escalate~|relay~|highlight~|raise~|consider~) ..4 ${REVIEW}`,
  `${REVIEW} ..6 (noted|forwarded|shared|passed|escalated|relayed|highlighted|logged|addressed|cascaded|endorsed|communicated|raised|informed|conveyed)`,
];

/** Phrases that are canned where nothing else is said. */
export const PLAIN: readonly string[] = [
  `${WISH} ..8 (another|second|further) (chance|opportunity|opportunities|try)`,
  `${WISH} ..8 (a|an|the) (chance|opportunity) ..3 (serve|host|welcome|earn|make|exceed|regain|win|show|provide)`,
  `${SORRY} ..10 (experience|expectations|concerns|concern|shortcomings|standards|problems|issues)`,
  '(disappointed|saddened|disheartened|sad|pained|shocked|apologetic) ..10 (experience|expectations|concerns|stay|visit)',
  `${SORRY} ..1 for ..4 (frustration|discomfort|disappointment|upset|upsets|displeasure|dissatisfaction)`,
  '(sorry|sad|disappointed|disheartening|regret) to (hear|read|learn|know|note) (this|that|it|about) $',
  '(meet|met|meeting|satisfy|match|exceed|fulfil|fulfill|short) ..4 (expectations|expectation|standards)',
  'understand ..5 (concern|concerns|frustration|disappointment|frustrating|displeasure|sentiments)',
  'work~ ..4 (improve~|better|address~) ..6 (experience|service|services|issues|concerns)',
  '(learning|training) (opportunity|tool)',
  '(disheartening|saddening|upsetting|unfortunate|sad) to (read|hear|learn|know|note|see)',
  '(big|huge|heartfelt|sincere|warm) (thanks|thank you)',
  '(once again|again) thank you',
  '(we|kindly|may|sincerely|would) ..1 request you',
  '(try|trying) our (level)? best to (improve|serve|provide|satisfy|meet|make)',
  '(any|further|other|additional) (question|questions|query|queries|assistance|clarification|suggestion|suggestions)',
  '(chosen|choose|chose|choosing) our (app|game|hotel|restaurant|company|service|services|platform)',
  'let this ..3 (deter|discourage|stop|affect)',
  '(wish|wishing) you ..6 (success|luck|best|happy|well|future)',
  'we trust (this|that|you)',
  '(we hear you|great question)',
  '(saddened|sorry|sad|concerned) to (learn|hear|read|note) of',
  'bear with us',
  'at your earliest convenience',
  'in due course',
  'help us (to)? (improve|serve|grow|provide|deliver|get better)',
  '(motivate~|encourage~|inspire~) (us|our)',
  'valued (customer|guest|member|client|patron|passenger|visitor) ..12 ..2 (you|your|us|our)',
  '(continue|continuing) to (improve|serve|support|provide|strive|work)',
  'to the best of our (ability|abilities)',
];

/** Invitations to write that give no route. */
export const CONTACT: readonly string[] = [
  '(feel free|hesitate) to',
  '(if you|should you|in case you|for any|for further|if there) ..6 (questions|queries|concerns|assistance|clarification|help|information|anything|issues|feedback)',
  '(please|kindly|may) ..4 (reach|contact|email|call|write|message|connect) ..4 (us|team|representative|directly|department|undersigned)',
  '(happy|glad|delighted|pleased) to (help|assist|serve|support)',
];

/** Words of which a few make a sentence stale where nothing else is in it. */
export const STALE_WORDS =
  'experience experiences feedback expectations expectation opportunity concern concerns issue issues service services assist assistance satisfaction satisfied satisfactory improve improvement guests guest customers customer team stay visit future further standards standard disappointed disappointing apologise apologize apologies regret understand sorry appreciate appreciated hope hospitality quality support resolve resolution address addressed connect contact reach patience inconvenience assure ensure value valued investigate matter better comments review reviews pleasant enjoy enjoyable time kind provide providing serve share shared unfortunate frustration frustrating welcome hear learn know note efforts commitment committed dedicated priority trust loyalty continued continue strive';
