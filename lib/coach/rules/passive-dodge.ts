/** Nobody did anything: agentless passives and things that happen by themselves. */
import { hasAny, withCapitalOf } from '../moves';
import { wordSet } from '../moves/word-set';
import type { Examples, Fix, Hit, Rule, RuleInput } from './rule';

const HAPPENING =
  '(misunderstanding|miscommunication|breakdown|confusion|oversight|lapse|lapses|error|errors|mistake|mistakes|delay|delays|difficulties|disruption|disruptions)';

/** "… so we have refunded it": somebody does something after all. */
const OWNED = wordSet('i refunded fixed corrected replaced repaired fault ours');
const unowned = ({ last, sentence }: Hit, { draft }: RuleInput): boolean => {
  for (let i = last + 1; i <= sentence.last; i++) if (OWNED.has(draft.words[i]?.form ?? '')) return false;
  return true;
};

/** What makes the rest of the sentence canned too. */
const STOCK = wordSet('expectations expectation occasion standards standard experience service services');

/** "Your note was overlooked" is "We overlooked your note". */
const weDid: Fix = ({ first, last }, { draft }) => {
  const verb = draft.words[last]?.form;
  const whose = draft.words[last - 3]?.form;
  const noun = draft.words[last - 2]?.form;
  return verb && noun
    ? withCapitalOf(draft, first, `we ${verb === 'forgotten' ? 'forgot' : verb} ${whose} ${noun}`)
    : null;
};

export const rule: Rule = {
  id: 'passive-dodge',
  severity: 'medium',
  title: 'Nobody did it',
  why: 'Where nobody did anything, a reader cannot see who will do it better.',
  source: 'Taking responsibility is the part of an apology that counts most (Lewicki and others 2016).',
  calmer: '“We” and a verb: “We sent the wrong part.”',
  negated: 'keep',
  keep: unowned,
  patterns: [
    { match: '^ mistakes were made $', fix: 'We made mistakes' },
    { match: '^ (an|one) error (was made|occurred) $', fix: 'We made an error' },
    {
      match:
        '^ (your|the) (request|email|message|order|booking|note|call|letter|form|parcel|payment|appointment|reservation|complaint|file|bag|coat|key|ticket|claim|invoice|meal|table|room|refund|delivery|enquiry|query|application) was (overlooked|missed|lost|mislaid|forgotten|misplaced|mishandled|delayed|neglected) $',
      fix: weDid,
    },
    { match: '^ a mistake (was made|occurred|happened) $', fix: 'We made a mistake' },
    { match: '^ (some|several|certain) ..1 (mistakes|errors) were made $', fix: 'We made mistakes' },
    {
      match: '^ there (was|has been) (a|some) ..1 (mistake|mix up|misunderstanding|miscommunication) $',
      fix: 'We made a mistake',
    },
    { match: '^ there (was|has been) an ..1 (oversight|error) $', fix: 'We made an error' },
    { match: '^ (some|certain|the)? delays were (experienced|encountered) $', fix: 'We kept you waiting' },
    { match: '^ (our)? (standards|service) (slipped|fell|dipped) $', fix: 'We let our standards slip' },
    {
      match: '(fell|slipped) through the (cracks|net) $',
      fix: ({ first }, { draft }) => (draft.words[first - 1]?.form === 'it' ? 'got lost with us' : null),
    },
    {
      match: 'it is (regretted|regrettable|unfortunate) that',
      fix: ({ first, last, sentence }, { draft }) =>
        hasAny(draft, last, sentence.last, STOCK) ? null : withCapitalOf(draft, first, "we're sorry that"),
    },
    '(mistakes|errors|lapses|oversights) ..1 were ..1 made',
    'sometimes ..2 (mistakes|things|errors|problems) ..2 (happen|occur|wrong|go wrong|slip)',
    '(mistakes|things|errors|incidents) ..1 (can|do|will) (happen|occur|go wrong)',
    'sometimes ..3 things go wrong',
    '(it is|is|was|it was) ..1 (regretted|regrettable) (that|if|to)',
    'matter of regret',
    '(highly|deeply|sincerely) regretted',
    `there (was|were|has been|have been|is) ..1 (a|an|some|certain) ..2 ${HAPPENING}`,
    `${HAPPENING} ..3 (occurred|arose|was experienced|were experienced|happened|was encountered|were encountered|took place)`,
    '(was|were|been) ..1 (experienced|encountered|overlooked|impacted|substantiated)',
    '(was|were) not ..1 (reflected|captured|updated|actioned|communicated|honoured|achieved|aligned|met|received|mapped|conveyed)',
    'expectations (were|are) not',
    '(service|standards|quality) (levels)? ..2 (slipped|fell|dipped)',
    '(levels|standards) were not (where|what|at)',
    '(operational|technical|administrative|unforeseen|certain) (reasons|difficulties|constraints|circumstances|issues|challenges)',
    'on this (particular)? occasion',
    'could not be ..1 (honoured|facilitated|accommodated|uplifted|met|processed|fulfilled)',
    'it was decided',
    '(was|were) ..1 (unintended|unintentional|inadvertent)',
    '(measures|actions|steps) ..1 (have|has) been ..1 (put|taken|implemented)',
    'appears ..2 (there|a|that) ..6 (breakdown|misunderstanding|error|occurred|miscommunication)',
    '(may|might) have (occurred|been experienced|arisen)',
    '(may|might|can) be (experienced|impacted|encountered)',
    'owing to',
    '(complaint|matter|request|concern) is (receiving|under|being)',
    'was found to have',
    'missed opportunities',
    'not up to the mark',
    '(wires|lines) ..2 crossed',
    '(fell|fallen|slipped|slip) through the (cracks|net)',
    '(message|request|information|note) ..2 did not ..2 (get through|reach|come through|filter)',
    '(things|it) (got|went|became) ..1 (mixed up|missed|lost|overlooked|astray)',
    '(some|a) ..1 (communication|system|process|human|clerical|scheduling|staffing) (issue|issues|error|errors|failure|problem|problems|glitch)',
    'unforeseen (circumstances|events|reasons|issues)',
    '(series|chain|combination) of ..2 (events|circumstances|factors|errors)',
    '(did|does|do) not ..1 (align|live up|measure up) ..2 (expectations|standard|standards)',
    '(lessons|learnings) (have|will) be',
    '(shortcomings|deficiencies|irregularities) (were|have|in)',
    'was not (brought|made|drawn) to',
  ],
};

export const examples: Examples = {
  bad: [
    { reply: 'Mistakes were made.', marks: 'Mistakes were made' },
    'Some miscommunication occurred on the evening in question.',
    'It is regretted that the room was cold.',
    'Your request was overlooked due to operational reasons.',
    'There was a breakdown in communication between departments.',
    { reply: 'Your note was overlooked.', marks: 'Your note was overlooked' },
    'Certain delays were experienced at the desk.',
    { reply: 'There was a misunderstanding.', marks: 'There was a misunderstanding' },
    'The parcel was misplaced.',
  ],
  good: [
    'We sent the wrong lamp and then lost your email about it.',
    'Your bag was picked up by the wrong table, and I drove it back myself.',
    'You were charged twice and we have refunded the second one.',
    'I forgot to write your name in the book.',
    'The bread was burnt because we left it in while we argued about the radio.',
  ],
};
