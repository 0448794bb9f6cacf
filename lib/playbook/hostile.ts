/** Reading a file that somebody else made: nothing in it is believed before it is known to be small, shallow and plain. */
import type { z } from '../contract/zod';

/** UTF-16 units of a file that is read at all; whoever opens one counts its bytes against the same number first. */
export const LARGEST_FILE = 1_000_000;
/** Lists and objects within each other. */
const DEEPEST = 20;
/** Values in all: a full playbook has some ten thousand. */
const MOST_PARTS = 50_000;
/** Keys by which one object could reach another's. */
const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];

/** What was read, or a plain sentence that may be shown. */
export type Read<T> = { ok: true; value: T } | { ok: false; reason: string };

const no = (reason: string): { ok: false; reason: string } => ({ ok: false, reason });

const NOT_OURS = 'This is no file of Evenkeel’s: its contents could not be read.';

/** Reads JSON text of any origin. Never throws; its costs are bounded before anything is built from it. */
export function parseHostile(text: string): Read<unknown> {
  if (text.length > LARGEST_FILE) return no('This file is too large: 1 MB at most.');
  const monster = findMonster(text);
  if (monster !== null) return no(monster);
  let value: unknown;
  try {
    // A mark at the beginning, as some editors write it.
    value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    return no(NOT_OURS);
  }
  return hasForbiddenKey(value)
    ? no('This file names something that no file of Evenkeel’s does. It was left unread.')
    : { ok: true, value };
}

/** Why a text is not worth building anything from: too deep, or too much in it; `null` where it is neither. */
function findMonster(text: string): string | null {
  let depth = 0;
  let parts = 1;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') {
      at = endOfText(text, at + 1);
    } else if (character === '{' || character === '[') {
      depth += 1;
      parts += 1;
      if (depth > DEEPEST) return 'This file is nested too deeply to be one of Evenkeel’s.';
    } else if (character === '}' || character === ']') {
      depth -= 1;
    } else if (character === ',') {
      parts += 1;
    }
    if (parts > MOST_PARTS) return 'This file holds more than a file of Evenkeel’s can.';
  }
  return null;
}

/** Where the text that begins at `at` is closed; the end of all where it is not. */
function endOfText(text: string, at: number): number {
  for (let close = text.indexOf('"', at); close !== -1; close = text.indexOf('"', close + 1)) {
    let before = close;
    while (before > at && text[before - 1] === '\\') before -= 1;
    if ((close - before) % 2 === 0) return close;
  }
  return text.length;
}

/** `JSON.parse` makes them own keys, which do no harm before somebody copies them. */
function hasForbiddenKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(hasForbiddenKey);
  return Object.keys(value).some((key) => FORBIDDEN.includes(key)) || Object.values(value).some(hasForbiddenKey);
}

/** What is wrong with a file, from the first place that is: where, never what stands there. */
export function whyNot(kind: string, { issues }: z.ZodError): string {
  const [first] = issues;
  const path = (first?.path ?? []).slice(0, 4).map(String);
  const place = path.map((step) => (/^\d+$/.test(step) ? `number ${Number(step) + 1}` : step.slice(0, 40))).join(', ');
  const where = place === '' ? '' : ` (at: ${place})`;
  if (first?.code === 'unrecognized_keys') return `This ${kind} holds something that is not known here${where}.`;
  if (first?.code === 'too_big')
    return `This ${kind} holds something that is too long, or too many of something${where}.`;
  return `This ${kind} does not hold what it should${where}.`;
}

/** Characters that nobody can see, such as a zero-width space, or that turn the direction of writing. */
const HIDDEN = /\p{Default_Ignorable_Code_Point}|\p{Bidi_Control}|\p{Cc}/u;
/** What is no such character: ends of lines, and what joins the parts of one emoji or says how it is drawn. */
const PLAIN =
  /[\t\n\r]|\uFE0F|(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D(?=\p{Extended_Pictographic})/gu;

/** Whether a text holds characters that a reader cannot see, or that make it read otherwise than it is written. */
export const hidesSomething = (text: string): boolean => HIDDEN.test(text.replace(PLAIN, ''));
