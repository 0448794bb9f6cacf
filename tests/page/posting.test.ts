// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftNews } from '../../lib/contract/drafts';
import { UNTIL_TOLD } from '../../lib/contract/settings';
import type { CoachedThread } from '../../lib/page/coached-thread';
import { createField } from '../../lib/page/field';
import type { Front } from '../../lib/page/front';
import type { SessionState } from '../../lib/page/panel-view';
import { createPosting, type Posting } from '../../lib/page/posting';
import { plaza } from './plaza';

const TEXT = 'Thank you, Ines. The soup is hot again.';
const OF = { thread: 'plaza:one', surface: 'other' };

let told: [keyof DraftNews, unknown][];
let gone: number;
let state: SessionState;
let posting: Posting;
let controller: AbortController;
let hear: Map<string, (event: never) => void>;

const box = (): HTMLTextAreaElement => document.querySelector('textarea') as HTMLTextAreaElement;
const press = (): void =>
  posting.pressed({
    key: 'plaza:one',
    field: createField(box()),
    button: box(),
    draft: box().value,
    buttonName: 'Post',
  });
/** The page is looked at, and once more after so many milliseconds. */
const lookAfter = (time: number): void => {
  posting.look();
  vi.advanceTimersByTime(time);
  posting.look();
};
const types = (): string[] => told.map(([type]) => type);
const trusted = (more: object = {}) => ({ isTrusted: true, ...more }) as never;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<textarea data-review="one"></textarea>';
  box().value = TEXT;
  told = [];
  gone = 0;
  hear = new Map();
  controller = new AbortController();
  state = { settings: UNTIL_TOLD, current: null, waiting: null, notice: null, kinds: new Map(), told: true };
  posting = createPosting({
    window: window as unknown as Window & typeof globalThis,
    front: { addEventListener: (type: string, listener: never) => hear.set(type, listener) } as unknown as Front,
    state,
    siteNow: () => plaza,
    tell: async (type, news) => {
      told.push([type, news]);
      return true;
    },
    onPosted: () => {
      gone += 1;
    },
    now: () => Date.now(),
    signal: controller.signal,
  });
});
afterEach(() => {
  controller.abort();
  vi.useRealTimers();
});

describe('a press on the post button', () => {
  it('is told at once, with the heat of the draft where it was coached', () => {
    press();
    expect(told).toEqual([['pressedPost', { ...OF, text: TEXT, heat: { stop: 0, high: 0, medium: 0 } }]]);
    told = [];
    box().value += ' Truly.';
    state.current = {
      field: { element: box() },
      facts: { key: 'manual:print', surface: 'other' },
      lint: { findings: [{ severity: 'high' }] },
    } as unknown as CoachedThread;
    press();
    expect(told).toMatchObject([['pressedPost', { thread: 'manual:print', heat: { high: 1 } }]]);
  });

  it('counts once, though a click makes a submit', () => {
    press();
    press();
    expect(types()).toEqual(['pressedPost']);
  });
});

describe('a reply went out', () => {
  it.each([
    ['the box is gone', () => box().remove()],
    ['the box is empty', () => (box().value = ' ')],
    ['the next review has come to the box', () => (box().dataset.review = 'two')],
    ['the page shows it as the reply', () => (box().dataset.reply = TEXT)],
  ])('once %s for two seconds', (_, happens) => {
    press();
    happens();
    lookAfter(1_999);
    expect(types()).toEqual(['pressedPost']);
    lookAfter(1);
    expect(told.at(-1)).toEqual(['postedReply', { ...OF, text: TEXT, heat: { stop: 0, high: 0, medium: 0 } }]);
    expect(gone).toBe(1);
    lookAfter(9_000);
    expect(types()).toEqual(['pressedPost', 'postedReply']);
  });

  it('also from a box that is emptied without any other change of the page', () => {
    press();
    box().value = '';
    vi.advanceTimersByTime(4_000);
    expect(types()).toEqual(['pressedPost', 'postedReply']);
  });

  it('at once when the next words are written into the emptied box', () => {
    press();
    box().value = '';
    posting.look();
    posting.wrote('N');
    expect(types()).toEqual(['pressedPost', 'postedReply']);
  });
});

describe('nothing went out', () => {
  it('while the box stays full', () => {
    press();
    lookAfter(19_000);
    expect(types()).toEqual(['pressedPost']);
  });

  it('when the box was only made anew', () => {
    press();
    const fresh = box().cloneNode() as HTMLTextAreaElement;
    fresh.value = TEXT;
    box().replaceWith(fresh);
    lookAfter(9_000);
    expect(types()).toEqual(['pressedPost']);
  });

  it('when the box comes back with its words before two seconds are over', () => {
    press();
    const parent = box().parentElement;
    const old = box();
    old.remove();
    lookAfter(1_500);
    parent?.append(old);
    lookAfter(9_000);
    expect(types()).toEqual(['pressedPost']);
  });

  it('when the owner writes on after an error', () => {
    press();
    posting.wrote(`${TEXT} More.`);
    box().remove();
    lookAfter(9_000);
    expect(types()).toEqual(['pressedPost']);
  });

  it.each([
    ['a click elsewhere, such as Cancel', 'click', {}],
    ['Escape', 'keydown', { key: 'Escape' }],
  ])('when the box goes after %s', (_, type, more) => {
    press();
    hear.get(type)?.(trusted(more));
    box().remove();
    lookAfter(9_000);
    expect(types()).toEqual(['pressedPost']);
  });

  it('but a click or key of the page’s own changes nothing, nor does another key', () => {
    press();
    hear.get('click')?.({ isTrusted: false } as never);
    hear.get('keydown')?.(trusted({ key: 'Shift' }));
    box().remove();
    lookAfter(2_000);
    expect(types()).toEqual(['pressedPost', 'postedReply']);
  });

  it('when the box goes long after', () => {
    press();
    vi.advanceTimersByTime(20_001);
    box().remove();
    lookAfter(9_000);
    expect(types()).toEqual(['pressedPost']);
  });

  it('when the reply that is shown is the one that was there', () => {
    box().dataset.reply = TEXT;
    press();
    lookAfter(9_000);
    expect(types()).toEqual(['pressedPost']);
  });

  it('when the session has ended', () => {
    press();
    controller.abort();
    box().remove();
    lookAfter(9_000);
    expect(types()).toEqual(['pressedPost']);
  });
});
