import { hasBefore, isGenericSentence, withCapitalOf } from '../moves';
import { wordSet } from '../moves/word-set';
import type { Pattern } from './rule';

/** Everyday words for the office's, form for form. */
const PLAIN: readonly (readonly [string, string])[] = [
  ['pursuant to', 'under'],
  ['in the event that', 'if'],
  ['subsequent to', 'after'],
  ['in receipt of', 'looking at'],
  ['owing to', 'because of'],
  ['forthwith', 'right away'],
  ['ascertain', 'find out'],
  ['liaise with', 'talk to'],
  ['liaising with', 'talking to'],
  ['expedite', 'speed up'],
  ['utilise', 'use'],
  ['utilised', 'used'],
  ['utilising', 'using'],
  ['endeavour to', 'try to'],
  ['please be advised that', 'please note that'],
  ['please be informed that', 'please note that'],
  ['kindly be advised that', 'please note that'],
  ['kindly be informed that', 'please note that'],
  ['at this moment in time', 'now'],
  ['commenced', 'began'],
  ['in lieu of', 'instead of'],
  ['kindly note that', 'please note that'],
  ['attributable to', 'because of'],
  ['liaise', 'talk'],
  ['liaising', 'talking'],
  ['optimise', 'improve'],
  ['optimised', 'improved'],
  ['optimising', 'improving'],
  ['leverage', 'use'],
  ['leveraging', 'using'],
  ['leveraged', 'used'],
  ['root cause analysis', 'search for the cause'],
  ['root cause', 'cause'],
  ['requisite', 'needed'],
  ['remuneration', 'pay'],
  ['expedited', 'sped up'],
  ['irrespective of', 'regardless of'],
  ['notwithstanding', 'despite'],
  ['inter alia', 'among other things'],
  ['veracity', 'truth'],
  ['perusal', 'reading'],
  ['touchpoint', 'step'],
  ['touchpoints', 'steps'],
  ['the aforesaid', 'the'],
  ['the aforementioned', 'the'],
];

/** "our endeavour to" is a noun. */
const ARTICLES = wordSet('a an the our my utmost constant earnest every best');
/** Office words that have an everyday one. */
export const plainer: Pattern[] = PLAIN.map(([match, plain]) => ({
  match,
  keep: ({ first }, { draft }) => !hasBefore(draft, first, 2, ARTICLES),
  fix: ({ first, sentence }, { draft }) =>
    isGenericSentence(draft, sentence, 8) ? null : withCapitalOf(draft, first, plain),
}));
