import type { Check } from './check';

const ENOUGH = 2;

/** Sees how it was for them, best in the first lines; a sorry that owns up counts too. Fitted on labelled replies, rounded. */
export const empathises: Check = {
  id: 'empathises',
  isDone({ signs, apology, hits }) {
    if (signs.feels === 0 && !apology) return false;
    let points = 0;
    if (signs.feelsEarly) points += 2;
    if (signs.feels > 0) points += signs.feels > 1 ? 2 : 1;
    if (hits.sorry.length > 0) points += 1;
    if (hits.theirs.length > 0) points += 1;
    if (apology && signs.admits > 0) points += 1;
    if (signs.done > 1) points += 1;
    if (signs.fights > 1) points -= 1;
    return points >= ENOUGH;
  },
};
