import type { Check } from './check';
import { isEnough } from './weigh';

const WEIGHTS = {
  signs: {
    feels: [3, 2, 1],
    sorry: [4, 2],
    done: [3],
    maybe: [0, -1],
    theirs: [3],
    route: [3],
    admits: [1, 3],
    fights: [0, -3],
  },
  early: { feels: 5, admits: 1 },
  apology: 0,
  aside: -3,
  long: 0,
  brief: 2,
  enough: 8,
};

/** Sees how it was for them, best in the first lines; two fair readers agree on it only now and then. */
export const empathises: Check = {
  id: 'empathises',
  isDone: (input) => (input.signs.feels > 0 || input.apology) && isEnough(input, WEIGHTS),
};
