import { describe, expect, it } from 'vitest';
import { compilePatterns, completeAutomaton } from '../../lib/coach/match/compile';
import { scanDraft } from '../../lib/coach/match/scan';
import { RULES } from '../../lib/coach/rules';
import { parseDraft } from '../../lib/coach/text';

/** The words each pattern matches in a text. */
function found(pattern: string, text: string): string[] {
  const automaton = compilePatterns([pattern]);
  const draft = parseDraft(text);
  const { matches } = scanDraft(draft, automaton);
  return matches.map(({ first, last }) => text.slice(draft.words[first]?.start, draft.words[last]?.end));
}

describe('patterns', () => {
  it.each([
    ['you should have told us', 'You should’ve told us.', ['You should’ve told us']],
    ['you (should|could) have (told|asked)', 'You could have asked', ['You could have asked']],
    ['you (should|could) have', 'You would have', []],
    ['(no idea|not a clue) what', "You haven't a clue; no idea what", ['no idea what']],
    ['you really? lied', 'you lied, you really lied', ['you lied', 'you really lied']],
    ['you ..2 lied', 'you have simply lied', ['you have simply lied']],
    ['you ..2 lied', 'you have just now simply lied', []],
    ['you ..3 lied', 'you have never lied', []],
    ['you ..3 lied', 'you (all of you) lied', []],
    ['you _ me', 'you hit me, you me', ['you hit me']],
    ['you complain~', 'you complained, you complaining', ['you complained', 'you complaining']],
    ['you apologise', 'you apologize', ['you apologize']],
    ['did not <number> times', 'It didn’t ring 12 times or ten times', []],
    ['ring <number> times', 'ring 12 times, ring ten times', ['ring 12 times', 'ring ten times']],
    ['<money> back', 'We sent $50 back', ['50 back']],
    ['blame <name>', 'You may blame Tia for it', ['blame Tia']],
    ['^ wrong again', 'And wrong again. You are wrong again', ['wrong again']],
    ['> tell us', 'Next time, tell us. I will tell us', ['tell us']],
    ['go away $', 'go away now. Please go away', ['go away']],
    [
      'you (left|went (home|away $))',
      'you went home, you went away. you left',
      ['you went home', 'you went away', 'you left'],
    ],
    ['what did you expect ?', 'What did you expect? What did you expect.', ['What did you expect']],
    ['ex-employee', 'an ex employee and an ex-employee', ['ex employee', 'ex-employee']],
  ])('%s in: %s', (pattern, text, expected) => {
    expect(found(pattern, text)).toEqual(expected);
  });

  it('never crosses a sentence', () => {
    expect(found('you ..5 lied', 'It was you. They lied')).toEqual([]);
  });

  it.each(['', 'you ..99 lied', 'you (lied', '<nosuch> you', 'you Lied', 'you?'])(
    'refuses the malformed pattern "%s"',
    (pattern) => {
      expect(() => completeAutomaton(compilePatterns([pattern]))).toThrow();
    },
  );

  it('takes a spelled figure for its kind too', () => {
    const patterns = ['<money> off', '<number> off', '50 percent'];
    const draft = parseDraft('$50 off, 50 percent');
    expect(
      scanDraft(draft, compilePatterns(patterns))
        .matches.map(({ index }) => patterns[index])
        .sort(),
    ).toEqual(['50 percent', '<money> off']);
  });

  it('tells a name by its capital, and not where a pattern spells the word out', () => {
    const names = (other: string): string[] => {
      const draft = parseDraft('We think Tom left, and Manager left.');
      const automaton = compilePatterns(['<name> left', other]);
      return scanDraft(draft, automaton)
        .matches.filter(({ index }) => index === 0)
        .map(({ first }) => draft.words[first]?.form ?? '');
    };
    expect(names('nothing here')).toEqual(['tom', 'manager']);
    expect(names('ask the (manager|chef)')).toEqual(['tom']);
  });

  it('reads every pattern of the registry', () => {
    for (const rule of RULES) {
      for (const pattern of rule.patterns ?? []) {
        const match = typeof pattern === 'string' ? pattern : pattern.match;
        expect(() => completeAutomaton(compilePatterns([match])), `${rule.id}: ${match}`).not.toThrow();
      }
    }
  });

  it('come to the same whether they are read piece by piece or all beforehand', () => {
    const all = RULES.flatMap((rule) =>
      (rule.patterns ?? []).map((one) => (typeof one === 'string' ? one : one.match)),
    );
    const asNeeded = compilePatterns(all);
    const beforehand = compilePatterns(all);
    expect(completeAutomaton(beforehand)).toBeGreaterThan(all.length);
    const text =
      'You should have told us, Dana, that 20% off was not what you asked for. We were never rude to you. '.repeat(3);
    const matches = scanDraft(parseDraft(text), beforehand).matches;
    expect(scanDraft(parseDraft(text), asNeeded).matches).toEqual(matches);
    expect(scanDraft(parseDraft(text), asNeeded).matches).toEqual(matches);
    expect(matches.length).toBeGreaterThan(3);
  });
});
