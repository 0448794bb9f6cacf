/** What the page of rules shows: every rule with one example that is marked and one that is not, and how they are found. */
import type { Example, Examples, Rule } from '../coach/rules/rule';
import { type DraftContext, type Linter, SEVERITIES, type Severity } from '../coach/types';

/** An example as it is shown; `marked` are the words a mark would stand under, UTF-16 offsets in `reply`. */
export interface ShownExample {
  reply: string;
  /** `null` where it is the whole reply, or nothing, that is marked. */
  marked: { start: number; end: number } | null;
  /** What it depends on, where it is not a reply to any poor review. */
  setting: Exclude<Example, string> | null;
}

/** A rule as the page shows it. */
export interface RuleEntry {
  rule: Pick<Rule, 'id' | 'severity' | 'title' | 'why' | 'source' | 'calmer'>;
  bad: ShownExample | null;
  good: ShownExample | null;
}

/** What examples are written for where they do not say: a poor review on Google (`lib/coach/rules/rule.ts`). */
const REVIEW = { author: 'Robin', stars: 2, text: 'Not a good evening. The room was cold and nobody helped.' };

/** One entry for each rule, in their order. What is marked is read by the linter, as it would be in a box. */
export function createRuleEntries(
  rules: readonly Rule[],
  examplesOf: (id: string) => Examples | null,
  linter: Linter,
): RuleEntry[] {
  return rules.map((rule) => {
    const { bad = [], good = [] } = examplesOf(rule.id) ?? {};
    const shown = bad.map((example) => showExample(example, rule.id, linter));
    return {
      rule,
      bad: shown.find(({ marked, setting }) => marked !== null && setting === null) ?? shown[0] ?? null,
      good: good.map((example) => showExample(example, rule.id, linter)).sort(plainFirst)[0] ?? null,
    };
  });
}

const plainFirst = (a: ShownExample, b: ShownExample): number =>
  Number(a.setting !== null) - Number(b.setting !== null);

function showExample(example: Example, id: string, linter: Linter): ShownExample {
  const setting = typeof example === 'string' ? null : example;
  const reply = typeof example === 'string' ? example : example.reply;
  const finding = linter.lint(reply, contextOf(setting)).findings.find(({ rule }) => rule === id);
  const { start = null, end = null } = finding ?? {};
  return { reply, marked: start === null || end === null ? null : { start, end }, setting: tells(setting) };
}

/** `marks` is for tests; an example that says nothing else stands in the common setting. */
function tells(setting: ShownExample['setting']): ShownExample['setting'] {
  if (setting === null) return null;
  const { reply: _, marks: __, ...rest } = setting;
  return Object.keys(rest).length === 0 ? null : setting;
}

function contextOf(setting: ShownExample['setting']): DraftContext {
  const review = { ...REVIEW, ...setting?.review };
  const kind = setting?.kind ?? (review.stars !== null && review.stars >= 4 ? 'praise' : 'complaint');
  return {
    review,
    triage: { kind, points: [], advice: '', why: '', where: 'public', days: null },
    surface: setting?.surface ?? 'google-reply',
    trade: setting?.trade ?? null,
    recent: setting?.recent ?? [],
  };
}

/** The entries in which every word of the query occurs, by severity, worst first, then by title; no empty group. */
export function findRules(
  entries: readonly RuleEntry[],
  query: string,
): { severity: Severity; entries: RuleEntry[] }[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const found = entries.filter((entry) => {
    const { id, severity, title, why, source, calmer } = entry.rule;
    const text = fold(
      [id, severity, title, why, source, calmer ?? '', entry.bad?.reply ?? '', entry.good?.reply ?? ''].join('\n'),
    );
    return words.every((word) => text.includes(word));
  });
  return SEVERITIES.map((severity) => ({
    severity,
    entries: found
      .filter(({ rule }) => rule.severity === severity)
      .sort((a, b) => (a.rule.title < b.rule.title ? -1 : 1)),
  })).filter((group) => group.entries.length > 0);
}

const fold = (text: string): string => text.toLowerCase().replaceAll(/[’‘]/g, "'");
