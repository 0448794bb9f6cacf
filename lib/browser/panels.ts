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
  /** Milliseconds since 1970. */
  now(): number;
  newToken(): string;
}

interface Voucher {
  tabId: number;
  frameId: number;
  at: number;
}

const NOT_VOUCHED = 'This panel was not opened by Evenkeel on this page.';

const isPanel = (sender: Sender, api: GateApi): boolean =>
  isOwnPage(sender, api) && sender.url !== undefined && new URL(sender.url).pathname === '/panel.html';

/**
 * One panel per tab, shown only where our content script vouched for it: any page may frame `panel.html`, but it stays blank
 * without a token. Tokens live in the worker's memory; if it dies within those seconds the panel is refused and asks again.
 */
export function createPanels({ api, frames, askPage, now, newToken }: PanelsParts): Pick<Handlers, 'vouch' | 'claim'> {
  const vouchers = new Map<string, Voucher>();

  const dropOld = (): void => {
    for (const [token, { at }] of vouchers) {
      if (now() - at > TOKEN_LIFE || vouchers.size > MOST_TOKENS) vouchers.delete(token);
    }
  };

  return {
    async vouch(_, sender) {
      const tabId = sender.tab?.id;
      if (tabId === undefined || sender.frameId === undefined) return no(NOT_VOUCHED);
      const token = newToken();
      vouchers.set(token, { tabId, frameId: sender.frameId, at: now() });
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
      const { tabId, frameId } = voucher;
      const former = await frames.active(tabId);
      if (former !== null && former !== frameId) await askPage(tabId, former, 'pageClose', {});
      await frames.setActive(tabId, frameId);
      return { ok: true, value: null };
    },
  };
}
