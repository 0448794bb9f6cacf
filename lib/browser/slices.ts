import type { Case } from '../casebook/case';
import type { CaseFilter } from '../casebook/filter';
import { spanOfTime } from './case-terms';
import type { Database } from './database';

/** Rows of one slice: a few ms of the disk's time, then others may write. */
const SLICE = 1_000;

/**
 * Hands over all cases of a span of time, newest first, out of many short transactions: so nobody waits for the whole, and what
 * changes meanwhile is met before or after its change. Not parsed, which would take longer than all the rest; a case that `each`
 * throws at is passed over.
 */
export async function readSlices(
  { together, cases }: Pick<Database, 'together' | 'cases'>,
  span: Pick<CaseFilter, 'since' | 'until'>,
  each: (one: Case) => void,
): Promise<void> {
  let after = '';
  for (;;) {
    const rows = await together(() => cases.peek(spanOfTime(span, after), SLICE));
    for (const { record } of rows) {
      try {
        each(record as Case);
      } catch {
        // It is set aside when it is read by itself.
      }
    }
    const last = rows.at(-1);
    if (rows.length < SLICE || typeof last?.newest !== 'string') return;
    after = last.newest;
  }
}
