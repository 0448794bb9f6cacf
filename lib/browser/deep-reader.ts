/** Reads drafts with rules and sentence model, for pages, which carry the rules alone. */
import type { Coach } from '../coach/types';
import type { Handlers } from './gate';
import { type House, settingsForPage } from './settings';

/** What the reader needs from outside. */
export interface DeepReaderParts {
  readHouse(): Promise<House>;
  coach(): Promise<Coach>;
  /** The owner's last replies to others, newest first, so that a draft which repeats one is told. */
  recent(thread: string): Promise<readonly string[]>;
}

/** Makes the answer to `readDraft`. Nothing of a draft is kept. */
export function createDeepReader({ readHouse, coach, recent }: DeepReaderParts): Pick<Handlers, 'readDraft'> {
  return {
    async readDraft({ draft, review, surface, kind, thread, site }) {
      const [house, ready, replies] = await Promise.all([readHouse(), coach(), recent(thread)]);
      const { trade, ownNames, house: phrases, tone, neverFlag, hidden } = settingsForPage(house, site, false);
      const context = {
        review,
        triage: ready.triage(review, surface, trade, { kind }),
        surface,
        trade,
        ownNames,
        house: phrases,
        tone,
        neverFlag,
        recent: replies,
        hidden: hidden.filter((one) => one.thread === thread),
      };
      const { findings, verdict, weighedChecks } = ready.deepen(ready.lint(draft, context), draft, context);
      return { ok: true, value: { findings, verdict, ...(weighedChecks ? { weighedChecks } : {}) } };
    },
  };
}
