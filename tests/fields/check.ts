/** What a check is, and the words that checks are written in. */
import { expect } from 'vitest';
import type { Driver } from './driver';
import type { Kind } from './kinds';
import type { Setting } from './look';

/** One column of the table. */
export interface Check {
  id: string;
  /** What holds when it passes, for the page about it. */
  says: string;
  /** Whether it is asked of this kind at all. */
  concerns?: (kind: Kind) => boolean;
  /** Fails by throwing; a figure that it answers stands in its cell. */
  run(page: Driver, kind: Kind): Promise<string | undefined> | Promise<void>;
}

/** A reply of three lines, the second of which wraps; and words of it, in order, two of them single letters, one that wraps. */
export const LINES = [
  'Thank you for coming, Jo.',
  'You never rang Kim and that was simply rude of you.',
  'We do our best.',
];
export const WORDS = ['Y', 'never rang', 'K', 'simply rude', 'best'];

/** The box anew, with the caret at its end, as an owner has it who clicked into it. */
export async function begin(page: Driver, setting: Partial<Setting> = {}): Promise<void> {
  await page.look('mount', { lines: LINES, ...setting });
  await page.click(...(await page.look('middle')));
  await page.press('Control+End');
  // Editors hear of the new selection on the next turn, long before an owner's next key.
  await page.look('frames', 1);
}

/** What the page layer reads, with the spaces that an editor writes as no-break spaces put back. */
export async function read(page: Driver): Promise<string> {
  return (await page.lab('read')).replaceAll('\u00a0', ' ');
}

/** The page layer and the editor itself hold this text. */
export async function expectText(page: Driver, text: string): Promise<void> {
  const found = { editor: await page.look('model', text), box: await read(page) };
  expect(found, JSON.stringify(found)).toEqual({ editor: text, box: text });
}

/** The same but for empty lines, which some editors make no paragraph of when several lines arrive at once. */
export async function expectLines(page: Driver, text: string): Promise<void> {
  const lines = (all: string): string => all.replace(/\n+/g, '\n');
  await page.look('frames', 3);
  const box = await read(page);
  expect({ editor: await page.look('model', box), lines: lines(box) }).toEqual({ editor: box, lines: lines(text) });
}

/** A fix as the panel asks for it. */
export async function fix(page: Driver, words: string, replacement: string, from = 0): Promise<number> {
  const { outcome, ms } = await page.lab('fix', words, replacement, from);
  expect(outcome, `the fix of “${words}”`).toBe('done');
  return ms;
}

/** How marks are drawn in a box: through the registry, or over it by the copy. */
export const isDrawn = (page: Driver, kind: Kind, forced = false): boolean =>
  kind.is === 'textarea' && (forced || page.browser === 'Firefox');

/** What is wrong with the marks that are there, if they should be under these words. */
export async function faults(page: Driver, kind: Kind, words = WORDS, forced = false): Promise<string[]> {
  return isDrawn(page, kind, forced)
    ? page.look('drawnFaults', words, await page.lab('drawn'))
    : page.look('registryFaults', words);
}

/** Marks stand under exactly these words. */
export async function expectUnder(page: Driver, kind: Kind, words = WORDS, forced = false): Promise<void> {
  // The copy is drawn anew on the frame after a change.
  await page.look('frames', 2);
  expect(await faults(page, kind, words, forced)).toEqual([]);
}

/** Paints marks and sees that they can be painted. Answers what it took, in ms. */
export async function paint(page: Driver, words = WORDS, forced = false): Promise<number> {
  const { able, ms, readMs } = await page.lab('paint', words, forced);
  expect(able).toBe(true);
  return ms + readMs;
}
