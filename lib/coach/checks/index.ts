/** What a good reply has, read off the draft in one pass. */
import type { ParsedDraft } from '../text';
import { CHECKS, type CheckId, type ChecklistItem, type Checks, type DraftContext, type ReviewKind } from '../types';
import { answers } from './answers';
import { apologises } from './apologises';
import type { Check } from './check';
import { contact } from './contact';
import { empathises } from './empathises';
import { readEvidence } from './evidence';
import { fix } from './fix';
import { greets } from './greets';
import { namesIssue } from './names-issue';
import { owns } from './owns';
import { isDone } from './reading';
import { signed } from './signed';
import { thanks } from './thanks';

export { readAddressed } from './addressed';

const BY_ID: Readonly<Record<CheckId, Check>> = {
  greets,
  thanks,
  names_issue: namesIssue,
  empathises,
  apologises,
  owns,
  fix,
  answers,
  contact,
  signed,
};

/** Ticks each check that the draft fulfils. */
export function readChecks(draft: ParsedDraft, context: DraftContext): Checks {
  return Object.fromEntries(CHECKS.map((id) => [id, isDone(draft, context, BY_ID[id])])) as Checks;
}

/** Graded evidence of every check (`evidence.ts`), with what the checks themselves say. */
export const readCheckEvidence = (draft: ParsedDraft, context: DraftContext): Record<string, number> =>
  readEvidence(draft, context, readChecks(draft, context));

const COMPLAINT: readonly CheckId[] = [
  'greets',
  'names_issue',
  'empathises',
  'apologises',
  'owns',
  'fix',
  'answers',
  'contact',
  'signed',
];

/** Which checks matter for each kind of review, in the order they are shown. */
const CHECKLISTS: Record<ReviewKind, readonly CheckId[]> = {
  complaint: COMPLAINT,
  inconvenience: ['greets', 'names_issue', 'apologises', 'owns', 'fix', 'answers', 'contact', 'signed'],
  question: ['answers', 'greets', 'contact', 'signed'],
  suggestion: ['greets', 'thanks', 'names_issue', 'fix', 'answers', 'signed'],
  referral: ['greets', 'thanks', 'names_issue', 'signed'],
  praise: ['greets', 'thanks', 'names_issue', 'answers'],
  safety: ['greets', 'empathises', 'contact', 'signed'],
  legal: ['contact', 'signed'],
  suspect: ['greets', 'contact', 'signed'],
  troll: [],
  'stars-only': ['thanks', 'contact', 'signed'],
  unknown: ['greets', 'names_issue', 'answers', 'contact', 'signed'],
};

/** The checks that matter for this kind of review, in order. `answers` is shown only where it can fail. */
export function checklistFor(kind: ReviewKind, checks: Checks): ChecklistItem[] {
  return CHECKLISTS[kind].map((id) => ({ id, done: checks[id] }));
}
