import type { Frames } from './frames';
import { type GateApi, type Handlers, isOwnPage, type Sender } from './gate';
import type { askPage } from './messages';
import { no } from './outcome';

/** How long a token may wait for its panel, in milliseconds. */
export const TOKEN_LIFE = 10_000;
const MOST_TOKENS = 200;

/** What the panels need from outside. */
export interface PanelsParts {
  api: GateApi;
  frames: Frames;
  askPage: typeof askPage;
  /** Ids of the sites that a page of an `http(s)` origin may be of. */
  sitesAt(origin: string): string[];
  /** Milliseconds since 1970. */
  now(): number;
  newToken(): string;
}

interface Voucher {
  tabId: number;
  frameId: number;
  at: number;
  sites: string[] | null;
}

const NOT_VOUCHED = 'This panel was not opened by Evenkeel on this page.';

const isPanel = (sender: Sender, api: GateApi): boolean =>
  isOwnPage(sender, api) && sender.url !== undefined && new URL(sender.url).pathname === '/panel.html';

/**
 * One panel per tab, shown only where our content script vouched for it: any page may frame `panel.html`, but it stays blank
 * without a token. Tokens live in the worker's memory; if it dies within those seconds the panel is refused and asks again.
 */
export function createPanels({
  api,
  frames,
  askPage,
  sitesAt,
  now,
  newToken,
}: PanelsParts): Pick<Handlers, 'vouch' | 'claim'> {
  const vouchers = new Map<string, Voucher>();

  const dropOld = (): void => {
    for (const [token, { at }] of vouchers) {
      if (now() - at > TOKEN_LIFE || vouchers.size > MOST_TOKENS) vouchers.delete(token);
    }
  };

  /** Of which sites the page is, by what the browser tells of it. */
  const sitesOf = (sender: Sender): string[] | null => {
    if (isOwnPage(sender, api)) return null;
    const facts = [sender.origin, sender.url].filter((fact) => fact !== undefined && /^https?:/.test(fact));
    const all = facts.map((fact) => sitesAt(new URL(fact ?? '').origin));
    return (all[0] ?? []).filter((site) => all.every((sites) => sites.includes(site)));
  };

  return {
    async vouch(_, sender) {
      const tabId = sender.tab?.id;
      if (tabId === undefined || sender.frameId === undefined) return no(NOT_VOUCHED);
      const token = newToken();
      vouchers.set(token, { tabId, frameId: sender.frameId, at: now(), sites: sitesOf(sender) });
      dropOld();
      return { ok: true, value: { token } };
    },

    async claim({ token }, sender) {
      dropOld();
      const voucher = vouchers.get(token);
      // Spent by any attempt: a token that reached a wrong hand is no longer a secret.
      vouchers.delete(token);
      if (voucher === undefined || !isPanel(sender, api) || sender.tab?.id !== voucher.tabId) {
        return no(NOT_VOUCHED);
      }
      const { tabId, frameId, sites } = voucher;
      const former = await frames.active(tabId);
      if (former !== null && former !== frameId) await askPage(tabId, former, 'pageClose', {});
      await frames.setActive(tabId, frameId);
      return { ok: true, value: { sites } };
    },
  };
}
