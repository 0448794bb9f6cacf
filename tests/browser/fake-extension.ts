/**
 * The part of the extension API that messages need, as Chromium behaves: every listener is called, the first answer counts,
 * what crosses is a copy, and `lastError` tells of silence. Import it first: modules look the API up when they load.
 */
import type { Sender } from '../../lib/browser/gate';

type Respond = (answer: unknown) => void;
type Listener = (message: unknown, sender: Sender, respond: Respond) => unknown;

export const OWN_ID = 'abcdefghijklmnopabcdefghijklmnop';
export const OWN_ORIGIN = `chrome-extension://${OWN_ID}`;

const NOBODY = 'Could not establish connection. Receiving end does not exist.';
const SILENCE = 'The message port closed before a response was received.';

/** How many of the next sends find the worker asleep. */
let asleep = 0;
let listeners: Listener[] = [];
let sender: Sender = {};

const runtime = {
  id: OWN_ID as string | undefined,
  lastError: undefined as { message: string } | undefined,
  getURL: (path: string) => OWN_ORIGIN + path,
  onMessage: {
    addListener: (listener: Listener) => void listeners.push(listener),
    removeListener: (listener: Listener) => {
      listeners = listeners.filter((other) => other !== listener);
    },
  },
  sendMessage: (message: unknown, respond: Respond) => {
    if (runtime.id === undefined) throw new Error('Extension context invalidated.');
    const isAsleep = asleep > 0;
    asleep = Math.max(0, asleep - 1);
    void deliver(message, sender, isAsleep ? [] : listeners).then(respond);
  },
};

const tabs = {
  sendMessage: (_tab: number, message: unknown, _options: unknown, respond: Respond) => {
    void deliver(message, { id: OWN_ID }, listeners).then(respond);
  },
};

async function deliver(message: unknown, from: Sender, to: readonly Listener[]): Promise<unknown> {
  const answered = new Promise<{ answer: unknown } | { silence: string }>((resolve) => {
    let waits = false;
    for (const listener of to) {
      const stays = listener(structuredClone(message), from, (answer) => resolve({ answer: structuredClone(answer) }));
      waits ||= stays === true;
    }
    if (!waits) resolve({ silence: to.length === 0 ? NOBODY : SILENCE });
  });
  const outcome = await answered;
  runtime.lastError = 'silence' in outcome ? { message: outcome.silence } : undefined;
  return 'answer' in outcome ? outcome.answer : undefined;
}

Object.assign(globalThis, { chrome: { runtime, tabs } });

/** Test controls of the fake. */
export const extension = {
  /** The API as modules see it. */
  api: { runtime: { ...runtime, id: OWN_ID } },
  /** Sends from somewhere else; answers what the browser would hand back. */
  send: (message: unknown, from: Sender): Promise<unknown> => deliver(message, from, listeners),
  /** Who `runtime.sendMessage` says it is. */
  sendAs(from: Sender): void {
    sender = from;
  },
  sleepFor(sends: number): void {
    asleep = sends;
  },
  /** As after a reload of the extension under an open page. */
  die(): void {
    runtime.id = undefined;
  },
  revive(): void {
    runtime.id = OWN_ID;
  },
  listenerCount: () => listeners.length,
};

/** A content script on a review page, and our own pages. */
export const CONTENT: Sender = {
  id: OWN_ID,
  url: 'https://biz.yelp.com/r2r/x/reviews',
  origin: 'https://biz.yelp.com',
  frameId: 0,
  tab: { id: 7 },
};
export const POPUP: Sender = { id: OWN_ID, url: `${OWN_ORIGIN}/popup.html`, origin: OWN_ORIGIN };
export const PANEL: Sender = {
  id: OWN_ID,
  url: `${OWN_ORIGIN}/panel.html`,
  origin: OWN_ORIGIN,
  frameId: 3,
  tab: { id: 7 },
};
