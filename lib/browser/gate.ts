/**
 * Who may ask the background for what. @webext-core/messaging 4.0.0 checks no sender and looks its listeners up on a plain
 * object (so "constructor" is answered and "__proto__" answers with a stack). The gate's own listener therefore stands before
 * it and answers everything it must not see: the first answer counts, in Chromium and Firefox (tried, November 2026).
 */
import { ASKS } from './asks';
import type { Ask } from './asks/ask';
import { type Answer, type BackgroundType, type Data, NOT_UNDERSTOOD, onMessage } from './messages';
import { NotKept } from './not-kept';
import { siteOfThread } from './threads';

const ASK_OF: ReadonlyMap<unknown, Pick<Ask<unknown>, 'tier'>> = new Map(Object.entries(ASKS));

/** The facts about a sender that a decision rests on; the browser fills them in, a page cannot. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/** The part of the extension API the gate stands on. */
export interface GateApi {
  runtime: {
    id: string;
    getURL(path: '/panel.html'): string;
    onMessage: {
      addListener(listener: (message: unknown, sender: Sender, respond: (answer: unknown) => void) => void): void;
    };
  };
}

/** Answers of the background, one for each message. */
export type Handlers = { [K in BackgroundType]: (data: Data<K>, sender: Sender) => Promise<Answer<K>> };

const originOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).origin : null);

/** Origins of our own pages. Chromium's `getURL` may give an address of the session, whose pages still have the lasting origin. */
function ownOrigins(api: GateApi): string[] {
  const shown = originOf(api.runtime.getURL('/panel.html'));
  const lasting = shown?.startsWith('chrome-extension:') ? `chrome-extension://${api.runtime.id}` : null;
  return [shown, lasting].filter((origin) => origin !== null);
}

/** Whether a message comes from one of our own pages; every fact the browser gives must say so. */
export function isOwnPage(sender: Sender, api: GateApi): boolean {
  if (sender.id !== api.runtime.id) return false;
  const origins = [sender.origin, sender.url].filter((fact) => fact !== undefined).map(originOf);
  const own = ownOrigins(api);
  return origins.length > 0 && origins.every((origin) => origin !== null && own.includes(origin));
}

/** Whether a message comes from a content script of ours, or from one of our pages in a tab. */
function isInTab(sender: Sender, api: GateApi): boolean {
  return sender.id === api.runtime.id && typeof sender.tab?.id === 'number' && sender.tab.id >= 0;
}

/** Whether a page of this `http(s)` origin may be one of the site with this id. */
export type SiteAt = (site: string, origin: string) => boolean;

/**
 * Whether a sender may speak for a site. A page's script names it, and a page may have taken its script over; what the browser
 * tells of the sender must agree. Of addresses only the origin counts: a page may give itself any path of its own origin.
 */
function maySpeakFor(site: string, sender: Sender, api: GateApi, isSiteAt: SiteAt): boolean {
  if (isOwnPage(sender, api)) return true;
  const origins = [sender.origin, sender.url]
    .map((fact) => originOf(fact ?? '') ?? '')
    .filter((origin) => /^https?:/.test(origin));
  return origins.length > 0 && origins.every((origin) => isSiteAt(site, origin));
}

/** The sites that an ask names: its own, and that of its thread. */
function sitesNamed(asked: { site?: string | null; thread?: string } | object): string[] {
  const site = 'site' in asked ? asked.site : null;
  const thread = 'thread' in asked && typeof asked.thread === 'string' ? siteOfThread(asked.thread) : null;
  return [site, thread].filter((one) => typeof one === 'string');
}

/** Whether this sender may ask this. Unknown types are nobody's. */
function mayAsk(type: unknown, sender: Sender, api: GateApi): boolean {
  const tier = ASK_OF.get(type)?.tier;
  if (tier === undefined) return false;
  return tier === 'page' ? isOwnPage(sender, api) : isInTab(sender, api);
}

/** The type of a message in the library's envelope; `undefined` for anything else, which the library would leave unanswered. */
function typeOf(message: unknown): unknown {
  if (typeof message !== 'object' || message === null || !('timestamp' in message)) return undefined;
  if (typeof message.timestamp !== 'number' || !Object.hasOwn(message, 'type')) return undefined;
  return 'type' in message ? message.type : undefined;
}

const refused = { ok: false, reason: NOT_UNDERSTOOD } as const;

/**
 * Opens the background to messages. Call once, synchronously, when the worker starts: the gate's listener has to come first.
 * Each handler runs only for a sender of its tier, for data its schema takes, and for a site (`site`, or the one in the key of
 * `thread`) that the sender may speak for;
 * what it throws becomes a refusal.
 */
export function openGate(api: GateApi, handlers: Handlers, isSiteAt: SiteAt): void {
  api.runtime.onMessage.addListener((message, sender, respond) => {
    if (!mayAsk(typeOf(message), sender, api)) respond({ res: refused });
  });
  for (const type of Object.keys(ASKS) as BackgroundType[]) answer(type, handlers, api, isSiteAt);
}

function answer<K extends BackgroundType>(type: K, handlers: Handlers, api: GateApi, isSiteAt: SiteAt): void {
  const handler = handlers[type];
  onMessage(type, async ({ data, sender }): Promise<never> => {
    const outcome = await answerOne(type, handler, data, sender as Sender, api, isSiteAt);
    return outcome as never;
  });
}

async function answerOne<K extends BackgroundType>(
  type: K,
  handler: Handlers[K],
  data: unknown,
  sender: Sender,
  api: GateApi,
  isSiteAt: SiteAt,
): Promise<Answer<K> | { ok: false; reason: string }> {
  try {
    if (!mayAsk(type, sender, api)) return refused;
    const parsed = ASKS[type].data.safeParse(data);
    if (!parsed.success) return refused;
    if (sitesNamed(parsed.data).some((site) => !maySpeakFor(site, sender, api, isSiteAt))) return refused;
    return await handler(parsed.data, sender);
  } catch (error) {
    if (error instanceof NotKept) return { ok: false, reason: error.message };
    // A stack would carry paths and perhaps words of the owner's; the reason is all that leaves.
    return { ok: false, reason: 'That could not be read or kept just now. Nothing was changed; please try again.' };
  }
}
