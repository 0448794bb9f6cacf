import type { Site, Thread } from '../sites/site';
import { findThreadAgain } from './focused-box';
import { isManual, isSameThread, type SessionState } from './panel-view';

/** What following a page's changes needs of its session. */
export interface ChangesParts {
  document: Document;
  state: SessionState;
  /** Boxes that were met before; the session notes those it coaches. */
  seenFields: WeakSet<HTMLElement>;
  siteNow(): Site | null;
  coachThread(thread: Thread): void;
  /** Stops coaching. */
  drop(): void;
}

/** What is done when the page's tree has changed; `opening`: shortly after a click, so a box may have been opened. */
export function createChanges(parts: ChangesParts): { onChange(opening: boolean): void } {
  const { document, state, seenFields, coachThread } = parts;

  /** Follows a box that was re-made, and notices a queue that put the next review above the same box. */
  const follow = (site: Site | null): void => {
    const { current } = state;
    if (!current) return;
    const { element } = current.field;
    if (element.isConnected) {
      const thread = isManual(current) ? null : site?.findThread(element);
      if (thread && !isSameThread(thread, current.facts)) coachThread(thread);
      return;
    }
    const again = site && findThreadAgain(document, site, current.facts.key);
    if (again) coachThread(again);
    else parts.drop();
  };

  return {
    onChange(opening) {
      const site = parts.siteNow();
      follow(site);
      if (!site || !state.settings.on || !opening) return;
      for (const field of site.findFields(document)) {
        if (seenFields.has(field)) continue;
        seenFields.add(field);
        const thread = site.findThread(field);
        if (thread && thread.key !== state.current?.facts.key) coachThread(thread);
      }
    },
  };
}
