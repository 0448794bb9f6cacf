/** The two ways in which a question is answered. */
import type { Outcome } from './protocol';

/** Answered. */
export const ok = <T>(value: T): Outcome<T> => ({ ok: true, value });

/** Refused: `reason` is a plain sentence that may be shown. */
export const no = (reason: string): { ok: false; reason: string } => ({ ok: false, reason });
