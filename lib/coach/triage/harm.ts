/** Harm told by two things in one sentence: a hurt and a body, an object and food. Word families, so that no phrase need be foreseen. */
import { stemOf } from '../checks/stems';
import type { ParsedDraft } from '../text';

/** Word families, each in one line. */
const FAMILIES = {
  body: 'finger thumb arm leg knee ankle wrist hip head face eye ear scalp skin neck lip mouth tooth gum throat tongue nose foot toe shoulder elbow rib chest stomach cheek thigh forehead chin palm hand shin skull groin jaw',
  hurt: 'burn burnt cut bruise bleed bled swell swollen fracture sprain scald injure injury hurt gash sting stung blister crush slice numb break scar wound dislocate scrape graze infected puncture broken twist damage',
  frail:
    'son daughter child toddler baby kid mother father mum mom dad gran granny nan grandmother grandma grandad grandfather wife husband year-old yr-old infant pupil niece nephew grandson granddaughter aunt uncle sister brother friend mate elderly pensioner partner girlfriend boyfriend',
  pet: 'dog cat puppy kitten rabbit horse pony hamster parrot pup terrier labrador spaniel collie',
  fell: 'fall fell slip slipped trip tripped stumble tumble collapse',
  ground:
    'floor stair step ice icy ramp kerb curb wet pavement tile mat hole pothole bath shower ladder balcony escalator path carpet sidewalk rug oil spill cable decking hoist bed',
  sick: 'vomit vomiting nausea nauseous diarrhoea diarrhea puke retch unwell cramp feverish poisoned poison',
  ill: 'sick ill queasy poorly fever',
  ate: 'eat ate eaten food meal dish after night lunch dinner breakfast buffet chicken fish prawn oyster mussel salad curry burger rice seafood sushi kebab pizza takeaway drank',
  foreign:
    'glass plastic metal wire staple screw maggot worm slug insect cockroach blade needle shard splinter fingernail razor beetle larva caterpillar bandage',
  food: 'food rice soup salad burger sandwich bread roll cake pizza pasta curry chicken meal dish bowl drink coffee tea bun pie fish sauce dessert chip wrap smoothie breakfast dinner lunch brownie cookie pudding yoghurt yogurt kebab noodle stew steak cereal plate muffin taco sushi milk juice formula beer water bottle',
  raw: 'raw undercooked uncooked pink bloody',
  meat: 'chicken pork burger turkey wing prawn shrimp sausage duck mince chook kebab thigh patty',
  blaze: 'flame explode exploded explosion electrocute electrocuted spark blaze fumes asphyxia',
  fire: 'fire smoke smoking',
  breaks: 'catch caught burst set start broke pour filled billow coming came everywhere hazard',
  live: 'live bare exposed dangling',
  wires: 'wire wiring cable socket electric',
  ride: 'brake steering seatbelt airbag throttle',
  fails: 'fail failed loose snap gone came fell seized lock undone detached unbolted',
  steers: 'driver pilot instructor guide lifeguard skipper rider chauffeur nurse carer teacher',
  unfit:
    'drunk drinking alcohol stoned weed texting speeding asleep scrolling smelled smelt vodka wine racing tailgating jumped',
  trait:
    'muslim jewish hijab turban headscarf wheelchair disabled disability deaf blind autistic autism gay lesbian trans transgender pregnant breastfeeding accent foreigner race religion ethnicity skin immigrant hearing-aid stutter dyslexic sikh hindu kippah burkini dreadlocks downs epileptic',
  treat:
    'refuse ignore stare follow mock laugh imitate mimic joke comment remark leave deny search because turn reject slur insult exclude differently suspicious mimicking hate',
  grab: 'grope molest fondle assault harass burgle drugged racist racism sexist homophobic transphobic racial discriminate discrimination xenophobic antisemitic islamophobic misogynist',
  steal: 'stolen stole steal theft nicked pinched thief burglar swiped',
  goods:
    'bag purse wallet handbag bike bicycle jewellery jewelry ring watch laptop passport necklace earring locker safe luggage suitcase backpack van car drawer pills medication keys ipad camera',
  tells:
    'share sent send email post tell told give gave show disclose leak publish read shout announce discuss reveal broadcast post expose put print forward mention copy',
  data: 'address details diagnosis result record file medical passport salary data information prescription statement password biopsy test illness photo number x-ray pregnancy hiv surname',
  wrongly:
    'stranger ex wrong another everyone everybody online instagram facebook loud public else tiktok neighbour neighbor husband boss employer colleagues whatsapp aloud whole queue landlord reception waiting',
  alone: 'alone unattended unsupervised wander unbuckled unstrapped choke choking swallow drown',
  allergen: 'allergy allergic coeliac celiac lactose gluten intolerant intolerance nut peanut dairy',
  served: 'served serve contain gave given ate had told promised came inside contaminated toilet bed swollen listed',
  dose: 'dose dosage medication medicine tablet pill insulin tooth injection vaccine anaesthetic anesthetic',
  within: 'in inside into through',
  wrong: 'wrong expired double incorrect',
  pethurt:
    'bite bitten limp bleed wound die died dead killed escape escaped burn stitches vomit sick ill starve starved thin lame attack attacked mauled overheated cut shake lethargic',
  strike: 'punch slap shove push drag kick spat choke',
  victim:
    'me him her us son daughter child toddler mother father mum mom dad wife husband friend mate girlfriend boyfriend',
} as const;

type Family = keyof typeof FAMILIES;

/** Two families that tell of harm together when at most so many words lie between. */
const PAIRS: readonly (readonly [one: Family, other: Family, reach: number, needs?: Family])[] = [
  ['hurt', 'body', 4],
  ['fell', 'ground', 6],
  ['frail', 'fell', 4],
  ['sick', 'ate', 12],
  ['ill', 'ate', 5],
  ['foreign', 'food', 5, 'within'],
  ['raw', 'meat', 5],
  ['fire', 'breaks', 3],
  ['live', 'wires', 2],
  ['ride', 'fails', 4],
  ['steers', 'unfit', 6],
  ['trait', 'treat', 8],
  ['steal', 'goods', 5],
  ['tells', 'data', 5, 'wrongly'],
  ['frail', 'alone', 5],
  ['allergen', 'served', 8],
  ['wrong', 'dose', 2],
  ['pet', 'pethurt', 6],
  ['frail', 'hurt', 4],
  ['strike', 'victim', 2],
];

/** Tell of harm alone. */
const ALONE: readonly Family[] = ['blaze', 'grab'];

const familiesOf = new Map<string, Family[]>();
for (const family of Object.keys(FAMILIES) as Family[]) {
  for (const word of FAMILIES[family].split(' ')) {
    const key = stemOf(word) || word;
    const known = familiesOf.get(key);
    if (!known) familiesOf.set(key, [family]);
    else if (!known.includes(family)) known.push(family);
  }
}

/** Turns of speech that use these words for something else. */
const IDIOMS = [
  'hand cut',
  'hand break',
  'break hand',
  'sick of',
  'sick and',
  'ill advised',
  'arm and',
  'in my hand',
  'on hand',
  'second hand',
  'face to',
];

function isIdiom(parsed: ParsedDraft, index: number): boolean {
  const [before2, before, here, after] = [-2, -1, 0, 1].map((step) => parsed.words[index + step]?.form ?? '');
  return IDIOMS.includes(`${here} ${after}`) || IDIOMS.includes(`${before2} ${before} ${here}`);
}

/** The families of each word of a sentence. */
function familiesAt(parsed: ParsedDraft, index: number): readonly Family[] {
  const form = parsed.words[index]?.form ?? '';
  const families = familiesOf.get(stemOf(form) || form);
  return families === undefined || isIdiom(parsed, index) ? [] : families;
}

/** Sentences that tell of harm, each counted once per pair of families. Linear in the words. */
export function countHarm(parsed: ParsedDraft): number {
  let harm = 0;
  for (const { first, last } of parsed.sentences) {
    /** Where each family was last seen in this sentence. */
    const seen = new Map<Family, number>();
    const met = new Set<(typeof PAIRS)[number]>();
    for (let i = first; i <= last; i++) {
      const families = familiesAt(parsed, i);
      for (const family of families) {
        if (ALONE.includes(family)) harm++;
        for (const pair of PAIRS) {
          const [one, other, reach] = pair;
          const partner = family === one ? other : family === other ? one : null;
          const at = partner === null ? undefined : seen.get(partner);
          if (at !== undefined && i - at - 1 <= reach) met.add(pair);
        }
      }
      for (const family of families) seen.set(family, i);
    }
    for (const [, , , needs] of met) if (needs === undefined || seen.has(needs)) harm++;
  }
  return harm;
}
