/**
 * Takes a file with everything in. It is read and put aside first, then shown in numbers, and taken in when the owner says so:
 * in short transactions, so that drafts can be kept meanwhile, and yet whole. What was there before each of them is written down
 * first; a worker that dies is followed by one that goes on, and where it cannot go on, all of it is taken back.
 */
import type { Template } from '../playbook/template';
import type { Taken } from './asks/keeping';
import type { Database } from './database';
import { createChanges } from './keeping-changes';
import type { Change, Desk, StagedRow } from './keeping-desk';
import { FILE, isFileValue, isNewerFile, isRecordTable, parseRecord } from './keeping-file';
import { isUntouched, type Planned, planRows } from './keeping-plan';
import { BadFile, createFileReader, type FileReader, NOT_OURS } from './keeping-reader';

/** Where an import stands. It outlives the worker. */
interface Job {
  id: string;
  state: 'reading' | 'read' | 'taking' | 'taken' | 'undoing';
  /** When it was begun, milliseconds since 1970. */
  since: number;
  /** Rows put aside. */
  rows: number;
  /** Rows that are taken in. */
  at: number;
  skipped: number;
  taken: Taken;
}

interface ImportParts {
  database: Database;
  desk: Desk;
  /** Milliseconds since 1970. */
  now(): number;
  newId(): string;
}

/** Rows of one transaction. */
const SLICE = 200;
/** Rows of the first: all templates are in it, so that their order is decided at once. */
const FIRST = 700;
/** A file nobody decided about is forgotten after this, milliseconds. */
const FORGOTTEN = 24 * 3_600_000;
/** Records of one file. */
const MOST_RECORDS = 500_000;
/** Plans of one slice that may be overtaken by the owner's own changes. */
const TRIES = 5;
const JOB = 'import';
const NOTHING: Taken = { cases: 0, templates: 0, drafts: 0, others: 0, same: 0, skipped: 0 };

const NO_SUCH = 'This file is no longer at hand. Please choose the file once more.';
const CUT = 'This file is not whole: it ends too early. Save it once more where it came from.';
/** Other files of ours, and where they belong. */
const ELSEWHERE = new Map([
  ['playbook', 'This file is a playbook. Open it under “Playbooks”.'],
  ['handover', 'This file is a reply handed over. Open it under “Playbooks”.'],
]);
const NEWER = 'This file was made by a newer Evenkeel. Update yours, then open it again.';

const counter = (table: string): 'cases' | 'templates' | 'drafts' | 'others' =>
  table === 'cases' || table === 'templates' || table === 'drafts' ? table : 'others';

/** Adds one row's outcome to the numbers. */
function counted(sum: Taken, table: string, planned: Planned): Taken {
  if (planned === 'same') return { ...sum, same: sum.same + 1 };
  if (planned === 'no-room') return { ...sum, skipped: sum.skipped + 1 };
  return { ...sum, [counter(table)]: sum[counter(table)] + 1 };
}

/** See the head of this file. Refusals are thrown as `BadFile`. */
export function createImports({ database, desk, now, newId }: ImportParts) {
  let reading: {
    id: string;
    reader: FileReader;
    rows: StagedRow[];
    n: number;
    skipped: number;
    head: Set<string>;
  } | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };

  const readJob = async (): Promise<Job | null> => (await desk.read(JOB)) as Job | null;
  const writeJob = (job: Job): Promise<void> => desk.write(JOB, job);

  /** One value of the file. Its head has to come first: what it does not say itself is no file of ours. */
  const take = (key: string, json: string): void => {
    if (reading === null) throw new BadFile(NO_SUCH);
    const { head } = reading;
    if (!head.has('evenkeel') && (key !== 'evenkeel' || json.trim() !== JSON.stringify(FILE.evenkeel)))
      throw new BadFile((key === 'evenkeel' && ELSEWHERE.get(String(parsed(json)))) || NOT_OURS);
    if (key === 'v' && json.trim() !== String(FILE.v)) throw new BadFile(/^\s*[2-9]\s*$/.test(json) ? NEWER : NOT_OURS);
    if (key === 'shapes') {
      const isNewer = isNewerFile(parsed(json));
      if (isNewer !== false) throw new BadFile(isNewer ? NEWER : NOT_OURS);
    }
    const isRecord = isRecordTable(key) || isFileValue(key);
    if (isRecord && !(head.has('v') && head.has('shapes'))) throw new BadFile(NOT_OURS);
    if (!isRecordTable(key)) {
      if (head.has(key) && key !== 'setAside') throw new BadFile(NOT_OURS);
      if (head.size > 50) throw new BadFile(NOT_OURS);
      head.add(key);
    }
    if (!isRecord) {
      if (key === 'setAside') reading.skipped += 1;
      return;
    }
    const record = parseRecord(key, json);
    if (record === null) reading.skipped += 1;
    else reading.rows.push({ n: reading.n++, table: key, record });
    if (reading.n + reading.skipped > MOST_RECORDS)
      throw new BadFile('This file holds more than Evenkeel can take in at once.');
  };

  const start = async (): Promise<string> => {
    await resume();
    await desk.clearRows();
    const id = newId();
    reading = { id, reader: createFileReader(take), rows: [], n: 0, skipped: 0, head: new Set() };
    await writeJob({ id, state: 'reading', since: now(), rows: 0, at: 0, skipped: 0, taken: NOTHING });
    return id;
  };

  const drop = async (): Promise<void> => {
    reading = null;
    await desk.clearRows();
    await desk.write(JOB, null);
  };

  const add = async (id: string, text: string): Promise<void> => {
    if (reading === null || reading.id !== id) throw new BadFile(NO_SUCH);
    try {
      reading.reader.add(text);
    } catch (error) {
      await drop();
      throw error;
    }
    const rows = reading.rows.splice(0);
    if (rows.length > 0) await desk.putRows(rows);
  };

  /** A reading that is through becomes a job that outlives the worker. */
  const finishReading = async (id: string): Promise<Job> => {
    const job = await readJob();
    if (job === null || job.id !== id) throw new BadFile(NO_SUCH);
    if (job.state !== 'reading') return job;
    if (reading === null || reading.id !== id) throw new BadFile(NO_SUCH);
    try {
      if (reading.head.has('shapes') && !reading.reader.isWhole()) throw new BadFile(CUT);
      reading.reader.end();
      if (!reading.head.has('shapes')) throw new BadFile(NOT_OURS);
    } catch (error) {
      await drop();
      throw error;
    }
    const read: Job = { ...job, state: 'read', rows: reading.n, skipped: reading.skipped };
    reading = null;
    await writeJob(read);
    return read;
  };

  const idFor = (job: Job) => (n: number) => `${job.id.slice(0, 50)}-${n}`;

  /** On a first day the templates that came with Evenkeel make room for those of the file. */
  const makeRoom = async (job: Job): Promise<Change[]> => {
    if (job.at > 0) return [];
    const rows = await desk.rows(0, FIRST);
    const ids = rows.filter(({ table }) => table === 'templates').map(({ record }) => (record as Template).id);
    const kept = new Set(ids);
    if (kept.size === 0) return [];
    const templates = await database.together(() => database.templates.all());
    if (!templates.every(isUntouched)) return [];
    return templates
      .filter(({ id }) => !kept.has(id))
      .map((before) => ({ table: 'templates', id: before.id, before, after: null }));
  };

  const { apply, takeBack } = createChanges(database);

  const takeSlice = async (job: Job): Promise<Job> => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const rows = await desk.rows(job.at, job.at === 0 ? FIRST : SLICE);
      const isPlanned = rows.every(({ plan }) => plan !== undefined) && tries === 0;
      const changes = isPlanned ? rows.flatMap(({ plan }) => plan ?? []) : [];
      let { taken } = job;
      if (!isPlanned) {
        const room = await makeRoom(job);
        const plan = await database.together(() => planRows(database, rows, idFor(job)));
        const planned = rows.map((row, place) => {
          const one = plan.get(row.n) ?? 'same';
          taken = counted(taken, row.table, one);
          const own = typeof one === 'string' ? [] : one.changes;
          return { ...row, plan: place === 0 ? [...room, ...own] : own };
        });
        await desk.putRows(planned);
        await writeJob({ ...job, taken });
        changes.push(...planned.flatMap(({ plan }) => plan));
        // The numbers of a plan that is overtaken are counted anew.
        if (await apply(changes)) return { ...job, at: (rows.at(-1)?.n ?? job.at) + 1, taken };
        continue;
      }
      if (await apply(changes)) return { ...job, at: (rows.at(-1)?.n ?? job.at) + 1 };
    }
    throw new BadFile('Too much changed while it was taken in. Nothing of the file was kept; please try again.');
  };

  const undo = async (job: Job): Promise<void> => {
    let place = job.rows;
    for (;;) {
      const rows = await desk.rowsBefore(place, SLICE);
      if (rows.length === 0) break;
      await takeBack(rows.flatMap(({ plan }) => [...(plan ?? [])].reverse()));
      place = rows.at(-1)?.n ?? 0;
    }
    await drop();
  };

  const takeAll = async (begun: Job): Promise<Taken> => {
    let job: Job = { ...begun, state: 'taking' };
    await writeJob(job);
    try {
      while (job.at < job.rows) {
        job = await takeSlice(job);
        await writeJob(job);
      }
    } catch (error) {
      job = { ...job, state: 'undoing' };
      await writeJob(job);
      await undo(job);
      throw error;
    }
    await writeJob({ ...job, state: 'taken' });
    await desk.clearRows();
    return { ...job.taken, skipped: job.taken.skipped + job.skipped };
  };

  /** What taking it in would do, in numbers. */
  const preview = async (job: Job): Promise<Taken> => {
    let taken = NOTHING;
    for (let from = 0; from < job.rows; ) {
      const rows = await desk.rows(from, from === 0 ? FIRST : SLICE);
      const plan = await database.together(() => planRows(database, rows, idFor(job)));
      for (const { n, table } of rows) taken = counted(taken, table, plan.get(n) ?? 'same');
      from = (rows.at(-1)?.n ?? job.rows) + 1;
    }
    return { ...taken, skipped: taken.skipped + job.skipped };
  };

  /** Ends what an earlier life of the worker began; a file nobody decided about is forgotten. */
  const resume = async (): Promise<void> => {
    const job = await readJob();
    if (job?.state === 'taking') await takeAll(job);
    else if (job?.state === 'undoing') await undo(job);
    else if (job?.state === 'reading' && reading === null) await drop();
    else if (job?.state === 'read' && Math.abs(now() - job.since) > FORGOTTEN) await drop();
  };

  return {
    start: () => inTurn(start),
    add: (id: string, text: string) => inTurn(() => add(id, text)),
    finish: (id: string, isTaken: boolean) =>
      inTurn(async () => {
        const job = await finishReading(id);
        if (job.state === 'taken') return { ...job.taken, skipped: job.taken.skipped + job.skipped };
        return isTaken ? takeAll(job) : preview(job);
      }),
    drop: () => inTurn(drop),
    resume: () => inTurn(resume),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** See the head of this file. */
export type Imports = ReturnType<typeof createImports>;
