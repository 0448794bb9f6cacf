import type { Heat } from '../casebook/case';
import type { DraftNews, DraftOf } from '../contract/drafts';
import type { Database } from './database';
import type { ErasedDrafts } from './erased-drafts';
import type { Handlers } from './gate';
import { ok } from './outcome';
import type { KeptDraft } from './records';
import { draftId } from './tables';

type DraftHandlers = Pick<
  Handlers,
  | 'saveDraft'
  | 'pressedPost'
  | 'postedReply'
  | 'seenReply'
  | 'keptDraft'
  | 'forgetDraft'
  | 'restoreDraft'
  | 'keepVent'
  | 'keptVent'
>;

/** What the casebook is told of drafts; called inside the transaction of the draft. */
export interface DraftCases {
  /** A reply went out. `heat` is `null` where it was only seen on the page afterwards. */
  posted(out: { thread: string; reply: string; heat: Heat | null }, now: number): Promise<unknown>;
  /** How hot a draft is now; answers whether there is a case to note it in. */
  heat(thread: string, heat: Heat): Promise<boolean>;
}

/** What drafts need from outside. */
export interface DraftParts {
  database: Database;
  casebook: DraftCases;
  erased: Pick<ErasedDrafts, 'isErased'>;
  /** Milliseconds since 1970. */
  now(): number;
}

/** A text that loses more than this in one input event was not edited but replaced, UTF-16 units. */
const LOST_AT_ONCE = 40;
/** So many former texts are kept. */
const MOST_BEFORE = 5;
/** So much of a reply tells it from any other, UTF-16 units. */
const BEGINNING = 40;

const isBlank = (text: string): boolean => text.trim() === '';
/** However it is set on a page. */
const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const firstOf = ({ thread, surface }: DraftOf, at: number): KeptDraft => ({
  thread,
  surface,
  text: '',
  at,
  from: '',
  serial: 0,
  before: [],
  pressedAt: null,
  vent: null,
});

/** How much of the former text is not there any more, UTF-16 units, one change assumed. */
function lostOf(former: string, text: string): number {
  const most = Math.min(former.length, text.length);
  let head = 0;
  while (head < most && former[head] === text[head]) head += 1;
  let tail = 0;
  while (tail < most - head && former[former.length - 1 - tail] === text[text.length - 1 - tail]) tail += 1;
  return former.length - head - tail;
}

type Former = KeptDraft['before'][number];

/** Former texts that say something and something else than `text`, each once, newest first. */
function formerTexts(all: readonly Former[], text: string): Former[] {
  const seen = new Set([text]);
  const others = all.filter((one) => !isBlank(one.text) && !seen.has(one.text) && seen.add(one.text));
  return others.slice(0, MOST_BEFORE).map(({ text, at }) => ({ text, at }));
}

/** The former texts once this one is written over what is kept; a text that is still in it need not be kept twice. */
function beforeOf(kept: KeptDraft, text: string): Former[] {
  return formerTexts(text.includes(kept.text) ? kept.before : [kept, ...kept.before], text);
}

/** What is kept after an input event; `null` where it came late or there is nothing to keep. */
export function draftAfter(
  kept: KeptDraft | null,
  { text, from, serial, ...of }: DraftNews['saveDraft'],
  now: number,
): KeptDraft | null {
  const isEmpty = isBlank(text);
  if (kept === null) return isEmpty ? null : { ...firstOf(of, now), text, from, serial };
  const isSameBox = kept.from === from;
  if (isSameBox && serial <= kept.serial) return null;
  const isReplaced = isEmpty || !isSameBox || lostOf(kept.text, text) > LOST_AT_ONCE;
  const before = isReplaced ? beforeOf(kept, text) : kept.before;
  // An emptied box is no reason to forget what stood in it.
  if (isEmpty) return { ...kept, from, serial, before };
  return { ...kept, text, at: now, from, serial, before, pressedAt: text === kept.text ? kept.pressedAt : null };
}

/** Whether the page shows the kept draft as the reply: word for word, or its beginning where the post button was pressed over it. */
function isReplyOf({ text, pressedAt }: KeptDraft, reply: string): boolean {
  const [draft, shown] = [plain(text), plain(reply)];
  if (draft === '' || shown === '') return false;
  return draft === shown || (pressedAt !== null && draft.startsWith(shown.slice(0, BEGINNING)));
}

/** What the background answers about drafts. Each answer is one transaction: it happens whole or not at all. */
export function createDrafts({ database, casebook, erased, now }: DraftParts): { handlers: DraftHandlers } {
  const { drafts } = database;
  /** The heat that the casebook was told last; a killed worker only tells it once more. */
  let told = '';

  const change = <T>(of: DraftOf, work: (kept: KeptDraft | null) => Promise<T>): Promise<T> =>
    database.together(async () => work(await drafts.get(draftId(of))));

  /** Forgets a draft, but not what was kept on purpose beside it. */
  const clear = async (kept: KeptDraft): Promise<void> => {
    if (kept.vent === null) await drafts.remove(draftId(kept));
    else await drafts.put({ ...firstOf(kept, now()), vent: kept.vent });
  };

  const handlers: DraftHandlers = {
    async saveDraft(news) {
      if (await erased.isErased(news)) return ok(null);
      return change(news, async (kept) => {
        const after = draftAfter(kept, news, now());
        if (after !== null) await drafts.put(after);
        const { thread, heat } = news;
        const heatNow = `${thread} ${heat.stop} ${heat.high} ${heat.medium}`;
        // The case may still be in the making.
        if (heatNow !== told && (await casebook.heat(thread, heat))) told = heatNow;
        return ok(null);
      });
    },

    pressedPost: (news) =>
      change(news, async (kept) => {
        const { text } = news;
        if (isBlank(text)) return ok(null);
        const former = kept ?? firstOf(news, now());
        const before = former.text === text ? former.before : beforeOf(former, text);
        const at = former.text === text ? former.at : now();
        await drafts.put({ ...former, text, at, before, pressedAt: now() });
        return ok(null);
      }),

    postedReply: (news) =>
      change(news, async (kept) => {
        const { thread, text, heat } = news;
        if (isBlank(text)) return ok(null);
        await casebook.posted({ thread, reply: text, heat }, now());
        if (kept !== null && (kept.pressedAt !== null || plain(kept.text) === plain(text))) await clear(kept);
        return ok(null);
      }),

    seenReply: (news) =>
      change(news, async (kept) => {
        if (kept === null || !isReplyOf(kept, news.text)) return ok(null);
        await casebook.posted({ thread: news.thread, reply: kept.text, heat: null }, now());
        await clear(kept);
        return ok(null);
      }),

    keptDraft: (of) =>
      change(of, async (kept) =>
        ok(kept !== null && [kept, ...kept.before].some(({ text }) => !isBlank(text)) ? kept : null),
      ),

    forgetDraft: (of) =>
      change(of, async (kept) => {
        if (kept?.text === of.inBox && kept !== null) await drafts.put({ ...kept, before: [] });
        else if (kept !== null) await clear(kept);
        return ok(kept);
      }),

    restoreDraft: ({ draft }) =>
      change(draft, async (kept) => {
        if (kept === null || isBlank(kept.text)) {
          await drafts.put({ ...draft, vent: kept?.vent ?? draft.vent });
          return ok(null);
        }
        // Written on meanwhile: that stays in front, and what comes back stands behind it.
        const before = formerTexts([draft, ...draft.before, ...kept.before], kept.text);
        await drafts.put({ ...kept, before });
        return ok(null);
      }),

    keepVent: (news) =>
      change(news, async (kept) => {
        const vent = isBlank(news.text) ? null : news.text;
        if (vent === null && kept !== null && isBlank(kept.text) && kept.before.length === 0) {
          await drafts.remove(draftId(kept));
        } else if (vent !== null || kept !== null) await drafts.put({ ...(kept ?? firstOf(news, now())), vent });
        return ok(null);
      }),

    keptVent: (of) => change(of, async (kept) => ok(kept === null || kept.vent === null ? null : { text: kept.vent })),
  };
  return { handlers };
}
