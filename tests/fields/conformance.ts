/** Every check for every kind of box, in one browser. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CACHE } from '../../scripts/setup.mjs';
import type { Check } from './check';
import { MARK_CHECKS } from './checks-marks';
import { WRITING_CHECKS } from './checks-writing';
import type { Driver } from './driver';
import { EXPLAINED } from './explained';
import { KINDS } from './kinds';

/** Every column of the table. */
export const CHECKS: readonly Check[] = [...MARK_CHECKS, ...WRITING_CHECKS];

/** Runs the suite; what each cell came to is left in `.cache/fields/<browser>.json` for the table. */
export function conformance(browser: Driver['browser'], start: () => Promise<Driver>): void {
  const cells: { kind: string; check: string; passed: boolean; note: string }[] = [];
  let page: Driver;
  beforeAll(async () => {
    page = await start();
  }, 180_000);
  afterAll(async () => {
    mkdirSync(join(CACHE, 'fields'), { recursive: true });
    writeFileSync(join(CACHE, 'fields', `${browser}.json`), JSON.stringify(cells));
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
}
