import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Case } from '../casebook/case';
import type { CaseFilter } from '../casebook/filter';
import { wordsOf } from '../casebook/words-of';
import { settle } from './asking';
import { type Loaded, loadedOf, WAITING } from './loading';
import type { ViewDeps } from './workbook';

/** How far back cases are looked for. */
export const SPANS = ['month', 'quarter', 'year', 'all'] as const;
export type Span = (typeof SPANS)[number];

const SPAN_MONTHS: Record<Exclude<Span, 'all'>, number> = { month: 1, quarter: 3, year: 12 };

/** What the owner looks for. An empty line does not matter. */
export interface Search {
  words: string;
  site: string;
  kind: '' | NonNullable<CaseFilter['kind']>;
  cause: '' | NonNullable<CaseFilter['cause']>;
  status: '' | NonNullable<CaseFilter['status']>;
  /** Stars at most. */
  stars: '' | '1' | '2' | '3' | '4';
  span: Span;
}

export const ANY: Search = { words: '', site: '', kind: '', cause: '', status: '', stars: '', span: 'all' };

/** Whether something is looked for in which there is no word: signs and pictures are not looked for. */
export const isWordless = ({ words }: Search): boolean => words.trim() !== '' && wordsOf(words).length === 0;

/** Cases found so far. */
export interface Found {
  cases: Case[];
  next: string | null;
  /** `null` where there are more than are counted. */
  total: number | null;
}

/** What the view Cases shows. */
export interface CasesState {
  search: Search;
  found: Loaded<Found>;
  /** More of them are being read. */
  reading: boolean;
  /** When it was read. Milliseconds since 1970. */
  at: number;
}

/** What can be done in it. None of them throws. */
export interface CasesActions {
  /** Reads again what was shown. */
  load(): Promise<void>;
  look(change: Partial<Search>): Promise<void>;
  more(): Promise<void>;
}

export type CasesStore = StoreApi<CasesState & CasesActions>;

/** Cases shown at a time. */
const PAGE = 50;

/** The memory of the view Cases. */
export function createCasesStore({ ask, now, tell }: ViewDeps): CasesStore {
  const findPage = (filter: CaseFilter, after: string | null) =>
    settle(ask('findCases', { filter, limit: PAGE, ...(after === null ? {} : { after }) }));

  return createStore<CasesState & CasesActions>()((set, get) => {
    /** The search whose answer counts: one that comes late is of a search that is over. */
    let serial = 0;

    async function read(count: number): Promise<void> {
      serial += 1;
      const mine = serial;
      const filter = filterOf(get().search, now());
      const cases: Case[] = [];
      let next: string | null = null;
      let total: number | null = null;
      if (isWordless(get().search)) {
        return set({ found: { state: 'there', value: { cases, next, total: 0 } }, reading: false, at: now() });
      }
      do {
        const answer = await findPage(filter, next);
        if (mine !== serial) return;
        if (!answer.ok) return set({ found: loadedOf(answer), reading: false });
        cases.push(...answer.value.cases);
        if (next === null) total = answer.value.total;
        next = answer.value.next;
      } while (next !== null && cases.length < count);
      set({ found: { state: 'there', value: { cases, next, total } }, reading: false, at: now() });
    }

    return {
      search: ANY,
      found: WAITING,
      reading: false,
      at: now(),

      async load() {
        const { found } = get();
        if (found.state === 'failed') set({ found: WAITING });
        await read(found.state === 'there' ? found.value.cases.length : PAGE);
      },
      async look(change) {
        set({ search: { ...get().search, ...change } });
        await read(PAGE);
      },
      async more() {
        const { found, reading, search } = get();
        if (found.state !== 'there' || found.value.next === null || reading) return;
        set({ reading: true });
        const mine = serial;
        const { cases, next, total } = found.value;
        const answer = await findPage(filterOf(search, now()), next);
        if (mine !== serial) return;
        set({ reading: false });
        if (!answer.ok) return tell({ words: answer.reason, tone: 'problem', undo: null });
        const value = { cases: [...cases, ...answer.value.cases], next: answer.value.next, total };
        set({ found: { state: 'there', value } });
      },
    };
  });
}

/** A search as the background is asked. */
export function filterOf(search: Search, now: number): CaseFilter {
  const { words, site, kind, cause, status, stars, span } = search;
  return {
    ...(words.trim() === '' ? {} : { words: words.trim().slice(0, 200) }),
    ...(site === '' ? {} : { site }),
    ...(kind === '' ? {} : { kind }),
    ...(cause === '' ? {} : { cause }),
    ...(status === '' ? {} : { status }),
    ...(stars === '' ? {} : { starsAtMost: Number(stars) }),
    ...(span === 'all' ? {} : { since: monthsBefore(now, SPAN_MONTHS[span]) }),
  };
}

/** The beginning of the day so many months before. */
export function monthsBefore(now: number, months: number): number {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth() - months, day.getDate()).getTime();
}
