/** A reply box on a site, and how a person gets there and posts. */
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Served } from '../support/extension';
import { plain } from './seat';

/** A button by its name, or the element itself where only the selector is given. */
export interface Press {
  within?: string;
  name?: string;
}

/** What has to be known of a place. */
export interface PlaceFacts {
  name: string;
  served: Served[];
  url: string;
  /** Name of the frame the box is in, where it is not in the page itself. */
  frame?: string;
  /** Opens the reply box. */
  opens: Press;
  /** The box; the selector sees through open shadow roots. */
  field: string;
  /** The site's own post button. */
  posts: Press;
  /** Its name. */
  postName: string;
}

/** A place with what is done there in Chromium. */
export interface Place extends PlaceFacts {
  /** Opens the reply box as a person does and answers the frame it is in. */
  open(page: Page): Promise<Frame>;
  /** Presses the site's own post button. */
  post(frame: Frame): Promise<void>;
}

async function press(frame: Frame, { within, name }: Press): Promise<void> {
  const scope = within ? frame.locator(within) : frame.locator(':root');
  await (name === undefined ? scope : scope.getByRole('button', { name, exact: true }).first()).click();
}

async function frameOf(page: Page, name: string | undefined): Promise<Frame> {
  if (name === undefined) return page.mainFrame();
  const frame = await (await page.locator(`iframe[name="${name}"]`).elementHandle())?.contentFrame();
  if (!frame) throw new Error(`No frame is called ${name}.`);
  await frame.waitForLoadState();
  return frame;
}

/** A place of these facts. */
export const place = (facts: PlaceFacts): Place => ({
  ...facts,
  async open(page) {
    const frame = await frameOf(page, facts.frame);
    await press(frame, facts.opens);
    return frame;
  },
  post: (frame) => press(frame, facts.posts),
});

/** Opens a place's page and its reply box. */
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

/** What the site has taken as posted so far. */
export const postedIn = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() => [...((globalThis as { __posted?: string[] }).__posted ?? [])]).then((texts) => texts.map(plain));

/** Replaces the draft, key by key. */
export async function typeDraft(
  page: Page,
  frame: Frame,
  place: Place,
  text: string,
  write = (words: string) => page.keyboard.type(words),
): Promise<void> {
  await frame.locator(place.field).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await write(text);
  await expect.poll(() => draftIn(frame, place)).toBe(text);
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
/** Whether two boxes on the screen share any pixel. */
export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
