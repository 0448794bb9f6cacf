/**
 * Playbooks in a real Chromium: taken from a file, fetched from an address, set by an organisation. The build holds the address's
 * permission already, since the browser's own prompt cannot be answered without a screen, and has a fixed id for the policy.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CACHE } from '../../scripts/setup.mjs';
import { type Launched, launchExtension, screenshot } from '../support/extension';
import { askAsOwnPage } from '../support/own-page';
import { axeFindings } from './axe';
import { writeGrantedBuild } from './granted-build';
import { canSetPolicy, fixId, setPolicy } from './policy';

const ADDRESS = 'https://books.example/team.evenkeel.json';
const BOOK = {
  evenkeel: 'playbook',
  v: 1,
  name: 'Harbour group',
  brief: {
    business: 'Harbour Cuts',
    phrases: [{ kind: 'dont', phrase: 'as per our policy', reason: 'It closes the door.', better: 'what we can do' }],
  },
  templates: [{ title: 'They waited', body: 'Hi {name}, you waited far too long.', kinds: ['complaint'] }],
};
const SET = {
  ...BOOK,
  name: 'Head office',
  brief: {
    tone: 'warm',
    signer: 'The Harbour team',
    phrases: ['cheap', 'asap', 'calm down', 'unfortunately'].map((phrase) => ({
      ...{ kind: 'dont', phrase, reason: 'It may read as a shrug.', better: '' },
    })),
  },
  templates: [{ title: 'From above', body: 'Hi {name}.' }],
};

let folder: string;
let browser: Launched;
let page: Page;
let removePolicy = (): void => undefined;
/** What the server answers, and what it was asked. */
let served: { status: number; body: string; etag: string };
const asked: Record<string, string>[] = [];

beforeAll(async () => {
  folder = writeGrantedBuild('playbooks', ['https://books.example']);
  const id = fixId(folder);
  if (canSetPolicy()) removePolicy = setPolicy(id, { playbook: SET });
  browser = await launchExtension({ extension: folder });
  served = { status: 200, body: JSON.stringify(BOOK), etag: '"1"' };
  await browser.context.route(/^https?:/, async (route) => {
    asked.push({ url: route.request().url(), ...(await route.request().allHeaders()) });
    const { status, body, etag } = served;
    await route.fulfill({ status, body, headers: { etag, 'content-type': 'application/json' } });
  });
  page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.id}/workbook.html#playbooks`);
}, 60_000);
afterAll(async () => {
  removePolicy();
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A file of Evenkeel's on the disk of this test. */
function fileWith(name: string, text: string): string {
  const file = join(CACHE, name);
  writeFileSync(file, text);
  return file;
}

/** What the background answers to one of our own pages. */
async function ask(type: string, data: object = {}): Promise<unknown> {
  const { res } = (await askAsOwnPage(page, type, data)) as { res: { ok: boolean; value: unknown } };
  expect(res.ok, type).toBe(true);
  return res.value;
}

/** Goes to another view of the workbook. */
const goTo = (view: string): Promise<void> =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, view);

/** Nothing to find in light and dark, and on the narrowest page nothing to be scrolled sideways. */
async function looksFine(name: string): Promise<void> {
  const size = page.viewportSize();
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 320]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      expect(await axeFindings(page), `${colorScheme}, ${width} px`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBeLessThanOrEqual(width);
      await screenshot(page, `${name}-${colorScheme}-${width}`);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  if (size !== null) await page.setViewportSize(size);
}

interface Shown {
  business: string;
  phrases: unknown[];
  tone: string | null;
}

async function own() {
  const { templates } = (await ask('listTemplates')) as { templates: { title: string; from?: string }[] };
  return { templates, brief: (await ask('readBrief')) as Shown, counts: (await ask('effectiveBrief')) as Shown };
}

describe('a playbook set by an organisation', () => {
  it('is shown as such, counts, and cannot be changed', async () => {
    const set = page.getByRole('region', { name: 'Set by your organisation' });
    if (!canSetPolicy()) {
      // Only root may write such a file, for Chromium on Linux: elsewhere no more than its absence can be looked at.
      expect([await set.count(), (await own()).counts.tone]).toEqual([0, null]);
      return;
    }
    await set.getByText('Head office: 4 phrases, 1 template.').waitFor();
    expect(await set.getByRole('button').count()).toBe(0);
    const { templates, brief, counts } = await own();
    expect([brief.tone, counts.tone]).toEqual([null, 'warm']);
    expect(templates.find(({ title }) => title === 'From above')?.from).toBe('Head office');
    await screenshot(page, 'workbook-playbooks-managed');
  });

  it('stands in the house rules as theirs, and leaves the own ones as they are', async () => {
    await ask('saveBrief', { ...((await ask('readBrief')) as object), signer: 'Ola' });
    await goTo('house-rules');
    const signer = page.getByLabel('Who signs');
    await signer.waitFor();
    if (!canSetPolicy()) {
      expect([await signer.inputValue(), await signer.isEditable()]).toEqual(['Ola', true]);
      return goTo('playbooks');
    }
    await signer.press('x');
    expect([await signer.inputValue(), await signer.isEditable()]).toEqual(['The Harbour team', false]);
    await page.getByText('Set by Head office Yours is kept: Ola', { exact: true }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Tone' }).inputValue()).toBe('Warm');
    expect(await page.getByText('Do not say: cheap').isVisible()).toBe(false);
    await page.getByText('Set by Head office (4)').press('Enter');
    await page.getByText('Do not say: cheap').waitFor();
    expect(await page.getByRole('list', { name: 'Set by Head office (4)' }).getByRole('listitem').count()).toBe(4);
    await looksFine('workbook-house-set');
    await page.getByLabel('How to reach a person').fill('555 0142');
    await page.keyboard.press('Enter');
    await page.getByText('The house rules are saved.').waitFor();
    const { brief, counts } = await own();
    expect(brief).toMatchObject({ signer: 'Ola', contact: '555 0142', tone: null, phrases: [] });
    expect(counts).toMatchObject({ signer: 'The Harbour team', contact: '555 0142', tone: 'warm' });
    await goTo('playbooks');
  });
});

describe('a playbook’s file', () => {
  it('is shown beside what is here, and taken in the parts chosen', async () => {
    await page.getByLabel('Open a playbook’s file').setInputFiles(fileWith('book.evenkeel.json', JSON.stringify(BOOK)));
    await page.getByRole('heading', { name: 'Harbour group' }).waitFor();
    const rows = page.getByRole('row');
    expect(await rows.count()).toBe(4);
    await page.getByRole('checkbox', { name: /Business/ }).uncheck();
    expect(await axeFindings(page)).toEqual([]);
    await screenshot(page, 'workbook-playbooks-preview');
    await page.getByRole('button', { name: 'Take 2 parts' }).click();
    await page.getByText('2 parts are taken.').waitFor();
    const { brief, templates } = await own();
    expect([brief.business, brief.phrases.length]).toEqual(['', 1]);
    expect(templates.filter(({ title }) => title === 'They waited')).toEqual([
      expect.not.objectContaining({ from: expect.anything() }),
    ]);
  });

  it('is refused unread where it is larger than 1 MB', async () => {
    await page
      .getByLabel('Open a playbook’s file')
      .setInputFiles(fileWith('large.evenkeel.json', ' '.repeat(1_000_001)));
    await page.getByRole('alert').getByText('too large').waitFor();
    await page
      .getByLabel('Open a playbook’s file')
      .setInputFiles(fileWith('bad.evenkeel.json', '{"evenkeel":"playbook"'));
    await page.getByRole('alert').getByText('could not be read').waitFor();
  });

  it('is saved with all that is here, by keyboard', async () => {
    await page.getByLabel('Name others see').fill('Mine');
    const saved = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const download = await saved;
    expect(download.suggestedFilename()).toBe('mine.evenkeel.json');
    const text = readFileSync(await download.path(), 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      evenkeel: 'playbook',
      v: 1,
      name: 'Mine',
      brief: { phrases: BOOK.brief.phrases },
    });
    expect(text).not.toContain('From above');
  });
});

describe('a subscription', () => {
  it('is fetched with nothing of the owner’s, and its templates stand behind the own', async () => {
    expect(asked).toEqual([]);
    // The build holds the permission from the start, which the first start takes for a site turned on.
    await ask('turnSite', { origins: ['https://books.example'], on: false });
    served.body = JSON.stringify({ ...BOOK, templates: [{ title: 'From afar', body: 'Hi {name}.' }] });
    await page.getByLabel('Address of the file').fill(ADDRESS);
    await page.keyboard.press('Enter');
    await page.getByText('You are subscribed.').waitFor();
    expect(asked.map(({ url }) => url)).toEqual([ADDRESS]);
    const [{ cookie, referer, origin } = {}] = asked;
    expect([cookie, referer, origin]).toEqual([undefined, undefined, undefined]);
    const { templates, brief, counts } = await own();
    expect(templates.at(-1)).toMatchObject({ title: 'From afar', from: 'Harbour group' });
    expect([brief.business, counts.business]).toEqual(['', 'Harbour Cuts']);
    expect(await ask('readSites')).toEqual({ origins: [] });
    expect(await axeFindings(page)).toEqual([]);
    await screenshot(page, 'workbook-playbooks-subscribed');
    await goTo('house-rules');
    await page.getByText('From Harbour group: Harbour Cuts').waitFor();
    expect(await page.getByLabel('Business', { exact: true }).inputValue()).toBe('');
    await looksFine('workbook-house-filled');
    await goTo('playbooks');
  });

  it('ends with everything it brought', async () => {
    await page.getByRole('button', { name: 'End: Harbour group' }).click();
    await page.getByText('The subscription is ended').waitFor();
    const { templates, counts } = await own();
    expect([templates.some(({ title }) => title === 'From afar'), counts.business]).toEqual([false, '']);
    expect(asked).toHaveLength(1);
  });
});

describe('a reply handed over', () => {
  it('is taken over into a case that can be opened', async () => {
    const { ONE } = await import('../playbook/a-case');
    const text = JSON.stringify({
      evenkeel: 'handover',
      v: 1,
      case: ONE,
      draft: { text: 'Hi Noor, I am sorry.', at: 1 },
    });
    await page.getByLabel('Open a reply’s file').setInputFiles(fileWith('reply.evenkeel.json', text));
    await page.getByText('The reply is in your casebook.').waitFor();
    await page.getByRole('link', { name: 'Open the review on biz.yelp.com' }).waitFor();
    await page.getByRole('link', { name: 'Open its case' }).click();
    await page.getByRole('heading', { level: 1, name: /Noor B\./ }).waitFor();
  });
});
