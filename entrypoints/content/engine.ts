import { askBackground } from '../../lib/browser/messages';
import type { Linter } from '../../lib/coach/types';
import { giveTexts } from './texts';

/** The engine, once its texts are here: nothing of it runs on a page before a box is coached. `null` when they cannot be had. */
export async function loadLinter(): Promise<Linter | null> {
  const texts = await askBackground('coachTexts', {});
  if (!texts.ok) return null;
  giveTexts(texts.value);
  const { createLinter } = await import('../../lib/coach/linter');
  const linter = createLinter();
  await linter.prepare(createPause());
  return linter;
}

/** Longest stretch of work before the page gets its thread back, ms. */
const AT_ONCE = 8;

interface Yielding {
  scheduler?: { yield?(): Promise<void> };
}

/** Lets the page have its thread whenever we have had it for long enough. */
function createPause(): () => Promise<void> {
  const { scheduler } = globalThis as Yielding;
  let since = performance.now();
  return async () => {
    if (performance.now() - since < AT_ONCE) return;
    await (scheduler?.yield?.() ?? new Promise<void>((resolve) => setTimeout(resolve)));
    since = performance.now();
  };
}
