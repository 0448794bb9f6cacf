/** Apologies for the reader's feelings, with an "if", or for something that may have been. */
import { isGenericSentence, withCapitalOf } from '../moves';
import {
  between,
  isCondition,
  letYouDown,
  notGlad,
  thatForIf,
  thisUpsetYou,
  weLeftYou,
  withoutFeeling,
} from './non-apology.patterns';
import type { Examples, Rule } from './rule';

const SORRY = '(sorry|apologise~|regret~|pity)';
const YOU_FEEL = '(feel|felt|found|find|perceived|perceive|think|thought|believe|chose)';

export const rule: Rule = {
  id: 'non-apology',
  severity: 'medium',
  title: 'An apology with a condition',
  why: 'An “if” or “you feel” leaves the reader wondering whether anything went wrong at all.',
  source: 'Taking responsibility is the part of an apology that counts most (Lewicki and others 2016).',
  calmer:
    'Name the thing: “I’m sorry the room was not ready at three.” Without fault: “I’m sorry the evening went that way.”',
  negated: 'keep',
  onPraise: 'keep',
  patterns: [
    {
      match: `sorry (if|that)? you (be|were|was|are|felt|feel|got) ..1 (upset|offended|disappointed|inconvenienced|bothered|frustrated|annoyed|hurt|confused|disturbed|embarrassed) $`,
      fix: thisUpsetYou,
    },
    {
      match: 'sorry that? you (feel|felt) (this|that) way $',
      fix: ({ first }, { draft }) => withCapitalOf(draft, first, 'sorry it went that way'),
    },
    {
      match:
        '(sorry|apologise) for any (inconvenience|upset|distress|trouble|confusion|frustration|disappointment) (this|it|that) (may|might) have caused you?',
      fix: ({ first }, { draft }) =>
        `${draft.text.slice(draft.words[first]?.start, draft.words[first]?.end)} for the trouble this caused you`,
    },
    {
      match:
        'sorry ..2 that? you (feel|felt|found|think|thought|believe|believed) that? (the|our|your|it) ..2 (was|were)',
      keep: notGlad,
      fix: withoutFeeling,
    },
    {
      match:
        'sorry ..2 that? you (are|were|be|felt|feel) ..1 (disappointed|unhappy|dissatisfied|unsatisfied|displeased|upset|frustrated) (with|by|about|in) (the|our|your)',
      span: 'sentence',
      fix: letYouDown,
    },
    {
      match:
        '(sorry|regret) that? you (feel|felt) (ignored|rushed|unwelcome|disturbed|neglected|let down|overcharged|misled|uncomfortable|unwanted|unheard|dismissed|cheated|pressured|judged|excluded|overlooked|forgotten)',
      fix: weLeftYou,
    },
    {
      match: '(sorry|apologise) for your (frustration|disappointment|dissatisfaction) $',
      fix: ({ first, last }, { draft }) =>
        `${between(draft, first, first + 1)} the ${between(draft, last, last)} this caused you`,
    },
    { match: `${SORRY} ..1 if`, keep: isCondition },
    {
      match: '(sorry|apologise|regret) if (the|our|my|your|a|an|this|it|you|we|there)',
      keep: isCondition,
      fix: thatForIf,
    },
    { match: '^ if ..12 (apologise|sorry|apologies|regret)' },
    {
      match: `(${SORRY.slice(1, -1)}|saddened|disappointed) ..1 (to hear|to learn)? that? you ..2 ${YOU_FEEL}`,
      keep: notGlad,
    },
    { match: `hear ..1 you ..1 (felt|feel|perceived)`, keep: notGlad },
    'you feel (this|that) way',
    'you feel like this',
    `(${SORRY.slice(1, -1)}|hear|saddened) ..4 (you|your|are|were|was) ..2 (unhappy|dissatisfied|unsatisfied|displeased)`,
    `${SORRY} ..3 (you|your) ..2 (disappointed|upset|offended) `,
    `(${SORRY.slice(1, -1)}|hear) ..3 (you|your) ..2 not ..2 (satisfied|pleased|happy|like|enjoy)`,
    { match: `(sorry|hear) ..2 you (do|did) not (like|see|understand|know|agree)`, keep: notGlad },
    `${SORRY} ..2 (any|you|if|for|that) ..6 (may|might|perceived) `,
    `${SORRY} ..2 (perceived|perception|misunderstanding|miscommunication|confusion)`,
    `${SORRY} ..2 (that|your|our|it) ..4 (may|might) (not)? have`,
    '(sorry|regret|saddened) ..6 (such an|negative|that) impression',
    {
      match: '(saddened|sorry|sad|disappointed|hear|learn) ..6 less than (perfect|stellar|satisfactory|ideal|pleasant)',
      keep: ({ sentence }, { draft }) => isGenericSentence(draft, sentence, 8),
    },
    `${SORRY} ..8 your ..2 (liking|taste|satisfaction)`,
    `${SORRY} ..6 not ..3 what you ..2 (hope~|expect~|anticipate~|want~|look~)`,
    `${SORRY} ..6 not as you ..2 (hope~|expect~|anticipate~|want~)`,
    `${SORRY} for your (frustration|disappointment|dissatisfaction|feelings|feeling|concerns)`,
    '(truth|honesty) (hurts|hurt)',
    '(we|i) (regret|apologise) any',
    'sorry (it|that|the) ..6 (for you|to you|your system) $',
    'perceived (experience|lack|slight|issue|rudeness|delay)',
  ],
};

export const examples: Examples = {
  bad: [
    { reply: "We're sorry if you were upset.", marks: 'sorry if you were upset' },
    'I am sorry you feel that way.',
    { reply: 'We are sorry if the soup was cold.', marks: 'sorry if the' },
    'I apologise for any upset this may have caused.',
    'If anybody was offended, we apologise.',
    'We regret that you found the portions small.',
    'Sorry that you were not satisfied with the haircut.',
    { reply: 'I am sorry that you felt ignored.', marks: 'sorry that you felt ignored' },
    { reply: 'We are sorry you felt the room was cold.', marks: 'sorry you felt the room was' },
    'I’m sorry you were disappointed with the soup.',
    'We apologise for any distress that may have been perceived.',
  ],
  good: [
    "I'm sorry you had to wait outside in the rain.",
    "I'm sorry, and if you let me I will bring the part round myself.",
    'Sorry that the room was still damp at four.',
    'I am glad to hear you found the new entrance easily.',
    'Sorry if this reply comes late, I was away until Monday.',
    'I am sorry that we lost your coat.',
  ],
};
