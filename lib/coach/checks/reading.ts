/** What the checks look at in one draft, worked out when it is asked for, once: rules ask for a check or two, the panel for all. */
import type { ParsedDraft } from '../text';
import type { CheckId, DraftContext, Triage } from '../types';
import { apologises } from './apologises';
import type { Check, CheckInput } from './check';
import { countSigns, findEarly, readSigns } from './signs';
import { termOf } from './stems';
import { readTopics } from './topics';

interface Reading {
  triage: Triage;
  input: CheckInput;
  done: Partial<Record<CheckId, boolean>>;
}

const readings = new WeakMap<ParsedDraft, Reading>();

function readingOf(draft: ParsedDraft, context: DraftContext): Reading {
  const known = readings.get(draft);
  if (known?.triage === context.triage) return known;
  let terms: CheckInput['terms'] | null = null;
  let hits: CheckInput['hits'] | null = null;
  let signs: CheckInput['signs'] | null = null;
  let early: CheckInput['early'] | null = null;
  const input: CheckInput = {
    draft,
    topics: readTopics(context.review, context.triage),
    kind: context.triage.kind,
    get terms() {
      terms ??= draft.words.map(termOf);
      return terms;
    },
    get hits() {
      hits ??= readSigns(draft);
      return hits;
    },
    get signs() {
      signs ??= countSigns(draft, input.hits);
      return signs;
    },
    get early() {
      early ??= findEarly(draft, input.hits);
      return early;
    },
    get apology() {
      return isDone(draft, context, apologises);
    },
  };
  const reading = { triage: context.triage, input, done: {} };
  readings.set(draft, reading);
  return reading;
}

/** What a check would look at: topics, signs, apology. */
export const readInput = (draft: ParsedDraft, context: DraftContext): CheckInput => readingOf(draft, context).input;

/** Does the draft fulfil this check? */
export function isDone(draft: ParsedDraft, context: DraftContext, check: Check): boolean {
  const { input, done } = readingOf(draft, context);
  const known = done[check.id] ?? check.isDone(input);
  done[check.id] = known;
  return known;
}
