import { expect, it } from 'vitest';
import type { DraftContext, Linter } from '../../lib/coach/types';
import { UNTIL_TOLD } from '../../lib/contract/settings';
import { lintDraft, type ThreadFacts } from '../../lib/page/coached-thread';

const FACTS: ThreadFacts = { key: 'shop:1', review: null, ownerReply: null, surface: 'other' };
/** The longest draft the linter was told of. */
function told(facts: ThreadFacts, maxLength: number | null): number | null | undefined {
  let heard: DraftContext | null = null;
  const linter: Linter = {
    lint(_, context) {
      heard = context;
      return { language: 'en', findings: [], lengths: [], verdict: 'calm' };
    },
    rule: () => null,
  };
  lintDraft(linter, facts, 'complaint', UNTIL_TOLD, { maxLength: () => maxLength }, 'Hello.');
  return (heard as DraftContext | null)?.maxLength;
}

it('goes by the limit of the box, by the site’s where the box has none, and by none where neither tells', () => {
  expect(told({ ...FACTS, limit: 350 }, 300)).toBe(300);
  expect(told({ ...FACTS, limit: 350 }, null)).toBe(350);
  expect(told(FACTS, null)).toBeNull();
});
