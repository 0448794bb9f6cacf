/** A fix is a promise: it fits where it goes, it is no fault itself, and taking it twice changes nothing more. */
import { describe, expect, it } from 'vitest';
import { applyFix, BAD, type Case, findingsAt, findingsOf } from './examples';

/** The example alone, after a greeting, after another sentence, and before one. */
const SETTINGS: readonly ((reply: string) => string)[] = [
  (reply) => reply,
  (reply) => `Hi Robin, ${/^I\b/.test(reply) ? reply : reply.charAt(0).toLowerCase() + reply.slice(1)}`,
  (reply) => `The heating came back on Tuesday. ${reply}`,
  (reply) => `${reply}${/[.!?…]$/.test(reply) ? '' : '.'} The heating came back on Tuesday.`,
  (reply) => `Robin,\n\n${reply}\n\nInes, Harbour Street`,
];

const withFixes = BAD.flatMap((one) =>
  SETTINGS.flatMap((set) => {
    const reply = set(one.reply);
    return findingsOf(reply, one.context)
      .filter((finding) => finding.fix !== null)
      .map((finding) => ({ one: { ...one, reply }, finding }));
  }),
);

const say = ({ reply }: Case): string => JSON.stringify(reply);

describe('fixes', () => {
  it('are offered for a good part of the rules', () => {
    expect(new Set(withFixes.map(({ finding }) => finding.rule)).size).toBeGreaterThanOrEqual(12);
  });

  it('are words, without a blank to fill and without a blank around them', () => {
    for (const { one, finding } of withFixes) {
      expect(finding.fix?.trim(), say(one)).not.toBe('');
      expect(finding.fix, say(one)).toBe(finding.fix?.trim());
      expect(finding.fix, say(one)).not.toMatch(/[{}[\]]|\bundefined\b|\bnull\b| {2}/);
    }
  });

  it('differ from what they replace', () => {
    for (const { one, finding } of withFixes) expect(finding.fix, say(one)).not.toBe(finding.text);
  });

  it('are clean: not found by the same rule again, nor by another above low', () => {
    const faults = withFixes.flatMap(({ one, finding }) => {
      const put = applyFix(one.reply, finding);
      if (!put) return [];
      return findingsAt(put.mended, one.context, put.start, put.end)
        .filter((found) => found.rule === finding.rule || found.severity !== 'low')
        .filter((found) => !isOlder(one, finding.start ?? 0, found.text))
        .map((found) => `${finding.rule} wrote “${finding.fix}” in ${say(one)}: ${found.rule} “${found.text}”`);
    });
    expect(faults).toEqual([]);
  });

  it('begin with a capital exactly where the words they replace did, or with "I"', () => {
    for (const { one, finding } of withFixes) {
      const before = finding.text.charAt(0);
      const after = finding.fix?.charAt(0) ?? '';
      if (
        !/\p{L}/u.test(before) ||
        !/\p{L}/u.test(after) ||
        /^I\b/.test(finding.fix ?? '') ||
        /^I\b/.test(finding.text)
      )
        continue;
      // A whole sentence after a greeting keeps its own capital.
      const starts = finding.start === 0 || /[.!?\n] ?$/.test(one.reply.slice(0, finding.start ?? 0));
      if (starts) expect(/\p{Lu}/u.test(after), `${finding.rule} “${finding.fix}” in ${say(one)}`).toBe(true);
    }
  });

  it('are idempotent: a mended reply mends no further at that place', () => {
    for (const { one, finding } of withFixes) {
      const put = applyFix(one.reply, finding);
      if (!put) continue;
      const again = findingsAt(put.mended, one.context, put.start, put.end).filter(
        (found) => found.rule === finding.rule && found.fix !== null,
      );
      expect(
        again.map((found) => found.fix),
        say(one),
      ).toEqual([]);
    }
  });
});

/** Was this finding there before the fix, in words that the fix left as they were? */
function isOlder(one: Case, start: number, text: string): boolean {
  return findingsOf(one.reply, one.context).some((found) => found.start !== start && found.text === text);
}
