import type { DraftNews } from '../contract/drafts';
import type { Site } from '../sites/site';
import { isEditOf } from './coached-thread';
import { createField } from './field';
import { findThreadAgain } from './focused-box';
import { draftOf, heatOf } from './keep-draft';
import type { SessionState } from './panel-view';
import type { SessionParts } from './session-parts';
import type { GuardedPress } from './types';

/** A box that is gone or empty for so long, ms, does not come back with its text. */
const SETTLED = 2_000;
/** A press that came to nothing for so long, ms, is not waited for any more. */
const PATIENCE = 20_000;

/** Follows presses on the site's post button until it is seen whether the reply went out. */
export interface Posting {
  /** The owner pressed, and the press went through. */
  pressed(press: GuardedPress): void;
  /** Something may have changed on the page. */
  look(): void;
  /** The coached box has another text. */
  wrote(text: string): void;
}

/** What following presses needs of its session. */
export interface PostingParts extends Pick<SessionParts, 'window' | 'front' | 'tell' | 'now'> {
  state: SessionState;
  siteNow(): Site | null;
  onPosted(): void;
  signal: AbortSignal;
}

interface Pending {
  key: string;
  element: HTMLElement;
  /** The reply that stood there before. */
  reply: string | null;
  draft: DraftNews['postedReply'];
  at: number;
  /** Since when the box is gone or empty; `null` while it is not. */
  goneAt: number | null;
}

/** See `Posting`. On any doubt a draft did not go out: then it is kept. Make it before the guard: a press is heard here first. */
export function createPosting(parts: PostingParts): Posting {
  const { state, window, now, signal } = parts;
  let pending: Pending | null = null;

  const isOut = ({ key, element, reply, draft }: Pending): boolean => {
    const site = parts.siteNow();
    const box = element.isConnected ? element : site && findThreadAgain(window.document, site, key)?.field;
    if (!box || box.checkVisibility?.() === false || createField(box).read().trim() === '') return true;
    const thread = site?.findThread(box);
    if (!thread) return false;
    // The next review has come to the same box, or the page shows the words as the reply.
    return thread.key !== key || (thread.ownerReply !== reply && isEditOf(thread.ownerReply, draft.text));
  };

  const settle = ({ draft }: Pending): void => {
    pending = null;
    parts.onPosted();
    void parts.tell('postedReply', draft);
  };

  const look = (): void => {
    if (!pending || signal.aborted) return;
    const time = now();
    if (time - pending.at > PATIENCE) pending = null;
    else if (!isOut(pending)) pending.goneAt = null;
    else if (pending.goneAt === null) {
      pending.goneAt = time;
      window.setTimeout(look, SETTLED);
    } else if (time - pending.goneAt >= SETTLED) settle(pending);
  };

  /** Another press while the box is full: *Cancel* after an error makes the box go as posting does. */
  const onOther = (event: Event): void => {
    if (pending && event.isTrusted && !isOut(pending)) pending = null;
  };
  const capture = { capture: true, signal };
  parts.front.addEventListener('click', onOther, capture);
  parts.front.addEventListener('keydown', (event) => event.key === 'Escape' && onOther(event), capture);

  return {
    look,
    pressed({ key, field, draft: text }) {
      const { current } = state;
      const thread = parts.siteNow()?.findThread(field.element);
      const isCurrent = current?.field.element === field.element;
      const of = isCurrent ? draftOf(current) : thread && { thread: key, surface: thread.surface };
      // A click and the submit it makes are one press.
      if (!of || (pending?.element === field.element && pending.draft.text === text)) return;
      const draft = { ...of, text, heat: heatOf(isCurrent ? current.lint : { findings: [] }) };
      pending = { key, element: field.element, reply: thread?.ownerReply ?? null, draft, at: now(), goneAt: null };
      void parts.tell('pressedPost', draft);
      // For a box that is emptied without a word and without another change.
      window.setTimeout(look, SETTLED);
    },
    wrote(text) {
      if (!pending || text.trim() === '') return look();
      if (text === pending.draft.text) return;
      if (pending.goneAt === null) pending = null;
      else settle(pending);
    },
  };
}
