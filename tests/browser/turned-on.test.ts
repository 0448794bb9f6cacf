import { describe, expect, it } from 'vitest';
import type { Sender } from '../../lib/browser/gate';
import { createTurnedOn, type RegisteredScript, type TurnedOnApi } from '../../lib/browser/turned-on';
import { accepted, freshDatabase, refusal, sealed } from './support';

const sender: Sender = {};
const BLOG = 'https://blog.example';
const SHOP = 'https://shop.example';
const pattern = (origin: string) => `${origin}/*`;

/** A browser with a memory of what it agreed to and which scripts it runs. */
function setUp({ agreed = [] as string[], otherwise = [] as string[] } = {}) {
  const permissions = new Set(agreed.map(pattern));
  let scripts: (RegisteredScript & { matches?: string[]; allFrames?: boolean; persistAcrossSessions?: boolean })[] = [];
  const done: string[] = [];
  let stuck = false;
  const api: TurnedOnApi = {
    permissions: {
      contains: async ({ origins }) =>
        origins.every((origin) => permissions.has(origin) || permissions.has('https://*/*')),
      async remove({ origins }) {
        if (permissions.has('https://*/*')) throw new Error('You cannot remove required permissions.');
        for (const origin of origins) permissions.delete(origin);
        return true;
      },
      // Firefox names the package's own pages by their host.
      getAll: async () => ({ origins: [...permissions, 'https://biz.yelp.com/*', 'https://own.example/*'] }),
    },
    scripting: {
      getRegisteredContentScripts: async () => structuredClone(scripts),
      async registerContentScripts(more) {
        if (more.some(({ id }) => scripts.some((script) => script.id === id))) throw new Error('Duplicate script ID');
        scripts = [...scripts, ...more];
      },
      async unregisterContentScripts({ ids }) {
        if (stuck) throw new Error('Scripts cannot be changed now.');
        scripts = scripts.filter(({ id }) => !ids.includes(id));
      },
    },
    runtime: {
      getManifest: () => ({
        content_scripts: [
          { matches: ['https://biz.yelp.com/r2r/*', 'https://*.tld.example/x*'], js: ['content-scripts/content.js'] },
          { matches: ['https://own.example/*'], js: ['content-scripts/reading.js'] },
        ],
      }),
    },
  };
  const { database, damage } = freshDatabase();
  const open = () =>
    createTurnedOn({
      api,
      database,
      inject: async (origin, tabId) => void done.push(`inject ${origin} ${tabId ?? 'anywhere'}`),
      end: async (origin) => void done.push(`end ${origin}`),
      onChange: async () => void done.push('told'),
      otherwiseGiven: async () => otherwise,
    });
  const list = async (turnedOn = open()) => accepted(await turnedOn.handlers.readSites({}, sender)).origins;
  const registered = () => scripts.map(({ id, js, runAt }) => `${id} ${js?.join()} ${runAt}`);
  return {
    ...open(),
    open,
    list,
    permissions,
    done,
    damage,
    registered,
    scripts: () => scripts,
    /** Whether the browser lets go of no script. */
    stick(now: boolean) {
      stuck = now;
    },
    setScripts(now: typeof scripts) {
      scripts = now;
    },
  };
}

const BOTH = (origin: string) => [
  `early ${origin} content-scripts/early.js document_start`,
  `main ${origin} content-scripts/content.js document_end`,
];

describe('turning a site on', () => {
  it('is refused while the browser has not agreed', async () => {
    const { handlers, list, done, registered } = setUp();
    expect(refusal(await handlers.turnSite({ origins: [BLOG], on: true }, sender))).toMatch(/has not agreed/);
    expect([await list(), done, registered()]).toEqual([[], [], []]);
  });

  it('registers the scripts of the page for that host alone, in all its frames, for good', async () => {
    const { handlers, scripts, registered, list } = setUp({ agreed: [BLOG] });
    accepted(await handlers.turnSite({ origins: [BLOG], on: true }, sender));
    expect(registered()).toEqual(BOTH(BLOG));
    for (const script of scripts()) {
      expect(script).toMatchObject({
        matches: ['https://blog.example/*'],
        allFrames: true,
        persistAcrossSessions: true,
      });
    }
    expect(await list()).toEqual([BLOG]);
  });

  it('tells open pages, then puts the scripts into them, the named tab too', async () => {
    const { handlers, done } = setUp({ agreed: [BLOG] });
    accepted(await handlers.turnSite({ origins: [BLOG], on: true, tabId: 4 }, sender));
    expect(done).toEqual(['told', `inject ${BLOG} 4`]);
  });

  it('happens once, whether the popup or the browser says so first', async () => {
    const { handlers, onAdded, list, registered } = setUp({ agreed: [BLOG] });
    await Promise.all([
      onAdded([pattern(BLOG)]),
      handlers.turnSite({ origins: [BLOG], on: true, tabId: 4 }, sender),
      onAdded([pattern(BLOG)]),
    ]);
    expect(await list()).toEqual([BLOG]);
    expect(registered()).toEqual(BOTH(BLOG));
  });

  it('follows the browser’s own prompt when the popup is gone by then', async () => {
    const { onAdded, list, done } = setUp({ agreed: [BLOG] });
    await onAdded([pattern(BLOG)]);
    expect(await list()).toEqual([BLOG]);
    expect(done).toEqual(['told', `inject ${BLOG} anywhere`]);
  });

  it('does not follow all sites at once, patterns of the package, or a part of a site', async () => {
    const { onAdded, list, permissions } = setUp();
    permissions.add('https://*/*');
    await onAdded([
      'https://*/*',
      'https://biz.yelp.com/r2r/*',
      'https://own.example/*',
      'https://x.example/a/*',
      'http://x.example/*',
    ]);
    await onAdded(undefined);
    expect(await list()).toEqual([]);
  });

  it('says so when there is no room', async () => {
    const { open, damage, permissions, list } = setUp();
    const origins = Array.from({ length: 200 }, (_, at) => `https://s${at}.example`);
    await list();
    await damage('values', sealed('values', { key: 'sites', v: 1, record: { origins } }));
    permissions.add('https://*/*');
    expect(refusal(await open().handlers.turnSite({ origins: [BLOG], on: true }, sender))).toMatch(/no room/);
  });
});

describe('turning a site off', () => {
  it('takes scripts, permission and place in the list away, and ends open pages', async () => {
    const { handlers, list, registered, permissions, done } = setUp({ agreed: [BLOG, SHOP] });
    accepted(await handlers.turnSite({ origins: [BLOG], on: true }, sender));
    accepted(await handlers.turnSite({ origins: [SHOP], on: true }, sender));
    done.length = 0;
    expect(accepted(await handlers.turnSite({ origins: [BLOG], on: false }, sender)).origins).toEqual([SHOP]);
    expect([...permissions]).toEqual([pattern(SHOP)]);
    expect(registered()).toEqual(BOTH(SHOP));
    expect(done).toEqual([`end ${BLOG}`]);
    expect(await list()).toEqual([SHOP]);
  });

  it('holds where the browser keeps the permission because all sites were given at once', async () => {
    const { handlers, isGranted, permissions, registered } = setUp({ agreed: [BLOG] });
    accepted(await handlers.turnSite({ origins: [BLOG], on: true }, sender));
    permissions.add('https://*/*');
    accepted(await handlers.turnSite({ origins: [BLOG], on: false }, sender));
    expect(await isGranted(`${BLOG}/post`)).toBe(false);
    expect(registered()).toEqual([]);
  });

  it('ends open pages and gives the permission back even where the browser does not let go of the scripts', async () => {
    const { handlers, reconcile, stick, list, permissions, done, registered } = setUp({ agreed: [BLOG] });
    accepted(await handlers.turnSite({ origins: [BLOG], on: true }, sender));
    done.length = 0;
    stick(true);
    expect(accepted(await handlers.turnSite({ origins: [BLOG], on: false }, sender)).origins).toEqual([]);
    expect([await list(), [...permissions], done]).toEqual([[], [], [`end ${BLOG}`]]);
    stick(false);
    await reconcile();
    expect(registered()).toEqual([]);
  });

  it('gives back no host on which the package has pages of its own', async () => {
    const { handlers, permissions, list } = setUp({ agreed: ['https://own.example'] });
    accepted(await handlers.turnSite({ origins: ['https://own.example'], on: true }, sender));
    accepted(await handlers.turnSite({ origins: ['https://own.example'], on: false }, sender));
    expect([...permissions]).toEqual(['https://own.example/*']);
    expect(await list()).toEqual([]);
  });

  it('follows the owner taking the permission away in the browser', async () => {
    const { handlers, onRemoved, list, permissions, done, registered } = setUp({ agreed: [BLOG, SHOP] });
    accepted(await handlers.turnSite({ origins: [BLOG, SHOP], on: true }, sender));
    permissions.delete(pattern(SHOP));
    await onRemoved();
    expect(done).toContain(`end ${SHOP}`);
    expect(done).not.toContain(`end ${BLOG}`);
    expect(await list()).toEqual([BLOG]);
    expect(registered()).toEqual(BOTH(BLOG));
  });
});

describe('the start of the browser, or an update', () => {
  it('registers again what an update cleared, with the files of this version', async () => {
    const { handlers, reconcile, registered, setScripts, scripts } = setUp({ agreed: [BLOG, SHOP] });
    accepted(await handlers.turnSite({ origins: [BLOG, SHOP], on: true }, sender));
    const [old, ...others] = scripts();
    setScripts([{ ...old, id: `early ${BLOG}`, js: ['content-scripts/former.js'] }, ...others.slice(0, 1)]);
    await reconcile();
    expect(registered().sort()).toEqual([...BOTH(BLOG), ...BOTH(SHOP)].sort());
  });

  it('drops what the browser does not agree to any more, and takes in what it was given meanwhile', async () => {
    const { handlers, open, list, permissions, registered } = setUp({ agreed: [BLOG] });
    accepted(await handlers.turnSite({ origins: [BLOG], on: true }, sender));
    permissions.delete(pattern(BLOG));
    permissions.add(pattern(SHOP));
    const later = open();
    await later.reconcile();
    expect(await list(later)).toEqual([SHOP]);
    expect(registered()).toEqual(BOTH(SHOP));
  });

  it('keeps a list that does not parse aside and starts anew', async () => {
    const { open, list, damage } = setUp();
    await list();
    await damage('values', { key: 'sites', v: 1, record: { origins: ['http://blog.example'] } });
    expect(await list(open())).toEqual([]);
  });
});

describe('an address', () => {
  it('is granted where its host was turned on, on any port, and on the pages of the package', async () => {
    const { handlers, isGranted } = setUp({ agreed: [BLOG] });
    accepted(await handlers.turnSite({ origins: [BLOG], on: true }, sender));
    const granted = async (url: string | undefined) => isGranted(url);
    expect(await granted('https://blog.example/post?p=1')).toBe(true);
    expect(await granted('https://blog.example:8443/post')).toBe(true);
    expect(await granted('https://biz.yelp.com/r2r/abc?x=1')).toBe(true);
    expect(await granted('https://a.tld.example/xyz')).toBe(true);
    for (const other of [
      'http://blog.example/post',
      'https://evil.example/?https://blog.example/',
      'https://blog.example.evil.example/',
      'https://sub.blog.example/',
      'https://biz.yelp.com/messages',
      'https://own.example/only-read',
      'https://eviltld.example/xyz',
      'chrome-extension://x/popup.html',
      'nothing',
      undefined,
    ]) {
      expect(await granted(other), String(other)).toBe(false);
    }
  });
});

describe('an origin that was given for something else', () => {
  const setUpBooks = () => setUp({ agreed: [BLOG, SHOP], otherwise: [SHOP] });

  it('is not turned on when the browser gives it, nor at the next start', async () => {
    const { onAdded, reconcile, list, registered } = setUpBooks();
    await onAdded([pattern(SHOP)]);
    await reconcile();
    expect(await list()).toEqual([BLOG]);
    expect(registered()).toEqual(BOTH(BLOG));
  });

  it('is turned on where the owner turns it on, and stays given when they turn it off', async () => {
    const { handlers, list, permissions, registered } = setUpBooks();
    accepted(await handlers.turnSite({ origins: [SHOP], on: true }, sender));
    expect(await list()).toEqual([SHOP]);
    accepted(await handlers.turnSite({ origins: [SHOP], on: false }, sender));
    expect([permissions.has(pattern(SHOP)), registered()]).toEqual([true, []]);
  });

  it('is given back when it is not needed any more, unless it is turned on', async () => {
    const { handlers, giveBack, permissions } = setUp({ agreed: [BLOG, SHOP] });
    accepted(await handlers.turnSite({ origins: [SHOP], on: true }, sender));
    await giveBack(SHOP);
    await giveBack(BLOG);
    await giveBack('https://own.example');
    expect([...permissions]).toEqual([pattern(SHOP)]);
  });
});
