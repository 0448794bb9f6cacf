/** The words of the coach: what it is given and what it answers. Offsets are UTF-16 and refer to the untouched draft or review. */

export const SEVERITIES = ['stop', 'high', 'medium', 'low'] as const;
/** `stop` may break a law, a platform's rule or someone's privacy; `high` reads as an attack; `medium` weakens trust; `low` is style. */
export type Severity = (typeof SEVERITIES)[number];

export const REVIEW_KINDS = [
  'question',
  'suggestion',
  'inconvenience',
  'complaint',
  'referral',
  'troll',
  'praise',
  'safety',
  'legal',
  'suspect',
  'stars-only',
  'unknown',
] as const;
/** What kind of review it is; `unknown` when neither text nor stars tell. */
export type ReviewKind = (typeof REVIEW_KINDS)[number];

export const SURFACES = ['google-reply', 'yelp-public', 'yelp-message', 'amazon-feedback', 'other'] as const;
/** The kind of place a reply is written in; each has limits and rules of its own (`surfaces.ts`). */
export type SurfaceId = (typeof SURFACES)[number];

export const TRADES = ['health', 'law', 'finance', 'care', 'housing'] as const;
/** Trades that must not even confirm that someone is a client; `null` for every other trade. */
export type Trade = (typeof TRADES)[number];

export const CHECKS = [
  'greets',
  'thanks',
  'names_issue',
  'empathises',
  'apologises',
  'owns',
  'fix',
  'answers',
  'contact',
  'signed',
] as const;
/** Something a good reply has. */
export type CheckId = (typeof CHECKS)[number];
export type Checks = Record<CheckId, boolean>;

export const VERDICTS = ['calm', 'improve', 'stop'] as const;
/** The reading of a whole draft: see `verdict.ts`. */
export type Verdict = (typeof VERDICTS)[number];

/** What the customer wrote. `null` = looked and found none; an unknown rating stays unknown. */
export interface Review {
  author: string | null;
  /** 1 to 5. */
  stars: number | null;
  text: string;
  /** The date as the page shows it ("3 weeks ago"), for display only. */
  date?: string | null;
}

/** Something the reviewer raises, as a short quote of the review. */
export interface Point {
  quote: string;
  start: number;
  end: number;
}

export const CAUSES = ['ours', 'fit', 'bad-day'] as const;
/** Why a review came to be: we fell short, the place and the guest were no match, or it was nobody's fault that can be seen. */
export type Cause = (typeof CAUSES)[number];

/** What to do about a review, beyond the one sentence of advice. All texts are plain words, ready to be shown. */
export interface Plan {
  /** What the reply cannot do without, in a few words each. */
  mustHave: readonly string[];
  /** What would spoil it. */
  mustNot: readonly string[];
  /** How to go on in private from this surface; `null` where nothing needs to. */
  route: string | null;
  /** Age of the review in days, counted from the shown date; `null` where it cannot be read. */
  age: number | null;
  /** Days left to answer: 0 is today. `null` where the age is unknown or no answer may be best. */
  left: number | null;
  /** Whether an offer is apt, by cause, the likelier cause first; empty where none is. */
  goodwill: readonly { cause: Cause; words: string }[];
  /** A short private message with blanks (`lib/playbook/fill.ts`); `null` where none is called for. */
  privateLine: string | null;
  /** One plain sentence on who the business is for, with blanks; `null` where the review is not about taste or expectation. */
  fitLine: string | null;
  /** How to stand by whoever posted for the business; `null` unless the review is about a promotion. */
  campaign: string | null;
  /** What they praise, as quotes of the review: worth keeping. */
  keep: readonly Point[];
}

/** What kind of review it is and what to do about it. Depends on the review alone, so it is read once per thread. */
export interface Triage {
  kind: ReviewKind;
  points: Point[];
  /** One plain sentence: what this is and what to do. */
  advice: string;
  /** Why, in one or two sentences; folded in the panel. */
  why: string;
  /** Where the answer belongs. */
  where: 'public' | 'public-then-private' | 'private' | 'nowhere';
  /** Answer within so many days of the review; `null` where no answer may be best. */
  days: number | null;
  /** What to do in more detail; not given where only the kind was asked for. */
  plan?: Plan;
}

/** How replies of the house should sound. */
export const TONES = ['plain', 'warm', 'formal'] as const;
export type Tone = (typeof TONES)[number];

/** Words the house wants (`do`) or does not want (`dont`) in its replies; words and `*` only. */
export interface HouseRule {
  kind: 'do' | 'dont';
  /** Words; `*` stands for any one word, or for the rest of one ("guest*"). */
  phrase: string;
  /** Why, in the owner's words; may be empty. */
  reason: string;
  /** What to write instead; empty where there is nothing. */
  better: string;
}

/** Everything beside the draft that a reading depends on. */
export interface DraftContext {
  review: Review | null;
  triage: Triage;
  surface: SurfaceId;
  trade: Trade | null;
  /** The field's own `maxlength` in UTF-16 units, where it has one. */
  maxLength?: number | null;
  /** Names of the owner's business, people and products: never a fault, whatever words they contain. */
  ownNames?: readonly string[];
  /** Phrases the owner asked never to have flagged, on any page. */
  neverFlag?: readonly string[];
  /** The owner's own recent replies to others, newest first, to tell a draft that repeats one. */
  recent?: readonly string[];
  /** The owner's own house rules; keep the list, it is compiled once. */
  house?: readonly HouseRule[];
  /** The tone of the house. */
  tone?: Tone | null;
  /** Findings hidden in this thread, by rule and words. */
  hidden?: readonly { rule: string; phrase: string }[];
}

/** One piece of advice on the draft. A finding on the whole reply has `start` and `end` null. */
export interface Finding {
  rule: string;
  severity: Severity;
  start: number | null;
  end: number | null;
  /** The exact words of the draft in `start..end`; empty for the whole reply. */
  text: string;
  /** Text to put in the place of `start..end`, or `null` where only the owner can know it. */
  fix: string | null;
  /** A calmer wording as an example in the rule's words, shown when there is no fix. */
  calmer: string | null;
  /** Only on a finding of the sentence model, which no single phrase gives away: the words that weighed most, within `start..end`. */
  weighed?: { start: number; end: number }[];
  /** Only on a finding of the house rules: why, in the owner's words. */
  reason?: string;
}

/** One line of the checklist shown for this kind of review. */
export interface ChecklistItem {
  id: CheckId;
  done: boolean;
}

/** A limit on the length of the draft. Two of them may hold at once ("Lengths" in docs/architecture.md). */
export interface LengthReading {
  of: 'field' | 'surface';
  unit: 'characters' | 'bytes';
  used: number;
  limit: number;
}

/** What the rules say about a draft: all that marks and guard need, so it is all that is worked out inside a page. */
export interface Lint {
  /** `other` when the draft is not English: then only length, capitals, links, numbers and blanks are judged. */
  language: 'en' | 'other';
  /** Worst first, then by position. */
  findings: Finding[];
  lengths: LengthReading[];
  verdict: Verdict;
  /** Checks the model weighed, where it has read this draft; they overrule what the cues alone tell. */
  weighedChecks?: Partial<Checks>;
}

/** Everything the coach says about a draft. */
export interface Reading extends Lint {
  checks: Checks;
  /** The checks that matter for this kind of review, in order. */
  checklist: ChecklistItem[];
  /** For each of `triage.points`, whether the draft takes it up. */
  addressed: boolean[];
}

/** What the panel and the docs say of a rule; every rule carries it. */
export interface RuleText {
  id: string;
  severity: Severity;
  /** A few words naming the fault as a reader would take it. */
  title: string;
  /** One sentence that speaks of the reader, never of the writer. */
  why: string;
  /** Where the advice comes from. */
  source: string;
}

/** The part of the engine that runs inside a page. Pure: same input, same answer. */
export interface Linter {
  lint(draft: string, context: DraftContext): Lint;
  rule(id: string): RuleText | null;
}

/** The whole engine. Pure: same input, same answer. */
export interface Coach extends Linter {
  /** `today` (milliseconds since 1970) lets a full date tell the review's age; `kind` overrules what the words say. */
  triage(
    review: Review | null,
    surface: SurfaceId,
    trade: Trade | null,
    known?: { today?: number; kind?: ReviewKind },
  ): Triage;
  /** What the sentence model adds to a lint of this very draft; the same lint where there is no model. */
  deepen(lint: Lint, draft: string, context: DraftContext): Lint;
  /** What the checks add to a lint of this very draft. */
  complete(lint: Lint, draft: string, context: DraftContext): Reading;
  /** Lint, sentence model and checks in one. */
  read(draft: string, context: DraftContext): Reading;
}
