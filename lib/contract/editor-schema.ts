import { REVIEW_KINDS } from '../coach/types';
import { z } from './zod';

const draft = z.object({
  from: z.object({ id: z.string(), rev: z.number().int() }).nullable(),
  /** Makes the first save of a new one the same however often it is asked for. */
  once: z.string().exactOptional(),
  title: z.string(),
  body: z.string(),
  kinds: z.array(z.enum(REVIEW_KINDS)),
});

/** A template being written, kept in memory while the popup is closed. */
export type EditorDraft = z.infer<typeof draft>;

/** Reads a kept draft; `null` when there is none or it is not one. */
export function parseEditorDraft(data: unknown): EditorDraft | null {
  const parsed = draft.safeParse(data);
  return parsed.success ? parsed.data : null;
}
