import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Case, CaseChange } from '../casebook/case';
import { settle } from './asking';
import { type CasePart, type Clash, findClashes, joinBoth } from './case-clashes';
import { type Loaded, loadedOf, WAITING } from './loading';
import type { ViewDeps } from './workbook';

/** How a clash is settled. */
export type Settling = 'mine' | 'theirs' | 'both';

/** What a case's own page shows. */
export interface CaseState {
  id: string | null;
  /** When it was opened. Milliseconds since 1970. */
  at: number;
  kept: Loaded<Case>;
  /** Changed here and not saved yet. Nothing in it is lost to a refusal. */
  edit: CaseChange;
  saving: boolean;
  /** Why the last save was refused. */
  problem: string | null;
  /** Changed here and elsewhere; to be settled before anything is saved. */
  clashes: Clash[];
  /** It was removed here, and can be put back. */
  removed: Case | null;
}

/** What can be done on it. None of them throws. */
export interface CaseActions {
  open(id: string): Promise<void>;
  /** Changes it here; saved by `save`. */
  write(change: CaseChange): void;
  save(): Promise<void>;
  /** Changes and saves at once, together with whatever is not saved yet. */
  change(change: CaseChange): Promise<void>;
  settle(part: CasePart, how: Settling): Promise<void>;
  /** Whether anything, on this case's page or on one that was left, is not saved yet. */
  hasUnsaved(): boolean;
  remove(): Promise<void>;
  putBack(): Promise<void>;
}

export type CaseStore = StoreApi<CaseState & CaseActions>;

/** Saves in a row that somebody else's may come before. */
const MOST_TRIES = 3;

const NOTHING: Omit<CaseState, 'id' | 'at'> = {
  kept: WAITING,
  edit: {},
  saving: false,
  problem: null,
  clashes: [],
  removed: null,
};

/** Whether something is not saved yet. */
export const isUnsaved = ({ edit }: Pick<CaseState, 'edit'>): boolean => Object.keys(edit).length > 0;

/** The case as it stands on its page: what is kept, with what was changed here. */
export const shownCase = (kept: Case, edit: CaseChange): Case => ({ ...kept, ...edit });

/** The memory of one case's own page. What was typed on one and could not be saved is there again when it is opened again. */
export function createCaseStore({ ask, now, look, name, nameOf }: ViewDeps & { nameOf(one: Case): string }): CaseStore {
  const left = new Map<string, { begun: Case; edit: CaseChange }>();
  let again = false;

  return createStore<CaseState & CaseActions>()((set, get) => {
    const isStill = (id: string | null): boolean => get().id === id;

    /** Puts what is kept now under what was changed here, and says where both differ. */
    function rebase(begun: Case, kept: Case): boolean {
      const clashes = findClashes(begun, kept, get().edit);
      set({ kept: { state: 'there', value: kept }, clashes });
      return clashes.length === 0;
    }

    async function saveOnce(): Promise<boolean> {
      const { id, kept, edit } = get();
      if (kept.state !== 'there' || id === null) return true;
      const begun = kept.value;
      const saved = await settle(ask('changeCase', { id, rev: begun.rev, change: edit }));
      const written = isStill(id) ? get().edit : (left.get(id)?.edit ?? {});
      if (saved.ok) {
        const rest = without(written, edit);
        if (isStill(id)) set({ kept: loadedOf(saved), edit: rest, problem: null });
        else if (isUnsaved({ edit: rest })) left.set(id, { begun: saved.value, edit: rest });
        else left.delete(id);
        return true;
      }
      if (!isStill(id)) return true;
      const fresh = await settle(ask('readCase', { id }));
      if (!isStill(id)) return true;
      if (!fresh.ok || fresh.value.rev === begun.rev) {
        set({ problem: saved.reason });
        return true;
      }
      return !rebase(begun, fresh.value);
    }

    return {
      ...NOTHING,
      id: null,
      at: now(),

      async open(id) {
        const before = get();
        if (before.id !== null && before.kept.state === 'there' && isUnsaved(before)) {
          left.set(before.id, { begun: before.kept.value, edit: before.edit });
        }
        const waits = left.get(id);
        left.delete(id);
        set({ ...NOTHING, id, at: now(), edit: waits?.edit ?? {} });
        const kept = await settle(ask('readCase', { id }));
        if (!isStill(id)) return;
        if (kept.ok && waits !== undefined) rebase(waits.begun, kept.value);
        else set({ kept: loadedOf(kept) });
        if (kept.ok) name(nameOf(kept.value));
      },
      write: (change) => set({ edit: { ...get().edit, ...change }, problem: null }),
      async save() {
        if (get().saving) {
          again = true;
          return;
        }
        if (!isUnsaved(get()) || get().clashes.length > 0) return;
        set({ saving: true });
        for (let tries = 0; tries < MOST_TRIES; tries += 1) {
          if (await saveOnce()) break;
        }
        set({ saving: false });
        if (!again) return;
        again = false;
        await get().save();
      },
      async change(change) {
        get().write(change);
        await get().save();
      },
      async settle(part, how) {
        const clash = get().clashes.find((one) => one.part === part);
        if (clash === undefined) return;
        const { [part]: mine, ...rest } = get().edit;
        const edit =
          how === 'theirs' ? rest : how === 'both' ? { ...rest, ...joinBoth(clash) } : { ...rest, [part]: mine };
        set({ edit, clashes: get().clashes.filter((one) => one !== clash) });
        await get().save();
      },
      hasUnsaved: () => left.size > 0 || isUnsaved(get()),
      async remove() {
        const { id } = get();
        if (id === null) return;
        const gone = await settle(ask('removeCase', { id }));
        if (!gone.ok) return set({ problem: gone.reason });
        set({ removed: gone.value, problem: null });
        await look();
      },
      async putBack() {
        const { removed } = get();
        if (removed === null) return;
        const back = await settle(ask('restoreCase', { case: removed }));
        if (!back.ok) return set({ problem: back.reason });
        set({ removed: null, problem: null });
        await get().open(removed.id);
        await look();
      },
    };
  });
}

/** What was changed since a save was sent. */
function without(now: CaseChange, sent: CaseChange): CaseChange {
  return Object.fromEntries(
    Object.entries(now).filter(([part, value]) => value !== sent[part as CasePart]),
  ) as CaseChange;
}
