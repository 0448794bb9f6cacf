/** A case: one review the owner worked on, and all that is remembered of it. Words as in docs/architecture.md. */
import type { ReviewKind, SurfaceId } from '../coach/types';

/** Why it happened, as the owner sees it. */
export const CAUSES = ['not-a-fit', 'fell-short', 'bad-day', 'not-ours'] as const;
export type CaseCause = (typeof CAUSES)[number];

/** `open` being worked on · `answered` a reply is out · `closed` nothing more is to be done. A held case is open with a `hold`. */
export const STATUSES = ['open', 'answered', 'closed'] as const;
export type CaseStatus = (typeof STATUSES)[number];

/** How the owner said they felt. */
export const FELT = ['cool', 'warm', 'boiling'] as const;
export type Felt = (typeof FELT)[number];

/** Findings of a draft, counted by how much they weigh. */
export interface Heat {
  stop: number;
  high: number;
  medium: number;
}

/** Something promised to somebody, in the reply or beside it. */
export interface Promised {
  id: string;
  /** What, in a few words: "ring you". */
  what: string;
  /** To whom, as the owner would say it; `null` where nobody is named. */
  to: string | null;
  /** By when, milliseconds since 1970 (the end of the day where only a day was named); `null` where no time was named. */
  by: number | null;
  /** Whether it was done. */
  kept: 'open' | 'kept' | 'missed';
}

/** Something to do better, or to keep doing. */
export interface Improvement {
  id: string;
  what: string;
  /** Who does it; empty where nobody is named yet. */
  who: string;
  /** `keep`: learnt from praise. */
  kind: 'fix' | 'keep';
  /** Milliseconds since 1970; `null` while it is open. */
  doneAt: number | null;
}

/** The review as the page showed it. */
export interface CaseReview {
  author: string | null;
  /** 1 to 5; `null` where unknown. */
  stars: number | null;
  text: string;
  /** The date as shown, in the site's words; `null` where none is. */
  date: string | null;
}

export interface Case {
  id: string;
  /** The thread's key (lib/sites/identity.ts): one case each. */
  thread: string;
  /** Adapter id; `null` where the owner pointed at the box. */
  site: string | null;
  surface: SurfaceId;
  /** Address of the page it stood on; `https` only. */
  link: string | null;
  review: CaseReview;
  /** First millisecond (local time) of the day the review was written; `null` where that could not be told. */
  reviewedOn: number | null;
  kind: ReviewKind;
  cause: CaseCause | null;
  /** What they raised, in their words. */
  points: string[];
  /** The reply as it was posted; `null` until then. */
  reply: string | null;
  repliedAt: number | null;
  promises: Promised[];
  improvements: Improvement[];
  /** The draft rests until then; `null` where it does not. Milliseconds since 1970. */
  hold: { until: number; since: number } | null;
  /** How the follow-up went; `null` until told. */
  resolved: boolean | null;
  felt: Felt | null;
  /** The draft at its hottest, and as posted. */
  hottest: Heat | null;
  posted: Heat | null;
  status: CaseStatus;
  /** The owner's own notes. */
  note: string;
  /** Ids of reminders that were given (lib/casebook/reminders.ts). */
  told: string[];
  /** Milliseconds since 1970. */
  createdAt: number;
  changedAt: number;
  /** Grows by one with every save; a save must name the one it read. */
  rev: number;
  /** Invented, to look at before there is any own; removed as one. */
  sample?: true;
}

/** What an owner may change of a case. */
export type CaseChange = Partial<
  Pick<
    Case,
    | 'kind'
    | 'cause'
    | 'points'
    | 'reply'
    | 'repliedAt'
    | 'promises'
    | 'improvements'
    | 'hold'
    | 'resolved'
    | 'felt'
    | 'status'
    | 'note'
    | 'reviewedOn'
  >
>;

/** Lengths in UTF-16 units, lists in entries. */
export const CASE_LIMITS = {
  author: 300,
  text: 20_000,
  reply: 20_000,
  date: 200,
  link: 2_048,
  point: 500,
  points: 40,
  line: 500,
  note: 5_000,
  promises: 40,
  improvements: 40,
  told: 200,
} as const;
