import './fake-extension';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ASKS } from '../../lib/browser/asks';
import { type Handlers, openGate, type Sender } from '../../lib/browser/gate';
import { CONTENT, extension, OWN_ID, OWN_ORIGIN, PANEL, POPUP } from './fake-extension';

const CONTENT_TIER = [
  ...['hello', 'vouch', 'readKind', 'readDraft', 'coachTexts', 'quietSite', 'rememberPanel'],
  ...['workOn', 'saveDraft', 'pressedPost', 'postedReply', 'isWatched', 'sawList'],
];
const TYPES = Object.keys(ASKS);
const ran: { type: string; sender: Sender }[] = [];
let fault: Error | null = null;

beforeAll(() => {
  const entries = TYPES.map((type) => [
    type,
    async (_: unknown, sender: Sender) => {
      ran.push({ type, sender });
      if (fault) throw fault;
      return { ok: true, value: null };
    },
  ]);
  openGate(extension.api, Object.fromEntries(entries) as Handlers, (site, origin) =>
    ['page', origin === 'https://biz.yelp.com' ? 'yelp' : 'google'].includes(site),
  );
});

beforeEach(() => {
  ran.length = 0;
  fault = null;
});

const message = (type: unknown, data: unknown = {}) => ({ id: 1, timestamp: 1, type, data });
const REFUSED = { res: { ok: false, reason: expect.stringMatching(/^[A-Z][^\n]+\.$/) } };

describe('the gate', () => {
  it('lets each tier ask what is its own', async () => {
    expect(await extension.send(message('hello', { site: 'yelp' }), CONTENT)).toEqual({
      res: { ok: true, value: null },
    });
    expect(await extension.send(message('listTemplates'), POPUP)).toEqual({ res: { ok: true, value: null } });
    expect(await extension.send(message('listTemplates'), PANEL)).toEqual({ res: { ok: true, value: null } });
    expect(ran.map(({ type }) => type)).toEqual(['hello', 'listTemplates', 'listTemplates']);
  });

  it.each([
    ...['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'isPrototypeOf', 'prototype', 'then'],
    ...['pageInsert', 'HELLO', 'hello ', '', 'nothing'],
  ])('refuses the unknown type "%s" from everyone', async (type) => {
    for (const sender of [CONTENT, POPUP, PANEL]) expect(await extension.send(message(type), sender)).toEqual(REFUSED);
    expect(ran).toEqual([]);
  });

  it('refuses a type that is no text, or no message at all', async () => {
    for (const sent of [
      null,
      undefined,
      4,
      'hello',
      [],
      {},
      message(null),
      message(['hello']),
      message({}),
      message(0),
      { type: 'readBrief' },
    ]) {
      expect(await extension.send(sent, POPUP)).toEqual(REFUSED);
    }
    expect(ran).toEqual([]);
  });

  it.each(TYPES.filter((type) => !CONTENT_TIER.includes(type)))('refuses "%s" from a content script', async (type) => {
    const data = { id: 'a', token: 't', title: 'a', body: 'b', kinds: [] };
    expect(await extension.send(message(type, data), CONTENT)).toEqual(REFUSED);
    expect(ran).toEqual([]);
  });

  const STRANGERS: [string, Sender][] = [
    ['another extension', { ...POPUP, id: 'ponmlkjihgfedcbaponmlkjihgfedcba' }],
    ['another extension in a tab', { ...CONTENT, id: 'ponmlkjihgfedcbaponmlkjihgfedcba' }],
    ['nobody', {}],
    [
      'a page that only looks like ours',
      { id: OWN_ID, url: `https://${OWN_ID}/popup.html`, origin: `https://${OWN_ID}` },
    ],
    ['an address of ours with another origin', { ...POPUP, origin: 'https://biz.yelp.com' }],
    ['an opaque origin', { ...POPUP, origin: 'null' }],
    ['an origin of ours with another address', { ...POPUP, url: 'https://biz.yelp.com/' }],
    ['a sender without address', { id: OWN_ID }],
    ['an address that is none', { id: OWN_ID, url: 'popup.html' }],
  ];
  it.each(STRANGERS)('refuses everything of the page tier from %s', async (_, sender) => {
    expect(await extension.send(message('readBrief'), sender)).toEqual(REFUSED);
    expect(await extension.send(message('exportSetAside'), sender)).toEqual(REFUSED);
    expect(ran).toEqual([]);
  });

  it('refuses the content tier from senders without a tab or of another extension', async () => {
    for (const sender of [
      POPUP,
      {},
      { id: OWN_ID, tab: {} },
      { ...CONTENT, id: 'other' },
      { ...CONTENT, tab: { id: -1 } },
    ]) {
      expect(await extension.send(message('vouch'), sender)).toEqual(REFUSED);
    }
    expect(ran).toEqual([]);
  });

  /** Three kinds of asks in which a page says whose it is. */
  const draft = { draft: 'x', review: null, surface: 'other', kind: 'unknown', thread: 't' };
  const SAYING: [string, object][] = [
    ['hello', {}],
    ['quietSite', {}],
    ['readDraft', draft],
  ];
  it.each(SAYING)('takes a page’s word for its site only where its address agrees: %s', async (type, data) => {
    const say = (site: string | null, sender: Sender) => extension.send(message(type, { ...data, site }), sender);
    const done = { res: { ok: true, value: null } };
    expect(await say('yelp', CONTENT)).toEqual(done);
    expect(await say('page', CONTENT)).toEqual(done);
    expect(await say('google', CONTENT)).toEqual(REFUSED);
    const practice = { ...CONTENT, url: `${OWN_ORIGIN}/practice.html`, origin: OWN_ORIGIN };
    expect(await say('practice', practice)).toEqual(done);
    expect(await say('practice', CONTENT)).toEqual(REFUSED);
    // Every fact of the browser's must agree, and one there must be.
    expect(await say('yelp', { ...CONTENT, origin: undefined })).toEqual(done);
    expect(await say('yelp', { ...CONTENT, origin: 'null' })).toEqual(done);
    expect(await say('yelp', { ...CONTENT, url: 'about:srcdoc' })).toEqual(done);
    expect(await say('yelp', { ...CONTENT, url: 'https://www.google.com/' })).toEqual(REFUSED);
    expect(await say('google', { ...CONTENT, url: 'https://www.google.com/' })).toEqual(REFUSED);
    expect(await say('page', { ...CONTENT, url: 'about:srcdoc', origin: 'null' })).toEqual(REFUSED);
    expect(await say('page', { ...CONTENT, url: undefined, origin: undefined })).toEqual(REFUSED);
    expect(ran).toHaveLength(6);
  });

  it('takes a draft only of a site that the page may be of, by the key of its thread', async () => {
    const heat = { stop: 0, high: 0, medium: 0 };
    const data = { surface: 'other', text: 'x', from: 'b', serial: 1, heat };
    const save = (thread: string, sender: Sender) => extension.send(message('saveDraft', { ...data, thread }), sender);
    const done = { res: { ok: true, value: null } };
    for (const thread of ['yelp:1', 'page:1', 'manual:page:1', 'manual:yelp:1']) {
      expect(await save(thread, CONTENT)).toEqual(done);
    }
    for (const thread of ['google:1', 'yelp-public:1', 'practice:1']) {
      expect(await save(thread, CONTENT)).toEqual(REFUSED);
    }
    const practice = { ...CONTENT, url: `${OWN_ORIGIN}/practice.html`, origin: OWN_ORIGIN };
    expect(await save('practice:1', practice)).toEqual(done);
  });

  it('asks nobody for a site where a box is coached by hand', async () => {
    const nowhere = { ...CONTENT, url: 'about:blank', origin: 'null' };
    expect(await extension.send(message('hello', { site: null }), nowhere)).toEqual({ res: { ok: true, value: null } });
  });

  it.each([
    ['an unknown key', 'hello', { site: null, more: 1 }],
    ['a missing key', 'hello', {}],
    ['a site that is no id', 'hello', { site: '../x' }],
    ['no data', 'hello', undefined],
    ['a list', 'vouch', []],
    ['an own __proto__', 'vouch', JSON.parse('{"__proto__":{"x":1}}')],
  ])('refuses the wrong shape: %s', async (_, type, data) => {
    expect(await extension.send(message(type, data), CONTENT)).toEqual(REFUSED);
    expect(ran).toEqual([]);
  });

  it.each([
    ['a body without end', 'saveTemplate', { title: 'a', body: 'x'.repeat(1_000_001), kinds: [] }],
    ['an unknown kind', 'saveTemplate', { title: 'a', body: 'x', kinds: ['angry'] }],
    ['more kinds than there are', 'saveTemplate', { title: 'a', body: 'x', kinds: Array(13).fill('praise') }],
    ['a rev that is no number', 'saveTemplate', { id: 'a', rev: '1', title: 'a', body: 'x', kinds: [] }],
    ['more ids than templates', 'reorderTemplates', { ids: Array(501).fill('a') }],
    ['a tab that cannot be', 'coachTab', { tabId: -1 }],
    ['a tab that is no whole number', 'coachTab', { tabId: 1.5 }],
    ['a phrase without end', 'neverFlag', { phrase: 'x'.repeat(1_000_001), on: true }],
  ])('refuses the wrong shape from our own pages: %s', async (_, type, data) => {
    expect(await extension.send(message(type, data), POPUP)).toEqual(REFUSED);
    expect(ran).toEqual([]);
  });

  it('turns a throwing handler into a reason without stack or words', async () => {
    fault = new Error('secret words at database.ts:12');
    const answer = await extension.send(message('readBrief'), POPUP);
    expect(answer).toEqual(REFUSED);
    expect(JSON.stringify(answer)).not.toMatch(/secret|database|stack/);
    expect(ran).toHaveLength(1);
  });

  it('runs no handler without right, answers all and shows no stack, over 2,000 invented messages', {
    timeout: 30_000,
  }, async () => {
    const senders: Sender[] = [CONTENT, POPUP, PANEL, ...STRANGERS.map(([, sender]) => sender)];
    const type = fc.oneof(
      fc.constantFrom(...TYPES, ...Object.getOwnPropertyNames(Object.prototype)),
      fc.string({ maxLength: 12 }),
      fc.anything(),
    );
    const data = fc.oneof(
      fc.constant({}),
      fc.record({ site: fc.option(fc.string()), token: fc.string(), id: fc.string() }, { requiredKeys: [] }),
      fc.object({ withNullPrototype: false, maxDepth: 2 }),
    );
    const sent = fc.oneof(
      { weight: 5, arbitrary: fc.record({ id: fc.integer(), timestamp: fc.integer(), type, data }) },
      { weight: 1, arbitrary: fc.anything() },
    );
    await fc.assert(
      fc.asyncProperty(sent, fc.constantFrom(...senders), async (wild, sender) => {
        ran.length = 0;
        // What crosses between parts of an extension in Chromium is JSON.
        const crossed: unknown = JSON.parse(
          JSON.stringify(wild, (_, value) => (typeof value === 'bigint' ? 0 : value)) ?? 'null',
        );
        const answer = await extension.send(crossed, sender);
        const shown = JSON.stringify(answer);
        expect(answer).toMatchObject({ res: { ok: expect.any(Boolean) } });
        expect(shown).not.toMatch(/stack|\bat .*:\d+|node_modules/);
        for (const run of ran) {
          const isPage = run.sender.origin === OWN_ORIGIN && run.sender.url?.startsWith(OWN_ORIGIN) === true;
          const isRight = CONTENT_TIER.includes(run.type) ? run.sender.tab !== undefined : isPage;
          expect(run.sender.id === OWN_ID && isRight, `${run.type} from ${JSON.stringify(run.sender)}`).toBe(true);
        }
        if (ran.length === 0) expect(answer).toEqual(REFUSED);
      }),
      { numRuns: 2_000 },
    );
  });
});
