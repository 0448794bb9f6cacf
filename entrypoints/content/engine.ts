import { askBackground } from '../../lib/browser/messages';
import type { Linter } from '../../lib/coach/types';
import { giveTexts } from './texts';

/** The engine, once its texts are here: nothing of it runs on a page before a box is coached. `null` when they cannot be had. */
export async function loadLinter(): Promise<Linter | null> {
  const texts = await askBackground('coachTexts', {});
  if (!texts.ok) return null;
  giveTexts(texts.value);
  const [{ createLinter }, { MARKING_RULES }] = await Promise.all([
    import('../../lib/coach/linter'),
    import('../../lib/coach/rules/marking'),
  ]);
  return createLinter(MARKING_RULES);
}
