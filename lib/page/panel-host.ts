import type { ToPage, ToPanel } from '../contract/panel';
import type { Listens } from './front';
import { isolateHost } from './isolate';
import { keepHost } from './keep-host';
import { keepListening } from './keep-listening';
import { windowSize, zoomIn } from './measure';
import { createPanelFrame, type PanelFrame } from './panel-frame';
import { HOST_STYLE } from './panel-host-style';
import { createHost } from './pin-host';
import { type Box, isOverlapping, type Placement, placePanel, placeTab, TAB } from './place';
import { sweepHosts } from './sweep';

/** What the panel host is given. */
export interface PanelHostOptions {
  document: Document;
  frameUrl: string;
  /** Where events meant for us are kept from the page; the window itself when not given. */
  front?: Listens;
  /** Origin of the panel's document; with a dynamic address it differs from the address's. */
  frameOrigin: string;
  /** A one-time token for a frame that has just loaded, or `null`. */
  handover(): Promise<string | null>;
  /** A message of the panel that has been checked. */
  onMessage(message: ToPage): void;
  /** The owner opened (`true`) or collapsed the panel. Not called when the panel makes way by itself. */
  onToggle?(open: boolean): void;
  /** The panel changed between side and sheet by itself. */
  onShape?(shape: PanelHost['shape']): void;
  /** What the tab says at first, and its width in CSS px; without it, it opens the panel beside a box. */
  tab?: { words: string; title: string; width: number };
  /** Milliseconds. */
  now(): number;
  signal: AbortSignal;
}

/** The panel beside a box: a frame in a closed shadow root, docked where it covers nothing that matters. */
export interface PanelHost {
  /** Docks beside `anchor`, covering none of `protect`; `expanded: false` shows the tab only. */
  open(anchor: HTMLElement, protect: HTMLElement[], expanded?: boolean): void;
  collapse(): void;
  close(): void;
  /** Kept until the frame is there to hear it. */
  send(message: ToPanel): void;
  /** Open as the owner wants it, even while it makes way for the box. */
  readonly isOpen: boolean;
  /** Open and in sight: not making way for the box. */
  readonly isShown: boolean;
  readonly shape: 'side' | 'sheet';
  /** What the panel must not cover, as last told. */
  readonly protects: HTMLElement[];
  readonly shadow: ShadowRoot;
  /** Puts the host into the page for the stop dialog, panel or not. */
  attach(anchor: Element): ShadowRoot;
  /** Changes the words on the tab. */
  nameTab(words: string): void;
}

/** A page that is still there so long after it said it would leave stays, ms: longer than slow sites take to answer. */
const BACK_AFTER = 10_000;

/** Makes the host. Nothing is in the page until it is opened, but its events are kept from the page at once. */
export function createPanelHost(options: PanelHostOptions): PanelHost {
  const { document, signal } = options;
  const view = document.defaultView ?? window;
  sweepHosts(document);
  const { host, root } = createHost(document);
  isolateHost(options.front ?? view, host, signal);
  const kept = keepHost(document, host, { now: options.now, onDrivenOff: () => close(), signal });

  let state: 'closed' | 'collapsed' | 'open' = 'closed';
  let anchor: HTMLElement = document.documentElement;
  let protect: HTMLElement[] = [];
  let placement: Placement = { shape: 'tab', box: null };
  let shape: PanelHost['shape'] = 'side';
  /** Of what the host stands in, as last undone. */
  let zoom = 1;
  /** The owner opened it where there is no room. */
  let insists = false;
  let frame: PanelFrame | null = null;
  let lastView: ToPanel | null = null;
  let frameRequest = 0;
  let watching: AbortController | null = null;

  const panel = document.createElement('div');
  panel.className = 'panel';
  const tab = document.createElement('button');
  tab.className = 'tab';
  tab.type = 'button';
  tab.textContent = options.tab?.words ?? 'Evenkeel';
  tab.title = options.tab?.title ?? 'Open Evenkeel beside this box';
  tab.setAttribute('aria-expanded', 'false');

  const boxes = (): Box[] => {
    const [width, height] = windowSize(view);
    const seen = { left: 0, top: 0, width, height };
    return protect
      .map((one) => one.getBoundingClientRect())
      .filter((rect) => rect.width > 0 && isOverlapping(rect, seen));
  };

  const show = (next: Placement): void => {
    placement = next;
    zoom = zoomIn(host.parentElement);
    const { box } = next;
    kept.style({
      // Never hidden as a whole: the stop dialog may be in it.
      display: 'block',
      zoom: `${1 / zoom}`,
      inset: 'auto',
      left: `${box?.left ?? 0}px`,
      top: `${box?.top ?? 0}px`,
      width: `${box?.width ?? 0}px`,
      height: `${box?.height ?? 0}px`,
    });
    panel.hidden = next.shape === 'tab' || state !== 'open';
    tab.hidden = !panel.hidden || state === 'closed' || !box;
  };

  const place = (keep: boolean): void => {
    if (state === 'closed') return;
    const [width, height] = windowSize(view);
    const around = boxes();
    const stays = keep && placement.box && !around.some((one) => placement.box && isOverlapping(one, placement.box));
    const suits = state === 'open' ? placement.shape !== 'tab' : placement.shape === 'tab';
    if (stays && suits && zoom === zoomIn(host.parentElement)) return;
    const tabSize = { ...TAB, width: options.tab?.width ?? TAB.width };
    show(
      state === 'open' ? placePanel(width, height, around, insists, tabSize) : placeTab(width, height, around, tabSize),
    );
    if (placement.shape === 'tab' || placement.shape === shape) return;
    shape = placement.shape;
    options.onShape?.(shape);
  };

  let mayStay = true;
  const later = (keep: boolean): void => {
    mayStay &&= keep;
    if (frameRequest !== 0) return;
    frameRequest = view.requestAnimationFrame(() => {
      frameRequest = 0;
      const stay = mayStay;
      mayStay = true;
      place(stay);
    });
  };

  const watch = (): void => {
    watching?.abort();
    watching = new AbortController();
    const follow = { signal: watching.signal, capture: true, passive: true };
    const onScroll = (): void => later(true);
    const onResize = (): void => later(false);
    keepListening(document, watching.signal, () => {
      view.addEventListener('scroll', onScroll, follow);
      view.addEventListener('resize', onResize, follow);
    });
    // A box that was still opening may leave room for the better place now.
    const resized = new ResizeObserver(() => later(placement.shape === 'side'));
    // The page as a whole leaves us where we are, however it grows.
    for (const one of new Set([anchor, ...protect])) if (one !== document.documentElement) resized.observe(one);
    watching.signal.addEventListener('abort', () => resized.disconnect(), { once: true });
  };

  /** Nobody vouched for the frame: back to the tab, so that the owner can try again. */
  const onRefused = (): void => {
    frame?.close();
    frame = null;
    if (state === 'open') state = 'collapsed';
    place(false);
  };

  const expand = (): void => {
    state = 'open';
    if (frame) return;
    frame = createPanelFrame({ ...options, onRefused });
    panel.append(frame.element);
    if (lastView) frame.send(lastView);
  };

  /**
   * Chromium (156, November 2026) keeps no page for "back" that has a frame of an extension in it when its `beforeunload` ends;
   * at `pagehide` it is too late. So the frame goes. It comes back with the page, and if the page stays after all (a download,
   * a question the owner declined) as soon as something is done in it.
   */
  const makeWay = (): void => {
    if (!frame) return;
    frame.close();
    frame = null;
    const returned = new AbortController();
    const back = (): void => {
      returned.abort();
      if (state === 'open' && !signal.aborted) expand();
    };
    const until = { signal: returned.signal, capture: true, passive: true };
    for (const type of ['pageshow', 'pointerdown', 'keydown']) view.addEventListener(type, back, until);
    signal.addEventListener('abort', () => returned.abort(), { once: true });
    view.setTimeout(() => returned.signal.aborted || back(), BACK_AFTER);
  };
  view.addEventListener('beforeunload', makeWay, { signal });

  const attach = (element: Element): boolean => {
    // Moving an open dialog of ours would close it.
    if (host.isConnected && root.querySelector('dialog:modal')) return true;
    if (!kept.attach(element)) return false;
    if (panel.parentNode !== root) root.append(panel, tab);
    return true;
  };

  const close = (): void => {
    state = 'closed';
    watching?.abort();
    watching = null;
    view.cancelAnimationFrame(frameRequest);
    frameRequest = 0;
    frame?.close();
    frame = null;
    lastView = null;
    insists = false;
    placement = { shape: 'tab', box: null };
    if (root.querySelector('dialog:modal')) show(placement);
    else kept.detach();
  };
  signal.addEventListener('abort', close, { once: true });

  const toggle = (open: boolean): void => {
    if (open) expand();
    else state = 'collapsed';
    insists = open && placePanel(...windowSize(view), boxes()).shape === 'tab';
    place(false);
    options.onToggle?.(open);
  };
  // Keeps the caret in the box, as every control of the panel does.
  const keepCaret = (event: Event): void => event.preventDefault();
  const onTab = (event: MouseEvent): void => {
    if (!event.isTrusted) return;
    toggle(true);
    // Pressed by keyboard: the keyboard goes with it, as the tab goes away.
    if (event.detail === 0) frame?.send({ type: 'focus-panel' });
  };
  keepListening(document, signal, () => {
    tab.addEventListener('mousedown', keepCaret, { signal });
    tab.addEventListener('click', onTab, { signal });
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(HOST_STYLE);
  root.adoptedStyleSheets = [sheet];

  return {
    get isOpen() {
      return state === 'open';
    },
    get isShown() {
      return state === 'open' && placement.shape !== 'tab';
    },
    get shape() {
      return shape;
    },
    get protects() {
      return protect;
    },
    shadow: root,
    open(nextAnchor, nextProtect, expanded = true) {
      anchor = nextAnchor;
      protect = nextProtect;
      insists = false;
      if (!attach(anchor)) return;
      if (expanded) expand();
      else state = 'collapsed';
      watch();
      place(false);
    },
    collapse() {
      if (state === 'open') toggle(false);
    },
    close,
    send(message) {
      if (message.type === 'view' || message.type === 'reading') lastView = message;
      frame?.send(message);
    },
    attach(element) {
      if (attach(element) && state === 'closed') show({ shape: 'tab', box: null });
      return root;
    },
    nameTab(words) {
      tab.textContent = words;
    },
  };
}
