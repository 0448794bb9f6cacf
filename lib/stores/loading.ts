import type { Outcome } from '../browser/protocol';

/** Something asked for: not answered yet, there, or refused with a sentence that may be shown. */
export type Loaded<T> = { state: 'waiting' } | { state: 'there'; value: T } | { state: 'failed'; reason: string };

/** Before the first answer. */
export const WAITING: Loaded<never> = { state: 'waiting' };

/** An answer, as a view keeps it. */
export const loadedOf = <T>(answer: Outcome<T>): Loaded<T> =>
  answer.ok ? { state: 'there', value: answer.value } : { state: 'failed', reason: answer.reason };
