/** Adding to a case, and taking away with a way back: its points, promises and improvements. */
import type { Case, CaseChange, Improvement, Promised } from '../casebook/case';
import type { ViewDeps } from './workbook';
import { type CaseStore, shownCase } from './workbook-case';

/** What can be done with the lists of the case that is open. None of them throws. */
export interface CaseParts {
  addPoint(words: string): Promise<void>;
  removePoint(at: number): Promise<void>;
  addPromise(promised: Pick<Promised, 'what' | 'to' | 'by'>): Promise<void>;
  removePromise(id: string): Promise<void>;
  addImprovement(improvement: Pick<Improvement, 'what' | 'who' | 'kind'>): Promise<void>;
  removeImprovement(id: string): Promise<void>;
  setDone(id: string, isDone: boolean): void;
}

/** See `CaseParts`. */
export function createCaseParts(
  store: CaseStore,
  { tell, now, newId }: Pick<ViewDeps, 'tell' | 'now'> & { newId(): string },
): CaseParts {
  /** Changes the case as it stands on the page; nothing where none is open. */
  async function change(changeOf: (one: Case) => CaseChange): Promise<void> {
    const { kept, edit, change: save } = store.getState();
    if (kept.state === 'there') await save(changeOf(shownCase(kept.value, edit)));
  }

  /** Takes an entry out of a list; the way back puts it where it was, in whatever the list is by then. */
  async function takeOut<K extends 'points' | 'promises' | 'improvements'>(
    part: K,
    isMeant: (entry: Case[K][number], at: number) => boolean,
    words: string,
  ): Promise<void> {
    const { id, kept, edit } = store.getState();
    if (kept.state !== 'there') return;
    const list = shownCase(kept.value, edit)[part] as Case[K][number][];
    const at = list.findIndex(isMeant);
    const gone = list[at];
    if (gone === undefined) return;
    await change(() => ({ [part]: list.toSpliced(at, 1) }));
    const undo = async (): Promise<void> => {
      if (store.getState().id !== id) return;
      await change((one) => ({ [part]: (one[part] as Case[K][number][]).toSpliced(at, 0, gone) }));
      tell({ words: 'It is back.', tone: 'done', undo: null });
    };
    tell({ words, tone: 'done', undo });
  }

  return {
    addPoint: (words) => change(({ points }) => ({ points: [...points, words] })),
    removePoint: (at) => takeOut('points', (_, place) => place === at, 'That point is removed.'),
    addPromise: (promised) =>
      change(({ promises }) => ({ promises: [...promises, { id: newId(), ...promised, kept: 'open' }] })),
    removePromise: (id) => takeOut('promises', (entry) => entry.id === id, 'That promise is removed.'),
    addImprovement: (improvement) =>
      change(({ improvements }) => ({
        improvements: [...improvements, { id: newId(), ...improvement, doneAt: null }],
      })),
    removeImprovement: (id) => takeOut('improvements', (entry) => entry.id === id, 'That improvement is removed.'),
    setDone: (id, isDone) =>
      void change(({ improvements }) => ({
        improvements: improvements.map((entry) =>
          entry.id === id ? { ...entry, doneAt: isDone ? now() : null } : entry,
        ),
      })),
  };
}
