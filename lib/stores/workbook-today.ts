import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Today } from '../browser/asks/cases';
import { settle } from './asking';
import { type Loaded, loadedOf, WAITING } from './loading';
import type { ViewDeps } from './workbook';

/** What Today shows. */
export interface TodayState {
  today: Loaded<Today>;
  /** When it was read: what is due is due as of then. Milliseconds since 1970. */
  at: number;
  load(): Promise<void>;
}

export type TodayStore = StoreApi<TodayState>;

/** The memory of the view Today. */
export function createTodayStore({ ask, now }: ViewDeps): TodayStore {
  return createStore<TodayState>()((set, get) => ({
    today: WAITING,
    at: now(),
    async load() {
      if (get().today.state === 'failed') set({ today: WAITING });
      const today = loadedOf(await settle(ask('today', {})));
      set({ today, at: now() });
    },
  }));
}
