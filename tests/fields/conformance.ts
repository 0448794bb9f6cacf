/** Every check for every kind of box, in one browser. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHECKS } from './checks';
import type { Driver } from './driver';
import { EXPLAINED } from './explained';
import { KINDS } from './kinds';
import { type Cell, cellsOf } from './table';

/**
 * Runs the suite; what each cell came to is left in `.cache/fields/<browser>.json` for the table. Answers with what tells
 * how many cells were tried.
 */
export function conformance(browser: Driver['browser'], start: () => Promise<Driver>): () => number {
  const cells: Cell[] = [];
  let page: Driver;
  beforeAll(async () => {
    page = await start();
  }, 180_000);
  afterAll(async () => {
    mkdirSync(dirname(cellsOf(browser)), { recursive: true });
    writeFileSync(cellsOf(browser), JSON.stringify(cells));
    await page?.close();
  });

  describe.each(KINDS.map((kind) => [kind.name, kind] as const))(`%s in ${browser}`, (_name, kind) => {
    beforeAll(() => page.open(kind.id));

    const asked = CHECKS.filter(({ concerns }) => concerns?.(kind) ?? true);
    test.each(asked.map((check) => [check.id, check] as const))('%s', async (_id, check) => {
      const explained = EXPLAINED.find(
        (one) => one.kind === kind.id && one.check === check.id && [browser, 'both'].includes(one.browser),
      );
      let failure: unknown = null;
      const note = await Promise.resolve(check.run(page, kind)).catch((error: unknown) => {
        failure = error;
      });
      cells.push({
        kind: kind.id,
        check: check.id,
        passed: failure === null,
        note: failure ? String(failure) : (note ?? ''),
      });
      if (!explained) {
        if (failure) throw failure;
        return;
      }
      expect(failure, 'This passes now: take it out of explained.ts.').not.toBeNull();
      expect(String((failure as Error).message)).toMatch(explained.fails);
    });
  });
  return () => cells.length;
}

/** How many cells there are to try in one browser. */
export function countCells(): number {
  return KINDS.flatMap((kind) => CHECKS.filter(({ concerns }) => concerns?.(kind) ?? true)).length;
}
