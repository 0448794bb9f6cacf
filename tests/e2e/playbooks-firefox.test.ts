/** A playbook set by an organisation in Firefox: it reads a file of the user’s, here in a home of this test’s own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LaunchedFirefox, launchFirefox } from '../support/firefox';
import { askAsOwnPage } from '../support/own-page';

const SET = {
  evenkeel: 'playbook',
  v: 1,
  name: 'Head office',
  brief: { tone: 'warm' },
  templates: [{ title: 'From above', body: 'Hi.' }],
};
const ID = 'evenkeel@evenkeel.invalid';
const before = process.env.HOME;

let home: string;
let firefox: LaunchedFirefox;
let own: Page;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'evenkeel-home-'));
  const folder = join(home, '.mozilla', 'managed-storage');
  mkdirSync(folder, { recursive: true });
  const manifest = { name: ID, description: 'Playbook', type: 'storage', data: { playbook: SET } };
  writeFileSync(join(folder, `${ID}.json`), JSON.stringify(manifest));
  process.env.HOME = home;
  firefox = await launchFirefox();
  own = await firefox.openOwnPage('/workbook.html#playbooks');
});
afterAll(async () => {
  process.env.HOME = before;
  await firefox.close();
  rmSync(home, { recursive: true, force: true });
});

const ask = async (type: string): Promise<unknown> => {
  const { res } = (await askAsOwnPage(own, type, {})) as { res: { value: unknown } };
  return res.value;
};

it('is shown as such and counts', async () => {
  await own.waitForSelector('::-p-text(Set by your organisation)');
  await own.waitForSelector('::-p-text(Head office: 0 phrases, 1 template.)');
  expect(await ask('effectiveBrief')).toMatchObject({ tone: 'warm' });
  expect(await ask('readBrief')).toMatchObject({ tone: null });
  const { templates } = (await ask('listTemplates')) as { templates: { title: string; from?: string }[] };
  expect(templates.at(-1)).toMatchObject({ title: 'From above', from: 'Head office' });
});

it('stands in the house rules as theirs, read-only', async () => {
  await own.evaluate(() => {
    location.hash = 'house-rules';
  });
  const field = await own.waitForSelector('::-p-aria(Tone[role="textbox"])');
  const tone = (await field?.evaluate((element) => {
    const { value, readOnly } = element as HTMLTextAreaElement;
    return [value, readOnly, document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent];
  })) as unknown;
  expect(tone).toEqual(['Warm', true, 'Set by Head office']);
});
