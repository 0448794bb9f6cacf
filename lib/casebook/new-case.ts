import type { Case } from './case';

/** What is known of a case when work on its review begins. */
export type CaseBeginning = Pick<
  Case,
  'id' | 'thread' | 'site' | 'surface' | 'link' | 'review' | 'reviewedOn' | 'kind' | 'points'
>;

/** A case that nobody has done anything with yet. `at`: milliseconds since 1970. */
export const newCase = (beginning: CaseBeginning, at: number): Case => ({
  ...beginning,
  cause: null,
  reply: null,
  repliedAt: null,
  promises: [],
  improvements: [],
  hold: null,
  resolved: null,
  felt: null,
  hottest: null,
  posted: null,
  status: 'open',
  note: '',
  told: [],
  createdAt: at,
  changedAt: at,
  rev: 1,
});
