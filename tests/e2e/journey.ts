/** The main job, the same on every site: what an owner does from an open reply box to a posted reply. */
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { rule as insult } from '../../lib/coach/rules/insult';
import { panelFrame, type Served, screenshot } from '../support/extension';
import { highlights } from '../support/highlights';
import { pressClosed, stopDialogText } from './closed-root';

/** A reply box on a site, and how a person gets there. */
export interface Place {
  name: string;
  served: Served[];
  url: string;
  /** Opens the reply box as a person does and answers the frame it is in. */
  open(page: Page): Promise<Frame>;
  /** The box, for Playwright (which sees through open shadow roots). */
  field: string;
  /** Presses the site's own post button. */
  post(frame: Frame): Promise<void>;
  /** The name on that button. */
  postName: string;
}

/** Faults on purpose: an insult (high), a lie alleged (high), a demand with a known calmer wording. */
export const HEATED =
  'Hello there, you are a liar. You should have told us at the time. We apologise for any inconvenience. Sam';
export const CALM =
  'Hello, you waited forty minutes for soup that came cold, and that is a poor lunch. That was our mistake: we were short in the kitchen and did not say so. I have refunded the soup and a second cook starts on Friday. If you would like to talk, I am at 555 0142. Sam, owner';

export async function openPlace(context: BrowserContext, place: Place): Promise<{ page: Page; frame: Frame }> {
  const page = await context.newPage();
  await page.goto(place.url);
  const frame = await place.open(page);
  await frame.locator(place.field).waitFor();
  return { page, frame };
}

/** The draft; in a contenteditable box paragraphs are told by how many lines there are, not by empty ones between. */
export const draftIn = async (frame: Frame, place: Place): Promise<string> =>
  plain(
    await frame
      .locator(place.field)
      .evaluate((box) => (box instanceof HTMLTextAreaElement ? box.value : (box as HTMLElement).innerText)),
  );

const plain = (text: string): string => text.replace(/\n+/g, '\n').trim();

export const postedIn = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() => [...((globalThis as { __posted?: string[] }).__posted ?? [])]).then((texts) => texts.map(plain));

export async function typeDraft(page: Page, frame: Frame, place: Place, text: string): Promise<void> {
  await frame.locator(place.field).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type(text);
  await expect.poll(() => draftIn(frame, place)).toBe(text);
}

/** Whether two boxes on the screen share any pixel. */
export function overlaps(a: DOMRectLike, b: DOMRectLike): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
interface DOMRectLike {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Box → panel → heated draft → marks → fix → one undo → post → guard → edit → calm → posted. */
export async function coachToPosted(context: BrowserContext, place: Place): Promise<void> {
  const { page, frame } = await openPlace(context, place);
  const panel = await panelFrame(page);
  await panel.getByRole('heading').first().waitFor();

  await typeDraft(page, frame, place, HEATED);
  await expect.poll(async () => (await highlights(frame))['ek-2'].join(' | ')).toContain('you are a liar');
  const box = await frame.locator(place.field).boundingBox();
  const side = await (await panel.frameElement()).boundingBox();
  expect(box && side && overlaps(box, side), 'the panel must not cover the box').toBe(false);
  await screenshot(page, `sites/${place.name}-heated`);

  const before = await draftIn(frame, place);
  await panel
    .getByRole('button', { name: /^Use it/ })
    .first()
    .click();
  await expect.poll(() => draftIn(frame, place)).not.toBe(before);
  const fixed = await draftIn(frame, place);
  expect(fixed.startsWith('Hello there, '), 'only the marked words may change').toBe(true);
  await page.keyboard.press('ControlOrMeta+z');
  await expect
    .poll(() => draftIn(frame, place), { message: 'one undo restores the words before the fix' })
    .toBe(before);

  await place.post(frame);
  await expect.poll(() => stopDialogText(page)).toContain('Before this goes out');
  expect(await stopDialogText(page)).toContain('you are a liar');
  // The rule's own words, which reach the page by number: a wrong number would show here.
  expect(await stopDialogText(page)).toContain(insult.why);
  expect(await postedIn(frame), 'the page must not see the first press').toEqual([]);
  await screenshot(page, `sites/${place.name}-guard`);
  await pressClosed(page, 'Edit my reply');
  await expect.poll(() => stopDialogText(page)).toBe('');
  expect(await draftIn(frame, place), 'the guard leaves the draft as it is').toBe(before);

  await typeDraft(page, frame, place, CALM);
  await panel.getByText('Reads calm').first().waitFor();
  await screenshot(page, `sites/${place.name}-calm`);
  await place.post(frame);
  await expect.poll(() => postedIn(frame)).toEqual([CALM]);
  await page.close();
}

/** Heated → post → *Post as it is* → the site's own button again → posted word for word. */
export async function postAsItIs(context: BrowserContext, place: Place): Promise<void> {
  const { page, frame } = await openPlace(context, place);
  await typeDraft(page, frame, place, HEATED);
  await place.post(frame);
  await expect.poll(() => stopDialogText(page)).toContain(`Press ${place.postName} once more`);
  await pressClosed(page, 'Post as it is');
  await expect.poll(() => stopDialogText(page)).toBe('');
  expect(await postedIn(frame)).toEqual([]);
  await place.post(frame);
  await expect.poll(() => postedIn(frame)).toEqual([HEATED]);
  await page.close();
}

/** Insert a template from the panel by `/`, be stopped by its blanks, fill them, post. */
export async function templateToPosted(context: BrowserContext, place: Place): Promise<void> {
  const { page, frame } = await openPlace(context, place);
  const panel = await panelFrame(page);
  await panel.getByRole('searchbox').fill('/complaint');
  await panel
    .getByRole('button', { name: /^Insert/ })
    .first()
    .click();
  await expect.poll(() => draftIn(frame, place)).toMatch(/\{[^}]+\}/);
  await place.post(frame);
  await expect.poll(() => stopDialogText(page)).toContain('Before this goes out');
  await pressClosed(page, 'Edit my reply');
  const filled = (await draftIn(frame, place)).replace(/\{[^}]+\}/g, 'Friday');
  await typeDraft(page, frame, place, filled);
  await place.post(frame);
  await expect.poll(() => postedIn(frame)).toEqual([filled]);
  await page.close();
}
