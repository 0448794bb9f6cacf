/** What a good reply has, read off the draft in one pass. */
import { compilePatterns } from '../match/compile';
import { type Match, scanDraft } from '../match/scan';
import type { ParsedDraft } from '../text';
import { CHECKS, type CheckId, type ChecklistItem, type Checks, type DraftContext, type Review, type ReviewKind, type Triage } from '../types';
import { answers } from './answers';
import { apologises } from './apologises';
import type { Check } from './check';
import { contact } from './contact';
import { empathises } from './empathises';
import { fix } from './fix';
import { greets } from './greets';
import { namesIssue } from './names-issue';
import { owns } from './owns';
import { signed } from './signed';
import { figureOf, stemOf } from './stems';
import { thanks } from './thanks';
import { kinGroups, readTopics } from './topics';

const ALL: readonly Check[] = [greets, thanks, namesIssue, empathises, apologises, owns, fix, answers, contact, signed];

const ownerOf: number[] = [];
const trie = compilePatterns(
  ALL.flatMap((check, owner) =>
    check.patterns.map((pattern) => {
      ownerOf.push(owner);
      return pattern;
    }),
  ),
);

/** The stems of a draft are asked for twice per reading; parsed drafts are made anew each time. */
const stemsOf = new WeakMap<ParsedDraft, readonly string[]>();

function readStems(draft: ParsedDraft): readonly string[] {
  let stems = stemsOf.get(draft);
  if (!stems) {
    stems = draft.words.map((word) => (word.kind === 'word' ? stemOf(word.form) : ''));
    stemsOf.set(draft, stems);
  }
  return stems;
}

/** Some rules ask for the checks too, so a parsed draft is read once. */
const checksOf = new WeakMap<ParsedDraft, { triage: Triage; checks: Checks }>();

/** Ticks each check that the draft fulfils. */
export function readChecks(draft: ParsedDraft, context: DraftContext): Checks {
  const known = checksOf.get(draft);
  if (known?.triage === context.triage) return known.checks;
  const topics = readTopics(context.review, context.triage);
  const input = { draft, context, topics, stems: readStems(draft) };
  const hits: Match[][] = ALL.map(() => []);
  for (const match of scanDraft(draft, trie).matches) {
    const word = draft.words[match.first];
    if (word?.quoted) continue;
    hits[ownerOf[match.index] ?? -1]?.push(match);
  }
  const checks = Object.fromEntries(CHECKS.map((id) => [id, false])) as Checks;
  for (const [owner, check] of ALL.entries()) checks[check.id] = check.isDone(input, hits[owner] ?? []);
  checksOf.set(draft, { triage: context.triage, checks });
  return checks;
}

const COMPLAINT: readonly CheckId[] = ['greets', 'names_issue', 'empathises', 'apologises', 'owns', 'fix', 'answers', 'contact', 'signed'];

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

/** For each point of the review, whether the draft takes it up: a shared thing or figure, or a word akin to it. */
export function readAddressed(draft: ParsedDraft, triage: Triage, review: Review | null): boolean[] {
  const { points, author } = readTopics(review, triage);
  if (points.length === 0) return [];
  const stems = new Set<string>();
  const kin = new Set<number>();
  const figures = new Set<string>();
  for (const [index, stem] of readStems(draft).entries()) {
    const word = draft.words[index];
    if (!word || author.has(word.form)) continue;
    const figure = figureOf(word);
    if (figure !== null) figures.add(figure);
    if (stem === '') continue;
    stems.add(stem);
    for (const group of kinGroups(stem)) kin.add(group);
  }
  return points.map((point) => {
    for (const stem of point.stems) if (stems.has(stem)) return true;
    for (const figure of point.figures) if (figures.has(figure)) return true;
    for (const group of point.kin) if (kin.has(group)) return true;
    return false;
  });
}
