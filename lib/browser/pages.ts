import type { Brief } from '../playbook/brief';
import { fillTemplate } from '../playbook/fill';
import type { Template } from '../playbook/template';
import type { Frames } from './frames';
import type { Handlers } from './gate';
import { type askPage, NOBODY_THERE } from './messages';
import type { Outcome } from './protocol';
import { REVIEW_SEEN } from './schemas';
import { type House, settingsForPage } from './settings';

/** What reaching into tabs needs from outside. */
export interface PagesParts {
  frames: Frames;
  askPage: typeof askPage;
  /** Frames of a tab the browser lets us run in; rejects where it lets us run in none. Only the top one unless `all`. */
  findFrames(tabId: number, all: boolean): Promise<number[]>;
  /** Runs the content script in one frame; rejects where the browser forbids it. */
  inject(tabId: number, frameId: number): Promise<unknown>;
  readHouse(): Promise<House>;
  findTemplate(id: string): Promise<Template | null>;
}

const FORBIDDEN =
  'The browser does not let extensions work on this page. Open the page with the reply box, or reload it and try again.';
const NO_BOX = 'Click into the box you want to write in, then choose “Coach this box” once more.';
const NO_REPLY_BOX = 'Open a reply box on this page first, then insert the template.';

const refused = (reason: string): { ok: false; reason: string } => ({ ok: false, reason });
const unique = (frameIds: (number | null | undefined)[]): number[] => [
  ...new Set(frameIds.filter((frameId) => typeof frameId === 'number')),
];

/** What the background does to tabs: coach a box, insert a template, pass settings on. */
export type Pages = Pick<Handlers, 'hello' | 'coachTab' | 'insertTemplate'> & {
  /** Coaches the focused box; `frameId` is the frame to try first. */
  coach(tabId: number, selection: string, frameId?: number): Promise<Outcome<null>>;
  /** Tells every frame that said hello its settings. Frames that are gone are forgotten. */
  pushSettings(house: House): Promise<void>;
};

/** See `Pages`. */
export function createPages(parts: PagesParts): Pages {
  const { frames, askPage } = parts;

  /** Frames of a tab in which our content script answers, after putting it where it was not yet. */
  const reach = async (tabId: number): Promise<number[]> => {
    const allowed = await parts
      .findFrames(tabId, true)
      .catch(() => parts.findFrames(tabId, false))
      .catch((): number[] => []);
    const isThere = async (frameId: number): Promise<boolean> => {
      const answer = await askPage(tabId, frameId, 'pageReview', {});
      return answer.ok || answer.reason !== NOBODY_THERE;
    };
    const reachOne = async (frameId: number): Promise<boolean> => {
      if (await isThere(frameId)) return true;
      if (!allowed.includes(frameId)) return false;
      return parts.inject(tabId, frameId).then(
        () => isThere(frameId),
        () => false,
      );
    };
    const candidates = unique([...allowed, ...(await frames.inTab(tabId))]);
    const reached = await Promise.all(candidates.map(reachOne));
    return candidates.filter((_, place) => reached[place]);
  };

  const coach = async (tabId: number, selection: string, hint?: number): Promise<Outcome<null>> => {
    const reached = await reach(tabId);
    if (reached.length === 0) return refused(FORBIDDEN);
    // The top frame before the others: where a box of its own has the keyboard, what they remember is older.
    const order = unique([hint, 0, ...reached]).filter((frameId) => reached.includes(frameId));
    for (const frameId of order) {
      const answer = await askPage(tabId, frameId, 'pageCoach', { selection, wait: false });
      if (answer.ok) return answer;
    }
    const waiting = await askPage(tabId, order[0] ?? 0, 'pageCoach', { selection, wait: true });
    return waiting.ok ? waiting : refused(NO_BOX);
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
      // Not waited for: a page must hear its settings at once.
      if (tabId !== undefined) void frames.remember({ tabId, frameId: sender.frameId ?? 0, site });
      return { ok: true, value: settingsForPage(await parts.readHouse(), site) };
    },

    coach,
    coachTab: ({ tabId }) => coach(tabId, ''),

    async insertTemplate({ tabId, templateId }) {
      const [template, { brief }] = await Promise.all([parts.findTemplate(templateId), parts.readHouse()]);
      if (template === null) return refused('This template is no longer there.');
      let reason = NO_REPLY_BOX;
      for (const frameId of unique([await frames.active(tabId), ...(await frames.inTab(tabId))])) {
        const answer = await insertInto(tabId, frameId, template, brief);
        if (answer.ok) return answer;
        if (answer.reason !== NOBODY_THERE && reason === NO_REPLY_BOX) reason = answer.reason;
      }
      return refused(reason);
    },

    async pushSettings(house) {
      const push = async ({ tabId, frameId, site }: { tabId: number; frameId: number; site: string | null }) => {
        const answer = await askPage(tabId, frameId, 'pageSettings', settingsForPage(house, site));
        if (!answer.ok && answer.reason === NOBODY_THERE) await frames.forgetFrame(tabId, frameId);
      };
      await Promise.all((await frames.all()).map(push));
    },
  };
}
