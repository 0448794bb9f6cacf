import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Outcome, Settings } from '../browser/protocol';
import type { EditorDraft } from '../contract/editor-schema';
import type { Brief } from '../playbook/brief';
import type { BriefSources } from '../playbook/counted';
import { inOrder, type Template } from '../playbook/template';
import { type Ask, type Note, settle } from './asking';
import { clip } from './clip';
import { createEditor, type Editor, type EditorActions } from './popup-editor';

export type { Editor } from './popup-editor';

/** Everything the popup's store needs of the world. */
export interface PopupDeps {
  ask: Ask;
  /** The tab in front, or `null` when there is none to act on. */
  tabId(): Promise<number | null>;
  newId(): string;
  /** Hands the owner a file. */
  saveFile(name: string, text: string): void;
  /** A popup closes at a click beside it: the template being written is kept in memory until it is saved or cancelled. */
  keepDraft(draft: EditorDraft | null): void;
  keptDraft(): Promise<EditorDraft | null>;
  /** Called when the page should be in front: a panel or a template is now there. */
  close(): void;
}

export type PopupTab = 'templates' | 'house' | 'settings';

/** What the popup shows; `null` where it has not been read yet. */
export interface PopupState {
  tab: PopupTab;
  templates: Template[] | null;
  /** Records kept aside because they did not parse. */
  setAside: number;
  query: string;
  editor: Editor | null;
  brief: Brief | null;
  /** House rules of others that count beside the owner's own. */
  sources: BriefSources | null;
  settings: Settings | null;
  note: Note | null;
  /** For the polite live region: where a moved template is now. */
  said: string;
}

/** What can be done in the popup. None of them throws. */
export interface PopupActions extends EditorActions {
  load(): Promise<void>;
  show(tab: PopupTab): void;
  coach(): Promise<void>;
  search(query: string): void;
  insert(id: string): Promise<void>;
  duplicate(id: string): Promise<void>;
  remove(id: string): Promise<void>;
  move(id: string, by: -1 | 1): Promise<void>;
  saveSetAside(): Promise<void>;
  saveBrief(brief: Brief): Promise<void>;
  setSite(site: string, change: { on?: boolean; guard?: boolean }): Promise<void>;
  flagAgain(phrase: string): Promise<void>;
  neverFlag(phrase: string): Promise<void>;
  unhide(hidden: Settings['hidden'][number]): Promise<void>;
  dismiss(): void;
}

export type PopupStore = StoreApi<PopupState & PopupActions>;

const NO_TAB = 'There is no page in front to help on.';

/** The popup's memory. Reads and writes through the background only. */
export function createPopupStore(deps: PopupDeps): PopupStore {
  return createStore<PopupState & PopupActions>()((set, get) => {
    const done = (words: string, undo: Note['undo'] = null) => set({ note: { words, tone: 'done', undo } });
    const problem = (words: string) => set({ note: { words, tone: 'problem', undo: null } });

    async function readTemplates(): Promise<readonly Template[] | null> {
      const list = await settle(deps.ask('listTemplates', {}));
      if (!list.ok) {
        problem(list.reason);
        return null;
      }
      set({ templates: inOrder(list.value.templates), setAside: list.value.setAside });
      return list.value.templates;
    }

    /** Asks for something done in the tab in front; the popup steps aside when it was. */
    async function inTab(act: (tabId: number) => Promise<Outcome<null>>) {
      const tabId = await deps.tabId().catch(() => null);
      if (tabId === null) return problem(NO_TAB);
      const answer = await settle(act(tabId));
      if (answer.ok) deps.close();
      else problem(answer.reason);
    }

    async function changeSettings(answer: Promise<Outcome<Settings>>, words: string, undo: Note['undo'] = null) {
      const changed = await settle(answer);
      if (!changed.ok) return problem(changed.reason);
      set({ settings: changed.value });
      done(words, undo);
    }

    return {
      tab: 'templates',
      templates: null,
      setAside: 0,
      query: '',
      editor: null,
      brief: null,
      sources: null,
      settings: null,
      note: null,
      said: '',

      async load() {
        const [kept] = await Promise.all([deps.keptDraft().catch(() => null), readTemplates()]);
        if (kept !== null && get().editor === null)
          set({ editor: { ...kept, problem: null, saving: false, theirs: null } });
        const asked = settle(deps.ask('briefSources', {}));
        const [brief, settings] = await Promise.all([
          settle(deps.ask('readBrief', {})),
          settle(deps.ask('readSettings', {})),
        ]);
        if (brief.ok) set({ brief: brief.value });
        else problem(brief.reason);
        if (settings.ok) set({ settings: settings.value });
        else problem(settings.reason);
        // Last: a policy may be told late.
        const sources = await asked;
        if (sources.ok) set({ sources: sources.value });
        else problem(sources.reason);
      },
      show: (tab) => set({ tab, note: null }),
      coach: () => inTab((tabId) => deps.ask('coachTab', { tabId })),
      search: (query) => set({ query }),
      insert: (templateId) => inTab((tabId) => deps.ask('insertTemplate', { tabId, templateId })),

      ...createEditor({
        ask: deps.ask,
        newId: deps.newId,
        keepDraft: deps.keepDraft,
        editor: () => get().editor,
        // What was said before belongs to what was on the screen before.
        show: (editor) => set(get().editor === null ? { editor, note: null } : { editor }),
        readTemplates,
        done,
      }),
      async duplicate(id) {
        const copy = await settle(deps.ask('duplicateTemplate', { id }));
        if (!copy.ok) return problem(copy.reason);
        await readTemplates();
        done(`“${copy.value.title}” is a copy you can change.`);
      },
      async remove(id) {
        const gone = await settle(deps.ask('deleteTemplate', { id }));
        if (!gone.ok) return problem(gone.reason);
        await readTemplates();
        done(`“${gone.value.title}” is deleted.`, async () => {
          const back = await settle(deps.ask('restoreTemplate', { template: gone.value }));
          if (!back.ok) return problem(back.reason);
          await readTemplates();
          done(`“${gone.value.title}” is back.`);
        });
      },
      async move(id, by) {
        const before = get().templates ?? [];
        const at = before.findIndex((template) => template.id === id);
        const other = before[at + by];
        const moved = before[at];
        // Those of a playbook stay behind the own ones, in its order.
        if (moved === undefined || other === undefined || moved.from !== undefined || other.from !== undefined) return;
        const swapped = [...before];
        swapped[at] = other;
        swapped[at + by] = moved;
        const templates = swapped.map((template, order) => ({ ...template, order }));
        set({ templates, said: `${moved.title}, now ${at + by + 1} of ${before.length}.` });
        const kept = await settle(deps.ask('reorderTemplates', { ids: templates.map((template) => template.id) }));
        if (kept.ok) return;
        set({ templates: before });
        problem(kept.reason);
      },
      async saveSetAside() {
        const kept = await settle(deps.ask('exportSetAside', {}));
        if (kept.ok) deps.saveFile('evenkeel-set-aside.json', kept.value.json);
        else problem(kept.reason);
      },
      async saveBrief(brief) {
        const saved = await settle(deps.ask('saveBrief', brief));
        if (!saved.ok) return problem(saved.reason);
        set({ brief: saved.value });
        done('Your house rules are saved.');
      },
      async setSite(site, change) {
        const words =
          change.on === undefined
            ? change.guard
              ? 'Asks before a heated reply goes out.'
              : 'No longer asks before posting there.'
            : change.on
              ? 'Helping on this site.'
              : 'Staying out of this site.';
        await changeSettings(deps.ask('setSite', { site, ...change }), words);
      },
      flagAgain: (phrase) =>
        changeSettings(deps.ask('neverFlag', { phrase, on: false }), `“${clip(phrase, 60)}” may be marked again.`, () =>
          changeSettings(deps.ask('neverFlag', { phrase, on: true }), `“${clip(phrase, 60)}” is never flagged.`),
        ),
      neverFlag: (phrase) =>
        changeSettings(deps.ask('neverFlag', { phrase, on: true }), `“${clip(phrase, 60)}” is never flagged.`),
      unhide: (hidden) =>
        changeSettings(deps.ask('hideHere', { ...hidden, on: false }), 'Shown again.', () =>
          changeSettings(deps.ask('hideHere', { ...hidden, on: true }), 'Hidden again.'),
        ),
      dismiss: () => set({ note: null }),
    };
  });
}
