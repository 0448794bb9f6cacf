/**
 * `npm run mutate [-- --json] [--seeds N]`: every fixture of the first three sites, changed by a seeded script as a site might
 * change tomorrow, and what the adapters still find on it (happy-dom: a page without layout). "Wrong" must stay 0.
 */
import { addCounts, COUNTED, type Counts, measure, noCounts, openSurface } from './mutate/measure';
import { MUTATIONS, type Mutation, seeded } from './mutate/mutations';
import { SURFACES, type Surface } from './mutate/surfaces';

/** One fixture under one change, over all seeds. `counts` is `null` where the change had nothing to change. */
export interface Tried {
  surface: string;
  site: string;
  mutation: string;
  counts: Counts | null;
}

/** Tries one change on one fixture with each seed. */
export async function tryMutation(surface: Surface, mutation: Mutation, seeds: readonly number[]): Promise<Tried> {
  let counts: Counts | null = null;
  for (const seed of seeds) {
    const opened = await openSurface(surface);
    if (mutation.apply(opened.page.document, seeded(seed))) {
      counts ??= noCounts();
      addCounts(counts, measure(surface, opened));
    }
    await opened.page.close();
  }
  return { surface: surface.name, site: surface.site.id, mutation: mutation.name, counts };
}

/** A change that draws no lots comes out the same with every seed. */
export function seedsFor(mutation: Mutation, seeds: readonly number[]): readonly number[] {
  return mutation.name.startsWith('without') || mutation.name === 'unchanged' ? seeds.slice(0, 1) : seeds;
}

function cell({ planted, right, wrong }: { planted: number; right: number; wrong: number }): string {
  const share = planted === 0 ? (wrong === 0 ? '–' : '') : `${Math.floor((100 * right) / planted)} %`;
  return wrong === 0 ? share : `${share} !${wrong}`;
}

function table(tried: readonly Tried[]): string {
  const groups = new Map<string, Counts>();
  for (const { site, mutation, counts } of tried) {
    if (!counts) continue;
    const name = `${site} | ${mutation}`;
    const sum = groups.get(name) ?? noCounts();
    addCounts(sum, counts);
    groups.set(name, sum);
  }
  const rows = [...groups].map(
    ([name, counts]) => `| ${name} | ${COUNTED.map((what) => cell(counts[what])).join(' | ')} |`,
  );
  return [
    `| site | changed | ${COUNTED.join(' | ')} |`,
    `| --- | --- |${' ---: |'.repeat(COUNTED.length)}`,
    ...rows,
  ].join('\n');
}

async function main(args: readonly string[]): Promise<void> {
  const amount = Number(args[args.indexOf('--seeds') + 1]) || 5;
  const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined;
  const seeds = Array.from({ length: amount }, (_, index) => index + 1);
  const tried: Tried[] = [];
  for (const surface of SURFACES) {
    if (only && !surface.name.startsWith(only)) continue;
    for (const mutation of MUTATIONS) tried.push(await tryMutation(surface, mutation, seedsFor(mutation, seeds)));
  }
  if (args.includes('--json')) {
    process.stdout.write(`${JSON.stringify(tried)}\n`);
    return;
  }
  const wrong = tried.flatMap(({ counts }) => (counts ? COUNTED.map((what) => counts[what].wrong) : []));
  process.stdout.write(
    `${table(tried)}\n\nWrong: ${wrong.reduce((sum, count) => sum + count, 0)}. A share is of what is planted; "!2" are things said that are not so.\n`,
  );
}

if (process.argv[1]?.endsWith('mutate.ts')) await main(process.argv.slice(2));
