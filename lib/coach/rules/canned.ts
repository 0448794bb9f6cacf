/** Thanks, apologies, assurances and invitations with nothing of this customer in them. */
import { countDistinct, hasAddress, hasAny, isGenericSentence, weighSpecificWords } from '../moves';
import { rewordStock } from '../moves/stock';
import { wordSet } from '../moves/word-set';
import type { ParsedDraft, Sentence } from '../text';
import { createTrait } from '../text/vocabulary';
import { CONTACT, COURTESY, PLAIN, STALE_WORDS, STOCK } from './canned.patterns';
import type { Examples, Fix, Found, Hit, Pattern, Rule, RuleInput } from './rule';

type Keep = (hit: Hit, input: RuleInput) => boolean;
const generic: Keep = ({ sentence }, { draft }) => !sentence.question && isGenericSentence(draft, sentence, 8);
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

const STALE = createTrait(STALE_WORDS);
const OURS = wordSet('we our us');
/** "We're glad you enjoyed it" answers what was said. */
const PERSONAL = wordSet(
  'i my me glad pleased delighted enjoyed liked loved if feel satisfied dissatisfied unhappy impression comment posted strive strives pride priority goal mission endeavor endeavour aim always may might any misunderstanding miscommunication confusion liking hoped expected',
);

const all = (matches: readonly string[], keep: Keep): Pattern[] => matches.map((match) => ({ match, keep }));

/** Nothing of this customer, nobody's "I", no route, and two office words or more: no phrase needs to be known. */
function isStale(draft: ParsedDraft, sentence: Sentence): boolean {
  const { first, last, lead } = sentence;
  const weight = last - lead < 5 || sentence.question ? 9 : weighSpecificWords(draft, sentence);
  if (weight > 1 || hasAddress(draft, sentence) || !hasAny(draft, first, last, OURS)) return false;
  return !hasAny(draft, first, last, PERSONAL) && countDistinct(draft, sentence, STALE) >= 2 + weight;
}

function findGeneric({ draft, review }: RuleInput): Found[] {
  if (review.praise) return [];
  return draft.sentences.flatMap((sentence) => {
    const fix = rewordStock(draft, sentence, review.parsed);
    const start = draft.words[sentence.lead]?.start ?? sentence.start;
    return fix !== null || isStale(draft, sentence) ? [{ start, end: sentence.end, fix }] : [];
  });
}

export const rule: Rule = {
  id: 'canned',
  severity: 'medium',
  title: 'Could stand under any review',
  why: 'A reader who meets the same words under every review may think nobody read this one.',
  source:
    'Half of readers are put off by templated replies (BrightLocal 2026); hotels whose replies look alike get fewer reviews and lower ratings the month after (Liu and others, 2021).',
  calmer:
    'Name one thing only this customer said: “Forty minutes for a bowl of soup is too long.” A closing line that fits everybody can go.',
  onPraise: 'keep',
  onQuestion: 'skip',
  negated: 'keep',
  // Where nobody may say that somebody is a client, a fixed text is safe.
  severityOf: (severity, { review, context }) => (review.praise || context.trade ? 'low' : severity),
  find: findGeneric,
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
    {
      match:
        '(thank~|thanks) ..5 (wonderful|glowing|amazing|fantastic|lovely|positive|excellent|awesome|five|5|fabulous|brilliant|super|stellar) ..2 (review~|feedback|rating~|comments)',
      keep: generic,
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
    'Thank you for bringing this to our attention.',
    'We look forward to welcoming you back in the near future.',
    'Please do not hesitate to contact us should you have further questions.',
    'We take all feedback very seriously and will use it to improve our service.',
    'We hope our team was able to address each concern during your stay.',
    'Providing good service to every guest matters to us as a team.',
  ],
  good: [
    'Thank you for telling us about the cracked plate.',
    'I’m sorry to hear the soup came out cold twice.',
    'Thanks for measuring the shelf before you wrote.',
    'I have shown your note on the wet towels to Marta, who runs the laundry.',
    'Your lasagne should have been hot, and we sent it out anyway.',
    'I look forward to hearing how the plum cake turned out.',
    'I hope our team was able to address each concern during your stay.',
    'Our team will be at 12 Birch Lane to address each concern about your stay.',
  ],
};
