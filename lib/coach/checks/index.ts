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

/** The terms of a draft are asked for twice per reading; parsed drafts are made anew each time. */
const termsOf = new WeakMap<ParsedDraft, readonly string[]>();

function readTerms(draft: ParsedDraft): readonly string[] {
  const known = termsOf.get(draft);
  if (known) return known;
  const terms = draft.words.map(termOf);
  termsOf.set(draft, terms);
  return terms;
}

interface Reading {
  triage: Triage;
  input: CheckInput;
  done: Partial<Checks>;
}

/** Rules ask for a check or two, the panel for all, so each is read once per parsed draft, when it is asked for. */
const readings = new WeakMap<ParsedDraft, Reading>();

function readingOf(draft: ParsedDraft, context: DraftContext): Reading {
  const known = readings.get(draft);
  if (known?.triage === context.triage) return known;
  let hits: CheckInput['hits'] | null = null;
  let signs: CheckInput['signs'] | null = null;
  const input: CheckInput = {
    draft,
    topics: readTopics(context.review, context.triage),
    get terms() {
      return readTerms(draft);
    },
    get hits() {
      hits ??= readSigns(draft);
      return hits;
    },
    get signs() {
      signs ??= countSigns(draft, input.hits);
      return signs;
    },
    get apology() {
      return isDone(draft, context, 'apologises');
    },
  };
  const reading = { triage: context.triage, input, done: {} };
  readings.set(draft, reading);
  return reading;
}

/** Does the draft fulfil this check? */
export function isDone(draft: ParsedDraft, context: DraftContext, id: CheckId): boolean {
  const { input, done } = readingOf(draft, context);
  const known = done[id] ?? BY_ID[id].isDone(input);
  done[id] = known;
  return known;
}

/** Ticks each check that the draft fulfils. */
export function readChecks(draft: ParsedDraft, context: DraftContext): Checks {
  return Object.fromEntries(CHECKS.map((id) => [id, isDone(draft, context, id)])) as Checks;
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
