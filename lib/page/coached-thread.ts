import type { Coach, Finding, Reading, Review, SurfaceId, Triage } from '../coach/types';
import type { PageSettings } from '../contract/settings';
import { createMarks } from './marks';
import type { EditableField, Mark, Marks } from './types';

/** What is known of a thread before its draft is read. */
export interface ThreadFacts {
  key: string;
  review: Review | null;
  surface: SurfaceId;
}

/** One thread being coached: reads its draft, paints its marks, keeps the last reading. */
export interface CoachedThread {
  readonly field: EditableField;
  readonly facts: ThreadFacts;
  readonly triage: Triage;
  readonly reading: Reading;
  readonly draft: string;
  readonly marks: Marks;
  /** Reads the draft as it is now; answers whether anything may have changed. */
  read(settings: PageSettings): Reading;
  /** Forgets the marks; the draft is left as it is. */
  stop(): void;
}

/** Reads any draft in the light of its thread: the one way both the live coaching and the guard judge by. */
export function readDraft(
  coach: Coach,
  facts: ThreadFacts,
  triage: Triage,
  settings: PageSettings,
  draft: string,
  maxLength: number | null,
): Reading {
  return coach.read(draft, {
    review: facts.review,
    triage,
    surface: facts.surface,
    trade: settings.trade,
    maxLength,
    ownNames: settings.ownNames,
    neverFlag: settings.neverFlag,
    hidden: settings.hidden.filter((hidden) => hidden.thread === facts.key),
  });
}

function isMarked(finding: Finding): finding is Finding & Mark {
  return finding.start !== null && finding.end !== null;
}

export function createCoachedThread(
  coach: Coach,
  field: EditableField,
  facts: ThreadFacts,
  settings: PageSettings,
): CoachedThread {
  const controller = new AbortController();
  const marks = createMarks(field, controller.signal);
  const triage = coach.triage(facts.review, facts.surface, settings.trade);
  let draft = field.read();
  let reading = readDraft(coach, facts, triage, settings, draft, field.maxLength());
  marks.paint(reading.findings.filter(isMarked));

  return {
    field,
    facts,
    triage,
    marks,
    get reading() {
      return reading;
    },
    get draft() {
      return draft;
    },
    read(now) {
      draft = field.read();
      reading = readDraft(coach, facts, triage, now, draft, field.maxLength());
      marks.paint(reading.findings.filter(isMarked));
      return reading;
    },
    stop() {
      controller.abort();
    },
  };
}
