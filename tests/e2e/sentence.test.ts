/**
 * Heated sentences in plain words, which no rule knows: marked by the sentence model after a moment's pause, explained by the
 * words that weighed, kept in place while the owner types on, and weighed by the guard.
 */
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REVIEWS } from '../../components/practice/reviews';
import { createCoach } from '../../lib/coach';
import { rule as insult } from '../../lib/coach/rules/insult';
import type { Lint } from '../../lib/coach/types';
import { type Launched, launchExtension, panelFrame, screenshot } from '../support/extension';
import { highlights } from '../support/highlights';
import { extensionRequests } from '../support/net-log';
import { axeFindings } from './axe';
import { pressClosed, stopDialogText } from './closed-root';
import { hasKeyboard } from './keyboard';

const HEATED = 'I suppose you always talk to people like that because nobody ever told you not to.';
const PLAIN = `Hi Dana, I have refunded your breakfast. ${HEATED} Ines`;
/** One sentence that a rule knows, which is not enough for the guard; the other is for the model. */
const BOTH = `Dana, your review is a lie. ${HEATED} Ines`;

function rulesAlone(draft: string): Lint {
  const [review = null] = REVIEWS;
  const coach = createCoach();
  return coach.lint(draft, { review, triage: coach.triage(review, 'other', null), surface: 'other', trade: null });
}

async function openReply(browser: Launched): Promise<{ page: Page; panel: Frame }> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.id}/practice.html`);
  await page.locator('article').first().getByRole('button', { name: 'Reply', exact: true }).click();
  await hasKeyboard(page.getByLabel('Your public reply'));
  return { page, panel: await panelFrame(page) };
}

const markedIn = async (page: Page): Promise<string[]> => Object.values(await highlights(page)).flat();

/** Watches every frame that is drawn from now on; the answer tells in how many of them nothing was marked. */
async function watchMarks(page: Page): Promise<() => Promise<{ frames: number; bare: number }>> {
  await page.evaluate(() => {
    const seen = { frames: 0, bare: 0, on: true };
    Object.assign(window, { __seen: seen });
    const look = (): void => {
      const marked = ['ek-1', 'ek-2', 'ek-3', 'ek-4'].some((name) => (CSS.highlights.get(name)?.size ?? 0) > 0);
      seen.frames += 1;
      if (!marked) seen.bare += 1;
      if (seen.on) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  return () =>
    page.evaluate(() => {
      const { __seen: seen } = window as unknown as { __seen: { frames: number; bare: number; on: boolean } };
      seen.on = false;
      return { frames: seen.frames, bare: seen.bare };
    });
}

it('chooses sentences that the rules alone pass over', () => {
  expect(rulesAlone(PLAIN)).toMatchObject({ findings: [], verdict: 'calm' });
  const { findings, verdict } = rulesAlone(BOTH);
  expect(findings.filter(({ start }) => (start ?? 0) >= BOTH.indexOf(HEATED))).toEqual([]);
  expect(verdict).toBe('improve');
});

describe.each(['light', 'dark'] as const)('a heated sentence that no rule knows, in %s', (colorScheme) => {
  let browser: Launched;
  beforeAll(async () => {
    browser = await launchExtension({ colorScheme, viewport: { width: 1280, height: 860 } });
  });
  afterAll(() => browser.close());

  it('is marked after a pause, and its card says which words weighed', async () => {
    const { page, panel } = await openReply(browser);
    await page.keyboard.type(PLAIN);
    await expect.poll(() => markedIn(page)).toEqual([HEATED]);
    await panel.getByRole('button', { name: `“${HEATED}”: show in my reply` }).waitFor();
    await panel.getByRole('button', { name: /^Why\? / }).click();
    const why = panel.getByText('The words that weighed most:');
    await why.waitFor();
    const said = await why.innerText();
    const quotes = [...(said.split('. ')[0] ?? '').matchAll(/“([^”]+)”/g)].map(([, words]) => words ?? '');
    expect(quotes.length).toBeGreaterThan(0);
    for (const words of quotes) expect(HEATED).toContain(words);
    expect(said).toContain('This is a reading of the whole sentence, and it may be wrong.');
    await screenshot(page, `sentence-${colorScheme}`);
    expect(await axeFindings(panel)).toEqual([]);
    for (const width of [480, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await panel.getByRole('button', { name: /^Why\? / }).scrollIntoViewIfNeeded();
      await screenshot(page, `sentence-${width}-${colorScheme}`);
    }
    await page.close();
  });

  it('keeps its mark, in every frame, while the owner types on', async () => {
    const { page } = await openReply(browser);
    await page.keyboard.type(PLAIN);
    await expect.poll(() => markedIn(page)).toEqual([HEATED]);
    const stop = await watchMarks(page);
    await page.keyboard.type(', for the whole team at the café', { delay: 20 });
    await page.keyboard.press('Home');
    await page.keyboard.type('Good morning. ', { delay: 20 });
    await expect.poll(() => markedIn(page)).toEqual([HEATED]);
    const { frames, bare } = await stop();
    expect(frames).toBeGreaterThan(10);
    expect(bare).toBe(0);
    await page.close();
  });

  it('loses its mark when its words change into calm ones', async () => {
    const { page, panel } = await openReply(browser);
    await page.keyboard.type(PLAIN);
    await expect.poll(() => markedIn(page)).toEqual([HEATED]);
    await page.getByLabel('Your public reply').fill(PLAIN.replace(HEATED, 'I was short on the till that morning.'));
    await expect.poll(() => markedIn(page)).toEqual([]);
    await panel.getByText('Reads calm').first().waitFor();
    await page.close();
  });

  it('can be hidden for this review, and shown again', async () => {
    const { page, panel } = await openReply(browser);
    await page.keyboard.type(PLAIN);
    await panel.getByRole('button', { name: /^Hide here: “I suppose/ }).click();
    await expect.poll(() => markedIn(page)).toEqual([]);
    await panel.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => markedIn(page)).toEqual([HEATED]);
    await page.close();
  });

  it('is weighed by the guard, with what the rules know', async () => {
    const { page } = await openReply(browser);
    await page.keyboard.type(BOTH);
    await expect.poll(async () => (await highlights(page))['ek-2']).toContain(HEATED);
    await page.getByRole('button', { name: 'Post reply' }).click();
    await expect.poll(() => stopDialogText(page)).toContain('Before this goes out');
    const asked = await stopDialogText(page);
    expect(asked).toContain(HEATED);
    expect(asked).toContain(insult.title);
    await screenshot(page, `sentence-guard-${colorScheme}`);
    await pressClosed(page, 'Post as it is');
    await page.getByRole('button', { name: 'Post reply' }).click();
    await page.getByText('Response from the owner').first().waitFor();
    await page.close();
  });

  it('does not ask where it is the only one', async () => {
    const { page } = await openReply(browser);
    await page.keyboard.type(PLAIN);
    await expect.poll(() => markedIn(page)).toEqual([HEATED]);
    await page.getByRole('button', { name: 'Post reply' }).click();
    await page.getByText('Response from the owner').first().waitFor();
    expect(await stopDialogText(page)).toBe('');
    await page.close();
  });

  it('is read on the device', async () => {
    await browser.close();
    expect(extensionRequests(browser.netLog, browser.id)).toEqual([]);
  });
});
