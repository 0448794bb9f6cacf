import type { ToPage } from '../contract/panel';
import { type PageSettings, UNTIL_TOLD } from '../contract/settings';
import type { ReadingSite } from '../sites/site';
import type { HeldReviews } from './held-reviews';
import { createPanelHost, type PanelHost } from './panel-host';
import { FIRST_LISTING, type Listing, readingView } from './reading-view';
import { createReviewScan, type ReviewScanParts } from './review-scan';

/** Width of the tab, so that "Evenkeel · 10,000 reviews" fits, CSS px. */
const TAB_WIDTH = 216;

/** Everything reading along is introduced to; it has neither adapters nor the extension API. */
export interface ReadingParts extends Pick<ReviewScanParts, 'idle' | 'rest' | 'isAlive' | 'now'> {
  window: Window & typeof globalThis;
  /** The public page this is now, or `null`. */
  site(): ReadingSite | null;
  panel: { url: string; origin: string };
  /** Requests to the background; `null` when it cannot be reached. */
  ask: {
    settings(site: string | null): Promise<PageSettings | null>;
    token(): Promise<string | null>;
  };
  /** Ends everything; aborted by reading itself once the extension is gone. */
  controller: AbortController;
}

/** What the rest of the extension may ask of a page that is only read. */
export interface PageReading {
  useSettings(settings: PageSettings): void;
  /** Another panel of ours opens on this tab: back to the tab. */
  collapse(): void;
  /** A box on this page is being coached: nothing of reading stays in its way until the page is loaded anew. */
  makeWay(): void;
}

/** Calls once, right after the page's own next layout: whoever asks for sizes then makes the page lay nothing out for it. */
function onceLaidOut(
  { document, ResizeObserver }: ReadingParts['window'],
  signal: AbortSignal,
  work: () => void,
): void {
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    work();
  });
  observer.observe(document.documentElement);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

/** "Evenkeel · 10 reviews" */
function tabWords(count: number): string {
  return `Evenkeel · ${count.toLocaleString('en')} ${count === 1 ? 'review' : 'reviews'}`;
}

/** Finds the reviews of a public page, and offers them in a small tab where there are any. */
export function createReading(parts: ReadingParts): PageReading {
  const { window, controller } = parts;
  const { document } = window;
  const { signal } = controller;
  let settings = UNTIL_TOLD;
  let told = false;
  let gaveWay = false;
  let held: HeldReviews = new Map();
  let listing: Listing = FIRST_LISTING;
  let last = '';

  let host: PanelHost | null = null;
  /** Made for the first review: a page without any hears nothing of us. */
  const makeHost = (): PanelHost => {
    host ??= createPanelHost({
      document,
      frameUrl: parts.panel.url,
      frameOrigin: parts.panel.origin,
      handover: parts.ask.token,
      onMessage: (message) => onPanelMessage(message),
      onToggle: () => isHere() && send(),
      onShape: () => send(),
      tab: { words: tabWords(0), title: 'What kind of reviews these are, and where to answer them', width: TAB_WIDTH },
      now: parts.now,
      signal,
    });
    return host;
  };

  /** Whether the extension is still there; else everything of ours goes. */
  const isHere = (): boolean => {
    if (!parts.isAlive()) controller.abort();
    return !signal.aborted;
  };

  const send = (): void => {
    const site = parts.site();
    if (!host?.isOpen || !site) return;
    const url = new URL(document.location.href);
    const view = readingView(site, url, held, listing, settings.trade, host.shape);
    const words = JSON.stringify(view);
    if (words === last) return;
    last = words;
    host.send({ type: 'reading', view });
  };

  let isShown = false;
  const show = (): void => {
    const shows = told && settings.on && !gaveWay && held.size > 0;
    if (shows) makeHost().nameTab(tabWords(held.size));
    if (shows === isShown) {
      send();
      return;
    }
    isShown = shows;
    listing = FIRST_LISTING;
    last = '';
    if (shows) onceLaidOut(window, signal, () => isShown && host?.open(document.documentElement, [], false));
    else host?.close();
  };

  const collapse = (): void => {
    if (!host) return;
    const hadKeyboard = document.activeElement === host.shadow.host;
    host.collapse();
    if (hadKeyboard) host.shadow.querySelector<HTMLElement>('.tab')?.focus();
  };

  const onPanelMessage = (message: ToPage): void => {
    if (!isHere()) return;
    if (message.type === 'collapse' || message.type === 'focus-field') collapse();
    else if (message.type === 'list-reviews') {
      listing = { filter: message.filter, count: message.count };
      send();
    } else if (message.type === 'show-review') {
      const element = held.get(message.key)?.element.deref();
      // Above a sheet there is only the upper part of the window to see it in.
      if (element?.isConnected) element.scrollIntoView({ block: host?.shape === 'sheet' ? 'start' : 'center' });
    }
  };

  const useSettings = (next: PageSettings): void => {
    settings = next;
    told = true;
    show();
  };

  let siteAsked: string | null = null;
  /** Asked once something was found, and again where the page has become another site's. */
  const learnSettings = async (): Promise<void> => {
    const id = parts.site()?.id ?? null;
    if (id === siteAsked) return;
    siteAsked = id;
    told = false;
    const answer = await parts.ask.settings(id);
    if (signal.aborted || id !== siteAsked) return;
    if (answer) useSettings(answer);
    else siteAsked = null;
  };

  const scan = createReviewScan({
    document,
    site: parts.site,
    onReviews(found) {
      held = found;
      if (held.size > 0) void learnSettings();
      show();
    },
    idle: parts.idle,
    rest: parts.rest,
    isAlive: parts.isAlive,
    onDead: () => controller.abort(),
    now: parts.now,
    signal,
  });

  const passive = { capture: true, passive: true, signal };
  for (const type of ['click', 'focusin', 'visibilitychange']) {
    window.addEventListener(type, () => void isHere(), passive);
  }
  window.addEventListener(
    'pageshow',
    (event) => {
      if (!event.persisted || !isHere()) return;
      // Settings may have changed while the page lay in the back/forward cache, where no message reaches it.
      siteAsked = null;
      void learnSettings();
      scan.again();
    },
    { signal },
  );

  return {
    useSettings,
    collapse,
    makeWay() {
      gaveWay = true;
      show();
    },
  };
}
