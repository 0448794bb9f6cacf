/** Signs of law, harm and danger in a review: patterns of the matcher, in our own words. What they weigh is in `kinds.ts`. */

const BODY =
  'hand|hands|finger~|fingertip~|arm|arms|leg|legs|knee~|ankle~|wrist~|hip|hips|head|face|eye|eyes|ear|ears|scalp|skin|neck|lip|lips|mouth|tooth|teeth|gum|gums|throat|tongue|nose|foot|feet|toe~|shoulder~|collarbone|rib|ribs|chin|calf|elbow~|back|chest|stomach|cheek|nail|nails';
const HURTS =
  'broke|broken|break|fractured|fracture|burnt|burned|burn|burns|scalded|scald|cut|cuts|hurt|hurts|injured|bruised|bruise|bruises|bleeding|bled|swollen|swelled|swell|crushed|banged|sprained|sliced|scraped|cracked|chipped|bitten|numb|torn|tore';
const PERSON =
  'wife|husband|son|daughter|kid|kids|child|children|toddler|baby|boy|girl|mother|father|mum|mom|mam|dad|gran|nan|grandmother|grandma|sister|brother|friend|mate|partner|girlfriend|boyfriend|family|guest|guests|we|i|he|she|they|dog|cat|rabbit|puppy|kitten|pet|horse|everyone|all|us|mother-in-law|niece|nephew|aunt|uncle|grandson|granddaughter|<amount>';
const PET =
  'dog|cat|rabbit|puppy|kitten|pet|horse|hamster|bird';
const FOOD =
  'food|rice|soup|salad|burger|sandwich|bread|roll|cake|pizza|pasta|curry|chicken|meal|dish|bowl|drink|coffee|tea|bun|pie|fish|sauce|dessert|chips|wrap|smoothie|breakfast|dinner|lunch|brownie|cookie|pudding|yogurt|kebab';
const FOREIGN =
  'metal|glass|plastic|wire|staple|screw|nail|maggot~|worm~|slug~|insect~|bug~|stone|plaster|bandaid|blade|needle|bone|rubber|mouse|rat';
const RAW =
  'raw|undercooked|uncooked|pink|bloody';
const MEAT =
  'chicken|pork|burger~|turkey|wings|prawn~|shrimp|meat|middle|inside|duck|sausage~|fish|mussels|oysters';
const ILLWORD =
  'sick|ill|unwell|poorly|vomiting|vomited|nauseous|queasy|feverish|dizzy';
const BARKED =
  'racist|racism|racial|sexist|sexism|homophobic|homophobia|transphobic|discrimination|discriminated|discriminatory|discriminating|islamophobic|antisemitic|xenophobic';
const TRAIT =
  'black|asian|indian|african|muslim|jewish|hijab|turban|headscarf|disabled|disability|wheelchair|gay|lesbian|trans|pregnant|breastfeeding|autistic|accent|race|colour|color|religion|gender|deaf|blind';
const CRIME =
  'assaulted|assault|assaulting|harassed|harassment|harassing|groped|groping|molested|spiked|drugged|stalked|stalking|robbed|burgled|mugged|hacked|threatened|threatening|raped|prostitution|trafficking';
const LAWYER =
  'lawyer~|attorney~|solicitor~|barrister~';
const AUTHORITY =
  'ombudsman|regulator|regulators|rics|fca|ftc|cfpb|ico|caa|bbb|aicte|rbi|finra|watchdog|ofcom|ofsted|ofgem|tribunal|hmrc|osha|eeoc|asic|accc|which';
const PRESS =
  'journalist|journalists|reporter|reporters|newspaper|newspapers|press|media|papers|news|tv|channel|bbc';

export const DANGER_SIGNS = {
  legal: [
    `(my|our|his|her|a|an|the|their) (${LAWYER})`,
    `(${LAWYER}) (will|has|says|said|is|involved|informed|letter)`,
    'legal (action|advice|proceedings|notice|team|claim|recourse|route)',
    'small claims',
    '(in|to|consumer) court',
    'see (you|ya|u) in court',
    '(suing|sue|sued|lawsuit|litigation|subpoena)',
    'class action',
    `(to|with|by|from|and|the) (${AUTHORITY})`,
    'consumer (forum|protection|rights|ombudsman|court|affairs)',
    'trading standards',
    'attorney general',
    'better business bureau',
    'breach of (contract|duty|law)',
    'i (am|i\'m|we\'re) (a|an) (food|local|investigative|travel)? (journalist|reporter)',
    `(to|in|the) (${PRESS}) (crew|station|desk|outlets)`,
    '(to|in) the (newspaper|newspapers|papers|press|media|news|bbc)',
    '_ (to|and|with) (newspapers|journalists|reporters)',
    'channel <amount> news?',
    '(under|violates|violation|violating) of? (gdpr|ferpa|hipaa|law)',
  ],
  police: [
    '(the|called|call|to|with|filed|police|cops|crime) (police|cops|report|number)',
    'police',
    'environmental health',
    'health (inspector|department|inspectors)',
  ],
  illness: [
    'food (poisoning|poison|poisoned)',
    '(threw|throwing|throw) up',
    '(vomit~|diarrhoea|diarrhea|norovirus|salmonella|ecoli)',
    `(${PERSON}) (was|were|got|felt|been|both|is|became) (so|very|violently|really|all)? (${ILLWORD})`,
    `(made|making|left|gave) (${PERSON}) (so|very|really)? (${ILLWORD})`,
    `(${ILLWORD}) (all|for|after|from|that|since) (night|days|eating|<amount>|the|my|two|three)`,
    `(been|was|were|got|both|all|us|guests|people) (${ILLWORD})`,
    '(upset|bad|dodgy) (stomach|tummy)',
    'the (trots|runs)',
    '(night|day|afternoon|evening|hours) (on|over) the toilet',
    '(hospital|ae|ambulance|paramedic~|er|stitches|concussion|drip|antibiotics)',
    '(infection|infected|rash|blister~|scabies|ringworm|nits|lice|fungal|kennel)',
    '(allergic|allergies|allergy|allergies|allergic|anaphylactic|anaphylaxis|epipen|coeliac|celiac)',
    '(choked|choking|fainted|collapsed|drowned|drowning|seizure)',
    '(bad|sore) throat',
    'gave (me|us|him|her) (dairy|milk|nuts|gluten)',
    '(wrong|another|someone) (medicine|medication|dose|dosage|prescription|blood|baby)',
  ],
  injury: [
    `(${HURTS}) _ (${BODY})`,
    `(${HURTS}) _ _ (${BODY})`,
    `(${HURTS}) (${BODY})`,
    `(${BODY}) (${HURTS})`,
    `(${BODY}) (is|was|were|got|all|so)? (${HURTS}|bleeding|swollen|raw|worse|killing)`,
    '(injury|injured|injure|injury|injuries)',
    '(slipped|slip) (on|over|and|down|between|off)',
    'tripped (over|and|down|up|off|on)',
    `(${PERSON}) (fell|slipped|tripped|drowned|choked)`,
    '(bleeding|blood|bled|scalding|scalded)',
    '(took|taking) (skin|hair) off',
    `made (my|his|her) (${BODY})`,
    `(${BODY}) (swell|swelled|swollen|worse)`,
    'went (under|through)',
    'could (have|could\'ve|nearly|almost) (died|killed|dead|drowned|swallowed|choked)',
    'killed (my|our)',
    `(my|our) (${PET}) (died|dead|sick|ill|limping)`,
    'vet (bill|bills|said|says|visit)',
    '(at|to|in) the vet',
    'scorched',
    '(a|left) (burn|scar|gash|wound) (on|mark)?',
    '(reversed|drove|ran|rode) (over|into) (my|our|me|him|her)',
    '(injection|vaccine|medicine|tablets) ..6 (will|does) not eat',
    '(he|she|baby|toddler|son|daughter|child) swallowed',
    '(broke|broken) (a|my|his|her|their) (hip|arm|leg|wrist|finger|tooth|ankle|collarbone|nose)',
  ],
  danger: [
    '(unsafe|dangerous|danger|hazard|hazardous|death) (trap|trap)?',
    '(caught|on) fire',
    '(a|the) fire (broke|started)',
    '(spark~|electrocuted)',
    'electric shock~',
    '(live|bare|exposed) (wires|wire|wiring|cables)',
    'bed (bugs|bug|bites)',
    '(bedbug~|bedbugs)',
    'gas (leak|smell)',
    'carbon monoxide',
    `(${RAW}) (in|inside) the? (middle|inside|center|centre)`,
    `(${RAW}) (${MEAT})`,
    `(${MEAT}) (was|were|still|and|is) (completely|still)? (${RAW})`,
    `(${FOREIGN}) (in|inside) (my|the|our|his|her) (${FOOD})`,
    `(piece|bit|bits|shard~|pieces) of (${FOREIGN})`,
    `found (a|an|some|<amount>) (${FOREIGN})`,
    'no (seatbelts|seatbelt|crampons|lifeguard|helmets|smoke|guard|rails|warning|warnings)',
    '(exploded|explode|overheated|smouldering|smoldering)',
    'melted (on|in|while|when|and)',
    '(smoke|smoking) (came|coming|from|everywhere)',
    '(railing|balcony|ladder|decking|ceiling|shelf) (came|collapsed|fell|gave)',
    'brakes (failed|gone)',
    'engine cut',
    '(tire|tyre) (blowout|blew|burst)',
    'drunk (driver|instructor|driving|guide)',
    '(been|was) (drinking|drunk|high|asleep)',
    'put (your|our|my|people\'s|lives) (safety|lives|life) at',
    'bare hands',
    '(kids|children|i|we) (were|was|am|is) so? (scared|afraid|terrified|frightened)',
    '(door|gate) (doesn\'t|doesnt|does|won\'t) not? (shut|lock|close)',
    'child (labour|labor|abuse|molester)',
    'expired (food|milk|medicine|meat|products)',
  ],
  unfair: [
    `(${BARKED})`,
    `(because|cause|cos) of? (my|i|i'm|im|we|we're|he's|she's|his|her) (am|are|wear|of|was)? (${TRAIT})`,
    '(followed|follow|following) (my|me|us|him|her) (son|daughter|around|teenage)',
    '(told|asked) to (leave|cover|off) (for|because)',
    'go back (where|to)',
    'racially profiled',
    '(my|our|his|her) (hijab|turban|accent|race|religion|wheelchair)',
    '(for|told|stop) (breastfeeding|nursing)',
  ],
  crime: [
    `(${CRIME})`,
    '(was|were|been|got|my|our) _? (stolen|nicked|burgled)',
    'stole (my|our|a|from|his|her)',
    `(${PERSON}) stolen`,
    'broken into',
    'identity (theft|stolen)',
    '(someone|somebody|else|people|customer\'s|company\'s) (else\'s|elses|else|customers|another)? (photos|data|details|documents|address|account|statements|passport)',
    'data (breach|leak|leaked|protection)',
    '(leaked|shared|posted|gave|told|published) (my|our) (data|details|number|address|photos|house|information|ex)',
    '(another|other) (company\'s|customer\'s|person\'s|patient\'s|people\'s|baby\'s)',
    '(my|entire|whole) (contact|contacts) list',
    'let (himself|themselves|herself) in',
    'grabbed (my|me|her|him)',
    '(pushed|punched|hit|slapped|shoved|dragged) (me|my|him|her|us)',
    'room number (out|loud)',
    '(everyone|everybody|hall|room) (heard|knew|knows)',
    '(asking|asked) if (i\'m|im) (married|single)',
    'used (my|our) (name|identity|card|ssn|id|pan|bvn)',
  ],
} as const satisfies Record<string, readonly string[]>;
