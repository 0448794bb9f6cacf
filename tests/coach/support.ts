/** What tests of the coach share: a default context and examples spelled out. */
import type { Example } from '../../lib/coach/rules/rule';
import type { DraftContext, Review, ReviewKind, Triage } from '../../lib/coach/types';

/** A triage of the given kind that raises nothing. */
export function triageOf(kind: ReviewKind): Triage {
  return { kind, points: [], advice: '', why: '', where: 'public', days: 7 };
}

/** A two-star complaint on Google, changed as told. */
export function contextOf(changes: Partial<DraftContext> = {}): DraftContext {
  const review: Review = {
    author: 'Robin',
    stars: 2,
    text: 'Not a good evening. The room was cold and nobody helped.',
  };
  return { review, triage: triageOf('complaint'), surface: 'google-reply', trade: null, ...changes };
}

/** An example with everything it depends on. */
export function spellOut(example: Example): { reply: string; marks: string | null | undefined; context: DraftContext } {
  if (typeof example === 'string') return { reply: example, marks: undefined, context: contextOf() };
  const base = contextOf();
  const kind = example.kind ?? ((example.review?.stars ?? 2) >= 4 ? 'praise' : 'complaint');
  const context: DraftContext = {
    ...base,
    triage: triageOf(kind),
    surface: example.surface ?? base.surface,
    trade: example.trade ?? null,
  };
  if (example.recent) context.recent = example.recent;
  if (example.review && base.review) context.review = { ...base.review, ...example.review };
  return { reply: example.reply, marks: example.marks, context };
}
