import type { Lint } from '../coach/types';
import { type DraftHeat, type DraftNews, type DraftOf, MOST_DRAFT } from '../contract/drafts';
import type { CoachedThread } from './coached-thread';
import { isManual, type SessionState } from './panel-view';
import type { SessionParts } from './session-parts';

/** Beyond this a text is only sent once the one before it has arrived: each takes its time. UTF-16 units. */
const LONG = 50_000;

/** Hands every text of the coached boxes to the background. */
export interface DraftKeeping {
  /** A box begins to be coached. What stands in it already was not written here, unless its thread was just coached in another box. */
  begin(thread: CoachedThread): void;
  /** The text of the coached box may have changed; `wrote`: it did, before it was coached. */
  keep(wrote?: boolean): void;
  /** Has a case made of the coached review, where there is none; `onDone` hears which, whatever came of it. */
  workOn(onDone: (thread: string) => void): Promise<void>;
  /** It went out. Should its words come back into the box, they are a draft again. */
  forget(): void;
}

/** What keeping drafts needs of its session. */
export interface DraftKeepingParts extends Pick<SessionParts, 'tell'> {
  state: SessionState;
  /** Adapter id of the page as it is now. */
  siteId(): string | null;
  /** A text differs from the one before, and is about to be sent. */
  onText(text: string): void;
  /** A text could not be kept. */
  onTrouble(): void;
}

const idOf = ({ thread, surface }: DraftOf): string => `${thread}#${surface}`;
/** Review and kind of reader of a thread, as messages name them. */
export const draftOf = ({ facts: { key, surface } }: Pick<CoachedThread, 'facts'>): DraftOf => ({
  thread: key,
  surface,
});

/** Counts findings by how much they weigh. */
export function heatOf({ findings }: Pick<Lint, 'findings'>): DraftHeat {
  const heat = { stop: 0, high: 0, medium: 0 };
  for (const { severity } of findings) if (severity !== 'low') heat[severity] += 1;
  return heat;
}

/** See `DraftKeeping`. At every change, not now and then: whatever happens to the page, at most the last key is missing. */
export function createDraftKeeping(parts: DraftKeepingParts): DraftKeeping {
  const { state, tell } = parts;
  const life = Math.random().toString(36).slice(2);
  const boxes = new WeakMap<HTMLElement, string>();
  const worked = new Set<string>();
  /** The newest text of each thread. */
  const latest = new Map<string, DraftNews['saveDraft']>();
  const busy = new Set<string>();
  let serial = 0;
  let began = '';
  let last = '';

  /** Each box has a name of its own, so that a second one for the same review writes over nothing. */
  const nameOf = (box: HTMLElement): string => {
    const name = boxes.get(box) ?? `${life}.${serial}`;
    boxes.set(box, name);
    return name;
  };

  const send = async (id: string): Promise<void> => {
    const draft = latest.get(id);
    if (!draft || (draft.text.length > LONG && busy.has(id))) return;
    busy.add(id);
    const isTaken = await tell('saveDraft', draft);
    busy.delete(id);
    const next = latest.get(id);
    if (next === draft) isTaken || parts.onTrouble();
    else if (next && next.text.length > LONG) void send(id);
  };

  const haveCase = (current: CoachedThread): Promise<boolean> => {
    const { key, review } = current.facts;
    const site = isManual(current) ? null : parts.siteId();
    const kind = state.kinds.get(key) ?? 'unknown';
    return tell('workOn', { ...draftOf(current), site, review, kind });
  };

  const work = (id: string, current: CoachedThread): void => {
    if (worked.has(id)) return;
    worked.add(id);
    void haveCase(current);
  };

  const keep = (wrote = false): void => {
    const { current } = state;
    if (!current) return;
    const text = current.field.read();
    if (text === last && !wrote) return;
    parts.onText(text);
    last = text;
    if (text.length > MOST_DRAFT) {
      parts.onTrouble();
      return;
    }
    const of = draftOf(current);
    const id = idOf(of);
    if (text.trim() !== '') work(id, current);
    serial += 1;
    latest.set(id, { ...of, text, from: nameOf(current.field.element), serial, heat: heatOf(current.lint) });
    void send(id);
  };

  return {
    begin(thread) {
      const of = draftOf(thread);
      const isAgain = began === idOf(of);
      began = idOf(of);
      if (isAgain && thread.draft.trim() !== '' && !thread.isEdit) return keep();
      last = thread.draft;
      const { ownerReply } = thread.facts;
      if (ownerReply && !isAgain) void tell('seenReply', { ...of, text: ownerReply });
    },
    keep,
    async workOn(onDone) {
      const { current } = state;
      if (!current) return;
      await haveCase(current);
      onDone(current.facts.key);
    },
    forget() {
      last = '';
    },
  };
}
