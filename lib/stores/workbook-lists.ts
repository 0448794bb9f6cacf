import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ListNews } from '../browser/asks/lists';
import type { WatchedList } from '../browser/records';
import { settle } from './asking';
import { type Loaded, loadedOf, WAITING } from './loading';
import type { ViewDeps } from './workbook';

/** The lists of reviews that the owner keeps an eye on. */
export interface ListsState {
  lists: Loaded<ListNews[]>;
  load(): Promise<void>;
  /** Keeps no eye on it any more; can be taken back. */
  forget(list: WatchedList): Promise<void>;
}

export type ListsStore = StoreApi<ListsState>;

/** The memory of the lists in the view Queue. */
export function createListsStore({ ask, tell }: ViewDeps): ListsStore {
  return createStore<ListsState>()((set, get) => ({
    lists: WAITING,
    async load() {
      set({ lists: loadedOf(await settle(ask('allLists', {}))) });
    },
    async forget({ id }) {
      const gone = await settle(ask('forgetList', { id }));
      if (!gone.ok) return tell({ words: gone.reason, tone: 'problem', undo: null });
      const undo = async () => {
        await settle(ask('restoreList', { list: gone.value }));
        await get().load();
      };
      tell({ words: 'What was known of this list is forgotten.', tone: 'done', undo });
      await get().load();
    },
  }));
}
