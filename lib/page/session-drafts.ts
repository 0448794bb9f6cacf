import type { Site } from '../sites/site';
import { createDraftKeeping, type DraftKeeping } from './keep-draft';
import type { SessionState } from './panel-view';
import { createPosting, type Posting } from './posting';
import type { SessionParts } from './session-parts';
import type { GuardedPress } from './types';

/** What becomes of the drafts of one frame. */
export interface SessionDrafts extends Pick<DraftKeeping, 'begin' | 'keep' | 'workOn'>, Pick<Posting, 'look'> {
  /** The owner pressed the post button, and the press went through. */
  onPress(press: GuardedPress): void;
}

/** Keeps the drafts of one frame until they are seen to have gone out. Make it before the guard (`createPosting` says why). */
export function keepDrafts(
  parts: SessionParts,
  state: SessionState,
  siteNow: () => Site | null,
  onTrouble: () => void,
): SessionDrafts {
  const { signal } = parts.controller;
  const posting = createPosting({ ...parts, state, siteNow, onPosted: () => keeping.forget(), signal });
  const keeping = createDraftKeeping({
    ...parts,
    state,
    siteId: () => siteNow()?.id ?? null,
    onText: posting.wrote,
    onTrouble,
  });
  return {
    begin: keeping.begin,
    keep: keeping.keep,
    workOn: keeping.workOn,
    look: posting.look,
    onPress(press) {
      // A page may have filled the box without a word.
      keeping.keep();
      posting.pressed(press);
    },
  };
}
