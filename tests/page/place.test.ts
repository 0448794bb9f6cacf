import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, isOverlapping, NARROW, placePanel, placeTab, TAB } from '../../lib/page/place';

const box = (left: number, top: number, width: number, height: number): Box => ({ left, top, width, height });

test('stands at the right, full height', () => {
  expect(placePanel(1280, 800, [box(40, 200, 600, 200)])).toEqual({ shape: 'side', box: box(908, 12, 360, 776) });
});

test('narrower, then at the left, when the box is in the way', () => {
  expect(placePanel(1280, 800, [box(500, 200, 430, 200)]).box).toEqual(box(948, 12, 320, 776));
  expect(placePanel(1280, 800, [box(700, 200, 500, 200)]).box).toEqual(box(12, 12, 360, 776));
  expect(placePanel(1280, 800, [box(340, 200, 800, 200)]).box).toEqual(box(12, 12, 320, 776));
});

test('below the box where both sides are taken, else only the tab', () => {
  expect(placePanel(1280, 800, [box(100, 100, 1100, 200)])).toEqual({ shape: 'sheet', box: box(628, 440, 640, 360) });
  expect(placePanel(1280, 800, [box(100, 100, 1100, 640)])).toEqual(placeTab(1280, 800, [box(100, 100, 1100, 640)]));
});

test('always a sheet in a narrow frame, smaller when the box reaches down', () => {
  expect(placePanel(500, 600, [])).toEqual({ shape: 'sheet', box: box(0, 330, 500, 270) });
  expect(placePanel(500, 600, [box(10, 100, 480, 300)])).toEqual({ shape: 'sheet', box: box(0, 408, 500, 192) });
  expect(placePanel(500, 600, [box(10, 100, 480, 450)]).shape).toBe('tab');
});

test('above a box that reaches down to the edge', () => {
  expect(placePanel(500, 600, [box(10, 300, 480, 290)])).toEqual({ shape: 'sheet', box: box(0, 0, 500, 270) });
  expect(placePanel(500, 600, [box(10, 200, 480, 390)])).toEqual({ shape: 'sheet', box: box(0, 0, 500, 192) });
});

test('an owner who opens it where there is no room gets it', () => {
  expect(placePanel(500, 600, [box(10, 100, 480, 450)], true)).toEqual({ shape: 'sheet', box: box(0, 330, 500, 270) });
});

const length = (most: number) => fc.integer({ min: 0, max: most });
const boxes = fc.array(fc.record({ left: length(1800), top: length(1200), width: length(900), height: length(700) }), {
  maxLength: 3,
});

test('covers nothing protected and never leaves the window, wherever things stand', () => {
  const shapes = new Set<string>();
  fc.assert(
    fc.property(
      fc.integer({ min: 200, max: 1920 }),
      fc.integer({ min: 150, max: 1200 }),
      boxes,
      (width, height, all) => {
        for (const { shape, box: at } of [placePanel(width, height, all), placeTab(width, height, all)]) {
          shapes.add(shape);
          if (!at) continue;
          expect(all.filter((one) => isOverlapping(one, at))).toEqual([]);
          expect(at.left >= 0 && at.top >= 0 && at.left + at.width <= width && at.top + at.height <= height).toBe(true);
          if (shape === 'side') expect([320, 360]).toContain(at.width);
          if (shape === 'sheet') expect(at.height).toBeLessThanOrEqual(height * 0.45);
          if (shape === 'tab') expect([at.width, at.height]).toEqual([TAB.width, TAB.height]);
          if (width < NARROW) expect(shape).not.toBe('side');
        }
      },
    ),
    { numRuns: 2000, seed: 11 },
  );
  expect([...shapes].sort()).toEqual(['sheet', 'side', 'tab']);
});
