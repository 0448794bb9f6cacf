import { z } from '../contract/zod';
import type { SessionStore } from './frames';
import type { KeptDraft } from './records';
import { sumOf } from './sum';
import { draftId } from './tables';

const KEY = 'erased-drafts';
const sums = z.array(z.tuple([z.string(), z.number()]));

/** Drafts that were erased with everything else. */
export interface ErasedDrafts {
  /** Notes what is about to be erased: a sum of each text, for as long as the browser runs, and no word of it. */
  note(drafts: readonly KeptDraft[]): Promise<void>;
  /** Whether these are the very words that were erased. Other words in their place end it: somebody goes on writing. */
  isErased(draft: Pick<KeptDraft, 'thread' | 'surface' | 'text'>): Promise<boolean>;
}

/** See `ErasedDrafts`. A page that builds its box anew hands the words in again, though nobody pressed a key. */
export function createErasedDrafts(store: SessionStore): ErasedDrafts {
  let loading: Promise<Map<string, number>> | null = null;
  const load = (): Promise<Map<string, number>> => {
    loading ??= store.get(KEY).then(
      (items) => new Map(sums.safeParse(items[KEY]).data),
      () => new Map(),
    );
    return loading;
  };
  const save = async (erased: Map<string, number>): Promise<void> => {
    await store.set({ [KEY]: [...erased] }).catch(() => undefined);
  };
  return {
    async note(drafts) {
      const erased = await load();
      for (const draft of drafts) {
        if (draft.text.trim() !== '') erased.set(draftId(draft), sumOf(draft.text));
      }
      await save(erased);
    },
    async isErased({ text, ...of }) {
      const erased = await load();
      const id = draftId(of);
      if (!erased.has(id) || text.trim() === '') return false;
      if (erased.get(id) === sumOf(text)) return true;
      erased.delete(id);
      await save(erased);
      return false;
    },
  };
}
