import { describe, expect, it } from 'vitest';
import { examplesOf } from '../../entrypoints/rules/rule-examples';
import { createCoach } from '../../lib/coach';
import { RULES } from '../../lib/coach/rules';
import { createRuleEntries, findRules } from '../../lib/stores/rule-entries';

const entries = createRuleEntries(RULES, examplesOf, createCoach());
const idsOf = (query: string) => findRules(entries, query).flatMap((group) => group.entries.map(({ rule }) => rule.id));

describe('createRuleEntries', () => {
  it('has an example on each side of every rule', () => {
    expect(entries.map(({ rule }) => rule.id)).toEqual(RULES.map(({ id }) => id));
    for (const { rule, bad, good } of entries) {
      const examples = examplesOf(rule.id);
      const replies = [...(examples?.bad ?? []), ...(examples?.good ?? [])].map((one) =>
        typeof one === 'string' ? one : one.reply,
      );
      expect(replies, rule.id).toEqual(expect.arrayContaining([bad?.reply, good?.reply]));
      expect(good?.marked, `${rule.id} is shown as not marked`).toBeNull();
    }
  });

  it('marks in the example what the linter marks, and prefers one that shows it', () => {
    const shown = entries.find(({ rule }) => rule.id === 'profanity')?.bad;
    const words = shown?.reply.slice(shown.marked?.start ?? 0, shown.marked?.end ?? 0);
    expect(words).not.toBe('');
    expect(entries.filter(({ bad }) => bad?.marked).length).toBeGreaterThan(RULES.length / 2);
  });

  it('tells what an example depends on, and nothing where it is any poor review', () => {
    const [entry] = createRuleEntries(
      RULES.filter(({ id }) => id === 'shouting'),
      () => ({
        bad: [{ reply: 'PLEASE READ THE SIGN.', marks: 'PLEASE' }],
        good: [{ reply: 'Hello.', kind: 'praise' }],
      }),
      createCoach(),
    );
    expect(entry?.bad?.setting).toBeNull();
    expect(entry?.good?.setting).toMatchObject({ kind: 'praise' });
  });

  it('goes without examples where there are none', () => {
    const [entry] = createRuleEntries(RULES.slice(0, 1), () => null, createCoach());
    expect(entry).toMatchObject({ bad: null, good: null });
    expect(examplesOf('no-such-rule')).toBeNull();
  });
});

describe('findRules', () => {
  it('groups every rule by severity, worst first, by title', () => {
    const groups = findRules(entries, '  ');
    expect(groups.map(({ severity }) => severity)).toEqual(['stop', 'high', 'medium', 'low']);
    expect(groups.flatMap((group) => group.entries)).toHaveLength(RULES.length);
    for (const group of groups) {
      const titles = group.entries.map(({ rule }) => rule.title);
      expect(titles).toEqual([...titles].sort());
    }
  });

  it('finds by every word typed, in title, reason, source, wording and examples, whatever capital or apostrophe', () => {
    expect(idsOf('PROFANITY')).toEqual(['profanity']);
    const quoted = entries.find(({ rule }) => rule.why.includes('’'))?.rule;
    expect(idsOf(quoted?.why.replaceAll('’', "'") ?? '')).toEqual([quoted?.id]);
    const [first] = entries;
    for (const words of [first?.rule.title, first?.rule.source, first?.bad?.reply, first?.good?.reply]) {
      expect(idsOf(words ?? 'nothing')).toContain(first?.rule.id);
    }
    expect(idsOf('profanity zyx')).toEqual([]);
  });
});
