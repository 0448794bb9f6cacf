import type { Review } from '../coach/types';
import type { Notice, ToPage } from '../contract/panel';
import { type PageSettings, UNTIL_TOLD } from '../contract/settings';
import type { Site, Thread } from '../sites/site';
import { watchNodes } from './changed-nodes';
import { type CoachedThread, createCoachedThread, type ThreadFacts } from './coached-thread';
import { createField } from './field';
import { deepActiveElement, findBox, selectedTextOutside } from './focused-box';
import { createLateDepth } from './late-depth';
import { createLateLinter } from './late-linter';
import { createPanelHost } from './panel-host';
import { isManual, isSameThread, MANUAL, note, pageView, type SessionState } from './panel-view';
import { createChanges } from './session-changes';
import { keepDrafts } from './session-drafts';
import { guardSession } from './session-guard';
import type { Session, SessionParts } from './session-parts';
import { watchPage } from './watch';
import { createWrites } from './writes';

const NO_REVIEW: Review = { author: null, stars: null, text: '' };

/** Ties watching, reading, marks, guard and panel together for one frame. */
export function createSession(parts: SessionParts): Session {
  const { window, controller } = parts;
  const { signal } = controller;
  const { document } = window;
  const state: SessionState = {
    settings: UNTIL_TOLD,
    current: null,
    waiting: null,
    notice: null,
    kinds: new Map(),
    told: false,
  };
  const seenFields = new WeakSet<HTMLElement>();
  const siteNow = (): Site | null => parts.site(state.settings.granted);

  const linter = createLateLinter(parts.loadLinter, () => {
    read();
    show();
  });

  const depth = createLateDepth({
    window,
    ask: parts.ask.deepLint,
    isCurrent: (thread) => thread === state.current,
    onDeeper: () => show(),
    signal,
  });

  const host = createPanelHost({
    document,
    front: parts.front,
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
    if (!host.isOpen || !linter.isReady) return;
    const view = pageView(state, linter, siteNow(), document.location, host.shape);
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

  const kindOf = ({ facts }: CoachedThread) => state.kinds.get(facts.key) ?? 'unknown';

  const read = (): void => {
    const { current } = state;
    // Nothing when it is here; asked for again when it could not be had.
    linter.load();
    if (!current) return;
    current.read(state.settings, kindOf(current));
    depth.want(current, kindOf(current));
  };

  /** The kind decides how some rules speak; until it is told, the draft is read without. */
  const learnKind = async ({ key, review, surface }: ThreadFacts): Promise<void> => {
    if (state.kinds.has(key)) return;
    const kind = await parts.ask.kind(review, surface);
    if (!kind || signal.aborted) return;
    state.kinds.set(key, kind);
    if (state.current?.facts.key !== key) return;
    read();
    show();
  };

  const drafts = keepDrafts(parts, state, siteNow, () => tell('not-kept'));

  const coachField = (element: HTMLElement, facts: ThreadFacts, protect: HTMLElement[]): void => {
    seenFields.add(element);
    linter.load();
    const { current } = state;
    if (current?.field.element !== element || !isSameThread(current.facts, facts)) {
      current?.stop();
      state.waiting = null;
      state.notice = null;
      state.current = createCoachedThread(
        linter,
        createField(element),
        facts,
        state.settings,
        state.kinds.get(facts.key) ?? 'unknown',
      );
      watchNodes(state.current.field, onNodes, state.current.signal);
      depth.want(state.current, kindOf(state.current));
      drafts.begin(state.current);
      void learnKind(facts);
    }
    host.open(element, protect, state.told && state.settings.panelOpen);
    watching.follow();
    show();
  };

  const coachThread = (thread: Thread): void => {
    const button = thread.findPostButton();
    coachField(thread.field, thread, button ? [thread.field, button] : [thread.field]);
  };

  const coachManually = (element: HTMLElement, selected: Review | null): void => {
    const thread = siteNow()?.findThread(element);
    if (thread && !selected && state.settings.on) {
      coachThread(thread);
      return;
    }
    const review = selected ?? parts.readReviewNear(element);
    // A fingerprint: the key is kept with "Hide here", the review is not.
    const key = `${MANUAL}${parts.keyOf(review ?? NO_REVIEW)}`;
    const from = selected ? 'selected' : review ? 'near' : null;
    coachField(element, { key, review, ownerReply: null, surface: thread?.surface ?? 'other', from }, [element]);
  };

  const onFocus = (element: HTMLElement): void => {
    const box = element.closest<HTMLElement>('[contenteditable]:not([contenteditable="false"])') ?? element;
    if (state.waiting && parts.isCoachable(box)) {
      coachManually(box, state.waiting.review);
      return;
    }
    if (!state.settings.on || state.current?.field.element === box) return;
    const thread = siteNow()?.findThread(box);
    if (thread) coachThread(thread);
  };

  let isLooking = false;
  /** Once before the next frame, however many keys come before it: nothing can be seen sooner. */
  const lookAgain = (): void => {
    if (isLooking) return;
    isLooking = true;
    window.requestAnimationFrame(() => {
      isLooking = false;
      if (signal.aborted) return;
      const before = state.current?.draft;
      read();
      // What was told of our own writing stays: its text was read before it was told.
      if (state.current?.draft !== before) state.notice = null;
      show();
    });
  };

  const onInput = (element: HTMLElement): void => {
    const isCoached = (): boolean => state.current?.field.element.contains(element) === true;
    const wasCoached = isCoached();
    if (!wasCoached) onFocus(element);
    if (!isCoached()) return;
    drafts.keep(!wasCoached);
    if (wasCoached) lookAgain();
  };

  /** The text is compared, so that nodes that say the same as before cost nothing more. */
  const onNodes = (): void => {
    drafts.keep();
    if (!isLooking && state.current && state.current.field.read() !== state.current.draft) lookAgain();
  };

  const changes = createChanges({ document, state, seenFields, siteNow, coachThread, drop });

  const writes = createWrites(state, () => read(), tell);

  const refreshSettings = async (): Promise<void> => {
    const settings = await parts.ask.settings(parts.site(true)?.id ?? null);
    if (settings && !signal.aborted) useSettings(settings);
  };

  const onPanelMessage = (message: ToPage): void => {
    if (!parts.isAlive()) controller.abort();
    else if (message.type === 'settings-changed') void refreshSettings();
    else if (message.type === 'work-on') void drafts.workOn((thread) => host.send({ type: 'worked', thread }));
    else if (message.type === 'insert' || message.type === 'put-back') {
      if (message.thread !== state.current?.facts.key) return;
      void (message.type === 'insert' ? writes.insert(message.text) : writes.putBack(message));
    } else if (message.type === 'use-fix') void writes.useFix(message);
    else if (message.type !== 'list-reviews' && message.type !== 'show-review') {
      if (message.type === 'collapse') host.collapse();
      state.current?.field.focus();
      if (message.type === 'show-finding') state.current?.field.select(message.finding.start, message.finding.end);
    }
  };

  const useSettings = (settings: PageSettings): void => {
    const { on: wasOn, granted: wasGranted } = state.settings;
    state.settings = settings;
    if (settings.on && (!wasOn || (settings.granted && !wasGranted))) {
      const active = deepActiveElement(document);
      if (active) onFocus(active);
    }
    if (!state.told) {
      state.told = true;
      const { element } = state.current?.field ?? {};
      if (element && settings.panelOpen) host.open(element, host.protects, true);
    }
    if (!settings.on && state.current && !isManual(state.current)) drop();
    read();
    show();
  };

  const watching = watchPage({
    window,
    front: parts.front,
    openRoots: parts.openRoots,
    onFocus,
    onInput,
    onChange(opening) {
      drafts.look();
      changes.onChange(opening);
    },
    follows: () => state.current !== null || state.waiting !== null,
    isAlive: parts.isAlive,
    onDead: () => controller.abort(),
    now: parts.now,
    signal,
  });
  guardSession(parts, state, {
    host,
    linter,
    siteNow,
    onPosted: () => tell('posted-as-written'),
    onPress: drafts.onPress,
  });
  const end = (): void => {
    state.current?.stop();
    parts.front.close();
  };
  signal.addEventListener('abort', end, { once: true });
  // Settings may have changed while the page lay in the back/forward cache, where no message reaches it.
  window.addEventListener('pageshow', (event) => event.persisted && void refreshSettings(), { signal });
  void refreshSettings();
  // A page may have focused its box while it was still being read.
  const focused = deepActiveElement(document);
  if (focused) onFocus(focused);

  return {
    useSettings,
    coachFocused(selection, wait) {
      const text = selection.trim() || selectedTextOutside(document);
      const review: Review | null = text ? { author: null, stars: null, text } : null;
      const box = findBox(document, parts.isCoachable, wait);
      if (!box && !wait) return false;
      state.settings = { ...state.settings, panelOpen: true };
      state.told = true;
      if (box && box === state.current?.field.element && host.isShown && !review) {
        // Asked for again: the way from the box into the panel by keyboard.
        host.send({ type: 'focus-panel' });
        return true;
      }
      if (box) {
        coachManually(box, review);
        return true;
      }
      state.waiting = { review };
      linter.load();
      host.open(document.documentElement, [], true);
      show();
      return true;
    },
    review: () => state.current?.facts.review ?? null,
    insert: writes.insert,
    close: drop,
  };
}
