import type { BrowserContext } from 'playwright-core';
import { expect } from 'vitest';
import { panelFrame, screenshot } from '../support/extension';
import { highlights } from '../support/highlights';
import { closedButton, pressClosed, stopDialogText } from './closed-root';
import { draftIn, openPlace, overlaps, type Place, postedIn, typeDraft } from './place';
import { type Seat, WITH_PICTURES } from './seat';

/** Opens a place in Chromium. */
export async function sitInChromium(context: BrowserContext, place: Place): Promise<Seat> {
  const { page, frame } = await openPlace(context, place);
  const panel = () => panelFrame(page);
  return {
    draft: () => draftIn(frame, place),
    write: (text) => typeDraft(page, frame, place, text),
    dictate: (line) => typeDraft(page, frame, place, line, (text) => page.keyboard.insertText(text)),
    undo: () => page.keyboard.press('ControlOrMeta+z'),
    post: () => place.post(frame),
    posted: () => postedIn(frame),
    isMarked: async (words) =>
      Object.values(await highlights(frame)).some((marked) => marked.join(' | ').includes(words)),
    async isCovered() {
      const box = await frame.locator(place.field).boundingBox();
      const side = await (await (await panel()).frameElement()).boundingBox();
      if (!box || !side) throw new Error('Box or panel is not there.');
      return overlaps(box, side);
    },
    asked: () => stopDialogText(page),
    press: (name) => pressClosed(page, name),
    offers: async (name) => (await closedButton(page, name)) !== null,
    async panel() {
      return page.frames().some((one) => one.url().endsWith('/panel.html'))
        ? (await panel()).locator('body').innerText()
        : '';
    },
    pressInPanel: async (name) =>
      (await panel())
        .getByRole('button', { name: new RegExp(`^${name}`) })
        .first()
        .click(),
    search: async (words) => (await panel()).getByRole('searchbox').fill(words),
    panelColour: async () => (await panel()).evaluate(() => getComputedStyle(document.body).backgroundColor),
    async picture(name) {
      if (!WITH_PICTURES) return;
      expect(await screenshot(page, `sites/${place.name}-${name}`)).toContain(name);
    },
    close: () => page.close(),
  };
}
