import { describe, expect, test } from 'vitest';
import { createCoach } from '../../lib/coach';
import { measureLikeness } from '../../lib/coach/checks/likeness';
import { parseDraft } from '../../lib/coach/text';
import { contextOf } from './support';

const EARLIER =
  'Hi Tove, thank you for the note about the sauna. The stove was out for two days and nobody put a sign on the door. Lasse';
const likeness = (draft: string, ...replies: string[]) => measureLikeness(parseDraft(draft), replies);

describe('how alike two replies are', () => {
  test('the same words are all alike', () => {
    expect(likeness(EARLIER, EARLIER)).toBe(1);
  });

  test('another name and another figure change nothing', () => {
    const copied = EARLIER.replace('Tove', 'Bengt').replace('Lasse', 'Frida');
    expect(likeness(copied, EARLIER)).toBeGreaterThan(0.9);
  });

  test('words of one own are not alike', () => {
    const fresh =
      'Hi Tove, the stove has a new door since Friday, and I checked it this morning with a thermometer. Lasse';
    expect(likeness(fresh, EARLIER)).toBeLessThan(0.2);
  });

  test('half copied is half alike', () => {
    const half = `${EARLIER} The towels you asked about are in the hall now, on the shelf under the window next to the bench.`;
    expect(likeness(half, EARLIER)).toBeGreaterThan(0.3);
    expect(likeness(half, EARLIER)).toBeLessThan(0.7);
  });

  test('the reply most like it counts', () => {
    expect(likeness(EARLIER, 'Something else altogether, said in other words.', EARLIER)).toBe(1);
  });

  test('without earlier replies, or too short, it is like nothing', () => {
    expect(likeness(EARLIER)).toBe(0);
    expect(likeness('Thank you so much, Tove.', 'Thank you so much, Tove.')).toBe(0);
    expect(likeness('', EARLIER)).toBe(0);
  });

  test('twenty earlier replies are compared, the first of the list', () => {
    const others = Array.from({ length: 20 }, (_, n) => `Reply number ${n} about a different matter, as it happens.`);
    expect(likeness(EARLIER, ...others.slice(0, 19), EARLIER)).toBe(1);
    expect(likeness(EARLIER, ...others, EARLIER)).toBe(0);
  });
});

test('the coach says so once, of the whole reply, and only where earlier replies are given', () => {
  const coach = createCoach();
  const found = (recent?: readonly string[]) =>
    coach
      .lint(EARLIER, recent ? contextOf({ recent }) : contextOf())
      .findings.filter(({ rule }) => rule === 'repeats-itself');
  expect(found([EARLIER])).toMatchObject([{ start: null, end: null, severity: 'low' }]);
  expect(found(['A different reply about the towels, the hall and the bench by the window.'])).toEqual([]);
  expect(found()).toEqual([]);
});
