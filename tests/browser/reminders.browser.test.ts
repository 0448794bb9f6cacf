/** A reminder in a real Chromium: its alarm wakes a worker that was stopped, the button shows it, a look at Today takes it away. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '../../lib/casebook/case';
import { type Launched, launchExtension } from '../support/extension';

let launched: Launched;
let page: Page;

beforeAll(async () => {
  launched = await launchExtension();
  page = await launched.context.newPage();
  await page.goto(`chrome-extension://${launched.id}/workbook.html`);
});

afterAll(() => launched.close());

async function ask<T>(type: string, data: unknown = {}): Promise<T> {
  const message = JSON.stringify({ id: 1, timestamp: 1, type, data });
  const answer = await page.evaluate(`new Promise((resolve) => chrome.runtime.sendMessage(${message}, resolve))`);
  const { res } = answer as { res: { ok: boolean; value: T; reason?: string } };
  if (!res.ok) throw new Error(res.reason);
  return res.value;
}

const button = (): Promise<unknown> =>
  page.evaluate('Promise.all([chrome.action.getBadgeText({}), chrome.action.getTitle({})])');

const alarms = (): Promise<unknown> =>
  page.evaluate('chrome.alarms.getAll().then((all) => all.map(({ scheduledTime }) => Math.round(scheduledTime)))');

describe('a held reply', () => {
  it('is told at the button though the worker was stopped, until the owner looks', async () => {
    const [, usual] = (await button()) as [string, string];
    const review = { author: 'Ines', stars: 1, text: 'The soup was cold and nobody came.', date: null };
    const thread = 'practice:reminded';
    await ask('workOn', { thread, surface: 'other', site: null, review, kind: 'complaint' });
    const one = await ask<Case>('caseOf', { thread });
    expect(one.points.length).toBeGreaterThan(0);
    const hold = { since: Date.now(), until: Date.now() + 5_000 };
    await ask('changeCase', { id: one.id, rev: one.rev, change: { hold } });
    // The alarm is set behind the answer; a worker that is stopped before would set it at its next start.
    await expect.poll(alarms).toContain(hold.until);
    expect(await button()).toEqual(['', usual]);
    const session = await launched.context.newCDPSession(page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await expect.poll(button).toEqual(['•', 'Evenkeel: one reminder is waiting']);
    const kept = await ask<Case>('readCase', { id: one.id });
    expect(kept.told).toHaveLength(1);
    await ask('today');
    await expect.poll(button).toEqual(['', usual]);
  });
});
