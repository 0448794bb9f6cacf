/** The words of dates come from the runtime: each browser has to know the same ones. */
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { expect, it } from 'vitest';
import { readReviewDay } from '../../lib/casebook/review-date';
import { bundleScript } from '../../scripts/bundle-script';
import { findChrome, findFirefox, isRoot } from '../../scripts/setup.mjs';
import { AGO, CALENDAR, TUESDAY, UNKNOWN } from './shown-dates';

const SHOWN = [...AGO, ...CALENDAR].map(([shown]) => shown).concat(UNKNOWN);

async function sourceOf(): Promise<string> {
  const script = await bundleScript(
    fileURLToPath(new URL('../../lib/casebook/review-date.ts', import.meta.url)),
    'dates',
  );
  return `(() => { ${script}; return JSON.stringify(${JSON.stringify(SHOWN)}.map((shown) => dates.readReviewDay(shown, ${TUESDAY}))); })()`;
}

/** By what was shown, so that a difference names itself. */
const byShown = (days: unknown): Record<string, unknown> =>
  Object.fromEntries(SHOWN.map((shown, at) => [shown, Array.isArray(days) ? days[at] : undefined]));

const expected = () => byShown(SHOWN.map((shown) => readReviewDay(shown, TUESDAY)));

it('reads every date alike in Chromium', async () => {
  const executablePath = findChrome();
  if (!executablePath) throw new Error('No Chrome, Chromium or Edge found: install one or set CHROME_PATH.');
  const browser = await chromium.launch({ executablePath, headless: true, args: isRoot() ? ['--no-sandbox'] : [] });
  try {
    const page = await browser.newPage();
    expect(byShown(JSON.parse(String(await page.evaluate(await sourceOf()))))).toEqual(expected());
  } finally {
    await browser.close();
  }
});

it('reads every date alike in Firefox', async () => {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('No Firefox found: install one or set FIREFOX_PATH.');
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  try {
    const page = await browser.newPage();
    expect(byShown(JSON.parse(String(await page.evaluate(await sourceOf()))))).toEqual(expected());
  } finally {
    await browser.close();
  }
});
