import type { Check } from './check';
import { isEnough } from './weigh';

const WEIGHTS = {
  signs: {
    done: [8, 2],
    maybe: [3, 1, 1],
    deeds: [1, 1],
    admits: [1, 2, 1],
    sorry: [1, -2],
    route: [1],
    recites: [-2, -2],
    fights: [-2, -3, -1],
  },
  early: { admits: 6 },
  apology: 3,
  aside: -3,
  long: -3,
  brief: 5,
  enough: 6,
};

/** Something done about it, or who will do what by when. */
export const fix: Check = {
  id: 'fix',
  isDone: (input) => input.signs.done + input.signs.maybe + input.signs.deeds > 0 && isEnough(input, WEIGHTS),
};
