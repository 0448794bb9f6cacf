/** A make-believe background that keeps cases in memory and answers about them as the real one does. */

import { vi } from 'vitest';
import type { Today } from '../../lib/browser/asks/cases';
import type { KeptDraft } from '../../lib/browser/records';
import type { Case, CaseChange } from '../../lib/casebook/case';
import type { CaseFilter } from '../../lib/casebook/filter';
import { newCase } from '../../lib/casebook/new-case';
import type { CaseTally, MonthTally } from '../../lib/casebook/tally';
import { EMPTY_BRIEF } from '../../lib/playbook/brief';
import { NO_SOURCES } from '../../lib/playbook/counted';
import type { Ask } from '../../lib/stores/asking';

/** Friday, 13 November 2026, noon, local time. */
export const NOW = new Date(2026, 10, 13, 12).getTime();
export const DAY = 86_400_000;

/** The first moment of a day so many days from `NOW`'s. */
export const dayAt = (days: number): number => new Date(2026, 10, 13 + days).getTime();

/** An invented case. */
export function aCase(id: string, more: Partial<Case> = {}): Case {
  return {
    ...newCase(
      {
        id,
        thread: `plaza:${id}`,
        site: 'plaza',
        surface: 'other',
        link: `https://plaza.example/${id}`,
        review: {
          author: `Guest ${id}`,
          stars: 2,
          text: 'The boiler leaked again and nobody came.',
          date: '3 days ago',
        },
        reviewedOn: dayAt(-3),
        kind: 'complaint',
        points: ['boiler leaked'],
      },
      dayAt(-3),
    ),
    ...more,
  };
}

/** A month of the tally in which nothing happened, or what is given. */
export function aMonth(month: string, more: Partial<MonthTally> = {}): MonthTally {
  return {
    month,
    cases: 0,
    rated: 0,
    stars: 0,
    timed: 0,
    withinTwo: 0,
    withinSeven: 0,
    causes: { 'not-a-fit': 0, 'fell-short': 0, 'bad-day': 0, 'not-ours': 0, none: 0 },
    drafted: 0,
    hottest: { stop: 0, improve: 0 },
    posted: { stop: 0, improve: 0 },
    ...more,
  };
}

/** Pages that the house rules name. */
export const PAGES = [{ name: 'Plaza', url: 'https://plaza.example/reviews' }];

export const NO_TALLY: CaseTally = { months: [], themes: [], total: 0 };

interface Kept {
  cases?: Case[];
  drafts?: KeptDraft[];
  /** Of the span that ends now, and of any before it. */
  tally?: CaseTally;
  before?: CaseTally;
  sample?: boolean;
}

type Answer = { ok: true; value: unknown } | { ok: false; reason: string };

const refused = (reason: string): Answer => ({ ok: false, reason });
const STALE = 'This case was changed elsewhere meanwhile.';

/** What the make-believe background keeps, how it is asked, and what it was asked. */
export interface FakeCasebook {
  ask: Ask;
  asked: ReturnType<typeof vi.fn>;
  cases: Map<string, Case>;
  /** As if another page had changed it. */
  changeElsewhere(id: string, change: CaseChange): void;
  /** The next asks of this kind are refused, until it is called with `null`. */
  refuse(type: string, reason: string | null): void;
}

/** See `FakeCasebook`. */
export function createFakeCasebook(kept: Kept = {}): FakeCasebook {
  const { tally = NO_TALLY, before = NO_TALLY } = kept;
  const cases = new Map((kept.cases ?? []).map((one) => [one.id, one]));
  let drafts = kept.drafts ?? [];
  let sample = kept.sample ?? false;
  const refusals = new Map<string, string>();

  const save = (one: Case, change: CaseChange): Case => {
    const changed = { ...one, ...change, rev: one.rev + 1 };
    cases.set(one.id, changed);
    return changed;
  };
  const withCase = (id: string, act: (one: Case) => Answer): Answer => {
    const one = cases.get(id);
    return one === undefined ? refused('This case is no longer there.') : act(one);
  };

  function today(): Today {
    const all = [...cases.values()];
    const due = all.filter(({ status, hold }) => status === 'open' && hold === null);
    const held = all.filter(({ hold }) => hold !== null);
    const promised = all.filter(({ promises }) => promises.some(({ kept: state }) => state === 'open'));
    const followUp = all.filter(({ status, resolved }) => status === 'answered' && resolved === null);
    const lists = { due, held, promised, followUp, drafts };
    const counts = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.length]));
    return { ...lists, counts: counts as Today['counts'] };
  }

  function find(filter: CaseFilter, after: string | undefined, limit: number): Answer {
    const words = filter.words?.toLowerCase() ?? '';
    const all = [...cases.values()].filter(
      (one) =>
        `${one.review.author} ${one.review.text} ${one.note}`.toLowerCase().includes(words) &&
        (filter.status === undefined || one.status === filter.status) &&
        (filter.kind === undefined || one.kind === filter.kind) &&
        (filter.starsAtMost === undefined || (one.review.stars ?? 9) <= filter.starsAtMost),
    );
    const from = after === undefined ? 0 : Number(after);
    const next = from + limit < all.length ? String(from + limit) : null;
    return { ok: true, value: { cases: all.slice(from, from + limit), next, total: all.length } };
  }

  // biome-ignore lint/suspicious/noExplicitAny: each answer reads what its own message carries
  const ANSWERS: Record<string, (data: any) => Answer> = {
    hasSample: () => ({ ok: true, value: { sample, own: [...cases.values()].some((one) => one.sample !== true) } }),
    sampleMonth({ on }) {
      sample = on;
      for (const one of [...cases.values()]) if (one.sample) cases.delete(one.id);
      if (on) cases.set('invented', aCase('invented', { sample: true }));
      return { ok: true, value: null };
    },
    allLists: () => ({ ok: true, value: [] }),
    readBrief: () => ({ ok: true, value: { ...EMPTY_BRIEF, pages: PAGES } }),
    briefSources: () => ({ ok: true, value: NO_SOURCES }),
    today: () => ({ ok: true, value: today() }),
    findCases: ({ filter, after, limit }) => find(filter, after, limit),
    caseOf: ({ thread }) => ({ ok: true, value: [...cases.values()].find((one) => one.thread === thread) ?? null }),
    readCase: ({ id }) => withCase(id, (one) => ({ ok: true, value: one })),
    changeCase: ({ id, rev, change }) =>
      withCase(id, (one) => (one.rev === rev ? { ok: true, value: save(one, change) } : refused(STALE))),
    removeCase: ({ id }) =>
      withCase(id, (one) => {
        cases.delete(id);
        return { ok: true, value: one };
      }),
    restoreCase({ case: one }) {
      cases.set(one.id, one);
      return { ok: true, value: null };
    },
    tally: ({ until }) => ({ ok: true, value: until >= NOW ? tally : before }),
    improvements: ({ done }) => ({
      ok: true,
      value: {
        cases: [...cases.values()].filter((one) => one.improvements.some(({ doneAt }) => (doneAt !== null) === done)),
      },
    }),
    forgetDraft({ thread }) {
      const gone = drafts.find((draft) => draft.thread === thread) ?? null;
      drafts = drafts.filter((draft) => draft !== gone);
      return { ok: true, value: gone };
    },
    restoreDraft({ draft }) {
      drafts = [...drafts, draft];
      return { ok: true, value: null };
    },
  };

  const asked = vi.fn(async (type: string, data: unknown): Promise<Answer> => {
    const reason = refusals.get(type);
    if (reason !== undefined) return refused(reason);
    // What is handed over crosses to another process: nobody else holds the same object.
    return structuredClone(ANSWERS[type]?.(data) ?? refused(`Nobody answers ${type}.`));
  });

  return {
    ask: asked as unknown as Ask,
    asked,
    cases,
    changeElsewhere(id, change) {
      const one = cases.get(id);
      if (one !== undefined) save(one, change);
    },
    refuse(type, reason) {
      if (reason === null) refusals.delete(type);
      else refusals.set(type, reason);
    },
  };
}
