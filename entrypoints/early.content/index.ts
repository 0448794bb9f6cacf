import { defineContentScript } from 'wxt/utils/define-content-script';
import { createFront, type Front } from '../../lib/page/front';

/** In this script's own world, which the main content script shares. */
const shared = globalThis as { evenkeelFront?: Front };

/**
 * The part that has to be first: nothing but listeners with nothing to do yet. The manifest gets it beside the main script, for
 * the same pages (wxt.config.ts): with the adapters, which know the pages, it would weigh twenty times as much.
 */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main() {
    shared.evenkeelFront ??= createFront(window);
  },
});
