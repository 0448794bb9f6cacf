import { describe, expect, it } from 'vitest';
import type { DraftContext, Linter } from '../../lib/coach/types';
import { createLateLinter } from '../../lib/page/late-linter';

const context = {} as DraftContext;
const engine: Linter = {
  lint: () => ({ language: 'en', findings: [], lengths: [], verdict: 'improve' }),
  rule: (id) => ({ id, severity: 'low', title: 'T', why: 'W', source: 'S' }),
};

/** Answers in the order they are given. */
function loading(...answers: (Linter | null | Error)[]) {
  let asked = 0;
  return {
    get asked() {
      return asked;
    },
    load: async () => {
      const answer = answers[asked] ?? null;
      asked += 1;
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('createLateLinter', () => {
  it('says nothing before the engine is here, and what the engine says after', async () => {
    let ready = 0;
    const source = loading(engine);
    const linter = createLateLinter(source.load, () => {
      ready += 1;
    });
    expect(linter.lint('You liar.', context)).toMatchObject({ findings: [], verdict: 'calm' });
    expect(linter.rule('insult')).toBeNull();
    expect(source.asked).toBe(0);
    linter.load();
    linter.load();
    expect(linter.isReady).toBe(false);
    await settled();
    expect([linter.isReady, ready, source.asked]).toEqual([true, 1, 1]);
    expect(linter.lint('You liar.', context).verdict).toBe('improve');
    expect(linter.rule('insult')?.id).toBe('insult');
  });

  it('asks again after it could not be had', async () => {
    const source = loading(null, new Error('gone'), engine);
    const linter = createLateLinter(source.load, () => undefined);
    for (const isReady of [false, false, true]) {
      linter.load();
      await settled();
      expect(linter.isReady).toBe(isReady);
    }
    linter.load();
    expect(source.asked).toBe(3);
  });
});
