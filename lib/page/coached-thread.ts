import type { Finding, Lint, Linter, Review, ReviewKind, SurfaceId, Triage } from '../coach/types';
import type { PageSettings } from '../contract/settings';
import { type Difference, differenceOf, fold, NO_DIFFERENCE } from './carry-over';
import { createMarks } from './marks';
import type { EditableField, Mark, Marks } from './types';

/** What is known of a thread before its draft is read. */
export interface ThreadFacts {
  key: string;
  review: Review | null;
  /** The owner's public reply that is there already; `null` where none is. */
  ownerReply: string | null;
  surface: SurfaceId;
  /** Most UTF-16 units the site takes where the box itself does not say; not given where unknown. */
  limit?: number;
  /** Manual mode: where the review comes from. Not given where a site found the thread. */
  from?: 'selected' | 'near' | null;
}

/** What the background adds to a lint. */
export type DeepLint = Pick<Lint, 'findings' | 'verdict' | 'weighedChecks'>;

/** One thread being coached: reads its draft, paints its marks, keeps the last lint. */
export interface CoachedThread {
  readonly field: EditableField;
  readonly facts: ThreadFacts;
  readonly lint: Lint;
  readonly draft: string;
  readonly marks: Marks;
  /** Whether the box holds, or once held, the beginning of the reply that is there: that reply is being edited. */
  readonly isEdit: boolean;
  /** Reads the draft as it is now. */
  read(settings: PageSettings, kind: ReviewKind): void;
  /** What rules and sentence model say of exactly this draft; `null` until it has arrived. */
  readonly deep: Lint | null;
  /** Takes what rules and sentence model said of `of`; answers whether that is still the draft. */
  deepen(of: string, answer: DeepLint): boolean;
  /** Fires when the thread is no longer coached. */
  readonly signal: AbortSignal;
  /** Forgets the marks; the draft is left as it is. */
  stop(): void;
}

/** Of the triage a lint needs the kind alone; the rest is the panel's. */
const BARE: Omit<Triage, 'kind'> = { points: [], advice: '', why: '', where: 'public', days: null };

/** Reads any draft in the light of its thread: the one way both the live coaching and the guard judge by. */
export function lintDraft(
  linter: Linter,
  facts: ThreadFacts,
  kind: ReviewKind,
  settings: PageSettings,
  field: Pick<EditableField, 'maxLength'> | null,
  draft: string,
): Lint {
  return linter.lint(draft, {
    review: facts.review,
    triage: { ...BARE, kind },
    surface: facts.surface,
    trade: settings.trade,
    maxLength: field?.maxLength() ?? facts.limit ?? null,
    ownNames: settings.ownNames,
    house: settings.house,
    tone: settings.tone,
    neverFlag: settings.neverFlag,
    hidden: settings.hidden.filter((hidden) => hidden.thread === facts.key),
  });
}

function isMarked(finding: Finding): finding is Finding & Mark {
  return finding.start !== null && finding.end !== null;
}

/** So much of a reply tells it from any other, UTF-16 units. */
const BEGINNING = 40;

/** The beginning of a text, however it is set on the page. */
function beginningOf(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().slice(0, BEGINNING).toLowerCase();
}

/** Whether a draft begins as the reply that is there. */
export function isEditOf(reply: string | null, draft: string): boolean {
  const beginning = beginningOf(reply ?? '');
  return beginning !== '' && beginningOf(draft).startsWith(beginning);
}

/** Starts coaching a field. */
export function createCoachedThread(
  linter: Linter,
  field: EditableField,
  facts: ThreadFacts,
  settings: PageSettings,
  kind: ReviewKind,
): CoachedThread {
  const controller = new AbortController();
  const marks = createMarks(field, controller.signal);
  let draft = field.read();
  let lint = lintDraft(linter, facts, kind, settings, field, draft);
  /** What the rules alone say of the draft. */
  let plain = lint;
  let deep: Lint | null = null;
  let isEdit = isEditOf(facts.ownerReply, draft);
  let difference: Difference = NO_DIFFERENCE;
  marks.paint(lint.findings.filter(isMarked));

  return {
    field,
    facts,
    marks,
    signal: controller.signal,
    get isEdit() {
      return isEdit;
    },
    get lint() {
      return lint;
    },
    get deep() {
      return deep;
    },
    get draft() {
      return draft;
    },
    read(now, kindNow) {
      const before = draft;
      draft = field.read();
      isEdit ||= isEditOf(facts.ownerReply, draft);
      deep = null;
      plain = lintDraft(linter, facts, kindNow, now, field, draft);
      ({ lint, difference } = fold(plain, difference, before, draft));
      marks.paint(lint.findings.filter(isMarked));
    },
    deepen(of, answer) {
      if (of !== draft || of !== field.read()) return false;
      lint = { ...lint, ...answer };
      deep = lint;
      difference = differenceOf(plain, lint);
      marks.paint(lint.findings.filter(isMarked));
      return true;
    },
    stop() {
      controller.abort();
    },
  };
}
