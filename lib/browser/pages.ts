import type { Brief } from '../playbook/brief';
import { fillTemplate } from '../playbook/fill';
import type { Template } from '../playbook/template';
import { COACHED, REVIEW_SEEN } from './asks/shapes';
import type { Frames, KnownFrame } from './frames';
import type { Handlers } from './gate';
import { type askPage, NOBODY_THERE } from './messages';
import { originOf } from './origins';
import { no } from './outcome';
import type { Coached, Outcome } from './protocol';
import { NO_BOX, whyForbidden, whyOutside } from './refusals';
import { type House, settingsForPage } from './settings';
import type { Tabs } from './tabs';
import type { TurnedOn } from './turned-on';

/** What reaching into tabs needs from outside. */
export interface PagesParts {
  frames: Frames;
  askPage: typeof askPage;
  tabs: Pick<Tabs, 'reachable' | 'inject' | 'urlOf' | 'sayProblem'>;
  turnedOn: Pick<TurnedOn, 'isGranted' | 'isListed'>;
  readHouse(): Promise<House>;
  findTemplate(id: string): Promise<Template | null>;
}

const NO_REPLY_BOX = 'Open a reply box on this page first, then insert the template.';

const DONE = { ok: true, value: null } as const;
const unique = (frameIds: (number | null | undefined)[]): number[] => [
  ...new Set(frameIds.filter((frameId) => typeof frameId === 'number')),
];

/** What the background does to tabs: coach a box, insert a template, pass settings on. */
export type Pages = Pick<Handlers, 'hello' | 'coachTab' | 'insertTemplate'> & {
  /** Coaches the focused box, asked for by menu or keyboard; `frameId` is the frame to try first. A refusal is said at the toolbar button. */
  coach(tabId: number, selection: string, frameId?: number): Promise<Outcome<null>>;
  /** Ends our scripts in every frame of an origin that said hello. */
  end(origin: string): Promise<void>;
  /** Tells every frame that said hello its settings. Frames that are gone are forgotten. */
  pushSettings(house: House): Promise<void>;
};

/** See `Pages`. */
export function createPages(parts: PagesParts): Pages {
  const { frames, askPage } = parts;

  /** Frames of a tab in which our content script answers, after putting it where it was not yet. */
  const reach = async (tabId: number): Promise<{ reached: number[]; origins: string[] }> => {
    const open = await parts.tabs.reachable(tabId);
    const allowed = open.map(({ frameId }) => frameId);
    const known = (await frames.all()).filter((frame) => frame.tabId === tabId);
    const isThere = async (frameId: number): Promise<boolean> => {
      const answer = await askPage(tabId, frameId, 'pageReview', {});
      return answer.ok || answer.reason !== NOBODY_THERE;
    };
    const reachOne = async (frameId: number): Promise<boolean> => {
      if (await isThere(frameId)) return true;
      if (!allowed.includes(frameId)) return false;
      return parts.tabs.inject(tabId, frameId).then(
        () => isThere(frameId),
        () => false,
      );
    };
    const candidates = unique([...allowed, ...known.map(({ frameId }) => frameId)]);
    const answers = await Promise.all(candidates.map(reachOne));
    return {
      reached: candidates.filter((_, place) => answers[place]),
      origins: [...open.map(({ origin }) => originOf(origin)), ...known.map(({ origin }) => origin)].filter(
        (origin) => origin !== null,
      ),
    };
  };

  const tryCoach = async (tabId: number, selection: string, hint?: number): Promise<Outcome<null>> => {
    const { reached, origins } = await reach(tabId);
    if (reached.length === 0) return no(whyForbidden(await parts.tabs.urlOf(tabId)));
    const ask = async (frameId: number, wait: boolean): Promise<Coached | null> => {
      const answer = await askPage(tabId, frameId, 'pageCoach', { selection, wait });
      return answer.ok ? (COACHED.safeParse(answer.value).data ?? null) : null;
    };
    let outside: string | null = null;
    // The top frame before the others: where a box of its own has the keyboard, what they remember is older.
    const order = unique([hint, 0, ...reached]).filter((frameId) => reached.includes(frameId));
    for (const frameId of order) {
      const told = await ask(frameId, false);
      if (told?.took) return DONE;
      const keyboard = originOf(told?.frame ?? undefined);
      if (keyboard !== null && !origins.includes(keyboard)) outside = keyboard;
    }
    if (outside !== null) return no(whyOutside(outside));
    const waiting = await ask(order[0] ?? 0, true);
    return waiting?.took ? DONE : no(NO_BOX);
  };

  const coach = async (tabId: number, selection: string, hint?: number): Promise<Outcome<null>> => {
    const outcome = await tryCoach(tabId, selection, hint);
    await parts.tabs.sayProblem(tabId, outcome.ok ? null : outcome.reason);
    return outcome;
  };

  const insertInto = async (
    tabId: number,
    frameId: number,
    template: Template,
    brief: Brief,
  ): Promise<Outcome<null>> => {
    const seen = await askPage(tabId, frameId, 'pageReview', {});
    if (!seen.ok) return seen;
    const review = REVIEW_SEEN.safeParse(seen.value.review).data ?? null;
    const { text } = fillTemplate(template.body, { review, brief });
    return askPage(tabId, frameId, 'pageInsert', { text });
  };

  return {
    async hello({ site }, sender) {
      const tabId = sender.tab?.id;
      const origin = originOf(sender.url);
      const [house, granted, listed] = await Promise.all([
        parts.readHouse(),
        parts.turnedOn.isGranted(sender.url),
        parts.turnedOn.isListed(origin),
      ]);
      // Not waited for: a page must hear its settings at once.
      const frame = { frameId: sender.frameId ?? 0, site, origin, builtIn: granted && !listed };
      if (tabId !== undefined) void frames.remember({ tabId, ...frame });
      return { ok: true, value: settingsForPage(house, site, granted) };
    },

    coach,
    coachTab: ({ tabId }) => tryCoach(tabId, ''),

    async insertTemplate({ tabId, templateId }) {
      const [template, { brief }] = await Promise.all([parts.findTemplate(templateId), parts.readHouse()]);
      if (template === null) return no('This template is no longer there.');
      let reason = NO_REPLY_BOX;
      for (const frameId of unique([await frames.active(tabId), ...(await frames.inTab(tabId))])) {
        const answer = await insertInto(tabId, frameId, template, brief);
        if (answer.ok) return answer;
        if (answer.reason !== NOBODY_THERE && reason === NO_REPLY_BOX) reason = answer.reason;
      }
      return no(reason);
    },

    async pushSettings(house) {
      const push = async ({ tabId, frameId, site, origin, builtIn }: KnownFrame) => {
        const granted = builtIn || (await parts.turnedOn.isListed(origin));
        const answer = await askPage(tabId, frameId, 'pageSettings', settingsForPage(house, site, granted));
        if (!answer.ok && answer.reason === NOBODY_THERE) await frames.forgetFrame(tabId, frameId);
      };
      await Promise.all((await frames.all()).map(push));
    },

    async end(origin) {
      const gone = (await frames.all()).filter((frame) => frame.origin === origin && !frame.builtIn);
      const endOne = async ({ tabId, frameId }: KnownFrame) => {
        await askPage(tabId, frameId, 'pageEnd', {});
        await frames.forgetFrame(tabId, frameId);
      };
      await Promise.all(gone.map(endOne));
    },
  };
}
