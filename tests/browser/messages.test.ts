import './fake-extension';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Handlers, openGate } from '../../lib/browser/gate';
import {
  answerPage,
  askBackground,
  askPage,
  NO_ANSWER,
  NOBODY_THERE,
  type PageHandlers,
} from '../../lib/browser/messages';
import { UNTIL_TOLD } from '../../lib/contract/settings';
import { CONTENT, extension, OWN_ID } from './fake-extension';

const told: unknown[] = [];
const handlers: PageHandlers = {
  pageCoach: (data) => {
    told.push(data);
    return { ok: true, value: { took: true, review: false } };
  },
  pageReview: () => ({ ok: true, value: { review: { author: 'Ada', stars: 2, text: 'Cold soup' } } }),
  pageList: () => ({ ok: true, value: null }),
  pageInsert: async () => {
    throw new Error('secret');
  },
  pageSettings: () => ({ ok: true, value: null }),
  pageClose: () => ({ ok: true, value: null }),
  pageEnd: () => ({ ok: true, value: null }),
};
let controller = new AbortController();

beforeEach(() => {
  told.length = 0;
  controller = new AbortController();
});
afterEach(() => {
  extension.revive();
  controller.abort();
});

const message = (type: unknown, data: unknown = {}) => ({ id: 1, timestamp: 1, type, data });
const REFUSED = { ok: false, reason: expect.stringMatching(/^[A-Z][^\n]+\.$/) };

describe('a page that answers', () => {
  it('hands over what it was asked and answers', async () => {
    answerPage(handlers, controller.signal);
    const asked = { selection: 'They were late', wait: false };
    expect(await askPage(7, 0, 'pageCoach', asked)).toEqual({ ok: true, value: { took: true, review: false } });
    expect(told).toEqual([asked]);
    expect(await askPage(7, 0, 'pageReview', {})).toMatchObject({ ok: true, value: { review: { author: 'Ada' } } });
  });

  it('turns a throwing handler into a reason without its words', async () => {
    answerPage(handlers, controller.signal);
    const answer = await askPage(7, 0, 'pageInsert', { text: 'x' });
    expect(answer).toEqual(REFUSED);
    expect(JSON.stringify(answer)).not.toContain('secret');
  });

  it.each([
    ['pageCoach', { selection: 4, wait: false }],
    ['pageCoach', { selection: '' }],
    ['pageCoach', null],
    ['pageInsert', { text: ['x'] }],
    ['pageSettings', { ...UNTIL_TOLD, neverFlag: [4] }],
    ['pageSettings', { ...UNTIL_TOLD, hidden: [{}] }],
    ['pageSettings', { ...UNTIL_TOLD, on: 'yes' }],
  ])('refuses %s with %j', async (type, data) => {
    answerPage(handlers, controller.signal);
    expect(await extension.send(message(type, data), { id: OWN_ID })).toMatchObject({ res: REFUSED });
    expect(told).toEqual([]);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('refuses the type "%s"', async (type) => {
    answerPage(handlers, controller.signal);
    expect(await extension.send(message(type), { id: OWN_ID })).toEqual({ res: REFUSED });
  });

  it('refuses another extension', async () => {
    answerPage(handlers, controller.signal);
    expect(await extension.send(message('pageReview'), { id: 'other' })).toEqual({ res: REFUSED });
  });

  it('leaves messages for the background to the background', async () => {
    answerPage(handlers, controller.signal);
    expect(await extension.send(message('hello', { site: null }), CONTENT)).toBeUndefined();
  });

  it('is silent once aborted, also when the extension is gone by then', async () => {
    answerPage(handlers, controller.signal);
    extension.die();
    controller.abort();
    extension.revive();
    expect(await askPage(7, 0, 'pageReview', {})).toEqual({ ok: false, reason: NOBODY_THERE });
    expect(extension.listenerCount()).toBe(0);
  });

  it('does not begin after the abort', () => {
    controller.abort();
    answerPage(handlers, controller.signal);
    expect(extension.listenerCount()).toBe(0);
  });
});

describe('asking the background', () => {
  it('is refused with a reason when the extension is gone', async () => {
    extension.die();
    expect(await askBackground('hello', { site: null })).toEqual({ ok: false, reason: NOBODY_THERE });
  });

  it('is refused with a reason when nobody answers', async () => {
    expect(await askBackground('hello', { site: null })).toEqual({ ok: false, reason: NO_ANSWER, unsure: true });
  });

  it('asks once more when the worker was asleep, and only once', async () => {
    let calls = 0;
    const hello: Handlers['hello'] = async () => {
      calls += 1;
      return { ok: true, value: UNTIL_TOLD };
    };
    openGate(extension.api, { hello } as Handlers, () => true);
    extension.sendAs(CONTENT);
    extension.sleepFor(1);
    expect(await askBackground('hello', { site: null })).toEqual({ ok: true, value: UNTIL_TOLD });
    expect(calls).toBe(1);
    extension.sleepFor(2);
    expect(await askBackground('hello', { site: null })).toEqual({ ok: false, reason: NO_ANSWER, unsure: true });
    expect(calls).toBe(1);
  });
});
