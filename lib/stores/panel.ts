import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Outcome } from '../browser/protocol';
import type { Finding, RuleText } from '../coach/types';
import type { FindingRef, Notice, PanelView, ToPage } from '../contract/panel';
import { type Brief, EMPTY_BRIEF } from '../playbook/brief';
import { type Filled, fillTemplate } from '../playbook/fill';
import { briefAt } from '../playbook/place';
import type { Template } from '../playbook/template';
import { type Ask, type Note, settle } from './asking';
import { cardsOf, OPEN_AT_ONCE } from './cards';
import { clip } from './clip';

/** Everything the panel's store needs of the world. */
export interface PanelDeps {
  send(message: ToPage): void;
  ask: Ask;
  rule(id: string): RuleText | null;
  /** Has the browser ask the owner whether a site may be coached for good; called within a press. */
  requestOrigin(origin: string): Promise<Outcome<null>>;
}

/** What the panel shows. `view` is `null` until the page has vouched for it: then nothing is drawn. */
export interface PanelState {
  view: PanelView | null;
  templates: Template[];
  brief: Brief;
  query: string;
  allTemplates: boolean;
  /** How many findings are listed. */
  shown: number;
  /** Keys of findings opened by hand, latest first. */
  picked: string[];
  /** The one part that is unfolded: a finding's key, `triage`, `needs`, `offer`, `private`, `fit`, or `null`. */
  why: string | null;
  checklistOpen: boolean;
  /** In a sheet: whether the advice on the review is unfolded. */
  reviewOpen: boolean;
  /** For the polite live region; changes only when the number of findings does. */
  said: string;
  note: Note | null;
  /** Grows each time the page asks for the keyboard to move here. */
  focus: number;
  /** The origin the owner has just turned on. */
  turnedOn: string | null;
}

/** A message of the page, its view completed. */
export type Received = { type: 'view'; view: PanelView } | { type: 'focus-panel' };

/** What can be done in the panel. None of them throws. */
export interface PanelActions {
  receive(message: Received): void;
  load(): Promise<void>;
  rule(id: string): RuleText | null;
  /** A template as it would go into the box now. */
  preview(template: Template): Filled;
  /** A line of the plan, with what is known put in. */
  fillLine(line: string): Filled;
  /** A line was copied, or could not be. */
  copied(done: boolean): void;
  useFix(finding: Finding): void;
  showFinding(finding: Finding): void;
  hideHere(finding: Finding): Promise<void>;
  neverFlag(finding: Finding): Promise<void>;
  more(): void;
  open(key: string): void;
  toggleWhy(key: string): void;
  toggleChecklist(): void;
  toggleReview(): void;
  search(query: string): void;
  showAllTemplates(): void;
  insert(template: Template): void;
  collapse(): void;
  backToField(): void;
  /** Turns the page's site on for good. */
  alwaysHere(): Promise<void>;
  /** Shows what came of something asked for beside the reply. */
  tell(note: Note): void;
  dismiss(): void;
}

export type PanelStore = StoreApi<PanelState & PanelActions>;

const NOTICES: Record<Notice, { words: string; tone: Note['tone'] }> = {
  fixed: { words: 'Changed in your reply. Undo there takes it back.', tone: 'done' },
  'fix-changed': { words: 'Those words have changed meanwhile, so nothing was touched.', tone: 'problem' },
  'fix-refused': { words: 'The box did not take the change. Your reply is as it was.', tone: 'problem' },
  inserted: { words: 'The template is in your reply.', tone: 'done' },
  'insert-too-long': { words: 'It does not fit into this box, so nothing was put in.', tone: 'problem' },
  'insert-refused': { words: 'The box did not take it. Your reply is as it was.', tone: 'problem' },
  'posted-as-written': { words: 'Going out as you wrote it.', tone: 'done' },
  'put-back': { words: 'Your words are back in the box. Undo there takes them out again.', tone: 'done' },
  'not-kept': {
    words: 'Your reply could not be kept on this device just now. Copy it somewhere safe before you leave this page.',
    tone: 'problem',
  },
  'look-again': { words: 'The box changed the words on the way. Please look at your reply.', tone: 'problem' },
};

const COPIED = { words: 'Copied. Paste it where it belongs.', tone: 'done' } as const;
const NOT_COPIED = {
  words: 'It could not be copied. Select the words and copy them by hand.',
  tone: 'problem',
} as const;

const TURNED_ON = {
  words:
    'From now on reply boxes on this site are coached by themselves. You can turn that off in the Evenkeel window.',
  tone: 'done',
} as const;

/** The panel's memory. Blank until the first view arrives; talks to the page and the background through `deps` only. */
export function createPanelStore(deps: PanelDeps): PanelStore {
  return createStore<PanelState & PanelActions>()((set, get) => {
    /** The last note that came from the page. */
    let told: Note | null = null;

    /** A change of settings: ask, tell the page, offer the way back. */
    async function change(words: string, apply: (on: boolean) => Promise<{ ok: boolean; reason?: string }>) {
      const undo = async () => {
        const back = await apply(false);
        set({ note: back.ok ? null : { words: back.reason ?? '', tone: 'problem', undo: null } });
        if (back.ok) deps.send({ type: 'settings-changed' });
      };
      const answer = await apply(true);
      set({
        note: answer.ok ? { words, tone: 'done', undo } : { words: answer.reason ?? '', tone: 'problem', undo: null },
      });
      if (answer.ok) deps.send({ type: 'settings-changed' });
    }

    return {
      view: null,
      templates: [],
      brief: EMPTY_BRIEF,
      query: '',
      allTemplates: false,
      shown: OPEN_AT_ONCE,
      picked: [],
      why: null,
      checklistOpen: false,
      reviewOpen: false,
      said: '',
      note: null,
      focus: 0,
      turnedOn: null,

      receive(message) {
        if (message.type === 'focus-panel') return set({ focus: get().focus + 1 });
        const before = get().view;
        const { view } = message;
        const sameThread = before?.thread === view.thread;
        if (!sameThread) {
          set({ query: '', allTemplates: false, shown: OPEN_AT_ONCE, picked: [], why: null });
          set({ checklistOpen: false, reviewOpen: false, note: null });
        }
        if (view.notice !== null && view.notice.serial !== before?.notice?.serial) {
          told = { ...NOTICES[view.notice.kind], undo: null };
          set({ note: told });
        }
        // What the page told is over once the owner writes on; what was done here stays until it is closed.
        if (view.notice === null && told !== null && get().note === told) set({ note: null });
        set({ view, said: sayCount(before, view, get().said) });
      },
      async load() {
        const [list, brief] = await Promise.all([
          settle(deps.ask('listTemplates', {})),
          settle(deps.ask('effectiveBrief', {})),
        ]);
        if (list.ok) set({ templates: list.value.templates });
        if (brief.ok) set({ brief: brief.value });
      },
      rule: deps.rule,
      preview: ({ body }) => get().fillLine(body),
      fillLine: (line) =>
        fillTemplate(line, {
          review: get().view?.review ?? null,
          brief: briefAt(get().brief, get().view?.address ?? ''),
        }),
      copied: (done) => set({ note: { ...(done ? COPIED : NOT_COPIED), undo: null } }),
      useFix(finding) {
        const ref = refOf(finding);
        if (ref !== null && finding.fix !== null)
          deps.send({ type: 'use-fix', finding: ref, replacement: finding.fix });
      },
      showFinding(finding) {
        const ref = refOf(finding);
        if (ref !== null) deps.send({ type: 'show-finding', finding: ref });
      },
      async hideHere(finding) {
        const view = get().view;
        if (view === null) return;
        const where = { thread: view.thread, rule: finding.rule, phrase: finding.text, site: view.site?.id ?? null };
        await change('Hidden for this review.', (on) => settle(deps.ask('hideHere', { ...where, on })));
      },
      async neverFlag(finding) {
        const phrase = finding.text;
        if (phrase === '') return;
        await change(`“${clip(phrase, 60)}” is never flagged from now on.`, (on) =>
          settle(deps.ask('neverFlag', { phrase, on })),
        );
      },
      more() {
        const { view, shown, picked } = get();
        if (view === null) return;
        const next = cardsOf(view.reading.findings, shown + 1, picked)[shown];
        set({ shown: shown + 1, picked: next === undefined ? picked : [next.key, ...picked] });
      },
      open: (key) => set({ picked: [key, ...get().picked.filter((other) => other !== key)] }),
      toggleWhy: (key) => set({ why: get().why === key ? null : key }),
      toggleChecklist: () => set({ checklistOpen: !get().checklistOpen }),
      toggleReview: () => set({ reviewOpen: !get().reviewOpen }),
      search: (query) => set({ query }),
      showAllTemplates: () => set({ allTemplates: true }),
      insert(template) {
        const thread = get().view?.thread ?? '';
        deps.send({ type: 'insert', thread, text: get().preview(template).text });
        set({ query: '' });
      },
      collapse: () => deps.send({ type: 'collapse' }),
      backToField: () => deps.send({ type: 'focus-field' }),
      async alwaysHere() {
        const origin = get().view?.found?.origin ?? null;
        if (origin === null) return;
        const answer = await settle(deps.requestOrigin(origin));
        if (answer.ok) set({ turnedOn: origin, note: { ...TURNED_ON, undo: null } });
        else set({ note: { words: answer.reason, tone: 'problem', undo: null } });
      },
      tell: (note) => set({ note }),
      dismiss: () => set({ note: null }),
    };
  });
}

function refOf(finding: Finding): FindingRef | null {
  const { rule, start, end, text } = finding;
  return start === null || end === null ? null : { rule, start, end, text };
}

function sayCount(before: PanelView | null, view: PanelView, said: string): string {
  const count = view.empty ? 0 : view.reading.findings.length;
  const last = before === null || before.empty ? 0 : before.reading.findings.length;
  if (count === last) return said;
  if (count === 0) return view.empty ? '' : 'Nothing left to look at.';
  return count === 1 ? 'One thing to look at in your reply.' : `${count} things to look at in your reply.`;
}
