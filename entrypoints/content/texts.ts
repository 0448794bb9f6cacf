/** The coach's long texts, which the content script does not carry (scripts/lift-texts.ts): the background hands them over. */
let texts: readonly string[] = [];

/** Takes the texts; before that no module of the engine may run. */
export function giveTexts(given: readonly string[]): void {
  texts = given;
}

/** The text of a number; the build writes the calls. */
export function text(number: number): string {
  const found = texts[number];
  if (found === undefined) throw new Error('The texts of the coach are of another build.');
  return found;
}
