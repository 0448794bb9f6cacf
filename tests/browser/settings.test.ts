import { describe, expect, it } from 'vitest';
import { FIRST_SETTINGS } from '../../lib/browser/database';
import type { Sender } from '../../lib/browser/gate';
import { createSettings, type House, settingsForPage } from '../../lib/browser/settings';
import { EMPTY_BRIEF } from '../../lib/playbook/brief';
import { accepted, freshDatabase, refusal, sealed } from './support';

const sender: Sender = {};
const BRIEF = {
  ...EMPTY_BRIEF,
  signer: 'Mara',
  role: 'owner',
  business: 'Harbour Cuts',
  contact: '555 0101',
  trade: null,
  ownNames: ['Slick'],
};

function fresh() {
  const parts = freshDatabase();
  const changes: House[] = [];
  const open = () => createSettings(parts.database, (house) => changes.push(house));
  return { ...parts, ...open(), open, changes };
}

describe('settings', () => {
  it('are everything on before the owner changed any', async () => {
    const { handlers } = fresh();
    expect(accepted(await handlers.readSettings({}, sender))).toEqual({
      offSites: [],
      quietSites: [],
      neverFlag: [],
      hidden: [],
      panelOpen: true,
      months: 18,
      notify: false,
      sync: false,
    });
    expect(accepted(await handlers.readBrief({}, sender))).toEqual(EMPTY_BRIEF);
  });

  it('switch a site off and on, and its guard', async () => {
    const { handlers, read, changes } = fresh();
    accepted(await handlers.setSite({ site: 'yelp', on: false, guard: false }, sender));
    expect(settingsForPage(await read(), 'yelp', false)).toMatchObject({ on: false, guard: false });
    expect(settingsForPage(await read(), 'google', false)).toMatchObject({ on: true, guard: true });
    expect(settingsForPage(await read(), null, false)).toMatchObject({ on: true, guard: true });
    const back = accepted(await handlers.setSite({ site: 'yelp', on: true, guard: true }, sender));
    expect(back).toMatchObject({ offSites: [], quietSites: [] });
    expect(changes).toHaveLength(2);
  });

  it('keep what pages ask: no guard here, panel closed', async () => {
    const { handlers, read } = fresh();
    accepted(await handlers.quietSite({ site: 'amazon' }, sender));
    accepted(await handlers.quietSite({ site: 'amazon' }, sender));
    accepted(await handlers.rememberPanel({ open: false }, sender));
    expect((await read()).settings).toMatchObject({ quietSites: ['amazon'], panelOpen: false });
  });

  it('remember a phrase once, whatever its case, and forget it', async () => {
    const { handlers } = fresh();
    accepted(await handlers.neverFlag({ phrase: ' Killer Deals ', on: true }, sender));
    const twice = accepted(await handlers.neverFlag({ phrase: 'killer deals', on: true }, sender));
    expect(twice.neverFlag).toEqual(['killer deals']);
    expect(accepted(await handlers.neverFlag({ phrase: 'KILLER DEALS', on: false }, sender)).neverFlag).toEqual([]);
    expect(refusal(await handlers.neverFlag({ phrase: ' ', on: true }, sender))).toMatch(/no words/);
    expect(refusal(await handlers.neverFlag({ phrase: 'x'.repeat(301), on: true }, sender))).toMatch(/300 characters/);
  });

  it('say so when there is no room for another phrase', async () => {
    const { handlers, damage, open } = fresh();
    accepted(await handlers.readSettings({}, sender));
    const neverFlag = Array.from({ length: 500 }, (_, at) => `phrase ${at}`);
    const full = { ...FIRST_SETTINGS, neverFlag };
    await damage('values', sealed('values', { key: 'settings', v: 2, record: full }));
    expect(refusal(await open().handlers.neverFlag({ phrase: 'one more', on: true }, sender))).toMatch(/room for 500/);
  });

  it('hide a finding in one thread and tell only the pages of that site', async () => {
    const { handlers, read } = fresh();
    const entry = { thread: 'r1', rule: 'blame', phrase: 'your fault', site: 'yelp' };
    accepted(await handlers.hideHere({ ...entry, on: true }, sender));
    accepted(await handlers.hideHere({ ...entry, on: true }, sender));
    expect(settingsForPage(await read(), 'yelp', false).hidden).toEqual([
      { thread: 'r1', rule: 'blame', phrase: 'your fault' },
    ]);
    expect(settingsForPage(await read(), 'google', false).hidden).toEqual([]);
    expect(settingsForPage(await read(), null, false).hidden).toEqual([]);
    accepted(await handlers.hideHere({ ...entry, phrase: 'Your fault', on: false }, sender));
    expect((await read()).settings.hidden).toEqual([]);
  });

  it('tell what was hidden in a box the owner pointed at to every page', async () => {
    const { handlers, read } = fresh();
    const entry = { thread: 'manual:page:1', rule: 'blame', phrase: 'your fault', site: null };
    accepted(await handlers.hideHere({ ...entry, on: true }, sender));
    const hidden = [{ thread: 'manual:page:1', rule: 'blame', phrase: 'your fault' }];
    expect(settingsForPage(await read(), 'yelp', false).hidden).toEqual(hidden);
    expect(settingsForPage(await read(), null, false).hidden).toEqual(hidden);
  });

  it('make room for a new hidden finding by forgetting the oldest', async () => {
    const { handlers, damage, open } = fresh();
    accepted(await handlers.readSettings({}, sender));
    const hidden = Array.from({ length: 1_000 }, (_, at) => ({ thread: `t${at}`, rule: 'r', phrase: 'p', site: null }));
    await damage('values', sealed('values', { key: 'settings', v: 2, record: { ...FIRST_SETTINGS, hidden } }));
    const next = await open().handlers.hideHere(
      { thread: 'new', rule: 'r', phrase: 'p', site: null, on: true },
      sender,
    );
    const kept = accepted(next).hidden;
    expect([kept.length, kept[0]?.thread, kept.at(-1)?.thread]).toEqual([1_000, 't1', 'new']);
  });

  it('lose no change of a hundred made at once', async () => {
    const { handlers, read } = fresh();
    await Promise.all(
      Array.from({ length: 100 }, (_, at) => handlers.neverFlag({ phrase: `phrase ${at}`, on: true }, sender)),
    );
    expect((await read()).settings.neverFlag).toHaveLength(100);
  });

  it('that do not parse are kept aside and the first ones hold', async () => {
    const { handlers, damage, database, open } = fresh();
    accepted(await handlers.readSettings({}, sender));
    await damage('values', { key: 'settings', v: 2, record: { offSites: 'all' } });
    const { handlers: later } = open();
    expect(accepted(await later.readSettings({}, sender)).offSites).toEqual([]);
    expect(await database.allSetAside()).toMatchObject([{ table: 'values', raw: { record: { offSites: 'all' } } }]);
    accepted(await later.setSite({ site: 'yelp', on: false }, sender));
    expect(accepted(await open().handlers.readSettings({}, sender)).offSites).toEqual(['yelp']);
  });
});

describe('the brief', () => {
  it('is kept trimmed and read back by the next life of the worker', async () => {
    const { handlers, open, changes } = fresh();
    const asked = { ...BRIEF, signer: ' Mara ', ownNames: ['Slick', ' Slick', ''] };
    expect(accepted(await handlers.saveBrief(asked, sender))).toEqual(BRIEF);
    expect(accepted(await open().handlers.readBrief({}, sender))).toEqual(BRIEF);
    expect(changes.map(({ brief }) => brief)).toEqual([BRIEF]);
  });

  it.each([
    ['a long name', { signer: 'x'.repeat(201) }, 'The name you sign with is too long: 200 characters at most.'],
    ['too many names', { ownNames: Array(51).fill('x') }, 'There is room for 50 names of your own.'],
    ['a long own name', { ownNames: ['x'.repeat(81)] }, 'One of your own names is too long: 80 characters at most.'],
  ])('is refused with %s', async (_, change, reason) => {
    const { handlers } = fresh();
    expect(refusal(await handlers.saveBrief({ ...BRIEF, ...change }, sender))).toBe(reason);
    expect(accepted(await handlers.readBrief({}, sender))).toEqual(EMPTY_BRIEF);
  });

  it('tells a page only trade and own names', async () => {
    const { handlers, read } = fresh();
    accepted(await handlers.saveBrief({ ...BRIEF, trade: 'health' }, sender));
    const told = settingsForPage(await read(), 'google', false);
    expect(told).toMatchObject({ trade: 'health', ownNames: ['Slick'] });
    expect(JSON.stringify(told)).not.toMatch(/Mara|Harbour|0101|owner/);
  });
});
