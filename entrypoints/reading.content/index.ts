import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { READING_MATCHES } from '../../lib/sites/reading-sites';
import { bootReading } from './boot';

/** Set in this script's own world, so that a second injection into a live page does nothing. */
const running = globalThis as { evenkeelReads?: () => boolean };

export default defineContentScript({
  matches: [...READING_MATCHES],
  runAt: 'document_idle',
  main() {
    if (running.evenkeelReads?.()) return;
    running.evenkeelReads = () => Boolean(browser.runtime?.id);
    bootReading();
  },
});
