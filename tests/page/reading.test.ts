// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ToPage, ToPanel } from '../../lib/contract/panel';
import { type PageSettings, UNTIL_TOLD } from '../../lib/contract/settings';
import type { PageReading } from '../../lib/page/reading';
import { publicPlaza } from './plaza';

/** The panel host, played. Layout and frames are proven in real browsers. */
const played = vi.hoisted(() => ({
  opened: [] as { expanded: boolean; protect: unknown[] }[],
  closed: 0,
  collapsed: 0,
  names: [] as string[],
  sent: [] as unknown[],
  isOpen: false,
  say: (_message: unknown): void => undefined,
  toggle: (_open: boolean): void => undefined,
}));
vi.mock('../../lib/page/panel-host', () => ({
  createPanelHost: (options: { onMessage(message: unknown): void; onToggle(open: boolean): void }) => {
    played.say = options.onMessage;
    played.toggle = options.onToggle;
    return {
      open: (_anchor: unknown, protect: unknown[], expanded: boolean) => played.opened.push({ expanded, protect }),
      close: () => {
        played.closed += 1;
        played.isOpen = false;
      },
      collapse: () => {
        played.collapsed += 1;
        played.isOpen = false;
      },
      nameTab: (words: string) => played.names.push(words),
      send: (message: unknown) => played.sent.push(message),
      get isOpen() {
        return played.isOpen;
      },
      shape: 'side',
      shadow: document.createElement('div').attachShadow({ mode: 'open' }),
    };
  },
}));
const { createReading } = await import('../../lib/page/reading');

const site = publicPlaza((article) => ({
  author: 'A'.repeat(900),
  stars: Number(article.getAttribute('data-stars')) || null,
  text: `${article.id} ${'long '.repeat(900)}`,
}));

let controller: AbortController;
let settings: PageSettings | null;
let asked: (string | null)[];
let alive: boolean;
let reading: PageReading;
let time = 10_000;
let waiting: { work: () => void; at: number } | null = null;

function wait(work: () => void, ms: number): () => void {
  waiting = { work, at: time + ms };
  return () => {
    waiting = null;
  };
}

const card = (id: number, stars: number | '' = 5, reply = ''): string =>
  `<article id="r${id}" data-stars="${stars}">${reply && `<q>${reply}</q>`}</article>`;
/** A turn in which mutations are told and answers arrive. */
const turn = () => new Promise<void>((resolve) => setTimeout(resolve));
/** Runs what waits, on the played clock, until nothing does. */
async function settle(): Promise<void> {
  await turn();
  while (waiting) {
    const { work, at } = waiting;
    waiting = null;
    time = Math.max(time, at);
    work();
    await turn();
  }
}
const say = (message: ToPage): void => played.say(message);
const views = () => (played.sent as ToPanel[]).flatMap((message) => (message.type === 'reading' ? [message.view] : []));

async function start(html: string): Promise<void> {
  document.body.innerHTML = html;
  reading = createReading({
    window,
    site: () => site,
    panel: { url: 'https://ours.example/panel.html', origin: 'https://ours.example' },
    ask: {
      settings: async (id) => {
        asked.push(id);
        return settings;
      },
      token: async () => 'token',
    },
    idle: (work) => wait(() => work({ left: () => 50 }), 0),
    rest: (work, ms) => wait(work, ms),
    isAlive: () => alive,
    now: () => time,
    controller,
  });
  await settle();
}

/** As a press on the tab does. */
function open(): void {
  played.isOpen = true;
  played.toggle(true);
}

beforeEach(() => {
  // Called once at once, as the real one does after the next layout; happy-dom lays nothing out.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(private readonly tell: () => void) {}
      observe(): void {
        queueMicrotask(this.tell);
      }
      disconnect(): void {}
    },
  );
  Object.assign(window, { ResizeObserver: globalThis.ResizeObserver });
  Object.assign(played, { opened: [], closed: 0, collapsed: 0, names: [], sent: [], isOpen: false });
  controller = new AbortController();
  settings = UNTIL_TOLD;
  asked = [];
  waiting = null;
  alive = true;
});
afterEach(() => controller.abort());

describe('reading along', () => {
  it('asks nothing and shows nothing where no review is', async () => {
    await start('<p>nothing</p>');
    expect(asked).toEqual([]);
    expect(played.opened).toEqual([]);
  });

  it('shows the tab alone, whatever the owner likes on reply pages, and names the count', async () => {
    await start(card(1));
    expect(asked).toEqual(['plaza']);
    expect(played.opened).toEqual([{ expanded: false, protect: [] }]);
    expect(played.names.at(-1)).toBe('Evenkeel · 1 review');
    expect(played.sent).toEqual([]);
    document.body.insertAdjacentHTML('beforeend', card(2));
    await settle();
    expect(played.names.at(-1)).toBe('Evenkeel · 2 reviews');
    expect(played.opened).toHaveLength(1);
  });

  it('shows nothing until the settings are told, nor where the site is off', async () => {
    settings = null;
    await start(card(1));
    expect(played.opened).toEqual([]);
    reading.useSettings({ ...UNTIL_TOLD, on: false });
    await settle();
    expect(played.opened).toEqual([]);
    reading.useSettings(UNTIL_TOLD);
    await settle();
    expect(played.opened).toHaveLength(1);
    reading.useSettings({ ...UNTIL_TOLD, on: false });
    expect(played.closed).toBe(1);
  });

  it('tells the open panel counts and the first reviews, every text within its limit', async () => {
    await start(card(1, 1) + card(2, 5, `Thank you ${'x'.repeat(900)}`) + card(3, '') + card(4, 3) + card(5, 2));
    open();
    const [view] = views();
    expect(view).toMatchObject({
      site: { id: 'plaza', name: 'Plaza' },
      instead: 'Owners answer these on their own page.',
      ownerPage: { href: 'https://plaza.example/owner', words: 'Open your page' },
      counts: { all: 5, open: 4, harsh: 2 },
      filter: 'all',
    });
    const [first, second, third] = view?.rows ?? [];
    expect(first?.review).toMatchObject({ author: 'A'.repeat(200), stars: 1 });
    expect(first?.review.text).toHaveLength(2000);
    expect(second?.ownerReply).toHaveLength(300);
    expect(third?.review.stars).toBeNull();
  });

  it('lists what is asked for, never more than the most', async () => {
    await start(Array.from({ length: 400 }, (_, at) => card(at, at % 4 === 0 ? 1 : 5)).join(''));
    open();
    expect(views().at(-1)?.rows).toHaveLength(50);
    say({ type: 'list-reviews', filter: 'harsh', count: 100 });
    expect(views().at(-1)).toMatchObject({ filter: 'harsh', counts: { all: 400, harsh: 100 } });
    expect(views().at(-1)?.rows).toHaveLength(100);
    say({ type: 'list-reviews', filter: 'all', count: 10_000 });
    expect(views().at(-1)?.rows).toHaveLength(300);
  });

  it('tells the panel again only what changed', async () => {
    await start(card(1) + card(2));
    open();
    document.querySelector('#r2')?.insertAdjacentHTML('beforeend', '<q>Thank you.</q>');
    await settle();
    document.body.append(document.createElement('b'));
    await settle();
    reading.useSettings({ ...UNTIL_TOLD });
    expect(views().map(({ counts }) => counts.open)).toEqual([2, 1]);
  });

  it('scrolls to a review that is there, and does nothing else to the page', async () => {
    await start(card(1) + card(2));
    const second = document.querySelector('#r2');
    const scrolled = vi.fn();
    if (second) second.scrollIntoView = scrolled;
    const before = document.body.innerHTML;
    open();
    say({ type: 'show-review', key: 'r2' });
    expect(scrolled).toHaveBeenCalledExactlyOnceWith({ block: 'center' });
    say({ type: 'show-review', key: 'r9' });
    expect(document.body.innerHTML).toBe(before);
  });

  it('goes when its reviews go, and comes back with new ones', async () => {
    await start(`<main>${card(1)}</main>`);
    document.querySelector('main')?.replaceChildren();
    await settle();
    expect(played.closed).toBe(1);
    document.querySelector('main')?.insertAdjacentHTML('beforeend', card(2));
    await settle();
    expect(played.opened).toHaveLength(2);
    expect(asked).toEqual(['plaza']);
  });

  it('collapses on its button, on Escape and for another panel, and makes way for a coached box for good', async () => {
    await start(card(1));
    open();
    say({ type: 'collapse' });
    say({ type: 'focus-field' });
    reading.collapse();
    expect(played.collapsed).toBe(3);
    reading.makeWay();
    expect(played.closed).toBe(1);
    document.body.insertAdjacentHTML('beforeend', card(2));
    await settle();
    expect(played.opened).toHaveLength(1);
  });

  it.each(['click', 'focusin', 'visibilitychange'])('ends at the next %s once the extension is gone', async (type) => {
    await start(card(1));
    alive = false;
    document.dispatchEvent(new Event(type, { bubbles: true }));
    expect(controller.signal.aborted).toBe(true);
  });

  it('asks for its settings and looks again when it comes back out of the cache', async () => {
    await start(card(1));
    settings = { ...UNTIL_TOLD, on: false };
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await settle();
    expect(asked).toEqual(['plaza', 'plaza']);
    expect(played.closed).toBe(1);
  });
});
