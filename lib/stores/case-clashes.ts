/** What to do when a case was changed in two places at once: nothing either of them wrote may be lost. */
import type { Case, CaseChange } from '../casebook/case';
import { isSame } from './same';

/** A part of a case that may be changed. */
export type CasePart = keyof CaseChange;

/** A part that was changed here and, meanwhile, elsewhere. */
export interface Clash {
  part: CasePart;
  mine: CaseChange[CasePart];
  theirs: CaseChange[CasePart];
}

/** The parts changed here that are kept differently now from how they were when this was begun. */
export function findClashes(begun: Case, kept: Case, mine: CaseChange): Clash[] {
  return (Object.keys(mine) as CasePart[])
    .filter((part) => !isSame(begun[part], kept[part]) && !isSame(mine[part], kept[part]))
    .map((part) => ({ part, mine: mine[part], theirs: kept[part] }));
}

/** Whether both sides of a part can be kept, one behind the other. */
export const canKeepBoth = ({ mine, theirs }: Clash): boolean => joined(mine, theirs) !== null;

/** Both sides of a part: texts one below the other, lists one behind the other with mine counting where an entry is in both. */
export function joinBoth({ part, mine, theirs }: Clash): CaseChange {
  return { [part]: joined(mine, theirs) ?? mine };
}

function joined(mine: unknown, theirs: unknown): unknown {
  if (typeof mine === 'string' && typeof theirs === 'string') return `${theirs}\n\n${mine}`;
  if (!Array.isArray(mine) || !Array.isArray(theirs)) return null;
  const nameOf = (entry: unknown): unknown =>
    typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : entry;
  const names = new Set(mine.map(nameOf));
  return [...mine, ...theirs.filter((entry) => !names.has(nameOf(entry)))];
}
