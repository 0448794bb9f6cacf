import { keepListening } from './keep-listening';
import { findHome, isWithin, moveHost, raiseHost, styleHost } from './pin-host';

/** A page that removes or restyles the host more often than this in `WINDOW` ms wants it gone, and gets its wish. */
const MOST_REPAIRS = 20;
const WINDOW = 10_000;

/** Keeps a host where and as we put it. */
export interface KeptHost {
  /** Puts the host where `anchor` can be worked in, above all else there; `false` once we were driven off. */
  attach(anchor: Element): boolean;
  /** Takes the host out of the page. */
  detach(): void;
  /** Styles the host so that a page's changes are undone. */
  style(styles: Record<string, string>): void;
}

/** Watches one host. `onDrivenOff` is called once, when the page has removed or changed it too often. */
export function keepHost(
  document: Document,
  host: HTMLElement,
  { now, onDrivenOff, signal }: { now(): number; onDrivenOff(): void; signal: AbortSignal },
): KeptHost {
  let home: Element | null = null;
  let anchor: Element | null = null;
  let css = host.style.cssText;
  let repairs: number[] = [];
  let drivenOff = false;

  const detach = (): void => {
    home = null;
    anchor = null;
    observer.disconnect();
    host.remove();
  };
  const watch = (): void => {
    observer.disconnect();
    if (!home) return;
    observer.observe(home, { childList: true });
    observer.observe(host, { attributes: true });
    // The page may replace `<html>` itself.
    observer.observe(document, { childList: true });
  };
  /** Whether something was wrong and has been put right. */
  const repair = (): boolean => {
    const strange = [...host.attributes].filter(({ name }) => name !== 'style' && name !== 'popover');
    for (const { name } of strange) host.removeAttribute(name);
    const restyled = host.style.cssText !== css;
    if (restyled) host.style.cssText = css;
    const stands = host.isConnected && host.parentNode === home && host.matches(':popover-open');
    if (!stands) {
      home = home?.isConnected ? home : document.documentElement;
      if (home) moveHost(host, home);
    }
    return strange.length > 0 || restyled || !stands;
  };
  const observer = new MutationObserver(() => {
    if (!home || !repair()) return;
    const time = now();
    repairs = [...repairs.filter((one) => time - one < WINDOW), time];
    if (repairs.length >= MOST_REPAIRS) {
      drivenOff = true;
      detach();
      onDrivenOff();
      return;
    }
    watch();
  });
  signal.addEventListener('abort', detach, { once: true });
  const moveTo = (next: Element): void => {
    home = next;
    observer.disconnect();
    moveHost(host, home);
    watch();
  };
  /** What goes full screen makes all else inert. Once it no longer is, we can stay in it. */
  const onFullscreen = (): void => {
    const { fullscreenElement } = document;
    if (!home || !anchor || !fullscreenElement || isWithin(home, fullscreenElement)) return;
    if (isWithin(anchor, fullscreenElement)) moveTo(findHome(document, anchor));
  };
  keepListening(document, signal, () => document.addEventListener('fullscreenchange', onFullscreen, { signal }));

  return {
    attach(nextAnchor) {
      if (drivenOff || signal.aborted) return false;
      const isNew = anchor !== nextAnchor;
      anchor = nextAnchor;
      const next = findHome(document, anchor);
      if (home === next && host.parentNode === home) {
        // The box may stand in something that was opened since.
        if (isNew) raiseHost(host);
        return true;
      }
      moveTo(next);
      return true;
    },
    detach,
    style(styles) {
      styleHost(host, styles);
      css = host.style.cssText;
    },
  };
}
