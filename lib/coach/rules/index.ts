/** The registry: one import line and one entry per rule, in alphabetical order. */
import { rule as admission } from './admission';
import { rule as bareSorry } from './bare-sorry';
import { rule as blame } from './blame';
import { rule as casual } from './casual';
import { rule as condescension } from './condescension';
import { rule as denial } from './denial';
import { rule as fakeAccusation } from './fake-accusation';
import { rule as incentive } from './incentive';
import { rule as insult } from './insult';
import { rule as keywordStuffing } from './keyword-stuffing';
import { rule as overApology } from './over-apology';
import { rule as privacy } from './privacy';
import { rule as profanity } from './profanity';
import { rule as rebuttal } from './rebuttal';
import { rule as removalRequest } from './removal-request';
import { rule as sarcasm } from './sarcasm';
import { rule as scapegoat } from './scapegoat';
import { rule as shouting } from './shouting';
import { rule as threat } from './threat';
import { rule as tooLong } from './too-long';
import { rule as unfilled } from './unfilled';
import { rule as unsigned } from './unsigned';
import { rule as vagueContact } from './vague-contact';
import type { Rule } from './rule';

/** Every rule of the coach. */
export const RULES: readonly Rule[] = [
  admission,
  bareSorry,
  blame,
  casual,
  condescension,
  denial,
  fakeAccusation,
  incentive,
  insult,
  keywordStuffing,
  overApology,
  privacy,
  profanity,
  rebuttal,
  removalRequest,
  sarcasm,
  scapegoat,
  shouting,
  threat,
  tooLong,
  unfilled,
  unsigned,
  vagueContact,
];
