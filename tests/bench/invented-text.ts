/** Invented replies for measuring: a new row of words in every clause, so that nothing can be answered from a cache. */

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

/** Calm, stiff and heated by turns, as replies are. */
const CLAUSES = [
  'Thank you for telling us about the {how} {thing} on {day}',
  'we are sorry that the {thing} took {number} minutes',
  'I spoke with {name} about the {how} {thing} this morning',
  'you were rude to {name} at the {thing}',
  'the {thing} was made again at {number} past six',
  'from {day} on, {name} checks every {thing} before it leaves the {thing}',
  'nobody else has complained about our {thing} since {day}',
  'please call {name} on extension {number}',
  'that is simply not true, the {thing} was {how} when {name} looked',
  'we value your feedback about the {thing}',
  'a new {thing} costs us {number} euros and we bought it on {day}',
  'if you had asked {name}, the {how} {thing} would have been changed',
  'our {thing} broke down before noon and left {number} people waiting',
  'I have kept a {thing} for you at the {thing} until {day}',
  'as {name} said when you rang, the {thing} and the {thing} come together',
  'we should have told you that the {thing} was {how}',
  'it is not our fault that the {thing} did not fit your {thing}',
  'you ordered the {how} {thing} and then sent it back',
];
const ENDS = ['. ', '. ', '. ', ', and ', ', but ', '; ', '? ', '.\n\n'];
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const NAMES = 'Ada Bruno Celia Dov Esme Farid Greta Hugo Ines Jonas Kemi Luca Mira Nils Oona Pavel'.split(' ');
const HOW =
  'cold late blue narrow heavy noisy quiet crooked plain sticky short dark loose cheap bitter fresh dusty early'.split(
    ' ',
  );
const THINGS =
  'soup kettle hinge lamp towel invoice sofa parcel curtain brake cake window boiler carpet jacket table filter engine salad mirror shelf receipt garden battery bucket ladder pillow basket counter oven ticket folder wheel cable bottle saddle blanket stool anchor gutter pump tile fence valve spoon tray locker shutter'.split(
    ' ',
  );

/** A reply of exactly so many UTF-16 units. */
export function inventReply(length: number, dice: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(dice() * list.length)] as T;
  let text = '';
  while (text.length < length) {
    const clause = pick(CLAUSES)
      .replace(/\{thing\}/g, () => (dice() < 0.3 ? `${pick(THINGS)} ${pick(THINGS)}` : pick(THINGS)))
      .replace(/\{how\}/g, () => pick(HOW))
      .replace(/\{name\}/g, () => pick(NAMES))
      .replace('{day}', () => pick(DAYS))
      .replace('{number}', () => String(Math.floor(dice() * 90) + 10));
    text += clause + pick(ENDS);
  }
  return text.slice(0, length);
}
