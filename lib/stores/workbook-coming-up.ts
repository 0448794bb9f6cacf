import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CaseTally } from '../casebook/tally';
import { settle } from './asking';
import { type Loaded, loadedOf, WAITING } from './loading';
import type { ViewDeps } from './workbook';

/** Months that are looked at. */
export const MONTHS = [3, 6, 12, 24] as const;
export type Months = (typeof MONTHS)[number];

/** Numbers of a span, and of the span of the same length before it. */
export interface Tallies {
  now: CaseTally;
  before: CaseTally;
}

/** What the view of what keeps coming up shows. */
export interface ComingUpState {
  months: Months;
  tallies: Loaded<Tallies>;
  load(): Promise<void>;
  show(months: Months): Promise<void>;
}

export type ComingUpStore = StoreApi<ComingUpState>;

/** The memory of the view What keeps coming up. */
export function createComingUpStore({ ask, now }: ViewDeps): ComingUpStore {
  return createStore<ComingUpState>()((set, get) => ({
    months: 12,
    tallies: WAITING,
    async load() {
      if (get().tallies.state === 'failed') set({ tallies: WAITING });
      const { months } = get();
      const until = now();
      const since = firstOfMonth(until, months - 1);
      const before = firstOfMonth(until, 2 * months - 1);
      const [these, earlier] = await Promise.all([
        settle(ask('tally', { since, until })),
        settle(ask('tally', { since: before, until: since - 1 })),
      ]);
      if (get().months !== months) return;
      if (!these.ok) return set({ tallies: loadedOf(these) });
      if (!earlier.ok) return set({ tallies: loadedOf(earlier) });
      set({ tallies: { state: 'there', value: { now: these.value, before: earlier.value } } });
    },
    async show(months) {
      set({ months });
      await get().load();
    },
  }));
}

/** The first moment of the month so many months before. */
function firstOfMonth(now: number, before: number): number {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth() - before, 1).getTime();
}
