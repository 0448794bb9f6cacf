/** Our engine, other programs that read prose, and two floors, side by side in one run on the same drafts. */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { CACHE, ROOT, run } from '../../scripts/setup.mjs';
import { inventDrafts, LENGTHS } from './drafts';
import { median, quantile } from './figures';

const SOURCE = join(ROOT, 'tests', 'bench');
const FOLDER = join(CACHE, 'bench');
/** The peers' package is installed beside the tree, so that no tool of ours walks through theirs. */
const PEERS = join(FOLDER, 'peers');
const OURS = ['evenkeel', 'trie', 'pass'] as const;
const THEIRS = ['write-good', 'alex', 'retext', 'wink-nlp', 'harper'] as const;
/** Longest time for one length of one program, ms. */
const PATIENCE = 3_000;
const COLD_STARTS = 5;
/** Units of a draft that our engine reads at most (`READ_LIMIT`): its throughput counts no more. */
const OUR_LIMIT = 20_000;

/** What was measured of one program. Times in ms. */
export interface ProgramFigures {
  name: string;
  cold: number;
  lengths: { length: number; median: number; p99: number; count: number }[];
  key: { median: number; p99: number; count: number };
  /** Megabytes of text a second at the greatest length. */
  throughput: number;
  /** Megabytes over an empty process, after `count` drafts. */
  memory: { heap: number; count: number };
}

/** Measures all programs that can be had. `onProgram` hears of each before its turn. */
export async function compare(onProgram: (name: string) => void): Promise<ProgramFigures[]> {
  await bundleOurs();
  const drafts = join(FOLDER, 'drafts.json');
  const all = inventDrafts(1);
  writeFileSync(drafts, JSON.stringify(all));
  // By itself, since a process that has read all of them no longer starts cold.
  const first = join(FOLDER, 'first-draft.json');
  writeFileSync(first, JSON.stringify({ cold: all.cold }));
  const programs = [...OURS.map((name) => ({ name, file: join(FOLDER, 'ours', `${name}.mjs`) }))];
  const theirs = (await installPeers())
    ? THEIRS.map((name) => ({ name, file: join(PEERS, 'programs', `${name}.mjs`) }))
    : [];
  const empty = await round<Memory>('', drafts, 'memory');
  const figures: ProgramFigures[] = [];
  for (const { name, file } of [...programs, ...theirs]) {
    onProgram(name);
    try {
      figures.push(await measure(name, file, { drafts, first }, empty));
    } catch (error) {
      console.warn(`  ${name} could not be measured: ${error instanceof Error ? error.message.slice(0, 200) : error}`);
    }
  }
  return figures;
}

interface Memory {
  bytes: number;
  rss: number;
  count: number;
}

async function measure(
  name: string,
  file: string,
  { drafts, first }: { drafts: string; first: string },
  empty: Memory,
): Promise<ProgramFigures> {
  const colds: number[] = [];
  for (let time = 0; time < COLD_STARTS; time++) colds.push(await round<number>(file, first, 'cold'));
  const times = await round<Record<string, number[]>>(file, drafts, 'lengths');
  const lengths = LENGTHS.map((length) => ({ length, ...summary(times[length] ?? []) }));
  const longest = lengths.at(-1);
  const keys = await round<number[]>(file, drafts, 'keys');
  const memory = await round<Memory>(file, drafts, 'memory');
  const units = name === 'evenkeel' ? OUR_LIMIT : (longest?.length ?? 0);
  return {
    name,
    cold: median(colds),
    lengths,
    key: summary(keys),
    throughput: units / 1_000 / (longest?.median ?? Number.NaN),
    memory: { heap: (memory.bytes - empty.bytes) / 1_000_000, count: memory.count },
  };
}

const summary = (times: readonly number[]) => ({
  median: median(times),
  p99: quantile(times, 0.99),
  count: times.length,
});

async function round<T>(program: string, drafts: string, part: string): Promise<T> {
  const args = ['--expose-gc', join(SOURCE, 'peers', 'round.mjs'), program, drafts, part, String(PATIENCE)];
  const { code, output } = await run(process.execPath, args, { quiet: true, cwd: FOLDER });
  if (code !== 0) throw new Error(output);
  return JSON.parse(output.trim().split('\n').at(-1) ?? '');
}

/** Bundles what is ours as it ships: one minified file each. */
async function bundleOurs(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      outDir: join(FOLDER, 'ours'),
      emptyOutDir: true,
      minify: true,
      target: 'es2023',
      lib: {
        entry: Object.fromEntries(OURS.map((name) => [name, join(SOURCE, 'programs', `${name}.ts`)])),
        formats: ['es'],
        fileName: (_, name) => `${name}.mjs`,
      },
    },
  });
}

/** Installs the peers by their lockfile, if they are not there as it says. `false` where they cannot be had. */
async function installPeers(): Promise<boolean> {
  const from = join(SOURCE, 'peers');
  const lock = readFileSync(join(from, 'package-lock.json'), 'utf8');
  const done = join(PEERS, 'installed.json');
  mkdirSync(PEERS, { recursive: true });
  cpSync(join(from, 'programs'), join(PEERS, 'programs'), { recursive: true });
  if (existsSync(done) && readFileSync(done, 'utf8') === lock) return true;
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) cpSync(join(from, file), join(PEERS, file));
  const { code, output } = await run('npm', ['ci', '--ignore-scripts'], { quiet: true, cwd: PEERS });
  if (code === 0) writeFileSync(done, lock);
  else console.warn(`\nThe other programs could not be installed, so ours stands alone:\n${output.slice(-500)}`);
  return code === 0;
}
