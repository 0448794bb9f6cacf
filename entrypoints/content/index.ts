import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { MATCHES } from '../../lib/sites';
import { bootPage } from './boot';

/** Set in this script's own world, so that a second injection into a live page does nothing. */
const running = globalThis as { evenkeelRuns?: () => boolean };

export default defineContentScript({
  matches: [...MATCHES],
  allFrames: true,
  runAt: 'document_end',
  main() {
    if (running.evenkeelRuns?.()) return;
    const ended = bootPage();
    running.evenkeelRuns = () => Boolean(browser.runtime?.id) && !ended.aborted;
  },
});
