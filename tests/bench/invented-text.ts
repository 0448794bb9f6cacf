/** Invented replies for measuring: new in every clause, so that nothing can be answered from a cache. */

/** A small repeatable source of numbers in 0..1 (mulberry32). */
export function createDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const CLAUSES = [
  'Thank you for telling us about the {thing} on {day}',
  'we are sorry that the {thing} took {number} minutes',
  'I spoke with {name} about the {thing} this morning',
  'you were rude to {name} at the {thing}',
  'the {thing} was made again at {number} past six',
  'from {day} on, {name} checks every {thing} before it leaves',
  'nobody else has complained about our {thing} since {day}',
  'please call {name} on extension {number}',
  'that is simply not true, the {thing} was fine when {name} looked',
  'we value your feedback about the {thing}',
  'a new {thing} costs us {number} euros and we bought it on {day}',
  'if you had asked {name}, the {thing} would have been changed',
];
const ENDS = ['. ', '. ', '. ', ', and ', ', but ', '; ', '? ', '.\n\n'];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const SYLLABLES = ['ba', 'con', 'de', 'fa', 'gri', 'ha', 'li', 'mo', 'ne', 'pa', 'ri', 'so', 'tu', 've', 'wi', 'za'];

/** A reply of exactly so many UTF-16 units. */
export function inventReply(length: number, dice: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(dice() * list.length)] as T;
  const word = () => pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES);
  let text = '';
  while (text.length < length) {
    const clause = pick(CLAUSES)
      .replace('{thing}', `${word()} ${word()}`)
      .replace('{name}', `${word().charAt(0).toUpperCase()}${word()}`)
      .replace('{day}', () => pick(DAYS))
      .replace('{number}', () => String(Math.floor(dice() * 90) + 10));
    text += clause + pick(ENDS);
  }
  return text.slice(0, length);
}
