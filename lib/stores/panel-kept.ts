import { createStore, type StoreApi } from 'zustand/vanilla';
import type { KeptDraft } from '../browser/records';
import { MOST_DRAFT } from '../contract/drafts';
import type { PageView, ToPage } from '../contract/panel';
import { type Ask, type Note, settle } from './asking';

/** What the store of kept drafts needs of the world. */
export interface KeptDeps {
  send(message: ToPage): void;
  ask: Ask;
}

/** Words that were written here before and do not stand in the box. */
export interface KeptWords {
  text: string;
  /** Milliseconds since 1970. */
  at: number;
  /** The post button was pressed over them: they may have gone out. */
  pressed: boolean;
}

/** What the panel shows of kept drafts. */
export interface KeptState {
  /** What was written last; `null` where the box holds it, or nothing is kept. */
  latest: KeptWords | null;
  /** Other words, newest first. */
  older: KeptWords[];
  olderOpen: boolean;
  /** Put aside for now. */
  resting: boolean;
  /** Words that are to replace others in the box: asked first. */
  replacing: string | null;
  /** The box holds more than is kept. */
  tooLong: boolean;
  note: Note | null;
}

/** What can be done. None of them throws, and none but `putBack` and `replace` touches the box. */
export interface KeptActions {
  look(view: Seen & Pick<PageView, 'status' | 'notice'>): void;
  /** Offers no more what is not kept any more: it was erased elsewhere, or went out from another tab. */
  check(): Promise<void>;
  /** Puts words into the box; where others stand there, it asks before. */
  putBack(text: string): void;
  replace(): void;
  leave(): void;
  rest(): void;
  wake(): void;
  forget(): Promise<void>;
  toggleOlder(): void;
  dismiss(): void;
}

export type KeptStore = StoreApi<KeptState & KeptActions>;

type Seen = Pick<PageView, 'thread' | 'surface' | 'draft' | 'empty'>;

const NOTHING: KeptState = {
  latest: null,
  older: [],
  olderOpen: false,
  resting: false,
  replacing: null,
  tooLong: false,
  note: null,
};

/** However a box sets it. */
const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Of all that is kept, what the box does not hold. What it held once goes to `held`: it was edited since, not lost. */
function wordsOf(kept: KeptDraft | null, draft: string, held: Set<string>): Pick<KeptState, 'latest' | 'older'> {
  if (kept === null) return { latest: null, older: [] };
  const box = plain(draft);
  const seen = new Set(['']);
  const isMissing = ({ text }: KeptWords): boolean => {
    const words = plain(text);
    if (box.includes(words)) held.add(words);
    return !held.has(words) && !seen.has(words) && seen.add(words).has(words);
  };
  const last = { text: kept.text, at: kept.at, pressed: kept.pressedAt !== null };
  const missing = [last, ...kept.before.map((one) => ({ ...one, pressed: false }))].filter(isMissing);
  const [first, ...older] = missing;
  // Once more is written in the box, what it took the place of is no news any more.
  const isLatest = first !== undefined && (first === last || plain(first.text).length > box.length);
  return isLatest ? { latest: first, older } : { latest: null, older: missing };
}

/** What was written here before, offered and never written by itself. */
export function createKeptStore(deps: KeptDeps): KeptStore {
  return createStore<KeptState & KeptActions>()((set, get) => {
    let seen: Seen | null = null;
    let kept: KeptDraft | null = null;
    let noticed = -1;
    const held = new Set<string>();

    const show = (): void => set(wordsOf(kept, seen?.draft ?? '', held));

    /** `again`: asked while its box is open. Then a draft that is just going out is not offered back. */
    async function ask(of: Seen, again: boolean): Promise<void> {
      const answer = await settle(deps.ask('keptDraft', { thread: of.thread, surface: of.surface }));
      const isStill = seen?.thread === of.thread && seen.surface === of.surface;
      if (!answer.ok || !isStill || (again && answer.value !== null && answer.value.pressedAt !== null)) return;
      kept = answer.value;
      show();
    }

    function put(text: string, replaces: boolean): void {
      if (seen !== null) deps.send({ type: 'put-back', thread: seen.thread, text, replaces });
      set({ replacing: null });
    }

    return {
      ...NOTHING,

      look(view) {
        const before = seen;
        const { thread, surface, draft, empty } = view;
        seen = view.status === 'watching' ? { thread, surface, draft, empty } : null;
        const isSame = before !== null && seen !== null && before.thread === thread && before.surface === surface;
        const serial = view.notice?.kind === 'put-back' ? view.notice.serial : noticed;
        const isPutBack = serial !== noticed;
        noticed = serial;
        if (!isSame) {
          kept = null;
          set(NOTHING);
        }
        set({ tooLong: seen !== null && draft.length > MOST_DRAFT });
        if (!isSame || (empty && before?.empty === false)) held.clear();
        if (kept !== null) show();
        if (seen !== null && (!isSame || isPutBack || (empty && before?.empty === false))) void ask(seen, isSame);
      },
      async check() {
        const of = seen;
        if (of === null || kept === null) return;
        const answer = await settle(deps.ask('keptDraft', { thread: of.thread, surface: of.surface }));
        if (!answer.ok || answer.value !== null || seen?.thread !== of.thread || seen.surface !== of.surface) return;
        kept = null;
        set({ replacing: null });
        show();
      },
      putBack(text) {
        if (seen?.empty === false) set({ replacing: text });
        else put(text, false);
      },
      replace() {
        const { replacing } = get();
        if (replacing !== null) put(replacing, true);
      },
      leave: () => set({ replacing: null }),
      rest: () => set({ resting: true, replacing: null, olderOpen: false }),
      wake: () => set({ resting: false }),
      async forget() {
        const of = seen;
        if (of === null) return;
        const { thread, surface } = of;
        const answer = await settle(deps.ask('forgetDraft', { thread, surface, inBox: of.draft }));
        if (!answer.ok) return set({ note: { words: answer.reason, tone: 'problem', undo: null } });
        const gone = answer.value;
        const undo = async (): Promise<void> => {
          if (gone === null) return;
          const back = await settle(deps.ask('restoreDraft', { draft: gone }));
          set({ note: back.ok ? null : { words: back.reason, tone: 'problem', undo: null } });
          if (back.ok && seen !== null) await ask(seen, false);
        };
        kept = null;
        show();
        set({ replacing: null, note: { words: 'Forgotten.', tone: 'done', undo: gone === null ? null : undo } });
      },
      toggleOlder: () => set({ olderOpen: !get().olderOpen }),
      dismiss: () => set({ note: null }),
    };
  });
}
