import type { Notice, ToPage } from '../contract/panel';
import type { SessionState } from './panel-view';
import type { WriteOutcome } from './types';
import { insertText, replaceRange } from './write';

/** What the owner is told of a fix, and of a template, by how the writing went. */
const FIXED: Record<WriteOutcome, Notice> = {
  done: 'fixed',
  changed: 'fix-changed',
  altered: 'look-again',
  refused: 'fix-refused',
  'too-long': 'fix-refused',
};
const INSERTED: Record<WriteOutcome, Notice> = {
  done: 'inserted',
  changed: 'insert-refused',
  altered: 'look-again',
  refused: 'insert-refused',
  'too-long': 'insert-too-long',
};

/** The ways we write into the box, all asked for by the owner. */
export interface Writes {
  useFix(fix: Extract<ToPage, { type: 'use-fix' }>): Promise<void>;
  putBack(kept: Extract<ToPage, { type: 'put-back' }>): Promise<void>;
  insert(text: string): Promise<WriteOutcome | 'no-box'>;
}

/** One at a time: each has to find the words where the one before left them. `read` is called after each, then `tell`. */
export function createWrites(state: SessionState, read: () => void, tell: (kind: Notice) => void): Writes {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(write: () => Promise<T>): Promise<T> => {
    const mine = last.then(write);
    last = mine.catch(() => null);
    return mine;
  };
  return {
    useFix: ({ finding, replacement }) =>
      inTurn(async () => {
        if (!state.current) return;
        const { start, end, text } = finding;
        const outcome = await replaceRange(state.current.field, { start, end, expected: text, replacement });
        read();
        tell(FIXED[outcome]);
      }),
    putBack: ({ text, replaces }) =>
      inTurn(async () => {
        if (!state.current) return;
        const { field } = state.current;
        // The owner may have written on since the panel last looked.
        const isFree = replaces || field.read().trim() === '';
        const outcome = isFree ? await insertText(field, text, { replaceAll: true }) : 'changed';
        read();
        tell(outcome === 'done' ? 'put-back' : INSERTED[outcome]);
      }),
    insert: (text) =>
      inTurn(async () => {
        if (!state.current) return 'no-box';
        const { field } = state.current;
        const outcome = await insertText(field, text, { replaceAll: field.read().trim() === '' });
        read();
        tell(INSERTED[outcome]);
        return outcome;
      }),
  };
}
