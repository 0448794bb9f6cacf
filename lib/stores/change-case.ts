import type { Outcome } from '../browser/protocol';
import type { Case, CaseChange } from '../casebook/case';
import { type Ask, settle } from './asking';

/**
 * Changes one part of a case from wherever it is listed. Where somebody changed the case meanwhile, the change is worked
 * out anew from what is kept now, once: nothing of theirs is overwritten.
 */
export async function changeCase(ask: Ask, one: Case, changeOf: (one: Case) => CaseChange): Promise<Outcome<Case>> {
  const { id } = one;
  const changed = await settle(ask('changeCase', { id, rev: one.rev, change: changeOf(one) }));
  if (changed.ok) return changed;
  const fresh = await settle(ask('readCase', { id }));
  if (!fresh.ok || fresh.value.rev === one.rev) return changed;
  return settle(ask('changeCase', { id, rev: fresh.value.rev, change: changeOf(fresh.value) }));
}

/** The list with one entry replaced. */
export const replaceIn = <T extends { id: string }>(list: readonly T[], id: string, change: Partial<T>): T[] =>
  list.map((entry) => (entry.id === id ? { ...entry, ...change } : entry));
