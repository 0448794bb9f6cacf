// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFront, type Front } from '../../lib/page/front';
import { watchPage } from '../../lib/page/watch';

/** A page whose clock, frames and timers are played: a look costs what the test says. */
let time: number;
let cost: number;
let waiting: { at: number; run: () => void }[];
let looks: { at: number; opening: boolean }[];
let coached: boolean;
let controller: AbortController;
let front: Front;
let observing: number;
let change: () => void;

beforeEach(() => {
  [time, cost, coached, observing] = [1_000, 0, false, 0];
  [waiting, looks] = [[], []];
  controller = new AbortController();
  front = createFront(window);
});
afterEach(() => {
  controller.abort();
  front.close();
});

function watch() {
  class PlayedObserver {
    constructor(callback: () => void) {
      change = () => observing > 0 && callback();
    }
    observe(): void {
      observing += 1;
    }
    disconnect(): void {
      observing = 0;
    }
  }
  const played = {
    document,
    MutationObserver: PlayedObserver,
    setTimeout: (run: () => void, ms: number) => waiting.push({ at: time + ms, run }),
    requestAnimationFrame: (run: () => void) => waiting.push({ at: time, run }),
  };
  return watchPage({
    window: played as unknown as Window & typeof globalThis,
    front,
    openRoots: () => [],
    onFocus: vi.fn(),
    onInput: vi.fn(),
    onChange(opening) {
      looks.push({ at: time, opening });
      time += cost;
    },
    follows: () => coached,
    isAlive: () => true,
    onDead: vi.fn(),
    now: () => time,
    signal: controller.signal,
  });
}
/** Lets the played time pass, with a change of the tree every ms. */
const storm = (until: number): void => {
  for (; time < until; time += 1) {
    change();
    const due = waiting.filter(({ at }) => at <= time);
    waiting = waiting.filter(({ at }) => at > time);
    for (const { run } of due) run();
  }
};
const press = (isTrusted = true): void => {
  const event = new MouseEvent('click', { bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  document.body.dispatchEvent(event);
};

it('does not even observe a page on which nothing is coached and nobody clicked', () => {
  watch();
  press(false);
  expect(observing).toBe(0);
  storm(5_000);
  expect([looks, waiting]).toEqual([[], []]);
});

it('looks at once after a click, and stops observing when its time has passed', () => {
  watch();
  press();
  storm(1_002);
  expect(looks[0]).toEqual({ at: 1_000, opening: true });
  storm(20_000);
  expect(looks.at(-1)?.at).toBeLessThanOrEqual(7_001);
  expect(observing).toBe(0);
});

it('looks four times a second at a page with a coached box', () => {
  const watching = watch();
  coached = true;
  watching.follow();
  storm(11_000);
  expect(looks.length).toBe(39);
  expect(looks.every(({ opening }) => !opening)).toBe(true);
});

it.each([10, 30])('leaves the page its time when a look costs %i ms', (ms) => {
  const watching = watch();
  [coached, cost] = [true, ms];
  watching.follow();
  press();
  storm(61_000);
  expect(looks.length).toBeGreaterThan(20);
  expect((looks.length * ms) / 60_000).toBeLessThanOrEqual(0.026);
});

it('leaves no timer behind that does anything after the end', () => {
  const watching = watch();
  coached = true;
  watching.follow();
  change();
  controller.abort();
  const { length } = waiting;
  for (const { run } of waiting) run();
  expect([length, looks.length, observing]).toEqual([1, 0, 0]);
});
