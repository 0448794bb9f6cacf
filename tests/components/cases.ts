import type { Case } from '../../lib/casebook/case';
import { newCase } from '../../lib/casebook/new-case';
import type { Ask } from '../../lib/stores/asking';
import { NOW } from './parts';

/** An invented case of the invented thread. */
export function caseOf(more: Partial<Case> = {}): Case {
  return {
    ...newCase(
      {
        id: 'case-1',
        thread: 'plaza:1',
        site: 'plaza',
        surface: 'other',
        link: null,
        review: { author: 'Wanda P.', stars: 2, text: 'The boiler leaked again.', date: 'last week' },
        reviewedOn: null,
        kind: 'complaint',
        points: [],
      },
      NOW,
    ),
    ...more,
  };
}

/** A make-believe background that keeps one case, kept drafts of the vent box, and what it was asked. */
export function createKeeper(one: Case | null = null) {
  const kept = { one, vent: '', notify: false, asked: [] as string[] };
  const answers: Record<string, (data: never) => unknown> = {
    caseOf: ({ thread }: { thread: string }) => (kept.one?.thread === thread ? kept.one : null),
    changeCase({ rev, change }: { rev: number; change: Partial<Case> }) {
      if (kept.one === null || kept.one.rev !== rev) return new Error('It was changed elsewhere.');
      kept.one = { ...kept.one, ...change, rev: rev + 1 };
      return kept.one;
    },
    keepVent({ text }: { text: string }) {
      kept.vent = text;
      return null;
    },
    keptVent: () => (kept.vent === '' ? null : { text: kept.vent }),
    readSettings: () => ({ notify: kept.notify }),
    setKeeping({ notify }: { notify: boolean }) {
      kept.notify = notify;
      return { notify };
    },
    handOver: () => ({ json: '{"case":1}', name: 'wanda.evenkeel.json' }),
  };
  const ask = (async (type: string, data: never) => {
    kept.asked.push(type);
    const value = answers[type]?.(data) ?? (type in answers ? null : new Error('none'));
    return value instanceof Error ? { ok: false, reason: value.message } : { ok: true, value };
  }) as unknown as Ask;
  return { kept, ask, answers };
}
