import type { Finding, Reading, RuleText, Severity } from '../../lib/coach/types';
import type { PanelView } from '../../lib/contract/panel';
import type { Template } from '../../lib/playbook/template';

/** Invented rule texts for what is shown of a finding. */
export const RULES: Record<string, RuleText> = {
  barb: rule('barb', 'stop', 'Words about the person'),
  blame: rule('blame', 'high', 'Puts the fault on the guest'),
  form: rule('form', 'medium', 'Sounds like a form letter'),
};

function rule(id: string, severity: Severity, title: string): RuleText {
  return { id, severity, title, why: `Why ${id} costs trust.`, source: `Source of ${id}` };
}

/** A finding on invented words. */
export function finding(id: string, text: string, more: Partial<Finding> = {}): Finding {
  const severity = RULES[id]?.severity ?? 'low';
  return { rule: id, severity, start: 0, end: text.length, text, fix: null, calmer: null, ...more };
}

/** A view of an invented thread; a reading of its own is merged in. */
export function view(more: Partial<PanelView> = {}, reading: Partial<Reading> = {}): PanelView {
  return {
    status: 'watching',
    tone: null,
    address: 'https://reviews.example/',
    site: { id: 'plaza', name: 'Plaza' },
    thread: 'plaza:1',
    surface: 'other',
    trade: null,
    review: { author: 'Wanda P.', stars: 2, text: 'The boiler leaked again.', date: 'last week' },
    answered: null,
    found: null,
    triage: {
      kind: 'complaint',
      points: [{ quote: 'boiler leaked', start: 4, end: 17 }],
      advice: 'Name the leak and say what is put right.',
      why: 'Readers look for a fix.',
      where: 'public',
      days: 2,
    },
    reading: {
      language: 'en',
      findings: [],
      checks: {
        greets: false,
        thanks: false,
        names_issue: true,
        empathises: false,
        apologises: false,
        owns: false,
        fix: false,
        answers: false,
        contact: false,
        signed: false,
      },
      checklist: [
        { id: 'names_issue', done: true },
        { id: 'fix', done: false },
      ],
      addressed: [true],
      lengths: [],
      verdict: 'calm',
      ...reading,
    },
    draft: 'We are sorry that the boiler leaked.',
    harsh: false,
    empty: false,
    marks: true,
    shape: 'side',
    notice: null,
    ...more,
  };
}

/** Three saved templates: for complaints, for praise, for any. */
export const TEMPLATES: Template[] = [
  {
    id: 'c',
    title: 'Leak put right',
    body: 'Hi {name}, {what happened}. {me}',
    kinds: ['complaint'],
    order: 0,
    rev: 1,
  },
  { id: 'p', title: 'Warm thanks', body: 'Thank you, {name}.', kinds: ['praise'], order: 1, rev: 1 },
  { id: 'a', title: 'Plain line', body: 'Thank you for writing. {me}', kinds: [], order: 2, rev: 4 },
];

/** Stands in for the browser's question whether a site may be coached. */
export const requestOrigin = async (_origin: string) => ({ ok: true, value: null }) as const;
