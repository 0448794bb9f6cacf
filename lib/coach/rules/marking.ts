/** The registry: one import line and one entry per rule, in alphabetical order. */
import { rule as admission } from './admission';
import { rule as blame } from './blame';
import { rule as canned } from './canned';
import { rule as casual } from './casual';
import { rule as closingDoor } from './closing-door';
import { rule as condescension } from './condescension';
import { rule as demand } from './demand';
import { rule as denial } from './denial';
import { rule as excuse } from './excuse';
import { rule as fakeAccusation } from './fake-accusation';
import { rule as incentive } from './incentive';
import { rule as insult } from './insult';
import { rule as jargon } from './jargon';
import { rule as minimising } from './minimising';
import { rule as nonApology } from './non-apology';
import { rule as overApology } from './over-apology';
import { rule as overpromise } from './overpromise';
import { rule as passiveDodge } from './passive-dodge';
import { rule as policyShield } from './policy-shield';
import { rule as prSpeak } from './pr-speak';
import { rule as privacy } from './privacy';
import { rule as profanity } from './profanity';
import { rule as rebuttal } from './rebuttal';
import { rule as removalRequest } from './removal-request';
import { rule as reviewBegging } from './review-begging';
import type { Rule } from './rule';
import { rule as sarcasm } from './sarcasm';
import { rule as scapegoat } from './scapegoat';
import { rule as selling } from './selling';
import { rule as shouting } from './shouting';
import { rule as threat } from './threat';
import { rule as unfilled } from './unfilled';

/** The rules a page carries: all that mark words, and so all that the guard may ask about. */
export const MARKING_RULES: readonly Rule[] = [
  admission,
  blame,
  canned,
  casual,
  closingDoor,
  condescension,
  demand,
  denial,
  excuse,
  fakeAccusation,
  incentive,
  insult,
  jargon,
  minimising,
  nonApology,
  overApology,
  overpromise,
  passiveDodge,
  policyShield,
  prSpeak,
  privacy,
  profanity,
  rebuttal,
  removalRequest,
  reviewBegging,
  sarcasm,
  scapegoat,
  selling,
  shouting,
  threat,
  unfilled,
];
