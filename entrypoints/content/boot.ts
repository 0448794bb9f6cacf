import { browser } from 'wxt/browser';
import { answerPage, askBackground, askOrNull } from '../../lib/browser/messages';
import { panelAddress } from '../../lib/browser/panel-address';
import { whyNoBox } from '../../lib/page/focused-box';
import { createFront, type Front } from '../../lib/page/front';
import { readList, watchList } from '../../lib/page/list';
import { createSession } from '../../lib/page/session';
import { isCoachable, readReviewNear } from '../../lib/sites/generic';
import { threadKey } from '../../lib/sites/identity';
import { openShadowRoots } from '../../lib/sites/shadow';
import { siteFor } from '../../lib/sites/tiers';
import { loadLinter } from './engine';

/** What the early part left for us; there is none where we were put into a page that stood already. */
const shared = globalThis as { evenkeelFront?: Front };

/** Starts coaching in this frame: introduces the page layer to sites, coach and background. The practice page calls it too. The signal tells when it has ended. */
export function bootPage(): AbortSignal {
  const controller = new AbortController();
  const placeHere = () => siteFor(new URL(window.location.href), document, true);
  // It is closed with the session; a site that is turned on again gets a new one.
  controller.signal.addEventListener('abort', () => void delete shared.evenkeelFront, { once: true });
  const session = createSession({
    window,
    front: shared.evenkeelFront ?? createFront(window),
    loadLinter,
    site: (granted) => siteFor(new URL(window.location.href), document, granted),
    isCoachable,
    readReviewNear,
    // Without a review a box is known by where it stands, so that drafts of two pages do not mix.
    keyOf: (review) =>
      threadKey('page', null, {
        ...review,
        ...(!review.text && !review.author && { author: location.origin, date: location.pathname }),
      }),
    openRoots: () => openShadowRoots(document),
    panel: panelAddress(),
    ask: {
      settings: (site) => askOrNull('hello', { site }),
      kind: (review, surface) => askOrNull('readKind', { review, surface }),
      deepLint(draft, { key, review, surface }, kind) {
        return askOrNull('readDraft', { draft, review, surface, kind, thread: key, site: placeHere()?.id ?? null });
      },
      token: async () => (await askOrNull('vouch', {}))?.token ?? null,
      async quietSite(site) {
        await askBackground('quietSite', { site });
      },
      async rememberPanel(open) {
        await askBackground('rememberPanel', { open });
      },
    },
    // The worker may be stopped while it keeps a draft; the second message starts it again.
    async tell(type, news) {
      const ask = async (): Promise<boolean> => (await askBackground(type, news as never)).ok;
      return (await ask()) || ask();
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
    signal: controller.signal,
  });
  answerPage(
    {
      pageCoach: ({ selection, wait }) => ({
        ok: true,
        value: session.coachFocused(selection, wait)
          ? { took: true, review: session.review() !== null }
          : { took: false, ...whyNoBox(document) },
      }),
      pageReview: () => ({ ok: true, value: { review: session.review() } }),
      pageList: () => ({ ok: true, value: readList(placeHere(), document) }),
      pageInsert: async ({ text }) => {
        const outcome = await session.insert(text);
        if (outcome === 'done') return { ok: true, value: null };
        const reason =
          outcome === 'no-box'
            ? 'Open a reply box first, then insert the template.'
            : outcome === 'too-long'
              ? 'The box is too short for this template.'
              : 'This box did not take the text. Copy it and paste it there.';
        return { ok: false, reason };
      },
      pageSettings: (settings) => {
        session.useSettings(settings);
        return { ok: true, value: null };
      },
      pageClose: () => {
        session.close();
        return { ok: true, value: null };
      },
      pageEnd: () => {
        controller.abort();
        return { ok: true, value: null };
      },
    },
    controller.signal,
  );
  return controller.signal;
}
