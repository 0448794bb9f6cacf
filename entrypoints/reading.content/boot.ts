import { browser } from 'wxt/browser';
import { answerPage, askBackground, hearPage } from '../../lib/browser/messages';
import { createReading } from '../../lib/page/reading';
import { findReadingSite } from '../../lib/sites/reading-sites';

/** Starts reading along on a public page: neither engine nor guard, since nothing can be answered there. */
export function bootReading(): void {
  const url = browser.runtime.getURL('/panel.html');
  const controller = new AbortController();
  const { signal } = controller;
  const reading = createReading({
    window,
    site: () => findReadingSite(new URL(window.location.href)),
    // In Chromium the address handed out is a per-session one, the document's origin is not.
    panel: { url, origin: import.meta.env.FIREFOX ? new URL(url).origin : `chrome-extension://${browser.runtime.id}` },
    ask: {
      async settings(site) {
        const answer = await askBackground('hello', { site });
        return answer.ok ? answer.value : null;
      },
      async token() {
        const answer = await askBackground('vouch', {});
        return answer.ok ? answer.value.token : null;
      },
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
  answerPage(
    {
      pageSettings: (settings) => {
        reading.useSettings(settings);
        return { ok: true, value: null };
      },
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
