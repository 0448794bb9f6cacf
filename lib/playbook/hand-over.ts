/** A reply handed over: case, review and draft in one file, for a teammate who takes over where somebody stopped. Pure. */
import { CASE_LIMITS, type Case } from '../casebook/case';
import { caseSchema } from '../casebook/case-schema';
import { z } from '../contract/zod';
import { parseHostile, type Read, whyNot } from './hostile';
import { notA } from './playbook';

/** A draft as it is handed over: what was written to let off steam never is. */
export interface HandedDraft {
  text: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** A reply as it is handed over. */
export interface HandOver {
  case: Case;
  draft: HandedDraft | null;
}

/** What is kept of a draft, as far as it meets one that is handed over (lib/browser/records.ts). */
export interface DraftHere extends HandedDraft {
  /** Newest first. */
  before: HandedDraft[];
}

/** Earlier texts that a kept draft has room for. */
const MOST_BEFORE = 5;

const handOverSchema = z.strictObject({
  evenkeel: z.literal('handover'),
  v: z.literal(1),
  case: caseSchema,
  draft: z
    .strictObject({ text: z.string().max(CASE_LIMITS.text), at: z.number().int().min(0).max(8.64e15) })
    .nullable(),
});

/** Case and draft as a file's text. Ids of reminders that were given stay here: they were given to this owner. */
export function exportHandOver({ case: one, draft }: HandOver): string {
  const { sample: _, ...own } = one;
  const file: z.input<typeof handOverSchema> = {
    evenkeel: 'handover',
    v: 1,
    case: { ...own, told: [] },
    draft: draft === null ? null : { text: draft.text, at: draft.at },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads a file that was handed over, whoever made it. Never throws. */
export function parseHandOver(text: string): Read<HandOver> {
  const read = parseHostile(text);
  if (!read.ok) return read;
  const wrong = notA('handover', read.value);
  if (wrong !== null) return { ok: false, reason: wrong };
  const parsed = handOverSchema.safeParse(read.value);
  if (!parsed.success) return { ok: false, reason: whyNot('reply handed over', parsed.error) };
  const { case: one, draft } = parsed.data;
  return { ok: true, value: { case: one, draft } };
}

/** The case as it is kept here where this review has none yet. An address of their own extension's pages opens nothing here. */
export function takenCase({ sample: _, ...theirs }: Case, id: string, now: number): Case {
  const link = theirs.link?.startsWith('https:') ? theirs.link : null;
  return { ...theirs, id, link, told: [], rev: 1, changedAt: now };
}

const KEPT_APART = 'From the reply handed over: ';

/**
 * A teammate's case meets the one that is here: the own one stays as it is, what only theirs has is added. `null` where there
 * is nothing to add. What there is no room for is written into the note, as far as that has room.
 */
export function meetCase(mine: Case, theirs: Case, newId: () => string, now: number): Case | null {
  const met: Case = {
    ...mine,
    points: [...mine.points],
    promises: [...mine.promises],
    improvements: [...mine.improvements],
  };
  const rest: string[] = [];
  const add = <T>(list: T[], entries: readonly T[], most: number, words: (entry: T) => string): void => {
    for (const entry of entries) {
      if (list.some((own) => words(own) === words(entry))) continue;
      if (list.length < most) list.push(entry);
      else rest.push(words(entry));
    }
  };
  add(met.points, theirs.points, CASE_LIMITS.points, (point) => point);
  const promises = theirs.promises.map((one) => ({ ...one, id: newId() }));
  add(met.promises, promises, CASE_LIMITS.promises, ({ what, to, by }) => `${what}\n${to ?? ''}\n${by ?? ''}`);
  const improvements = theirs.improvements.map((one) => ({ ...one, id: newId() }));
  add(met.improvements, improvements, CASE_LIMITS.improvements, ({ what, who }) => `${what}\n${who}`);
  met.cause ??= theirs.cause;
  met.reviewedOn ??= theirs.reviewedOn;
  if (met.reply === null && theirs.reply !== null) {
    met.reply = theirs.reply;
    met.repliedAt = theirs.repliedAt;
    met.status = theirs.status;
  } else if (theirs.reply !== null && theirs.reply !== met.reply) {
    rest.push(`reply: ${theirs.reply}`);
  }
  if (theirs.note.trim() !== '' && !met.note.includes(theirs.note.trim())) rest.push(theirs.note.trim());
  const more = rest.map((words) => `${KEPT_APART}${words}`).filter((words) => !met.note.includes(words));
  met.note = [met.note, ...more]
    .filter((part) => part !== '')
    .join('\n\n')
    .slice(0, CASE_LIMITS.note);
  return JSON.stringify(met) === JSON.stringify(mine) ? null : { ...met, rev: mine.rev + 1, changedAt: now };
}

/**
 * A teammate's draft meets the one that is here: the own text stays in its place, theirs is offered beside it. A text is the
 * reason why there is no room for it without losing something.
 */
export function meetDraft(mine: DraftHere | null, theirs: HandedDraft): DraftHere | string {
  const handed = { text: theirs.text, at: theirs.at };
  if (mine === null) return { ...handed, before: [] };
  const all = [mine, ...mine.before];
  if (theirs.text === '' || all.some(({ text }) => text === theirs.text)) return { ...mine };
  const before = mine.before.filter(({ text }) => text !== '');
  if (mine.text === '') return { ...handed, before };
  if (before.length >= MOST_BEFORE) {
    return 'Your own draft of this reply has five earlier versions already. Finish or forget it, then open this file again.';
  }
  return { ...mine, before: [handed, ...before] };
}
