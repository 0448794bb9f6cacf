/** The main job, the same on every site and in both browsers: what an owner does from an open reply box to a posted reply. */
import { expect } from 'vitest';
import { rule as insult } from '../../lib/coach/rules/insult';
import type { PlaceFacts } from './place';
import type { Seat } from './seat';

/** Faults on purpose: an insult (high), a lie alleged (high), a demand with a known calmer wording. */
export const HEATED =
  'Hello there, you are a liar. You should have told us at the time. We apologise for any inconvenience. Sam';
export const CALM =
  'Hello, you waited forty minutes for soup that came cold, and that is a poor lunch. That was our mistake: we were short in the kitchen and did not say so. I have refunded the soup and a second cook starts on Friday. If you would like to talk, I am at 555 0142. Sam, owner';

/** Box → panel → heated draft → marks → fix → one undo → post → guard → edit → calm → posted. */
export async function coachToPosted(seat: Seat): Promise<void> {
  await expect.poll(() => seat.panel()).toContain('Evenkeel');
  await seat.write(HEATED);
  await expect.poll(() => seat.isMarked('you are a liar')).toBe(true);
  expect(await seat.isCovered(), 'the panel must not cover the box').toBe(false);
  await seat.picture('heated');

  const before = await seat.draft();
  await seat.pressInPanel('Use it');
  await expect.poll(() => seat.draft()).not.toBe(before);
  expect((await seat.draft()).startsWith('Hello there, '), 'only the marked words may change').toBe(true);
  await seat.undo();
  await expect.poll(() => seat.draft(), { message: 'one undo restores the words before the fix' }).toBe(before);

  await seat.post();
  await expect.poll(() => seat.asked()).toContain('Before this goes out');
  expect(await seat.asked()).toContain('you are a liar');
  // The rule's own words, which reach the page by number: a wrong number would show here.
  expect(await seat.asked()).toContain(insult.why);
  expect(await seat.posted(), 'the page must not see the first press').toEqual([]);
  await seat.picture('guard');
  await seat.press('Edit my reply');
  await expect.poll(() => seat.asked()).toBe('');
  expect(await seat.draft(), 'the guard leaves the draft as it is').toBe(before);

  await seat.dictate(CALM);
  await expect.poll(() => seat.panel()).toContain('Reads calm');
  await seat.picture('calm');
  await seat.post();
  await expect.poll(() => seat.posted()).toEqual([CALM]);
  await seat.close();
}

/** Heated → post → *Post as it is* → the site's own button again → posted word for word. */
export async function postAsItIs(seat: Seat, { postName }: PlaceFacts): Promise<void> {
  await seat.write(HEATED);
  // A press before the coach is loaded goes through.
  await expect.poll(() => seat.isMarked('you are a liar')).toBe(true);
  await seat.post();
  await expect.poll(() => seat.asked()).toContain(`Press ${postName} once more`);
  await seat.press('Post as it is');
  await expect.poll(() => seat.asked()).toBe('');
  expect(await seat.posted()).toEqual([]);
  await seat.post();
  await expect.poll(() => seat.posted()).toEqual([HEATED]);
  await seat.close();
}

/** Insert a template from the panel by `/`, be stopped by its blanks, fill them, post. */
export async function templateToPosted(seat: Seat): Promise<void> {
  await seat.search('/complaint');
  await seat.pressInPanel('Insert');
  await expect.poll(() => seat.draft()).toMatch(/\{[^}]+\}/);
  await seat.post();
  await expect.poll(() => seat.asked()).toContain('Before this goes out');
  await seat.press('Edit my reply');
  await expect.poll(() => seat.asked()).toBe('');
  const filled = (await seat.draft()).replace(/\{[^}]+\}/g, 'Friday');
  await seat.write(filled);
  await seat.post();
  await expect.poll(() => seat.posted()).toEqual([filled]);
  await seat.close();
}

/** Close the panel, find the tab in its place, open it again; the draft stays as it is. */
export async function collapseAndBack(seat: Seat): Promise<void> {
  await seat.write(HEATED);
  await expect.poll(() => seat.panel()).toContain('you are a liar');
  await seat.pressInPanel('Close the panel');
  await expect.poll(() => seat.offers('Evenkeel')).toBe(true);
  expect(await seat.isMarked('you are a liar'), 'the marks stay').toBe(true);
  await seat.press('Evenkeel');
  await expect.poll(() => seat.panel()).toContain('you are a liar');
  expect(await seat.offers('Evenkeel')).toBe(false);
  expect(await seat.isCovered()).toBe(false);
  expect(await seat.draft()).toBe(HEATED);
  await seat.close();
}
