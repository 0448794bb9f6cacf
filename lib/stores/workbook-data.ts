import { createStore, type StoreApi } from 'zustand/vanilla';
import type { KeepingState, Taken } from '../browser/asks/keeping';
import type { Outcome } from '../browser/protocol';
import { settle } from './asking';
import { type Loaded, loadedOf } from './loading';
import type { ViewDeps } from './workbook';

/** What the view needs beside the background. */
export interface DataDeps extends ViewDeps {
  /** Has the browser ask the owner whether we may notify; called within a press. */
  requestNotifications(): Promise<Outcome<null>>;
  /** Saves a file as a download. */
  saveFile(name: string, text: string | readonly string[], type?: string): void;
}

/** A file that is being looked at. */
export interface LookedAt {
  id: string;
  name: string;
  brings: Taken;
}

/** What goes on just now; everything else waits for it. */
export type Doing = 'saving' | 'reading' | 'taking' | 'erasing' | 'changing';

/** What is shown of the owner's data. */
export interface DataState {
  kept: Loaded<KeepingState>;
  doing: Doing | null;
  /** How far a file is read, 0 to 1; `null` while none is. */
  far: number | null;
  file: LookedAt | null;
  /** The question before everything is erased is open. */
  erasing: boolean;
}

/** What can be done with it. None of them throws. */
export interface DataActions {
  load(): Promise<void>;
  /** Saves everything, or the cases as a table. */
  takeOut(form: 'json' | 'csv'): Promise<void>;
  /** Saves the records that could not be read. */
  takeOutAside(): Promise<void>;
  setMonths(months: number | null): Promise<void>;
  setNotify(on: boolean): Promise<void>;
  setSync(on: boolean): Promise<void>;
  /** Reads a file and shows what it would bring. */
  look(file: { name: string; size: number; text(from: number, to: number): Promise<string> }): Promise<void>;
  take(): Promise<void>;
  putAway(): Promise<void>;
  askToErase(open: boolean): void;
  erase(synced: boolean): Promise<void>;
}

export type DataStore = StoreApi<DataState & DataActions>;

/** Bytes of a file that are read at once. */
const STEP = 500_000;
/** Bytes of a whole file. */
const LARGEST = 200_000_000;

/** A number of things in words: "1 case", "3,000 cases". */
export const counted = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;

/** Whether a file brings anything that is not here as it is. */
export const bringsAny = ({ cases, templates, drafts, others }: Taken): boolean =>
  cases + templates + drafts + others > 0;

/** What a file brings, in words: "3 cases, 1 template". */
export function broughtWords({ cases, templates, drafts, others }: Taken): string {
  const parts = [
    cases > 0 ? counted(cases, 'case', 'cases') : '',
    templates > 0 ? counted(templates, 'template', 'templates') : '',
    drafts > 0 ? counted(drafts, 'draft', 'drafts') : '',
    others > 0 ? counted(others, 'other thing', 'other things') : '',
  ];
  return parts.filter((part) => part !== '').join(', ') || 'nothing new';
}

/** The memory of the view with the owner's data. */
export function createDataStore({
  ask,
  tell,
  look: lookAgain,
  now,
  requestNotifications,
  saveFile,
}: DataDeps): DataStore {
  return createStore<DataState & DataActions>()((set, get) => {
    const done = (words: string) => tell({ words, tone: 'done', undo: null });
    const problem = (words: string) => tell({ words, tone: 'problem', undo: null });
    const keep = (kept: KeepingState) => set({ kept: { state: 'there', value: kept } });

    /** Nothing else begins meanwhile. */
    const whileDoing = async <T>(doing: Doing, work: () => Promise<T>): Promise<T | null> => {
      if (get().doing !== null) return null;
      set({ doing });
      try {
        return await work();
      } catch {
        problem('That file could not be read.');
        return null;
      } finally {
        set({ doing: null, far: null });
      }
    };
    const day = (): string => {
      const date = new Date(now());
      const two = (number: number) => String(number).padStart(2, '0');
      return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
    };
    const change = (data: { months?: number | null; notify?: boolean; sync?: boolean }, words: string) =>
      whileDoing('changing', async () => {
        const answer = await settle(ask('setKeeping', data));
        if (!answer.ok) return problem(answer.reason);
        keep(answer.value);
        const trouble = data.sync === true ? answer.value.sync.problem : null;
        if (trouble === null) done(words);
        else problem(trouble);
      });

    /** Hands a file over, piece by piece, cut where no sign is cut. */
    const handIn = async (file: Parameters<DataActions['look']>[0]): Promise<LookedAt | string> => {
      const begun = await settle(ask('startImport', {}));
      if (!begun.ok) return begun.reason;
      const { id } = begun.value;
      for (let at = 0; at < file.size; at += STEP) {
        const text = await file.text(at, Math.min(file.size, at + STEP));
        const added = await settle(ask('addImport', { id, text }));
        if (!added.ok) return added.reason;
        set({ far: Math.min(1, (at + STEP) / file.size) });
      }
      const shown = await settle(ask('finishImport', { id, take: false }));
      return shown.ok ? { id, name: file.name, brings: shown.value } : shown.reason;
    };

    return {
      kept: { state: 'waiting' },
      doing: null,
      far: null,
      file: null,
      erasing: false,

      async load() {
        set({ kept: loadedOf(await settle(ask('keepingState', {}))) });
      },
      takeOut: async (form) =>
        void (await whileDoing('saving', async () => {
          const pieces: string[] = [];
          for (let next: string | null = ''; next !== null; ) {
            const part: Outcome<{ text: string; next: string | null }> = await settle(ask('exportAll', { form, next }));
            if (!part.ok) return problem(part.reason);
            pieces.push(part.value.text);
            next = part.value.next;
          }
          const isTable = form === 'csv';
          const name = isTable ? `evenkeel-cases-${day()}.csv` : `evenkeel-everything-${day()}.json`;
          saveFile(name, pieces, isTable ? 'text/csv' : 'application/json');
          done(
            isTable ? 'Your cases are saved as a table.' : 'Everything is saved. Keep the file where only you find it.',
          );
        })),
      takeOutAside: async () =>
        void (await whileDoing('saving', async () => {
          const aside = await settle(ask('exportSetAside', {}));
          if (!aside.ok) return problem(aside.reason);
          saveFile(`evenkeel-set-aside-${day()}.json`, aside.value.json);
          done('What was set aside is saved.');
        })),
      setMonths: async (months) =>
        void (await change(
          { months },
          months === null
            ? 'Nothing is erased by age any more.'
            : `What was not changed for ${months === 1 ? 'a month' : `${months} months`} is erased.`,
        )),
      async setNotify(on) {
        // The browser shows its question only within the press itself, so it is asked first.
        const asked = on ? await settle(requestNotifications()) : null;
        if (asked?.ok === false) return problem(asked.reason);
        await change(
          { notify: on },
          on ? 'Reminders show as notifications too.' : 'Reminders show at the toolbar button alone.',
        );
      },
      setSync: async (on) =>
        void (await change(
          { sync: on },
          on
            ? 'Templates, house rules and settings go along to your other devices.'
            : 'This device keeps to itself now. What the browser’s sync holds stays for the others.',
        )),
      look: async (file) =>
        void (await whileDoing('reading', async () => {
          set({ file: null, far: 0 });
          if (file.size > LARGEST) return problem('This file is too large: 200 MB at most.');
          const read = await handIn(file);
          if (typeof read === 'string') problem(read);
          else set({ file: read });
        })),
      take: async () =>
        void (await whileDoing('taking', async () => {
          const { file } = get();
          if (file === null) return;
          const taken = await settle(ask('finishImport', { id: file.id, take: true }));
          if (!taken.ok) return problem(taken.reason);
          set({ file: null });
          done(`Taken in: ${broughtWords(taken.value)}.`);
          await get().load();
          await lookAgain();
        })),
      async putAway() {
        const { file } = get();
        set({ file: null });
        if (file !== null) await settle(ask('dropImport', { id: file.id }));
      },
      askToErase: (erasing) => set({ erasing }),
      erase: async (synced) =>
        void (await whileDoing('erasing', async () => {
          const gone = await settle(ask('eraseAll', { synced }));
          if (!gone.ok) return problem(gone.reason);
          set({ erasing: false, file: null });
          done('Everything is erased. This is a first day again.');
          await get().load();
          await lookAgain();
        })),
    };
  });
}
