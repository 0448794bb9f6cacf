import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Case } from '../casebook/case';
import { dueOf } from '../casebook/due';
import { settle } from './asking';
import { type Loaded, loadedOf, WAITING } from './loading';
import type { ViewDeps } from './workbook';

/** Open cases, in the order in which they should be answered. */
export interface QueueState {
  queue: Loaded<{ cases: Case[]; more: boolean }>;
  /** When it was read. Milliseconds since 1970. */
  at: number;
  load(): Promise<void>;
}

export type QueueStore = StoreApi<QueueState>;

/** Cases asked for at once, and answers asked for. */
const PAGE = 100;
const MOST_PAGES = 10;

/** The memory of the view Queue. */
export function createQueueStore({ ask, now }: ViewDeps): QueueStore {
  const findOpen = (after: string | null) =>
    settle(ask('findCases', { filter: { status: 'open' }, limit: PAGE, ...(after === null ? {} : { after }) }));

  return createStore<QueueState>()((set, get) => ({
    queue: WAITING,
    at: now(),
    async load() {
      if (get().queue.state === 'failed') set({ queue: WAITING });
      const cases: Case[] = [];
      let after: string | null = null;
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const found = await findOpen(after);
        if (!found.ok) return set({ queue: loadedOf(found) });
        cases.push(...found.value.cases);
        after = found.value.next;
        if (after === null) break;
      }
      const at = now();
      set({ queue: { state: 'there', value: { cases: byLine(cases, at), more: after !== null } }, at });
    },
  }));
}

/** The nearest line first; those without one last, in the order in which they came. */
function byLine(cases: readonly Case[], now: number): Case[] {
  const lineOf = (one: Case): number => dueOf(one, now)?.line ?? Number.POSITIVE_INFINITY;
  return cases
    .map((one) => ({ one, line: lineOf(one) }))
    .sort((a, b) => (a.line === b.line ? 0 : a.line - b.line))
    .map(({ one }) => one);
}
