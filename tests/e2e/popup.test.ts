/** The popup: templates kept by the background, inserted into a page's active box; settings that can all be undone. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Launched, launchExtension, panelFrame, screenshot, serve } from '../support/extension';
import { highlights } from '../support/highlights';
import { askAsOwnPage } from '../support/own-page';
import { axeFindings } from './axe';
import { HEATED } from './journey';
import { draftIn, openPlace, typeDraft } from './place';
import { amazon, googleFramed, yelp } from './places';
import { tabIdOf } from './toolbar';

let browser: Launched;
let popup: Page;

beforeAll(async () => {
  browser = await launchExtension();
  await serve(browser.context, [...yelp.served, ...amazon.served, ...googleFramed(900).served]);
  popup = await browser.context.newPage();
  await popup.setViewportSize({ width: 380, height: 600 });
  await popup.goto(`chrome-extension://${browser.id}/popup.html`);
  await popup
    .getByRole('button', { name: /^Insert / })
    .first()
    .waitFor();
});
afterAll(() => browser.close());

const titles = (): Promise<string[]> => popup.getByRole('listitem').getByRole('heading').allInnerTexts();

describe('the popup', () => {
  it('has about ten starter templates and no accessibility finding in any view', async () => {
    expect((await titles()).length).toBeGreaterThanOrEqual(9);
    await screenshot(popup, 'popup-templates');
    expect(await axeFindings(popup)).toEqual([]);
    const views = { 'House rules': 'Who signs', Settings: 'Never flagged', Templates: 'New template' };
    for (const [view, shown] of Object.entries(views)) {
      await popup.getByRole('button', { name: view, exact: true }).click();
      // House rules wait for what an organisation set, which Chromium tells two seconds after its start.
      await popup.getByText(shown, { exact: true }).waitFor();
      await screenshot(popup, `popup-${view.toLowerCase().replace(' ', '-')}`);
      expect(await axeFindings(popup), view).toEqual([]);
    }
  });

  it('creates, finds, edits, duplicates, moves and deletes a template, with undo', async () => {
    await popup.getByRole('button', { name: 'New template' }).click();
    expect(await axeFindings(popup)).toEqual([]);
    await popup.getByLabel('Name', { exact: true }).fill('Late parcel');
    await popup.getByLabel('Reply', { exact: true }).fill('Hi {name}, your parcel came late and we are sorry. – {me}');
    await popup.getByRole('button', { name: 'Save' }).click();
    await popup.getByLabel('Find a template').fill('/late par');
    await expect.poll(titles).toEqual(['Late parcel']);
    await popup.getByRole('button', { name: 'Late parcel', exact: true }).click();
    await popup.getByRole('button', { name: 'Duplicate Late parcel' }).click();
    await expect.poll(titles).toHaveLength(2);
    await popup
      .getByRole('button', { name: /^Edit Late parcel/ })
      .first()
      .click();
    await popup.getByLabel('Name', { exact: true }).fill('Late parcel, our fault');
    await popup.getByRole('button', { name: 'Save' }).click();
    await expect.poll(titles).toContain('Late parcel, our fault');
    await popup.getByLabel('Find a template').fill('');
    const order = await titles();
    await popup.getByRole('button', { name: 'Late parcel, our fault', exact: true }).click();
    await popup.getByRole('button', { name: 'Move up Late parcel, our fault' }).click();
    await expect.poll(titles).not.toEqual(order);
    const before = await titles();
    expect([...before].sort()).toEqual([...order].sort());
    await popup.getByRole('button', { name: 'Delete Late parcel, our fault', exact: true }).click();
    await expect.poll(titles).toEqual(before.filter((title) => title !== 'Late parcel, our fault'));
    await popup.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(titles).toEqual(before);
    await popup.reload();
    await expect.poll(titles).toEqual(before);
  });

  it.each([yelp, amazon, googleFramed(900)])(
    'inserts into the active box of $name, filled from the review and the house rules',
    async (place) => {
      const saved = await askAsOwnPage(popup, 'saveBrief', {
        signer: 'Mara',
        role: 'owner',
        business: 'Test House',
        contact: '555 0142',
        trade: null,
        ownNames: [],
        others: [],
        tone: null,
        phrases: [],
        places: [],
        pages: [],
      });
      expect(saved).toMatchObject({ res: { ok: true } });
      const { page, frame } = await openPlace(browser.context, place);
      await panelFrame(page);
      const list = (await askAsOwnPage(popup, 'listTemplates', {})) as {
        res: { value: { templates: { id: string; title: string }[] } };
      };
      const template = list.res.value.templates.find(({ title }) => title.includes('Late parcel'));
      const tabId = await tabIdOf(browser, page);
      const answer = await askAsOwnPage(popup, 'insertTemplate', { tabId, templateId: template?.id });
      expect(answer).toEqual({ res: { ok: true, value: null } });
      const draft = await draftIn(frame, place);
      expect(draft).toMatch(/your parcel came late and we are sorry\. – Mara$/);
      await page.close();
    },
  );

  it('hides a finding, never flags a phrase, switches a site off, and takes each back in Settings', async () => {
    const { page, frame } = await openPlace(browser.context, yelp);
    await typeDraft(page, frame, yelp, HEATED);
    const panel = await panelFrame(page);
    const marked = async () =>
      Object.values(await highlights(frame))
        .flat()
        .join(' | ');
    await expect.poll(marked).toContain('liar');
    const hide = panel.getByRole('button', { name: /^Hide here: .*liar/ });
    await hide.click();
    await expect.poll(marked).not.toContain('liar');
    await popup.bringToFront();
    await popup.reload();
    await popup.getByRole('button', { name: 'Settings', exact: true }).click();
    await popup.getByRole('button', { name: /liar/ }).click();
    await expect.poll(marked).toContain('liar');
    await popup
      .getByRole('group', { name: 'Yelp' })
      .getByRole('checkbox', { name: 'Help when I reply here' })
      .uncheck();
    await expect.poll(marked).toBe('');
    await popup.getByRole('group', { name: 'Yelp' }).getByRole('checkbox', { name: 'Help when I reply here' }).check();
    await page.bringToFront();
    await frame.locator(yelp.field).blur();
    await frame.locator(yelp.field).click();
    await expect.poll(marked).toContain('liar');
    expect(await draftIn(frame, yelp)).toBe(HEATED);
    await page.close();
  });
});
