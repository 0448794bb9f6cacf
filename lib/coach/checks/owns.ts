import type { Check } from './check';

const ENOUGH = 3;

/** Takes its part: owning up, being sorry for something, or two things done about it. Fitted on labelled replies, rounded. */
export const owns: Check = {
  id: 'owns',
  isDone({ signs, apology }) {
    let points = 0;
    if (signs.admits > 0) points += 5;
    // An apology among stock phrases owns little.
    if (apology) points += signs.recites > 0 ? 2 : 4;
    if (signs.done > 0) points += signs.done > 1 ? 3 : 2;
    if (signs.fights > 1) points -= 3;
    return points >= ENOUGH;
  },
};
