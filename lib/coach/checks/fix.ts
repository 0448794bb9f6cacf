import type { Check } from './check';

const ENOUGH = 1;

/** Something done about it, or who will do what by when. Fitted on labelled replies, rounded. */
export const fix: Check = {
  id: 'fix',
  isDone({ signs, apology }) {
    if (signs.done === 0 && signs.planned === 0) return false;
    let points = 0;
    if (signs.done > 0) points += signs.done > 1 ? 4 : 3;
    if (signs.planned > 0) points += signs.planned > 1 ? 3 : 1;
    if (signs.admits > 0) points += 2;
    if (apology) points += 1;
    points -= Math.min(signs.recites, 2);
    if (signs.fights > 0) points -= signs.fights > 1 ? 3 : 1;
    return points >= ENOUGH;
  },
};
