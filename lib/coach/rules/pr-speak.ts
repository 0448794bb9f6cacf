/** The owner praises the business, or speaks as a press release does. */
import { countDistinct, isQuoted } from '../moves';
import { BROCHURE } from '../moves/register-words';
import { createTrait } from '../text/vocabulary';
import type { Examples, Found, Rule, RuleInput } from './rule';

const CUSTOMER = '(customer|guest|client|patient|member|passenger|student|patron|consumer|user|subscriber)';
const GRAND =
  '(exceptional|unforgettable|memorable|delightful|seamless|frictionless|unparalleled|unrivalled|unmatched|bespoke|blissful|magical|impeccable|outstanding|enjoyable|efficient)';
const OURS = createTrait('we our us ours ourselves');

/** Two brochure words in a sentence about the business. */
function findBrochure({ draft }: RuleInput): Found[] {
  const found: Found[] = [];
  for (const sentence of draft.sentences) {
    const words = sentence.last - sentence.first < 4 ? 0 : countDistinct(draft, sentence, BROCHURE);
    if (words < 2 || (words < 3 && (sentence.traits & OURS) === 0)) continue;
    if (isQuoted(draft, sentence.first, sentence.last)) continue;
    found.push({ start: sentence.start, end: sentence.end });
  }
  return found;
}

export const rule: Rule = {
  id: 'pr-speak',
  severity: 'medium',
  title: 'Reads like a press release',
  why: 'Readers find it hard to take praise a business gives itself, above all under a complaint.',
  source:
    'Detailed, promotional replies go with lower later ratings (Wang and Chaudhry 2018); Google told owners to be a friend and not a salesperson.',
  calmer: 'One plain fact about this customer: “We seated you at 8:10 for a 7:30 booking.” Or leave the sentence out.',
  onPraise: 'keep',
  severityOf: (severity, { review }) => (review.praise ? 'low' : severity),
  find: findBrochure,
  patterns: [
    'strive~ ..2 (to|for)',
    '(we are|are) ..3 (determined|privileged|honoured|thrilled) to (host|support|serve|keep|deliver|provide|offer)',
    '(something|perfect) for everyone',
    'where ..4 (meets|finds|never sleep)',
    '(bring|bringing|deliver|delivering|spread|spreading) ..3 (joy|happiness|smiles|delight|enjoyment|magic|moments)',
    '(fuel|fuels|drives|inspires) (us|our|that)',
    '(smile|happiness|satisfaction) is ..4 (fuel|motivation|goal|obsession|reward|ingredient)',
    'assur~ you of',
    'experience for all',
    '(happy|comfortable|loyal) (households|customers|guests|members|families)',
    'trained ..3 (professionals|standard|standards)',
    'multi million',
    '(woven|baked|built) into (everything|the|all|our)',
    'has (fed|served|cared for) ..6 (years|generations|decades)',
    '(masters|master) (degree|degrees)',
    'of which we are ..2 proud',
    'pride ourselves',
    'proud (to|that) ..3 (be|have|support|serve|offer|ranked|our|provide|deliver)',
    '(proud|honored) (member|members) of',
    '(take|takes|taking) ..2 pride in',
    'matter of ..2 pride',
    'committed to',
    'commitment to ..5 (excellence|quality|service|authenticity|safety|satisfaction|experience|guests|customers|care)',
    'dedicated to ..4 (delivering|providing|exceptional|experience|excellence|making|seamless|serving|helping)',
    'passionate (about|team)',
    '(our|a|shared|their) passion',
    'passion for',
    'our dna',
    'at the ..3 (heart|centre|core|forefront) of',
    '(heart|core|fabric|essence|centre) of (everything|all|who|what) we',
    '(cornerstone|pillar|pillars|hallmark) of',
    'core values',
    '(our|its) mission',
    'on a mission to',
    '(is|are|always|be) ..3 our ..2 (goal|aim|objective|endeavour|endeavor|priority|ethos|watchword|motto|obsession|motivation|philosophy)',
    'our ..2 (goal|aim|objective|endeavour|endeavor|priority|motto|philosophy|ethos|promise) ..2 (is|has|are|celebrates|to)',
    '(earnest|utmost|prime|constant|continuous) (endeavour|endeavor|effort|endeavours)',
    '(top|number one|utmost|main|highest|no 1|first) priority',
    '(is|are|of) ..2 (paramount|utmost importance)',
    '(world|best in|market|industry|region) (class|leading)',
    'world (renowned|famous)',
    'award (winning|winner)',
    '(voted|ranked|rated|crowned|accredited|recognised|recognized|named) ..4 (best|top|number|excellence|highest|leading|highly)',
    '(highest|exacting|high|higher|rigorous|stringent) ..2 (standard|standards) of?',
    `${GRAND} ..3 (service|experience|experiences|stay|moments|hospitality|journey|journeys|value|quality|care)`,
    'exceed~ ..3 expectations',
    `${CUSTOMER} (satisfaction|delight|safety|wellbeing|welfare|comfort) (is|remains|at|comes|means|has)`,
    `(satisfaction|safety|comfort|happiness|privacy|hygiene|cleanliness) of ..2 (guests|customers|clients|patients|patrons|students|passengers|members|users) ..2 (is|are|comes)`,
    '(satisfaction|safety|comfort|happiness|privacy|hygiene|cleanliness|wellbeing) ..1 (is|are|remains) ..3 (priority|obsession|goal|important|heart|seriously|paramount|promise)',
    'your ..1 (satisfaction|happiness|smile|comfort) ..2 (is|means) ..2 (our|the world|everything)',
    'elevat~ ..3 (experience|journey|experiences)',
    'elevate~ ..3 (experience|journey|experiences)',
    '(constantly|continually|continuously|always|actively) ..2 (enhance~|innovate~|invest~|evolve~|reinvent~|explore~|strive~|improving|upgrading|raising|working to improve|working hard to|looking (for ways|to improve|to level))',
    '(trusted|loved|chosen) by ..3 (<number>|thousands|millions|families|customers|businesses)',
    'most (trusted|loved|rewarding|sustainable|respected|popular)',
    'multi award',
    'second to none',
    '(for which|that) we are (known|renowned|famous)',
    '(we|are|is) known for ..3 (best|quality|excellence|excellent|great|hospitality|our|service)',
    'best possible (experience|service|hospitality|guest|stay|care|accommodation)',
    '(try|do) our (level)? best to ..3 (provide|give|make|offer|ensure|serve|fulfil|deliver)',
    'put ..2 emphasis on',
    'no stone unturned',
    'we assure you of ..6 (service|services|standards|experience)',
    'our ..2 (technicians|luthiers|team|staff|crews|crew|colleagues|consultants|chefs|people) (are|is) ..2 (trained|qualified|the most|the best|highly)',
    '(here)? at <name> ..3 (we|our|it is)',
    'we at <name> ..6 (strive|ensure|believe|try|always|put|endeavour|take|constantly|assure)',
    '(we|our) ..2 aim to ..3 (provide|offer|deliver|ensure) ..6 (experience|service|quality|guests|customers|best|value)',
    'all (of)? our (esteemed|valued|discerning)? (guests|customers|clients|patrons|members) ..4 (experience|stay|service|comfort|comfortable|happy|enjoy)',
    '(to|for) (all)? our guests and',
    'speaks for itself',
    'for over ..2 years ..8 (point of reference|tradition|trusted|serving|provided)',
    'serve~ ..6 since <number>',
    'our ..2 (experience|service|team|hospitality|property|hotel) ..3 (world class|first class|unrivalled|unparalleled|exceptional)',
    '(makes|make|making) ..3 (difference|memories|smile|smiles|dreams)',
  ],
};

export const examples: Examples = {
  bad: [
    'We pride ourselves on an exceptional dining experience.',
    'Guest satisfaction is our top priority.',
    'Our award-winning team strives to exceed expectations every day.',
    'We are committed to excellence in all that we do.',
    'Quality is at the heart of everything we do.',
    'As a premier destination we curate vibrant moments for our discerning guests.',
  ],
  good: [
    'We opened in 2011, second door past the bank, so come round the side for the ramp.',
    'The towels were damp because we closed the dryer too early, and that was our miss.',
    'I’m proud of Sana for catching the leak before it reached your box.',
    'We are two people and a dog, and the dog does not answer the phone.',
    'The new boiler goes in on Thursday and I will write to you when it runs.',
    {
      reply: 'Thank you, I have read this out to the team.',
      review: { stars: 5, text: 'Lovely people, will be back' },
      kind: 'praise',
    },
  ],
};
