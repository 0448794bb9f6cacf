import { describe, expect, it } from 'vitest';
import { compileInSteps, compilePatterns } from '../../lib/coach/match/compile';
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
      expect(() => compilePatterns([pattern])).toThrow();
    },
  );

  it('compiles every pattern of the registry', () => {
    for (const rule of RULES) {
      for (const pattern of rule.patterns ?? []) {
        expect(() => compilePatterns([typeof pattern === 'string' ? pattern : pattern.match]), rule.id).not.toThrow();
      }
    }
  });
});

describe('work', () => {
  const all = RULES.flatMap((rule) =>
    (rule.patterns ?? []).map((pattern) => (typeof pattern === 'string' ? pattern : pattern.match)),
  );
  const automaton = compilePatterns(all);
  const stepsPerWord = (text: string): number => {
    const draft = parseDraft(text);
    return scanDraft(draft, automaton).steps / Math.max(1, draft.words.length);
  };
  const plain = 'You told us that the soup was cold and we are sorry that nobody came to the table when you asked. ';

  it('grows no faster than the draft', () => {
    const short = stepsPerWord(plain.repeat(10));
    const long = stepsPerWord(plain.repeat(190));
    expect(long).toBeLessThanOrEqual(short * 1.05);
    expect(short).toBeLessThan(20);
  });

  it.each(['you ', 'you are not you ', 'we have to say that you should have ', 'the ', 'very very very ', 'is it '])(
    'is bounded on the hostile draft "%s"',
    (piece) => {
      expect(stepsPerWord(piece.repeat(4000))).toBeLessThan(150);
    },
  );

  it('hardly grows with the number of patterns', () => {
    const draft = parseDraft(plain.repeat(20));
    const half = scanDraft(draft, compilePatterns(all.filter((_, i) => i % 2 === 0))).steps;
    expect(scanDraft(draft, automaton).steps).toBeLessThan(half * 2);
  });
});

describe('compiling in steps', () => {
  it('pauses often and comes to the same', () => {
    const patterns = RULES.flatMap((rule) =>
      (rule.patterns ?? []).map((entry) => (typeof entry === 'string' ? entry : entry.match)),
    );
    const work = compileInSteps(patterns);
    let pauses = 0;
    let step = work.next();
    while (!step.done) {
      pauses += 1;
      step = work.next();
    }
    expect(pauses).toBeGreaterThan(patterns.length / 25);
    expect(step.value).toEqual(compilePatterns(patterns));
  });
});
