import type { Check } from './check';
import { isEnough } from './weigh';

const WEIGHTS = {
  signs: {
    admits: [6, 1, 1],
    done: [5, 3],
    maybe: [4],
    deeds: [3],
    sorry: [2, 1],
    feels: [1, 1, 1],
    route: [1],
    recites: [0, -1],
    fights: [-1, -2, -2],
  },
  early: { admits: 5, feels: -1 },
  apology: 6,
  aside: -1,
  long: -2,
  brief: 0,
  enough: 11,
};

/** Takes its part: owning up, or being sorry for something and doing something about it. */
export const owns: Check = {
  id: 'owns',
  isDone: (input) => isEnough(input, WEIGHTS),
};
