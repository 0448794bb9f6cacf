/** Thanks, apologies, assurances and invitations with nothing of this customer in them. */
import { hasAddress, hasAny, isGenericSentence } from '../moves';
import { wordSet } from '../moves/word-set';
import { CONTACT, COURTESY, PLAIN, STOCK } from './canned.patterns';
import type { Examples, Fix, Hit, Pattern, Rule, RuleInput } from './rule';

type Keep = (hit: Hit, input: RuleInput) => boolean;
const generic: Keep = ({ sentence }, { draft }) => isGenericSentence(draft, sentence, 8);
/** For phrases that hardly ever stand in a sentence of one's own. */
const mostlyGeneric: Keep = ({ sentence }, { draft }) => isGenericSentence(draft, sentence, 7);
/** A short thanks or an invitation is a fair answer to praise. */
const notPraise: Keep = (hit, input) => !input.review.praise && generic(hit, input);
/** "… any inconvenience this may have caused" is the rule `non-apology`'s. */
const certain: Keep = (hit, input) => mostlyGeneric(hit, input) && !hasAny(input.draft, hit.last, hit.last + 3, MAYBE);
const MAYBE = wordSet('may might if');
/** "I apologise for any inconvenience" is "I apologise for the trouble". */
const sorryForTheTrouble: Fix = ({ first }, { draft }) =>
  `${draft.text.slice(draft.words[first]?.start, draft.words[first]?.end)} for the trouble`;

/** "Please call us on 555 0100" is a route to a person, however plain. */
const noRoute: Keep = (hit, input) => generic(hit, input) && !hasAddress(input.draft, hit.sentence);

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
  onQuestion: 'skip',
  negated: 'keep',
  severityOf: (severity, { review }) => (review.praise ? 'low' : severity),
  patterns: [
    {
      match: '^ (thank you|thanks) for your (valued|valuable)? (feedback|comments|comment|review) $',
      keep: notPraise,
      fix: 'Thank you for telling us',
    },
    {
      match:
        '^ (thank you|thanks) for (bringing this to our attention|taking the time to (leave|write|share|post|give) (us|your|a|this|the)? (review|feedback|comments|comment)) $',
      keep: notPraise,
      fix: 'Thank you for telling us',
    },
    {
      match: '^ we (are sorry|apologise|regret) for? (any|the) (inconvenience|inconveniences) caused? $',
      fix: "We're sorry for the trouble",
    },
    { match: '^ i (am sorry|apologise) for (any|the) inconvenience caused? $', fix: "I'm sorry for the trouble" },
    { match: '(sorry|apologise) for (any|the) inconvenience caused?', keep: certain, fix: sorryForTheTrouble },
    { match: 'inconvenience~', keep: certain },
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
    'Thank you for bringing this to our attention.',
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
    'I look forward to hearing how the plum cake turned out.',
  ],
};
