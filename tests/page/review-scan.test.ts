// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HeldReviews } from '../../lib/page/held-reviews';
import { createReviewScan, type ReviewScan } from '../../lib/page/review-scan';
import { publicPlaza } from './plaza';

/** What one review costs to read, ms of the played clock. */
const COST = 1;

let time: number;
/** All that our code took of the page's thread, ms. */
let worked: number;
let waiting: { work: (given: { left(): number }) => void; at: number } | null;
let reports: string[][];
let dead: number;
let alive: boolean;
let path: string;
let controller: AbortController;
let scan: ReviewScan;
let reads: number;

const site = publicPlaza((element) => {
  reads += 1;
  time += COST;
  const text = element.querySelector('p')?.textContent ?? '';
  if (text === 'stumble') throw new Error('odd page');
  return text === '' ? null : { author: null, stars: 3, text };
});

const article = (id: number | string, text = `words ${id}`): string => `<article id="r${id}"><p>${text}</p></article>`;
const list = (): Element => document.querySelector('ul') ?? document.body;
const add = (html: string): void => list().insertAdjacentHTML('beforeend', html);

function start(): void {
  scan = createReviewScan({
    document,
    site: () => (path === '/none' ? null : site),
    onReviews: (held: HeldReviews) => reports.push([...held.keys()]),
    idle(work) {
      waiting = { work, at: time };
      return () => {
        waiting = null;
      };
    },
    rest(work, ms) {
      waiting = { work: () => work(), at: time + ms };
      return () => {
        waiting = null;
      };
    },
    isAlive: () => alive,
    onDead: () => {
      dead += 1;
      controller.abort();
    },
    now: () => time,
    signal: controller.signal,
  });
}

/** Mutations are told in a later turn. */
const told = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Runs what waits, in its time, until nothing waits or `until` is reached. */
async function go(until = Number.POSITIVE_INFINITY): Promise<void> {
  await told();
  while (waiting && Math.max(waiting.at, time) <= until) {
    const { work, at } = waiting;
    waiting = null;
    time = Math.max(at, time);
    const before = time;
    work({ left: () => 50 });
    worked += time - before;
    await told();
  }
}

const last = (): string[] | undefined => reports.at(-1);
const many = (count: number, from = 0): string => Array.from({ length: count }, (_, at) => article(from + at)).join('');

beforeEach(() => {
  time = 10_000;
  worked = 0;
  waiting = null;
  reports = [];
  dead = 0;
  reads = 0;
  alive = true;
  path = '/here';
  controller = new AbortController();
  document.body.innerHTML = '<header></header><ul></ul>';
});
afterEach(() => controller.abort());

describe('a scan', () => {
  it.each([
    ['twelve ms where there is nothing else to do', 50, 12],
    ['five ms where there is', 20, 5],
  ])('finds what is there in slices of %s, then waits for nothing', (_name, left, most) => {
    add(many(60));
    start();
    const slices: number[] = [];
    while (waiting) {
      const before = time;
      const { work } = waiting;
      waiting = null;
      work({ left: () => left });
      slices.push(time - before);
    }
    expect(last()).toHaveLength(60);
    expect(Math.max(...slices)).toBe(most);
    expect(slices.length).toBeLessThanOrEqual(60 / most + 2);
  });

  it('takes no more than the idle time there is', () => {
    add(many(10));
    start();
    const before = time;
    waiting?.work({ left: () => 2 });
    expect(time - before).toBe(2);
  });

  it('says nothing where nothing is, and nothing twice', async () => {
    start();
    await go();
    expect(reports).toEqual([]);
    add(article(1));
    await go();
    document.querySelector('header')?.append(document.createElement('b'));
    await go();
    expect(reports).toEqual([['r1']]);
  });

  it('follows what is added, filled in, answered and taken away, and reads only the block it is in', async () => {
    add(many(30));
    start();
    await go();
    time += 60_000;
    reads = 0;
    document.querySelector('#r3')?.insertAdjacentHTML('beforeend', '<q>Thank you.</q>');
    await go();
    expect(reads).toBe(1);
    document.querySelector('#r4')?.remove();
    await go();
    expect(last()).toHaveLength(29);
    add(article('new', ''));
    await go();
    expect(last()).not.toContain('rnew');
    const before = reads;
    const words = document.querySelector('#rnew p');
    if (words) words.textContent = 'filled in later';
    await go(time + 45);
    expect(last()).toContain('rnew');
    expect(reads - before).toBe(1);
  });

  it('looks at everything again after something new, when it has rested, so that the order is the page’s', async () => {
    add(many(20));
    start();
    await go();
    time += 60_000;
    list().insertAdjacentHTML('afterbegin', article('first'));
    await go(time + 10);
    expect(last()?.at(-1)).toBe('rfirst');
    const before = reads;
    await go();
    expect(reads - before).toBe(21);
    add(article('last'));
    await go();
    expect(last()?.[0]).toBe('rfirst');
  });

  it('keeps below 2.5 % of the time of a page that never rests, and has found everything once it does', async () => {
    add(many(400));
    start();
    const from = time;
    for (let turn = 0; turn < 400; turn += 1) {
      add(article(`late${turn}`));
      document.querySelector('header')?.append(document.createElement('b'));
      await go(time + 100);
      time = Math.max(time, from + (turn + 1) * 100);
    }
    // The first slice is not paid for in advance.
    expect(worked - 13).toBeLessThanOrEqual((time - from) * 0.025);
    expect(worked).toBeGreaterThan(100);
    await go(time + 60_000);
    expect(last()).toHaveLength(800);
    expect(waiting).toBeNull();
  });

  it('rests forty times what a look cost before it looks at everything again', async () => {
    add(many(100));
    start();
    await go();
    const done = time;
    scan.again();
    await go();
    expect(time - done).toBeGreaterThanOrEqual(40 * 100);
  });

  it('rests as long on a page where nothing is found, however still it is between two changes', async () => {
    add(Array.from({ length: 100 }, (_, at) => article(at, '')).join(''));
    start();
    await go();
    const before = reads;
    time += 1000;
    document.querySelector('header')?.append(document.createElement('b'));
    await go(time + 1000);
    expect(reads).toBe(before);
    await go();
    expect(reads - before).toBe(100);
  });

  it('leaves out what went while it was looking', async () => {
    add(many(30));
    start();
    waiting?.work({ left: () => 20 });
    document.querySelector('#r20')?.remove();
    // In the same turn, before the change is told.
    while (waiting) {
      const { work } = waiting;
      waiting = null;
      work({ left: () => 50 });
    }
    expect(last()).toHaveLength(29);
  });

  it('forgets everything where the address is no public page any more, and finds it again', async () => {
    add(many(3));
    start();
    await go();
    path = '/none';
    add('<li></li>');
    await go();
    expect(last()).toEqual([]);
    path = '/here';
    window.history.replaceState(null, '', '/other');
    add('<li></li>');
    await go();
    expect(last()).toHaveLength(3);
    window.history.replaceState(null, '', '/');
  });

  it('keeps what it has where a site stumbles over a page', async () => {
    add(many(3));
    start();
    await go();
    list().insertAdjacentHTML('afterbegin', article('odd', 'stumble'));
    scan.again();
    await go();
    expect(last()).toHaveLength(3);
    expect(waiting).toBeNull();
  });

  it('ends with its signal: nothing waits, nothing is heard', async () => {
    add(many(50));
    start();
    waiting?.work({ left: () => 50 });
    controller.abort();
    expect(waiting).toBeNull();
    add(article('late'));
    await go();
    expect(waiting).toBeNull();
  });

  it('tells once that the extension is gone', async () => {
    start();
    await go();
    alive = false;
    add(article(1));
    await go();
    add(article(2));
    await go();
    expect(dead).toBe(1);
    expect(reports).toEqual([]);
  });
});
