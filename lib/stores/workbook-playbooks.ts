import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PlaybookPreview, PlaybookSources } from '../browser/asks/playbooks';
import type { Outcome } from '../browser/protocol';
import { LARGEST_FILE } from '../playbook/hostile';
import { settle } from './asking';
import { type Loaded, loadedOf, WAITING } from './loading';
import type { ViewDeps } from './workbook';

/** A file the owner chose; nothing of it is read before its size is known to be small. */
export interface ChosenFile {
  name: string;
  /** Bytes. */
  size: number;
  text(): Promise<string>;
}

/** What the view needs of the world beside what every view does. */
export interface PlaybooksDeps extends ViewDeps {
  /** Has the browser ask for the one origin of an address; to be called within the owner's press. */
  requestAddress(url: string): Promise<Outcome<null>>;
  /** Hands the owner a file. */
  saveFile(name: string, text: string): void;
}

/** A playbook's file that is looked at. */
export interface OpenPlaybook extends PlaybookPreview {
  file: string;
  json: string;
  /** Keys of the rows to be taken. */
  chosen: readonly string[];
}

/** What is shown of playbooks. */
export interface PlaybooksState {
  sources: Loaded<PlaybookSources>;
  /** Name of the owner's own, for its file. */
  name: string;
  /** Address to subscribe to. */
  address: string;
  open: OpenPlaybook | null;
  /** What was taken over last: its case, and the page it stands on. */
  taken: { caseId: string; link: string | null } | null;
  /** Why the file last chosen was not opened. */
  fault: { of: 'playbook' | 'reply' | 'address'; words: string } | null;
  /** What is under way: ids of subscriptions, or the name of a part. */
  busy: readonly string[];
}

/** What can be done with them. None of them throws. */
export interface PlaybooksActions {
  load(): Promise<void>;
  setName(name: string): void;
  save(): Promise<void>;
  look(file: ChosenFile): Promise<void>;
  choose(key: string, on: boolean): void;
  chooseAll(which: 'new' | 'all' | 'none'): void;
  take(): Promise<void>;
  putAway(): void;
  setAddress(address: string): void;
  subscribe(): Promise<void>;
  refresh(id: string): Promise<void>;
  end(id: string): Promise<void>;
  takeOver(file: ChosenFile): Promise<void>;
}

export type PlaybooksStore = StoreApi<PlaybooksState & PlaybooksActions>;

const TOO_LARGE = 'This file is too large: 1 MB at most. It was not read.';
const NO_ADDRESS = 'Give the whole address of the file. It begins with https://.';
const UNREADABLE = 'This file could not be read.';

/** Name of a playbook's file, in letters that every system takes. */
function fileName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  return `${plain === '' ? 'playbook' : plain.toLowerCase()}.evenkeel.json`;
}

/** The memory of the view with playbooks. */
export function createPlaybooksStore(deps: PlaybooksDeps): PlaybooksStore {
  const { ask, tell, saveFile, requestAddress } = deps;
  return createStore<PlaybooksState & PlaybooksActions>()((set, get) => {
    const done = (words: string) => tell({ words, tone: 'done', undo: null });
    const problem = (words: string) => tell({ words, tone: 'problem', undo: null });

    /** One of a kind at a time; a second press while it is under way does nothing. */
    async function busily(what: string, work: () => Promise<void>): Promise<void> {
      if (get().busy.includes(what)) return;
      set({ busy: [...get().busy, what] });
      await work();
      set({ busy: get().busy.filter((other) => other !== what) });
    }

    async function read(file: ChosenFile): Promise<Outcome<string>> {
      if (file.size > LARGEST_FILE) return { ok: false, reason: TOO_LARGE };
      const text = await file.text().catch(() => null);
      return text === null ? { ok: false, reason: UNREADABLE } : { ok: true, value: text };
    }

    async function load() {
      set({ sources: loadedOf(await settle(ask('playbookSources', {}))) });
    }

    return {
      sources: WAITING,
      name: '',
      address: '',
      open: null,
      taken: null,
      fault: null,
      busy: [],

      load,
      setName: (name) => set({ name }),
      save: () =>
        busily('save', async () => {
          const name = get().name.trim();
          const made = await settle(ask('exportPlaybook', { name }));
          if (!made.ok) return problem(made.reason);
          saveFile(fileName(name), made.value.json);
          done('Your playbook is saved as a file.');
        }),
      look: (file) =>
        busily('look', async () => {
          set({ open: null, fault: null });
          const text = await read(file);
          const preview = text.ok ? await settle(ask('previewPlaybook', { json: text.value })) : text;
          if (!preview.ok) return set({ fault: { of: 'playbook', words: preview.reason } });
          if (!text.ok) return;
          set({ open: { ...preview.value, file: file.name, json: text.value, chosen: [] } });
          get().chooseAll('new');
        }),
      choose(key, on) {
        const { open } = get();
        if (open === null) return;
        const others = open.chosen.filter((other) => other !== key);
        set({ open: { ...open, chosen: on ? [...others, key] : others } });
      },
      chooseAll(which) {
        const { open } = get();
        if (open === null) return;
        const rows = open.rows.filter(({ state }) => which === 'all' || (which === 'new' && state === 'new'));
        set({ open: { ...open, chosen: rows.map(({ key }) => key) } });
      },
      take: () =>
        busily('take', async () => {
          const { open } = get();
          if (open === null || open.chosen.length === 0) return;
          const { json, chosen } = open;
          const taken = await settle(ask('takePlaybook', { json, keys: [...chosen] }));
          if (!taken.ok) return set({ fault: { of: 'playbook', words: taken.reason } });
          set({ open: null, fault: null });
          done(taken.value.taken === 1 ? 'One part is taken.' : `${taken.value.taken} parts are taken.`);
        }),
      putAway: () => set({ open: null, fault: null }),
      setAddress: (address) => set({ address, fault: null }),
      subscribe() {
        const address = get().address.trim();
        if (get().busy.includes('subscribe')) return Promise.resolve();
        if (address === '') {
          set({ fault: { of: 'address', words: NO_ADDRESS } });
          return Promise.resolve();
        }
        // Before anything else: the browser asks only within the press itself.
        const granted = settle(requestAddress(address));
        return busily('subscribe', async () => {
          const agreed = await granted;
          const made = agreed.ok ? await settle(ask('subscribe', { url: address })) : agreed;
          if (!made.ok) return set({ fault: { of: 'address', words: made.reason } });
          set({ address: '', fault: null });
          await load();
          done('You are subscribed. Its templates stand behind yours.');
        });
      },
      refresh: (id) =>
        busily(id, async () => {
          const fresh = await settle(ask('refreshSubscription', { id }));
          if (!fresh.ok) return problem(fresh.reason);
          await load();
          if (fresh.value.problem === null) done('Fetched.');
          else problem(fresh.value.problem);
        }),
      end: (id) =>
        busily(id, async () => {
          const ended = await settle(ask('unsubscribe', { id }));
          if (!ended.ok) problem(ended.reason);
          else done('The subscription is ended, and its copy is gone.');
          await load();
        }),
      takeOver: (file) =>
        busily('take-over', async () => {
          set({ taken: null, fault: null });
          const text = await read(file);
          const taken = text.ok ? await settle(ask('takeOver', { json: text.value })) : text;
          if (!taken.ok) return set({ fault: { of: 'reply', words: taken.reason } });
          set({ taken: taken.value });
          done('The reply is in your casebook.');
          await deps.look();
        }),
    };
  });
}
