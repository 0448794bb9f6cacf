/** What the panel remembers beside a harsh review, on the practice page with the real background. */
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Launched, launchExtension, panelFrame, screenshot } from '../support/extension';
import { axeFindings } from './axe';
import { hasKeyboard } from './keyboard';

const ANGRY = 'You ungrateful lot can queue somewhere else.';
const PROMISE = 'Hi Dana, forty minutes is far too long. I’ll ring you on Tuesday. Ines';
const WHY = 'Why it happened, what gets better';

let browser: Launched;
beforeAll(async () => {
  browser = await launchExtension({ viewport: { width: 1280, height: 860 } });
});
afterAll(() => browser.close());

async function openFurious(page: Page): Promise<Frame> {
  await page.locator('article >> nth=0').getByRole('button', { name: 'Reply', exact: true }).click();
  const panel = await panelFrame(page);
  await panel.getByRole('heading', { name: /^Dana R\./ }).waitFor();
  return panel;
}

it('lets a boiling owner rest, vent without a way out, and remembers cause and promise after a reload', async () => {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.id}/practice.html`);
  const first = await openFurious(page);
  const box = page.getByLabel('Your public reply');
  const press = (panel: Frame, name: string | RegExp) =>
    panel.getByRole('button', { name, exact: true }).first().click();

  // By mouse the caret stays in the page's box.
  await press(first, 'Boiling');
  await hasKeyboard(box);
  await press(first, 'Hold');
  await press(first, /^(Tomorrow|This morning) at 9:00$/);
  await first.getByText(/^Rests until .* 9:00\. You will be reminded at the toolbar button\.$/).waitFor();
  await screenshot(page, 'panel-boiling-held');
  expect(await axeFindings(first)).toEqual([]);

  await press(first, 'Vent');
  const vent = first.getByLabel('What you would like to say');
  await hasKeyboard(vent);
  await page.keyboard.type(ANGRY);
  await press(first, 'Keep it here');
  await first.getByText('Kept on this device, for this review.').waitFor();
  expect(await axeFindings(first)).toEqual([]);
  expect(await box.inputValue()).toBe('');
  expect(await page.content()).not.toContain('ungrateful');

  await box.fill(PROMISE);
  await press(first, /^Yes, keep an eye on it: ring you/);
  await press(first, WHY);
  await first.getByLabel(/^We fell short/).check();
  await first.getByText(/^ring you, by /).waitFor();
  await screenshot(page, 'panel-case');
  expect(await axeFindings(first)).toEqual([]);

  await page.reload();
  const again = await openFurious(page);
  await again.getByText(/^This reply rests until .* 9:00\.$/).waitFor();
  expect(await again.getByRole('group', { name: 'How hot are you right now?' }).count()).toBe(0);
  await press(again, WHY);
  await expect.poll(() => again.getByLabel(/^We fell short/).isChecked()).toBe(true);
  await again.getByText(/^ring you, by /).waitFor();
  await press(again, 'Vent');
  await expect.poll(() => again.getByLabel('What you would like to say').inputValue()).toBe(ANGRY);
  await press(again, 'Throw it away');
  await expect.poll(() => again.getByLabel('What you would like to say').inputValue()).toBe('');
  expect(await box.inputValue()).not.toContain('ungrateful');
  await page.close();
});

it('keeps the keyboard where it was when what was pressed goes', async () => {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.id}/practice.html`);
  await page.locator('article >> nth=2').getByRole('button', { name: 'Reply', exact: true }).click();
  const panel = await panelFrame(page);
  const enter = async (name: string | RegExp) => {
    const button = panel.getByRole('button', { name, exact: true }).first();
    await button.waitFor();
    await button.focus();
    await hasKeyboard(button);
    await page.keyboard.press('Enter');
  };
  await enter('Hold');
  await enter('In 30 minutes');
  await panel.getByText(/^Rests until/).waitFor();
  const rest = panel.getByRole('region', { name: 'Let it rest' });
  await hasKeyboard(rest);
  await page.keyboard.press('Tab');
  await hasKeyboard(rest.getByRole('button', { name: 'End the rest' }));
  await page.keyboard.press('Enter');
  await hasKeyboard(rest);

  await page.getByLabel('Your public reply').fill('Hello. I’ll ring you on Tuesday. Ines');
  await enter(/^No: ring you/);
  await hasKeyboard(panel.getByRole('region', { name: 'Case' }));
  // What stood in the panel itself: its name takes the keyboard.
  await enter('In 30 minutes');
  await panel.getByText(/^Rests until/).waitFor();
  await enter('Hold');
  await enter('End the rest');
  await hasKeyboard(panel.getByRole('heading', { level: 1 }));
  await page.close();
});

it('is all done by keyboard, and puts a teammate’s version in so that one undo takes it back', async () => {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.id}/practice.html`);
  await page.locator('article >> nth=3').getByRole('button', { name: 'Reply', exact: true }).click();
  const panel = await panelFrame(page);
  const box = page.getByLabel('Your public reply');
  await box.fill('Dear guest,\n\nwe were short that day. Ines');
  const mate = panel.getByRole('button', { name: 'Ask a teammate' });
  await mate.waitFor();
  await mate.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await hasKeyboard(panel.getByRole('link', { name: 'House rules' }));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await hasKeyboard(panel.getByLabel('Paste their version'));
  await page.keyboard.insertText('Dear guest,\n\nI should have told you how long it takes. Ines');
  await panel.getByText('“we were short that day.”').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => box.inputValue()).toBe('Dear guest,\n\nI should have told you how long it takes. Ines');
  await hasKeyboard(box);
  await page.keyboard.press('Control+z');
  await expect.poll(() => box.inputValue()).toBe('Dear guest,\n\nwe were short that day. Ines');
  await page.close();
});
