/** What a good reply has, read off the draft in one pass. */
import type { ParsedDraft } from '../text';
import {
  CHECKS,
  type CheckId,
  type ChecklistItem,
  type Checks,
  type DraftContext,
  type Review,
  type ReviewKind,
  type Triage,
} from '../types';
import { answers } from './answers';
import { apologises } from './apologises';
import type { Check, CheckInput } from './check';
import { contact } from './contact';
import { empathises } from './empathises';
import { fix } from './fix';
import { greets } from './greets';
import { namesIssue } from './names-issue';
import { owns } from './owns';
import { signed } from './signed';
import { countSigns, readSigns } from './signs';
import { termOf } from './stems';
import { thanks } from './thanks';
import { kinGroups, readTopics } from './topics';

/** `apologises` comes first: others build on it. */
const ALL: readonly Check[] = [apologises, greets, thanks, namesIssue, empathises, owns, fix, answers, contact, signed];

/** The terms of a draft are asked for twice per reading; parsed drafts are made anew each time. */
const termsOf = new WeakMap<ParsedDraft, readonly string[]>();

function readTerms(draft: ParsedDraft): readonly string[] {
  const known = termsOf.get(draft);
  if (known) return known;
  const terms = draft.words.map(termOf);
  termsOf.set(draft, terms);
  return terms;
}

/** Some rules ask for the checks too, so a parsed draft is read once. */
const checksOf = new WeakMap<ParsedDraft, { triage: Triage; checks: Checks }>();

/** Ticks each check that the draft fulfils. */
export function readChecks(draft: ParsedDraft, context: DraftContext): Checks {
  const known = checksOf.get(draft);
  if (known?.triage === context.triage) return known.checks;
  const hits = readSigns(draft);
  const input: CheckInput = {
    draft,
    topics: readTopics(context.review, context.triage),
    terms: readTerms(draft),
    signs: countSigns(draft, hits),
    hits,
    apology: false,
  };
  const checks = Object.fromEntries(CHECKS.map((id) => [id, false])) as Checks;
  for (const check of ALL) {
    checks[check.id] = check.isDone(input);
    if (check.id === 'apologises') input.apology = checks.apologises;
  }
  checksOf.set(draft, { triage: context.triage, checks });
  return checks;
}

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

/** For each point of the review, whether the draft takes it up: a shared thing or figure, or a word akin to it. Words of a heated sentence answer nothing. */
export function readAddressed(
  draft: ParsedDraft,
  triage: Triage,
  review: Review | null,
  isHeated: (sentence: number) => boolean = () => false,
): boolean[] {
  const { points, author } = readTopics(review, triage);
  if (points.length === 0) return [];
  const terms = new Set<string>();
  const kin = new Set<number>();
  for (const [index, term] of readTerms(draft).entries()) {
    const word = draft.words[index];
    if (!word || term === '' || author.has(word.form) || isHeated(word.sentence)) continue;
    terms.add(term);
    for (const group of kinGroups(term)) kin.add(group);
  }
  return points.map((point) => isShared(point.terms, terms) || isShared(point.kin, kin));
}

function isShared<T>(some: ReadonlySet<T>, others: ReadonlySet<T>): boolean {
  for (const one of some) if (others.has(one)) return true;
  return false;
}
