/** The reply makes the trouble small. */

import { severityInHeat } from '../moves/heat';
import { wordSet } from '../moves/word-set';
import type { Severity } from '../types';
import type { Examples, Hit, Rule, RuleInput } from './rule';

const FEW =
  '(few|couple|bit|little|small|minor|minute|minutes|moment|scratch|nick|splash|sticker|joke|stain|misunderstanding|hiccup|glitch|inch|detail|oversight)';
const PEOPLE =
  '(people|guests|customers|visitors|patrons|clients|diners|members|users|parents|patients|passengers|travellers|folk|folks|others)';

/** Worst where somebody was hurt, ill or shamed. */
function severityOf(severity: Severity, input: RuleInput): Severity {
  return input.context.triage.kind === 'safety' ? 'high' : severityInHeat(severity, input);
}

/** "It was only a few minutes, and that is still too long": owned after all. */
const OWNED = wordSet(
  'right fair too should shame ours when after because sorry wrong fault apologise apologize excuse refund refunded miss',
);
const unowned = ({ first, sentence }: Hit, { draft }: RuleInput): boolean => {
  for (let i = first; i <= sentence.last; i++) if (OWNED.has(draft.words[i]?.form ?? '')) return false;
  return true;
};

export const rule: Rule = {
  id: 'minimising',
  severity: 'medium',
  title: 'Makes it small',
  why: 'A reader may hear that what this customer lost does not count.',
  source:
    'In an apology after a service failure empathy weighs most, before timing and intensity (Roschk and Kaiser 2013).',
  calmer: 'Take it at their size: “Forty minutes with two hungry children is a long time.”',
  negated: 'keep',
  onQuestion: 'skip',
  severityOf,
  keep: unowned,
  patterns: [
    '(nobody|no one|noone) ..1 (died|dies|perished|starved|drowned|complained|minded)',
    'nobody (has|had)? yet (starved|died|complained)',
    '(nobody|no one|noone) else ..2 (complain~|minded|seemed|seems|reported)',
    `(it|that|this|there) (was|is) (only|just|merely|simply|but) ..1 (a|an|one|the|some)? ..1 ${FEW}`,
    'hardly (a|the) (crime|disaster|tragedy|matter|end|crisis|scandal|problem|drama|emergency|reason|big|catastrophe)',
    '(isolated|rare|one off|exceptional|unfortunate) (incident|incidents|case|cases|mistake|mistakes|occurrence|occurrences|event)',
    'one off (incident|mistake|case)',
    '(crime|disaster|end) of the (bloody)? (century|world)',
    'world war',
    '(out of proportion|mountain out of|storm in a|first world problem|lighten up|get over it|live with it|get a grip)',
    '(a bit|a little|bit) (much|dramatic|over the top|strong|harsh|precious|sensitive)',
    `(most|majority|plenty|hundreds|thousands|millions|other|many|all our|all my) ..2 ${PEOPLE} ..4 (love~|enjoy~|happy|happily|fine|grateful|understand|understanding|manage|prefer|pleased|satisfied|no problem|never complain~|do not mind|reported no|have no|had no)`,
    '(everyone|everybody) else (manages|managed|seemed|loved|enjoyed|likes|loves)',
    `other (guest|guests|customer|customers) ..6 (appreciated|enjoyed|giving|gave|loved|had no|happy)`,
    '(never|not) ..1 (a|one|any|had|single) ..2 (complaint|complaints|bad review|bad word)',
    '(first|only) (time|complaint|person|one|customer) ..4 (complaint|complain|complained|complaining|moaning|mad|unhappy)',
    'you (are|were|was) the only (one|person|customer|guest|patient|client)',
    'yours is the only',
    '(count|number) ..4 on one hand',
    '(no harm done|no big deal|not a big deal|not the end|no biggie)',
    '(let|allow|allowed) ..4 (overshadow|impair|deter|spoil|colour|cloud|affect) ..3 (your|our|otherwise|impression|perception|stay|service)',
    '(trust|hope) ..1 (you|this|that) ..2 will not (hold|let|judge|deter|be allowed)',
    '(form|judge) ..4 (opinion|based on) ..6 (last|one|single|this)',
    '(largely|mostly|otherwise|generally) (positive|flawless|pleasant|enjoyable|successful|well received|satisfactory)',
    '(well received|very well received)',
    '(these|such|those) (things|incidents|matters) (happen|do happen|can happen|occur)',
    '> (it|crap|stuff|shit|accidents) (happens|happen) $',
    '(that is|it is|is) what (you get|happens|you expect)',
    '(what did you|what do you) expect',
    '(is|are) (normal|natural|typical|to be expected|perfectly normal) (for|on|in|at|with|when|during)',
    'natural (characteristic|variation|feature)',
    '(differ|differs|vary|varies|subjective) ..1 (from|between) (person|people|one)',
    '(perception|taste|freshness|noise|comfort) ..2 (may|can|is) (vary|differ|subjective)',
    'you ..3 (somewhat|slightly|mildly|a little|a bit) (awkward|inconvenienced|uncomfortable|disappointed|bruised|upset|shaken)',
    '(is|was|are) not (that|so) (bad|big|long|far|hard|cold|loud|late|dirty)',
    'not (really)? that (bad|big|long|far|hard|cold|loud|dirty)',
    '(did|does|do) not seem to (mind|care|bother)',
    '(i am|we are) sure (the|he|she|they|it) ..4 (only|meant|did not|have|never)',
    '(meant well|only meant|meant no harm|no offence|just a joke|as a joke)',
    '(is not|aint|not) ..1 (the ritz|a hilton|the hilton|rocket science|surgery|arsenic|the savoy|a disease|a magic)',
    'never (hurt|killed|harmed) (anybody|anyone|nobody|you|a)',
    'still (got|ate) (your|it|all)',
    '(simple|honest|mere|trivial) (oversight|mistake|error|slip|mix up|misunderstanding|issue|matter)',
    'minor (cosmetic|issue|inconvenience|detail|delay|point|matter|thing)',
    '(less|cheaper) than (you would pay|the price of|a (cup|coffee|pint|sandwich))',
    'for (such a|a) (small|little|tiny|trivial) (thing|matter|amount|sum)',
    '(worst|bigger) (thing|things) ..3 (happened|happen|to write|to worry|in life|lately)',
    '(wanting|wants|want) to be (offended|upset)',
    '(everybody|everyone) wants to be offended',
    '(on the bright side|look on the bright)',
    '> (it|that|this) (is|was) (only|just|merely|simply|hardly)',
    '> at least (you|it|nobody|she|he|they|we)',
    '(a|one) ..1 (bit|little|small|tiny) of ..1 (dust|noise|rain|mud|water|mess|hair|smoke|patience|delay|blood|rust)',
    '(nothing|not) (serious|to get upset|to cry|to make a fuss)',
    '(hardly|scarcely|barely) (noticeable|visible|anything|counts|a)',
    '(song and dance|overreacting|over reacting|overreaction|exaggeration)',
    '(could have been|could be|there are) (much|far)? worse',
    '(everyone|everybody|we all) (has|have|has to|makes|make) ..2 (wait|bad|mistakes|off)',
    '(part|all part) of (the|life|living|travelling|camping|dining) ..2 (fun|charm|experience|city|country)',
    'unintentional and (rare|unfortunate)',
    '(nominal|minimal) (amount|charge)',
    '(nit picking|nitpicking|splitting hairs|petty|trivial)',
    '(all|everything) ..1 (worked out|turned out fine|ended well|sorted in the end)',
    'no real (harm|damage|issue|problem|loss)',
    '(matter|question) of (taste|opinion|perspective|preference)',
    'part and parcel',
    '(first|only) (bad|negative|one star|poor|such) (review|complaint|comment)',
    '(rarely|seldom|hardly ever|almost never) (get|have|receive|see|hear) ..2 (complaint|complaints|problem|problems|issue|issues|this)',
    '(happens|happen) (to (everyone|everybody|the best|us all|all of us)|all the time|everywhere)',
    '(part|nature) of (the|this|our) (job|business|trade|game|deal|beast|territory)',
    '(come|comes) with the territory',
    'you (survived|lived to|coped|managed just)',
    '(look at|read|see|check) (our|the) other ..2 (reviews|ratings)',
    '(everyone|everybody|all|the rest) but you',
    'a mere',
    '(it is|that is|is|was) not (like|as if|as though) (we|you|it|the|anyone|anybody|he|she)',
    '(a tad|ever so slightly|the slightest)',
    '(most|many|some) (people|customers|guests|of our) ..3 (would|do) (be|not|have) (glad|happy|mind|notice|thrilled|grateful|bother)',
    '(over|about) (nothing|something so|such a (small|little|tiny|trivial))',
    'fuss (over|about|for)',
    '(worse|bigger) (problems|things|tragedies) ..2 (in|world|than)',
  ],
};

export const examples: Examples = {
  bad: [
    'It was only a few minutes.',
    'Nobody else has complained about the stairs.',
    'Let us not blow this out of proportion.',
    'It was merely a small misunderstanding.',
    'Most guests love the church bells.',
    'It is part of the job, and it happens to everyone.',
    {
      reply: 'These things happen.',
      review: { stars: 1, text: 'My son was sick all night after your chicken' },
      kind: 'safety',
    },
  ],
  good: [
    'Forty minutes with two hungry children is a long time.',
    'It only takes a minute to swap it at the counter, and I will do it for you.',
    'It may look like a small thing to us, but it was your evening, and we are sorry.',
    'Your table was our job, and we let you down.',
    'Most of your points are right, and the door is already fixed.',
    'Nobody noticed your glass was empty for an hour.',
    'Everyone else had been served before you.',
    'In the end you waited fifty minutes.',
    'You have nothing to worry about, the deposit is on its way.',
    'The money is with you in less than a week.',
    'You were the first to tell us about the gate, thank you.',
  ],
};
