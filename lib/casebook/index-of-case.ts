import type { Case } from './case';

/** What the casebook's indexes hold of a case. Times are milliseconds since 1970. */
export function indexOfCase(one: Case): Record<string, string | number | string[]> {
  return {
    thread: one.thread,
    when: one.reviewedOn ?? one.createdAt,
    changed: one.changedAt,
  };
}
