/**
 * Asking and answering between the parts of the extension. The content script imports this file: no schema library, no database.
 * Both ways speak the envelope of @webext-core/messaging (4.0.0): `{ id, type, data, timestamp }`, answered by `{ res }` or `{ err }`.
 */
import { defineExtensionMessaging } from '@webext-core/messaging';
import { browser } from 'wxt/browser';
import type { Outcome, Protocol } from './protocol';

/** Messages the background sends to content scripts. */
export type PageType =
  | 'pageCoach'
  | 'pageReview'
  | 'pageList'
  | 'pageInsert'
  | 'pageSettings'
  | 'pageClose'
  | 'pageEnd';
/** Messages the background answers. */
export type BackgroundType = Exclude<keyof Protocol, PageType>;
/** What a message carries. */
export type Data<K extends keyof Protocol> = Parameters<Protocol[K]>[0];
/** What a message is answered with. */
export type Answer<K extends keyof Protocol> = ReturnType<Protocol[K]>;
/** A content script's answers, one for each message it may be sent. */
export type PageHandlers = { [K in PageType]: (data: Data<K>) => Answer<K> | Promise<Answer<K>> };

/** Reason given when the background lives but did not answer; nothing is known of what it did. */
export const NO_ANSWER = 'Evenkeel did not answer in time. Please try that once more.';
/** Reason given when there is nobody on the other side. */
export const NOBODY_THERE = 'Evenkeel was updated or restarted. Reload this page to go on.';
/** Reason given when a message was refused or not understood. */
export const NOT_UNDERSTOOD = 'Evenkeel did not understand that request.';

const messaging = defineExtensionMessaging<Protocol>();

/** The library's own listener registration; only behind the gate (`gate.ts`). */
export const onMessage = messaging.onMessage;

const refused = (reason: string): { ok: false; reason: string } => ({ ok: false, reason });

function isOutcome(value: unknown): value is Outcome<unknown> {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false;
  return value.ok === true ? 'value' in value : 'reason' in value && typeof value.reason === 'string';
}

/** Whether the extension behind this script still runs: its id is gone once it was reloaded or removed. */
const isAlive = (): boolean => browser.runtime?.id !== undefined;

/** The browser says this while the background worker is starting or gone. */
const isNobody = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('Receiving end does not exist');

/**
 * Asks the background. Never throws: a dead extension, nobody there, or a refusal is `{ ok: false, reason }`.
 * Asked once more when nobody was there, since a sleeping worker may just have been waking.
 */
export async function askBackground<K extends keyof Protocol>(type: K, data: Data<K>): Promise<Answer<K>> {
  const ask = async (): Promise<unknown> => await messaging.sendMessage<K>(type, data as never);
  try {
    const answer = await ask().catch((error: unknown) => (isNobody(error) ? ask() : Promise.reject(error)));
    return (isOutcome(answer) ? answer : refused(NOT_UNDERSTOOD)) as Answer<K>;
  } catch {
    const outcome = isAlive() ? { ...refused(NO_ANSWER), unsure: true } : refused(NOBODY_THERE);
    return outcome as Answer<K>;
  }
}

/** What a granted ask is answered with. */
type Value<K extends keyof Protocol> = Extract<Answer<K>, { ok: true }>['value'];

/** As `askBackground`, for those whom a reason does not help: the value alone, `null` where there is none. */
export async function askOrNull<K extends BackgroundType>(type: K, data: Data<K>): Promise<Value<K> | null> {
  const answer: Outcome<unknown> = await askBackground(type, data);
  return answer.ok ? (answer.value as Value<K>) : null;
}

let serial = 0;

/**
 * Asks the content script of one frame. Never throws; `NOBODY_THERE` when the frame has none.
 * Not through the library: it leaves `lastError` unread for tabs, which the browser then reports as a fault of ours.
 */
export async function askPage<K extends PageType>(
  tabId: number,
  frameId: number,
  type: K,
  data: Data<K>,
): Promise<Answer<K>> {
  serial += 1;
  const message = { id: serial, type, data, timestamp: Date.now() };
  const answer = await new Promise<unknown>((resolve) => {
    try {
      browser.tabs.sendMessage(tabId, message, { frameId }, (response: unknown) => {
        resolve(browser.runtime.lastError ? null : response);
      });
    } catch {
      resolve(null);
    }
  });
  if (typeof answer !== 'object' || answer === null) return refused(NOBODY_THERE) as Answer<K>;
  const outcome = 'res' in answer ? answer.res : null;
  return (isOutcome(outcome) ? outcome : refused(NOT_UNDERSTOOD)) as Answer<K>;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

/** The shapes of what pages are sent, checked by hand because no schema library comes here. */
const isHouse = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every((one) => isRecord(one) && [one.kind, one.phrase, one.reason, one.better].every(isText));

const SHAPES: Record<PageType, (data: Record<string, unknown>) => boolean> = {
  pageCoach: (data) => isText(data.selection) && typeof data.wait === 'boolean',
  pageReview: () => true,
  pageList: () => true,
  pageInsert: (data) => isText(data.text),
  pageSettings: (data) =>
    [data.on, data.granted, data.guard, data.panelOpen].every((value) => typeof value === 'boolean') &&
    (data.trade === null || isText(data.trade)) &&
    isTexts(data.ownNames) &&
    isHouse(data.house) &&
    (data.tone === null || isText(data.tone)) &&
    isTexts(data.neverFlag) &&
    Array.isArray(data.hidden) &&
    data.hidden.every((entry) => isRecord(entry) && [entry.thread, entry.rule, entry.phrase].every(isText)),
  pageClose: () => true,
  pageEnd: () => true,
};

const PAGE_TYPES = Object.keys(SHAPES) as PageType[];

/** Calls `onHear` for a message that another script in this frame answers. */
export function hearPage(type: PageType, onHear: () => void, signal: AbortSignal): void {
  const hear = (message: unknown, sender: { id?: string }): void => {
    if (sender.id === browser.runtime.id && isRecord(message) && message.type === type) onHear();
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(hear), { once: true });
}

/**
 * Answers the background's messages in a content script, or in the practice page, until the signal aborts.
 * Only messages of this extension are answered, and only those with a handler. Throwing handlers become a refusal.
 * Call once per script and frame.
 */
export function answerPage(handlers: Partial<PageHandlers>, signal: AbortSignal): void {
  if (signal.aborted) return;
  const gate = (message: unknown, sender: { id?: string }, respond: (answer: unknown) => void): void => {
    const type = isRecord(message) ? message.type : null;
    const isOurs = sender.id === browser.runtime.id;
    // The library finds its listeners on a plain object, so it would answer "constructor"; the first answer counts.
    if (!isOurs || (isText(type) && type in Object.prototype)) respond({ res: refused(NOT_UNDERSTOOD) });
  };
  browser.runtime.onMessage.addListener(gate);
  const removers = PAGE_TYPES.flatMap((type) => {
    const handler = handlers[type];
    return handler ? [listen(type, handler as PageHandlers[typeof type])] : [];
  });
  const stop = (): void => {
    try {
      for (const remove of removers) remove();
      browser.runtime.onMessage.removeListener(gate);
    } catch {
      // The extension was reloaded under this page: its listeners went with it.
    }
  };
  signal.addEventListener('abort', stop, { once: true });
}

function listen<K extends PageType>(type: K, handler: PageHandlers[K]): () => void {
  return onMessage(type, async ({ data, sender }): Promise<never> => {
    const answer = async (): Promise<Outcome<unknown>> => {
      if (sender.id !== browser.runtime.id || !isRecord(data) || !SHAPES[type](data)) return refused(NOT_UNDERSTOOD);
      try {
        return await handler(data as Data<K>);
      } catch {
        return refused('That did not work on this page.');
      }
    };
    return (await answer()) as never;
  });
}
