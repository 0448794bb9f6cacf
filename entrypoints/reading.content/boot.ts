import { browser } from 'wxt/browser';
import { answerPage, askBackground, askOrNull, hearPage } from '../../lib/browser/messages';
import { panelAddress } from '../../lib/browser/panel-address';
import { readList, watchList } from '../../lib/page/list';
import { createReading } from '../../lib/page/reading';
import { findReadingSite } from '../../lib/sites/reading-sites';

/** Starts reading along on a public page: neither engine nor guard, since nothing can be answered there. */
export function bootReading(): void {
  const controller = new AbortController();
  const { signal } = controller;
  const placeHere = () => findReadingSite(new URL(window.location.href));
  const reading = createReading({
    window,
    site: placeHere,
    panel: panelAddress(),
    ask: {
      settings: (site) => askOrNull('hello', { site }),
      token: async () => (await askOrNull('vouch', {}))?.token ?? null,
    },
    idle(work, timeout) {
      const id = requestIdleCallback((deadline) => work({ left: () => deadline.timeRemaining() }), { timeout });
      return () => cancelIdleCallback(id);
    },
    rest(work, ms) {
      const id = setTimeout(work, ms);
      return () => clearTimeout(id);
    },
    isAlive: () => Boolean(browser.runtime?.id),
    now: () => performance.now(),
    controller,
  });
  watchList({
    document,
    place: placeHere,
    isWatched: (site) => askOrNull('isWatched', { site }),
    saw: ({ site, reviews }) => void askBackground('sawList', { site, reviews }),
    signal,
  });
  answerPage(
    {
      pageSettings: (settings) => {
        reading.useSettings(settings);
        return { ok: true, value: null };
      },
      pageList: () => ({ ok: true, value: readList(placeHere(), document) }),
      pageClose: () => {
        reading.collapse();
        return { ok: true, value: null };
      },
    },
    signal,
  );
  // The owner points at a box here: the script that coaches comes beside this one, with a panel of its own.
  hearPage('pageCoach', () => reading.makeWay(), signal);
}
