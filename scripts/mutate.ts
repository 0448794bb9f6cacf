/**
 * `npm run mutate [-- --json] [--seeds N]`: every fixture of the first three sites, changed by a seeded script as a site might
 * change tomorrow, and what the adapters still find on it (happy-dom: a page without layout). "Wrong" must stay 0.
 */
import { addCounts, backed, COUNTED, type Counts, measure, noCounts, openSurface, type Share } from './mutate/measure';
import { MUTATIONS, type Mutation, seeded } from './mutate/mutations';
import { SURFACES, type Surface } from './mutate/surfaces';

/** One fixture under one change, over all seeds. `counts` is `null` where the change had nothing to change. */
export interface Tried {
  surface: string;
  site: string;
  mutation: string;
  counts: Counts | null;
  /** The same with the generic tier behind the adapter, as in the extension. */
  backed: Counts | null;
}

/** Tries one change on one fixture with each seed. */
export async function tryMutation(surface: Surface, mutation: Mutation, seeds: readonly number[]): Promise<Tried> {
  let counts: Counts | null = null;
  let both: Counts | null = null;
  for (const seed of seeds) {
    const opened = await openSurface(surface);
    if (mutation.apply(opened.page.document, seeded(seed))) {
      counts ??= noCounts();
      addCounts(counts, measure(surface, opened));
      both ??= noCounts();
      addCounts(both, measure(surface, opened, backed(surface.site)));
    }
    await opened.page.close();
  }
  return { surface: surface.name, site: surface.site.id, mutation: mutation.name, counts, backed: both };
}

/** A change that draws no lots comes out the same with every seed. */
export function seedsFor(mutation: Mutation, seeds: readonly number[]): readonly number[] {
  return /^without|^unchanged|^tags/u.test(mutation.name) ? seeds.slice(0, 1) : seeds;
}

type Pair = [alone: Counts, backed: Counts];

function share({ planted, right, wrong }: Share): string {
  const part = planted === 0 ? '–' : `${Math.floor((100 * right) / planted)} %`;
  return wrong === 0 ? part : `${part} !${wrong}`;
}

function cell([alone, both]: Pair, what: (typeof COUNTED)[number]): string {
  const [first, second] = [share(alone[what]), share(both[what])];
  return first === second ? first : `${first} → ${second}`;
}

function table(tried: readonly Tried[]): string {
  const groups = new Map<string, Pair>();
  for (const { site, mutation, counts, backed: both } of tried) {
    if (!counts || !both) continue;
    const name = `${site} | ${mutation}`;
    const sums = groups.get(name) ?? [noCounts(), noCounts()];
    addCounts(sums[0], counts);
    addCounts(sums[1], both);
    groups.set(name, sums);
  }
  const rows = [...groups].map(
    ([name, pair]) => `| ${name} | ${COUNTED.map((what) => cell(pair, what)).join(' | ')} |`,
  );
  return [
    `| site | changed | ${COUNTED.join(' | ')} |`,
    `| --- | --- |${' ---: |'.repeat(COUNTED.length)}`,
    ...rows,
  ].join('\n');
}

function wrongIn(tried: readonly Tried[], which: 'counts' | 'backed'): number {
  const all = tried.flatMap((one) => COUNTED.map((what) => one[which]?.[what].wrong ?? 0));
  return all.reduce((sum, count) => sum + count, 0);
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
  process.stdout.write(
    `${table(tried)}\n\nShares of what is planted, by the adapter alone; after → with the generic tier behind it, where that differs. ` +
      `"!2" are things said that are not so. Wrong: ${wrongIn(tried, 'counts')} alone, ${wrongIn(tried, 'backed')} with the generic tier. ` +
      `Read by happy-dom, a page without layout; ${amount} seeds.\n`,
  );
}

if (process.argv[1]?.endsWith('mutate.ts')) await main(process.argv.slice(2));
