import { describe, expect, it } from 'vitest';
import { seedsFor, type Tried, tryMutation } from '../../scripts/mutate';
import { addCounts, COUNTED, type Counts, noCounts } from '../../scripts/mutate/measure';
import { MUTATIONS } from '../../scripts/mutate/mutations';
import { SURFACES } from '../../scripts/mutate/surfaces';

const SEEDS = [7];
const SITES = [...new Set(SURFACES.map(({ site }) => site.id))];

/** Where all that told a thing is taken away, it cannot be found: what is left, by change and by what is counted (percent). */
const LESS: Readonly<Record<string, Readonly<Record<string, Partial<Record<keyof Counts, number>>>>>> = {
  google: {
    'without aria-label': { stars: 0 },
    'without href': { authors: 0 },
  },
  'google-business': { 'without class': { stars: 0 } },
  'google-maps': { 'without aria-label': { reviews: 50, authors: 50, stars: 0, texts: 60, replies: 0 } },
  yelp: {
    'without aria-label': { reviews: 0, authors: 0, stars: 0, texts: 0, replies: 0, boxes: 0 },
  },
  'yelp-public': {
    'without aria-label': { stars: 0 },
    // Without list items, what a visitor wrote earlier is no longer parted from what they write now.
    'tags renamed': { reviews: 90, authors: 90, stars: 90, texts: 90 },
  },
  'amazon-retail': {
    'classes renamed': { texts: 80 },
    'without class': { texts: 80 },
    'all at once': { texts: 80 },
  },
  'amazon-brand': { 'without id': { texts: 0 } },
};
/** What every adapter must still find of everything else (percent). */
const FLOOR = 95;

function shareOf({ planted, right }: { planted: number; right: number }): number {
  return planted === 0 ? 100 : Math.floor((100 * right) / planted);
}

describe('mutated fixtures', () => {
  it.each(SITES)(
    '%s says nothing wrong, and finds what is still there to be found',
    { timeout: 240_000 },
    async (id) => {
      const tried: Tried[] = [];
      for (const surface of SURFACES.filter(({ site }) => site.id === id)) {
        for (const mutation of MUTATIONS) tried.push(await tryMutation(surface, mutation, seedsFor(mutation, SEEDS)));
      }
      const missed: string[] = [];
      for (const { name } of MUTATIONS) {
        const sum = noCounts();
        for (const { mutation, counts } of tried) if (mutation === name && counts) addCounts(sum, counts);
        for (const what of COUNTED) {
          const floor = LESS[id]?.[name]?.[what] ?? FLOOR;
          const share = shareOf(sum[what]);
          if (sum[what].wrong > 0) missed.push(`${name}: ${sum[what].wrong} ${what} wrong`);
          if (share < floor) missed.push(`${name}: ${share} % of ${what}, not ${floor} %`);
        }
      }
      expect(missed).toEqual([]);
    },
  );

  it('changes pages at all: each change has something to change on some fixture', { timeout: 60_000 }, async () => {
    const idle: string[] = [];
    for (const mutation of MUTATIONS) {
      let applied = false;
      for (const surface of SURFACES) {
        if (applied) break;
        applied = (await tryMutation(surface, mutation, [1])).counts !== null;
      }
      if (!applied) idle.push(mutation.name);
    }
    expect(idle).toEqual([]);
  });
});
