import { createStore, type StoreApi } from 'zustand/vanilla';
import { createHouseFinder } from '../coach/house';
import { parseDraft } from '../coach/text';
import { type Brief, checkBrief, EMPTY_BRIEF } from '../playbook/brief';
import { type BriefSources, countedEntries, NO_SOURCES } from '../playbook/counted';
import { settle } from './asking';
import { type Loaded, loadedOf, WAITING } from './loading';
import { isSame } from './same';
import type { ViewDeps } from './workbook';

/** Lists of the brief that grow by a line. */
export type BriefList = 'phrases' | 'others' | 'places' | 'pages';

const NEW_LINE: { [K in BriefList]: Brief[K][number] } = {
  phrases: { kind: 'dont', phrase: '', reason: '', better: '' },
  others: { name: '', role: '', contact: '' },
  places: { name: '', where: '', signer: '', role: '', business: '', contact: '' },
  pages: { name: '', url: 'https://' },
};

/** What is shown of the house rules. */
export interface HouseState {
  /** As they are kept. */
  kept: Loaded<Brief>;
  /** Those of others that count beside them; nothing of these is ever saved as the owner's own. */
  sources: Loaded<BriefSources>;
  /** As they are being written. */
  draft: Brief;
  /** What keeps them from being saved. */
  fault: string | null;
  saving: boolean;
  /** A sentence to try the phrases on. */
  trial: string;
  /** Grows when a line was added, so that the keyboard can go there. */
  added: { list: BriefList; serial: number } | null;
}

/** What can be done with them. None of them throws. */
export interface HouseActions {
  load(): Promise<void>;
  change(change: Partial<Brief>): void;
  changeLine<K extends BriefList>(list: K, at: number, change: Partial<Brief[K][number]>): void;
  add(list: BriefList): void;
  remove(list: BriefList, at: number): void;
  try(sentence: string): void;
  /** What the phrases as they are being written, with those of others that count, would mark in the sentence. */
  marked(): { words: string; instead: string }[];
  save(): Promise<void>;
}

export type HouseStore = StoreApi<HouseState & HouseActions>;

/** Lines that were never filled in are no lines. */
function withoutBlank(brief: Brief): Brief {
  const isFilled = (line: object): boolean =>
    Object.entries(line).some(([key, value]) => key !== 'kind' && value.trim() !== '' && value !== 'https://');
  return {
    ...brief,
    phrases: brief.phrases.filter(isFilled),
    others: brief.others.filter(isFilled),
    places: brief.places.filter(isFilled),
    pages: brief.pages.filter(isFilled),
  };
}

/** What was changed here goes over what is kept now; what was not changed here stays as it is kept now. */
export function mergeBrief(before: Brief, mine: Brief, theirs: Brief): { brief: Brief; both: boolean } {
  const keys = new Set([...Object.keys(mine), ...Object.keys(before)]) as Set<keyof Brief>;
  let both = false;
  const brief: Brief = { ...theirs };
  for (const key of keys) {
    if (isSame(mine[key], before[key])) continue;
    both ||= !isSame(theirs[key], before[key]) && !isSame(theirs[key], mine[key]);
    if (mine[key] === undefined) delete brief[key as 'forWhom'];
    else Object.assign(brief, { [key]: mine[key] });
  }
  return { brief, both };
}

/** The memory of the view with the house rules. Nothing is kept before it is saved. */
export function createHouseStore({ ask, tell }: ViewDeps): HouseStore {
  const find = createHouseFinder();
  return createStore<HouseState & HouseActions>()((set, get) => {
    const change = (draft: Partial<Brief>) => set({ draft: { ...get().draft, ...draft }, fault: null });
    let counted: { own: Brief['phrases']; sources: unknown; phrases: Brief['phrases'] } | null = null;
    /** The same list as long as nothing of it changes: the finder compiles it once. */
    const phrasesThatCount = () => {
      const { draft, sources } = get();
      if (counted?.own !== draft.phrases || counted.sources !== sources) {
        const entries = countedEntries('phrases', draft, sources.state === 'there' ? sources.value : NO_SOURCES);
        counted = { own: draft.phrases, sources, phrases: entries.map(({ value }) => value) };
      }
      return counted.phrases;
    };
    const readOwn = async () => {
      const answer = await settle(ask('readBrief', {}));
      if (!answer.ok) return set({ kept: { state: 'failed', reason: answer.reason } });
      const { kept, draft } = get();
      // Words that were not saved yet outlive a look at another view.
      const isWritten = kept.state === 'there' && !isSame(kept.value, draft);
      set({ kept: { state: 'there', value: answer.value }, ...(isWritten ? {} : { draft: answer.value }) });
    };
    return {
      kept: WAITING,
      sources: WAITING,
      draft: EMPTY_BRIEF,
      fault: null,
      saving: false,
      trial: '',
      added: null,

      async load() {
        const asked = settle(ask('briefSources', {})).then((answer) => set({ sources: loadedOf(answer) }));
        await readOwn();
        await asked;
      },
      change,
      changeLine: (list, at, line) =>
        change({ [list]: get().draft[list].map((one, place) => (place === at ? { ...one, ...line } : one)) }),
      add(list) {
        change({ [list]: [...get().draft[list], NEW_LINE[list]] });
        set({ added: { list, serial: (get().added?.serial ?? 0) + 1 } });
      },
      remove(list, at) {
        const { draft } = get();
        const line = draft[list][at];
        change({ [list]: draft[list].filter((_, place) => place !== at) });
        const undo = async () => change({ [list]: get().draft[list].toSpliced(at, 0, line as never) });
        tell({ words: 'The line is taken out. It is gone for good once you save.', tone: 'done', undo });
      },
      try: (trial) => set({ trial }),
      marked() {
        return find(parseDraft(get().trial), phrasesThatCount())
          .filter(({ start }) => start !== null)
          .map(({ text, fix }) => ({ words: text, instead: fix ?? '' }));
      },
      async save() {
        const { kept, draft, saving } = get();
        if (saving || kept.state !== 'there') return;
        const mine = withoutBlank(draft);
        const fault = checkBrief(mine);
        set({ fault });
        if (fault !== null) return;
        set({ saving: true });
        const now = await settle(ask('readBrief', {}));
        const { brief, both } = mergeBrief(kept.value, mine, now.ok ? now.value : kept.value);
        const saved = await settle(ask('saveBrief', brief));
        set({ saving: false });
        if (!saved.ok) return set({ fault: saved.reason });
        const theirs = now.ok ? now.value : null;
        set({ kept: { state: 'there', value: saved.value }, draft: saved.value });
        if (!both) return tell({ words: 'The house rules are saved.', tone: 'done', undo: null });
        const undo = async () => {
          if (theirs === null) return;
          const back = await settle(ask('saveBrief', theirs));
          if (back.ok) set({ kept: { state: 'there', value: back.value }, draft: back.value });
        };
        const words = 'Saved. Some of it had been changed in another window meanwhile; what you wrote here was kept.';
        tell({ words, tone: 'done', undo });
      },
    };
  });
}
