import { rule as bareSorry } from './bare-sorry';
import { rule as contactDetails } from './contact-details';
import { rule as keywordStuffing } from './keyword-stuffing';
import { MARKING_RULES } from './marking';
import { rule as repeatsItself } from './repeats-itself';
import type { Rule } from './rule';
import { rule as secondRebuttal } from './second-rebuttal';
import { rule as tooLong } from './too-long';
import { rule as unsigned } from './unsigned';
import { rule as vagueContact } from './vague-contact';

/**
 * Rules on the reply as a whole: none marks words, none stops a post. Pages do not carry them; they are read where the
 * sentence model is.
 */
const WHOLE_REPLY_RULES: readonly Rule[] = [
  bareSorry,
  contactDetails,
  keywordStuffing,
  repeatsItself,
  secondRebuttal,
  tooLong,
  unsigned,
  vagueContact,
];

/** Every rule of the coach, by id. */
export const RULES: readonly Rule[] = [...MARKING_RULES, ...WHOLE_REPLY_RULES].sort((a, b) => (a.id < b.id ? -1 : 1));
