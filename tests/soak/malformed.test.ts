/**
 * Malformed files, thrown at everything that opens one: nothing breaks, nothing is written by halves, no object gets a property,
 * and each is done with in time. Seeds are printed: `SEED=7 npm run soak -- malformed` repeats a fresh one.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../lib/browser/database';
import { createPlaybooks } from '../../lib/browser/playbooks';
import { draftId } from '../../lib/browser/tables';
import { EMPTY_BRIEF } from '../../lib/playbook/brief';
import { exportHandOver, parseHandOver } from '../../lib/playbook/hand-over';
import { LARGEST_FILE } from '../../lib/playbook/hostile';
import { exportPlaybook, parsePlaybook } from '../../lib/playbook/playbook';
import { createPlaybooksStore } from '../../lib/stores/workbook-playbooks';
import { freshDatabase, NOW } from '../browser/support';
import { ONE } from '../playbook/a-case';
import { goal, times } from './goal';
import { malformed } from './malformed';

const SEEDS = [20_261_122, 7, Number(process.env.SEED ?? Math.floor(Math.random() * 0x7fff_ffff))];
/** Of each kind of file. */
const FILES = times(500, 10_000);

const phrase = { kind: 'dont' as const, phrase: 'policy', reason: 'Cold.', better: 'what we can do' };
const place = { name: 'Quay', where: 'quay', signer: 'Ola', role: '', business: '', contact: '' };
const brief = { ...EMPTY_BRIEF, signer: 'Mara', tone: 'warm' as const, ownNames: ['Cutter'], phrases: [phrase] };
const template = { title: 'Late', body: 'Hi {name}', kinds: ['complaint' as const] };
const full = Array.from({ length: 40 }, (_, at) => ({
  ...template,
  title: `Late ${at}`,
  body: 'Hi {name}. '.repeat(400),
}));
const PLAYBOOKS = [
  exportPlaybook('Group', { ...brief, places: [place], pages: [{ name: 'Maps', url: 'https://a.example/' }] }, [
    template,
  ]),
  exportPlaybook('Empty', EMPTY_BRIEF, []),
  exportPlaybook('Full', brief, full),
];
const promise = { id: 'p', what: 'ring you', to: 'Noor', by: NOW, kept: 'open' as const };
const REPLIES = [
  exportHandOver({ case: { ...ONE, promises: [promise], note: 'Regular.' }, draft: { text: 'Hi Noor', at: 5 } }),
  exportHandOver({ case: { ...ONE, thread: 'other' }, draft: null }),
];

/** Everything there is, as it lies on the disk. */
const everything = (database: Database) =>
  database.together(async () =>
    JSON.stringify([
      await database.readBrief(),
      await database.templates.all(),
      await database.cases.all(),
      await database.drafts.all(),
      await database.allSetAside(),
    ]),
  );

async function setUp() {
  const { database, newId } = freshDatabase();
  const handlers = createPlaybooks({ database, newId, now: () => NOW, onChange: () => undefined });
  const reset = () =>
    database.together(async () => {
      for (const { id } of await database.templates.all()) await database.templates.remove(id);
      for (const { id } of await database.cases.all()) await database.cases.remove(id);
      for (const draft of await database.drafts.all()) await database.drafts.remove(draftId(draft));
      await database.putBrief({ ...EMPTY_BRIEF, signer: 'Ola' });
      await database.templates.put({ ...template, id: 'own', body: 'Own', order: 0, rev: 1 });
      await database.cases.put({ ...ONE, id: 'own' });
    });
  await reset();
  return { database, handlers, reset };
}

type Opened = Awaited<ReturnType<typeof setUp>>;

/** How a file is opened, which is timed, and taken whole where it could be; whether it was. */
interface Kind {
  name: string;
  good: readonly string[];
  read(json: string): { ok: boolean };
  take(opened: Opened, json: string): Promise<boolean>;
}

const KINDS: Kind[] = [
  {
    name: 'playbooks',
    good: PLAYBOOKS,
    read: parsePlaybook,
    async take({ handlers }, json) {
      const preview = await handlers.previewPlaybook({ json }, {});
      if (!preview.ok) return (await handlers.takePlaybook({ json, keys: ['signer x'] }, {})).ok;
      const keys = preview.value.rows.map(({ key }) => key);
      return (await handlers.takePlaybook({ json, keys }, {})).ok;
    },
  },
  {
    name: 'handovers',
    good: REPLIES,
    read: parseHandOver,
    take: async ({ handlers }, json) => (await handlers.takeOver({ json }, {})).ok,
  },
];

/** What every plain object, list and function has by itself. */
const inherited = () =>
  [Object, Array, Function, String].map(({ prototype }) =>
    Reflect.ownKeys(prototype).map((key) => [key, Object.getOwnPropertyDescriptor(prototype, key)?.value] as const),
  );

const p99 = (figures: number[]): number => figures.sort((a, b) => a - b)[Math.ceil(figures.length * 0.99) - 1] ?? 0;

/** Processor time of something, ms: unlike the clock it does not count what else the machine is doing. */
function timed<T>(work: () => T): { value: T; ms: number } {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { value, ms: (user + system) / 1_000 };
}

describe.each(KINDS)('malformed $name', ({ name, good, read, take }) => {
  it('break nothing, whatever is in them', async () => {
    const opened = await setUp();
    const { database, reset } = opened;
    const before = inherited();
    const untouched = await everything(database);
    const spent: number[] = [];
    let crashes = 0;
    let partial = 0;
    let taken = 0;
    const compare = async (): Promise<void> => {
      if ((await everything(database)) === untouched) return;
      partial += 1;
      await reset();
    };
    for (const seed of SEEDS) {
      const files = fc.sample(malformed(good), { numRuns: Math.ceil(FILES / SEEDS.length), seed });
      for (const [at, file] of files.entries()) {
        const { value, ms } = timed(() => attempt(() => read(file)));
        spent.push(ms);
        const outcome = await take(opened, file).catch(() => 'broke' as const);
        if (value === 'broke' || outcome === 'broke') crashes += 1;
        if (outcome === true) {
          taken += 1;
          await reset();
        }
        // What is refused by reading alone touches nothing: looked at now and then. What went further is looked at each time.
        else if (at % 25 === 24 || (value !== 'broke' && value.ok)) await compare();
      }
      await compare();
    }
    console.log(`malformed ${name}: seeds ${SEEDS.join(', ')}; ${taken} of ${spent.length} were still good and taken`);
    expect(inherited()).toEqual(before);
    expect(taken, 'Some files must get through, or nothing is tried beyond the first check.').toBeGreaterThan(0);
    goal(`malformed-${name}-crashes`, crashes, 0);
    goal(`malformed-${name}-partial-writes`, partial, 0);
    goal(`malformed-${name}-p99-processor-ms`, Number(p99(spent).toFixed(1)), 50);
  });
});

function attempt<T>(work: () => T): T | 'broke' {
  try {
    return work();
  } catch {
    return 'broke';
  }
}

describe('a file beyond 1 MB', () => {
  it('is refused before it is read', async () => {
    let reads = 0;
    const asked: string[] = [];
    const store = createPlaybooksStore({
      ask: (async (kind: string) => {
        asked.push(kind);
        return { ok: false, reason: 'Not asked.' };
      }) as never,
      ...{ now: () => NOW, tell: () => undefined, name: () => undefined, look: async () => undefined },
      ...{ requestAddress: async () => ({ ok: true, value: null }) as const, saveFile: () => undefined },
    });
    const file = {
      name: 'large.evenkeel.json',
      size: LARGEST_FILE + 1,
      async text() {
        reads += 1;
        return '{}';
      },
    };
    for (const open of [store.getState().look, store.getState().takeOver]) {
      await open(file);
      expect(store.getState().fault?.words).toMatch(/too large/);
    }
    goal('large-files-read', reads + asked.length, 0);
  });
});
