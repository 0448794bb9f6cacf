/** What the browser's own indexes hold of a case: the casebook's own, and those that the background looks things up by. */
import type { Case } from '../casebook/case';
import { indexOfCase } from '../casebook/index-of-case';
import { remindersOf } from '../casebook/reminders';
import { placeOf } from './case-terms';

/** The next reminder that was not given yet, milliseconds since 1970; `null` where none will come. */
function nextReminder(one: Case): number | null {
  if (one.sample) return null;
  const open = remindersOf(one).filter(({ id }) => !one.told.includes(id));
  return open.length === 0 ? null : Math.min(...open.map(({ at }) => at));
}

/** See the head of this file. */
export function indexCase(one: Case): Record<string, string | number> {
  const remind = nextReminder(one);
  return {
    ...indexOfCase(one),
    newest: placeOf(one),
    ...(remind === null ? {} : { remind }),
    ...(one.repliedAt === null || one.reply === null || one.sample ? {} : { replied: one.repliedAt }),
  };
}
