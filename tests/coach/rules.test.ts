import { describe, expect, it } from 'vitest';
import { createCoach } from '../../lib/coach';
import { RULES } from '../../lib/coach/rules';
import type { Examples, Rule } from '../../lib/coach/rules/rule';
import { spellOut } from './support';

const files = import.meta.glob<{ rule?: Rule; examples?: Examples }>('../../lib/coach/rules/*.ts', { eager: true });
const examplesOf = new Map(
  Object.values(files).flatMap(({ rule, examples }) => (rule && examples ? [[rule.id, examples] as const] : [])),
);
const coach = createCoach({
  onRuleError: (id) => {
    throw new Error(`rule ${id} threw`);
  },
});

describe('the registry', () => {
  it('has every rule file once, in alphabetical order', () => {
    const ids = RULES.map((rule) => rule.id);
    expect(ids).toEqual([...ids].sort());
    expect([...examplesOf.keys()].sort()).toEqual([...ids].sort());
    for (const [path, { rule }] of Object.entries(files)) if (rule) expect(path).toContain(`/${rule.id}.ts`);
  });

  it('tells of each rule what the panel shows', () => {
    for (const { id } of RULES) {
      const text = coach.rule(id);
      expect(text?.title.length, id).toBeGreaterThan(3);
      expect(text?.why.length, id).toBeGreaterThan(20);
      expect(text?.source.length, id).toBeGreaterThan(10);
    }
    expect(coach.rule('no-such-rule')).toBeNull();
  });
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id) => {
  const { bad, good } = examplesOf.get(id) ?? { bad: [], good: [] };

  it('has at least five examples of each kind', () => {
    expect(bad.length).toBeGreaterThanOrEqual(5);
    expect(good.length).toBeGreaterThanOrEqual(5);
  });

  it.each(bad.map((example) => [spellOut(example).reply, example] as const))('finds: %s', (reply, example) => {
    const { marks, context } = spellOut(example);
    const found = coach.read(reply, context).findings.filter((finding) => finding.rule === id);
    expect(found.length).toBeGreaterThan(0);
    for (const { start, end, text } of found) {
      if (start === null || end === null) expect(text).toBe('');
      else expect(text).toBe(reply.slice(start, end));
      if (start !== null) expect(text.trim().length).toBeGreaterThan(0);
    }
    if (marks === null) expect(found[0]?.start).toBeNull();
    if (typeof marks === 'string') expect(found.map((finding) => finding.text)).toContain(marks);
  });

  it.each(good.map((example) => [spellOut(example).reply, example] as const))('leaves alone: %s', (reply, example) => {
    const { findings } = coach.read(reply, spellOut(example).context);
    expect(findings.filter((finding) => finding.rule === id)).toEqual([]);
  });

  it('has fixes that are clean themselves', () => {
    for (const example of bad) {
      const { reply, context } = spellOut(example);
      for (const { rule, start, end, fix } of coach.read(reply, context).findings) {
        if (rule !== id || fix === null || start === null || end === null) continue;
        const mended = reply.slice(0, start) + fix + reply.slice(end);
        const inFix = coach
          .read(mended, context)
          .findings.filter(
            (one) => one.start !== null && one.end !== null && one.start < start + fix.length && one.end > start,
          );
        expect(fix.trim(), reply).not.toBe('');
        expect(
          inFix.filter((one) => one.rule === id || one.severity !== 'low').map((one) => `${one.rule}: ${one.text}`),
          mended,
        ).toEqual([]);
      }
    }
  });
});
