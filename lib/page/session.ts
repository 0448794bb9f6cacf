import type { Coach, Review } from '../coach/types';
import type { Notice, ToPage } from '../contract/panel';
import { type PageSettings, UNTIL_TOLD } from '../contract/settings';
import { threadKey } from '../sites/identity';
import type { Site, Thread } from '../sites/site';
import { createCoachedThread, type ThreadFacts } from './coached-thread';
import { createField } from './field';
import { findBox, selectedTextOutside } from './focused-box';
import { createGuard } from './guard';
import { createStopDialog } from './guard-dialog';
import { createPanelHost } from './panel-host';
import { isManual, MANUAL, note, panelView, type SessionState } from './panel-view';
import { findGuardedPress, stopCaseOf } from './press';
import type { WriteOutcome } from './types';
import { watchPage } from './watch';
import { insertText, replaceRange } from './write';

const NO_REVIEW: Review = { author: null, stars: null, text: '' };

/** Everything a session is introduced to; it imports neither adapters, nor the engine, nor the extension API. */
export interface SessionParts {
  window: Window & typeof globalThis;
  coach: Coach;
  /** The adapter for the page as it is now, or `null` (then only manual coaching). */
  site(): Site | null;
  /** Manual mode: whether a box can be coached at all, and the review near it. */
  isCoachable(field: HTMLElement): boolean;
  readReviewNear(field: HTMLElement): Review | null;
  openRoots(): ShadowRoot[];
  panel: { url: string; origin: string };
  /** Requests to the background; `null` when it cannot be reached. */
  ask: {
    settings(site: string | null): Promise<PageSettings | null>;
    token(): Promise<string | null>;
    quietSite(site: string): Promise<void>;
    rememberPanel(open: boolean): Promise<void>;
  };
  /** Whether the extension behind this script still runs. */
  isAlive(): boolean;
  /** Milliseconds on a clock that never goes back. */
  now(): number;
  /** Ends everything; aborted by the session itself once the extension is gone. */
  controller: AbortController;
}

/** What the rest of the extension may ask of a page. */
export interface Session {
  useSettings(settings: PageSettings): void;
  /**
   * Coaches the focused box of any page; selected text, where there is some, becomes the review. Answers whether it could.
   * With `wait`, the page's only box is taken where none has the keyboard, else the panel waits for the owner to click into one.
   */
  coachFocused(selection: string, wait: boolean): boolean;
  review(): Review | null;
  insert(text: string): Promise<WriteOutcome | 'no-box'>;
  close(): void;
}

/** Ties watching, reading, marks, guard and panel together for one frame. */
export function createSession(parts: SessionParts): Session {
  const { window, coach, controller } = parts;
  const { signal } = controller;
  const { document } = window;
  const state: SessionState = { settings: UNTIL_TOLD, current: null, waiting: null, notice: null };
  const seenFields = new WeakSet<HTMLElement>();

  const host = createPanelHost({
    document,
    frameUrl: parts.panel.url,
    frameOrigin: parts.panel.origin,
    handover: parts.ask.token,
    onMessage: (message) => onPanelMessage(message),
    onToggle(open) {
      state.settings = { ...state.settings, panelOpen: open };
      void parts.ask.rememberPanel(open);
      show();
    },
    onShape: () => show(),
    now: parts.now,
    signal,
  });

  const show = (): void => {
    if (!host.isOpen) return;
    const view = panelView(state, coach, parts.site(), host.shape);
    if (view) host.send({ type: 'view', view });
  };

  const tell = (kind: Notice): void => {
    note(state, kind);
    show();
  };

  const drop = (): void => {
    state.current?.stop();
    state.current = null;
    state.waiting = null;
    host.close();
  };

  const coachField = (element: HTMLElement, facts: ThreadFacts, protect: HTMLElement[]): void => {
    seenFields.add(element);
    if (state.current?.field.element !== element || state.current.facts.key !== facts.key) {
      state.current?.stop();
      state.waiting = null;
      state.notice = null;
      state.current = createCoachedThread(coach, createField(element), facts, state.settings);
    }
    host.open(element, protect, state.settings.panelOpen);
    show();
  };

  const coachThread = (thread: Thread): void => {
    const button = thread.findPostButton();
    coachField(thread.field, thread, button ? [thread.field, button] : [thread.field]);
  };

  const coachManually = (element: HTMLElement, selected: Review | null): void => {
    const thread = parts.site()?.findThread(element);
    if (thread && !selected) return coachThread(thread);
    const review = selected ?? parts.readReviewNear(element);
    // A fingerprint: the key is kept with "Hide here", the review is not.
    const key = `${MANUAL}${threadKey('page', null, review ?? NO_REVIEW)}`;
    coachField(element, { key, review, surface: thread?.surface ?? 'other' }, [element]);
  };

  const onFocus = (element: HTMLElement): void => {
    const box = element.closest<HTMLElement>('[contenteditable]:not([contenteditable="false"])') ?? element;
    if (state.waiting && parts.isCoachable(box)) return coachManually(box, state.waiting.review);
    if (!state.settings.on || state.current?.field.element === box) return;
    const thread = parts.site()?.findThread(box);
    if (thread) coachThread(thread);
  };

  const onInput = (element: HTMLElement): void => {
    const { current } = state;
    if (!current || (element !== current.field.element && !current.field.element.contains(element))) {
      return onFocus(element);
    }
    current.read(state.settings);
    state.notice = null;
    show();
  };

  /** Follows a box that was re-made, and notices a queue that put the next review above the same box. */
  const follow = (site: Site | null): void => {
    const { current } = state;
    if (!current) return;
    const { element } = current.field;
    if (element.isConnected) {
      const thread = isManual(current) ? null : site?.findThread(element);
      if (thread && thread.key !== current.facts.key) coachThread(thread);
      return;
    }
    const again = site
      ?.findFields(document)
      .map((field) => site.findThread(field))
      .find((thread) => thread?.key === current.facts.key);
    if (again) coachThread(again);
    else drop();
  };

  const onChange = (opening: boolean): void => {
    const site = parts.site();
    follow(site);
    if (!site || !state.settings.on || !opening) return;
    for (const field of site.findFields(document)) {
      if (seenFields.has(field)) continue;
      seenFields.add(field);
      const thread = site.findThread(field);
      if (thread && thread.key !== state.current?.facts.key) coachThread(thread);
    }
  };

  const insert = async (text: string): Promise<WriteOutcome | 'no-box'> => {
    const { current } = state;
    if (!current) return 'no-box';
    const outcome = await insertText(current.field, text, { replaceAll: current.field.read().trim() === '' });
    current.read(state.settings);
    tell(outcome === 'done' ? 'inserted' : outcome === 'too-long' ? 'insert-too-long' : 'insert-refused');
    return outcome;
  };

  const refreshSettings = async (): Promise<void> => {
    const settings = await parts.ask.settings(parts.site()?.id ?? null);
    if (settings && !signal.aborted) useSettings(settings);
  };

  const onPanelMessage = (message: ToPage): void => {
    if (!parts.isAlive()) return controller.abort();
    const { current } = state;
    if (message.type === 'settings-changed') return void refreshSettings();
    if (message.type === 'insert') return void insert(message.text);
    if (!current) return;
    if (message.type === 'use-fix') {
      const { start, end, text } = message.finding;
      const fix = { start, end, expected: text, replacement: message.replacement };
      void replaceRange(current.field, fix).then((outcome) => {
        current.read(state.settings);
        tell(outcome === 'done' ? 'fixed' : outcome === 'changed' ? 'fix-changed' : 'fix-refused');
      });
      return;
    }
    if (message.type === 'collapse') host.collapse();
    current.field.focus();
    if (message.type === 'show-finding') current.field.select(message.finding.start, message.finding.end);
  };

  const useSettings = (settings: PageSettings): void => {
    state.settings = settings;
    if (!settings.on && state.current && !isManual(state.current)) return drop();
    state.current?.read(settings);
    show();
  };

  watchPage({
    window,
    openRoots: parts.openRoots,
    onFocus,
    onInput,
    onChange,
    isAlive: parts.isAlive,
    onDead: () => controller.abort(),
    now: parts.now,
    signal,
  });
  const dialog = createStopDialog({ root: host.shadow, signal });
  createGuard({
    window,
    // No site known here posts on Ctrl+Enter.
    findPress: (path, kind) =>
      kind !== 'ctrl-enter' && state.settings.on && state.settings.guard
        ? findGuardedPress(document, parts.site(), path)
        : null,
    judge: (press) => stopCaseOf(coach, parts.site(), state.settings, press),
    async ask(press, stopCase) {
      host.attach(press.field.element);
      const answer = await dialog.ask(stopCase);
      const site = parts.site();
      if (answer === 'quiet' && site) {
        state.settings = { ...state.settings, guard: false };
        void parts.ask.quietSite(site.id);
      }
      return answer;
    },
    isAlive: parts.isAlive,
    onPosted: () => tell('posted-as-written'),
    now: parts.now,
    signal,
  });
  signal.addEventListener('abort', () => state.current?.stop(), { once: true });
  // Settings may have changed while the page lay in the back/forward cache, where no message reaches it.
  window.addEventListener('pageshow', (event) => event.persisted && void refreshSettings(), { signal });
  void refreshSettings();

  return {
    useSettings,
    coachFocused(selection, wait) {
      const text = selection.trim() || selectedTextOutside(document);
      const review: Review | null = text ? { author: null, stars: null, text } : null;
      const box = findBox(document, parts.isCoachable, wait);
      if (!box && !wait) return false;
      state.settings = { ...state.settings, panelOpen: true };
      if (box) {
        coachManually(box, review);
        return true;
      }
      state.waiting = { review };
      host.open(document.documentElement, [], true);
      show();
      return true;
    },
    review: () => state.current?.facts.review ?? null,
    insert,
    close: drop,
  };
}
