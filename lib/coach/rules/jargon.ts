/** Officialese: words of contracts and consultants where everyday words would do. */
import { countAbstract, countDistinct, findPassive, isQuoted } from '../moves';
import { FORMAL, OFFICE } from '../moves/register-words';
import type { ParsedDraft, Sentence } from '../text';
import { createTrait } from '../text/vocabulary';
import { plainer } from './jargon.patterns';
import type { Examples, Found, Rule, RuleInput } from './rule';

const PERSONAL = createTrait('i my me sorry');
const FIRST_PERSON = createTrait('i we my our me us ours mine');
const SECOND_PERSON = createTrait('you your yours');

/** Nobody says I, and the words are the office's: two of its own, or one among formal ones. */
function isOffice(draft: ParsedDraft, sentence: Sentence): boolean {
  if ((sentence.traits & PERSONAL) !== 0) return false;
  const weight = 2 * countDistinct(draft, sentence, OFFICE) + countDistinct(draft, sentence, FORMAL);
  return weight >= Math.max(3, (sentence.last - sentence.first + 1) / 7);
}

/** A sentence without a person: a passive among abstract nouns, and nobody of ours in it. */
function isNobody(draft: ParsedDraft, sentence: Sentence): boolean {
  if ((sentence.traits & FIRST_PERSON) !== 0 || findPassive(draft, sentence) < 0) return false;
  return countAbstract(draft, sentence) >= ((sentence.traits & SECOND_PERSON) !== 0 ? 4 : 3);
}

function findOffice({ draft, review }: RuleInput): Found[] {
  if (review.question) return [];
  return draft.sentences
    .filter((one) => one.last - one.first >= 4 && (isOffice(draft, one) || isNobody(draft, one)))
    .filter(({ first, last }) => !isQuoted(draft, first, last))
    .map(({ start, end }) => ({ start, end }));
}

export const rule: Rule = {
  id: 'jargon',
  severity: 'low',
  title: 'Office words',
  why: 'A reader from outside the trade may not see what was done, and may hear distance.',
  source:
    'Replies with a human voice raise trust (Sparks, So and Bradley 2016); those in the reviewer’s own style help more (Journal of Travel Research 2020).',
  calmer: 'Say it as you would across the counter: “We sent the wrong part, and the right one left this morning.”',
  find: findOffice,
  // A word the reviewer used first is no office word here.
  keep: ({ first, last }, { draft, review }) => first < last || !review.words.has(draft.words[first]?.form ?? ''),
  negated: 'keep',
  patterns: [
    ...plainer,
    '(herein|hereof|hereby|thereof|therein|aforesaid|aforementioned|hereinafter)',
    '(veracity|cognizance|cognisance|perusal|requisite|touchpoint|touchpoints|omnichannel|stakeholder|stakeholders|sub judice|remuneration|annexure)',
    'leverag~',
    'leverage~ (our|the|ai|data|insights|guest|industry)',
    'optimise~',
    '(liaise|liaising)',
    'in receipt of',
    'acknowledge receipt',
    '(please|kindly) be (advised|informed)',
    'we ..1 note your (remarks|comments|reference|concerns|observations)',
    '(is|are|was|were|be|been) ..1 (governed|levied|effected|provisioned|subcontracted|intimated|furnished|substantiated|construed|tendered|actioned|expedited|cascaded)',
    'attributable to',
    '(sla|slas|tat|sop|sops|rma|oem|kpi|kpis|foh|boh|pnr|eula|dpa|aml|capa|haccp|vas|irdai|l2|cx)',
    'root cause (analysis)?',
    'without prejudice',
    'admission of liability',
    'reserve our ..2 (position|rights)',
    '(digital transformation|due diligence|value proposition|quality improvement|service recovery|capacity framework|supply chain)',
    '(in line|in accordance) with ..4 (norms|procedure|procedures|protocol|protocols|regulations|guidelines|framework|sop|standards|sector|industry)',
    '(resolution|handling|escalation|prioritisation) (timescale|timescales|timeline|unit|team|pathway|sla|procedure|matrix)',
    '(escalated|endorsed|cascaded|triaged|routed) to ..4 (team|unit|department|departments|section|stakeholders|management|chain)',
    '(duly|requisite) (noted|filled|recorded|completed|amendments)',
    'non (conforming|compliant|conformance)',
    '(guests|customers|members|users|alumni|delegates|parents|students|patrons) ..6 (are|is) (advised|requested|reminded|encouraged) to',
    'it should be noted',
    '(furnish|lodge|raise) (a|an|your|the) (ticket|query|request|remarks|claim)',
    '(kindly|please) (lodge|furnish|route|raise|direct)',
    '(journey|experience|guest|member|customer|user) (ecosystem|framework|journey|touchpoints)',
    'for operational (purposes|reasons)',
    '(individual|client|patient|customer) ..2 (profiles|factors|tolerance)',
    '(notwithstanding|irrespective of|inter alia|ex gratia|ipso facto|vis a vis)',
  ],
};

export const examples: Examples = {
  bad: [
    'Your query was escalated to the resolution unit for onward handling.',
    'Pursuant to the agreement, the fee was levied.',
    'Please be advised that the pool closes at six.',
    'The goods were tendered to the consignee.',
    'Our workflow was optimised to meet the prescribed SLA.',
  ],
  good: [
    'We sent the wrong hinge, and the right one left this morning.',
    'The compressor, the part that cools, gave up on Friday night.',
    'I have asked the driver what happened and will write to you tonight.',
    'Your parcel sat in our yard for two days because nobody scanned it.',
    'The new lock is in and I have tried it myself.',
    {
      reply: 'The throughput of the new press is twice what you saw.',
      review: { text: 'The throughput of this press is half of what the SLA says.' },
    },
    { reply: 'The SLA is four hours and we took nine.', review: { text: 'Your SLA is a joke, nine hours to answer.' } },
  ],
};
