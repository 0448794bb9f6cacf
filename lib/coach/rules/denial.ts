import type { Examples, Rule } from './rule';

export const rule: Rule = {
  id: 'denial',
  severity: 'high',
  title: 'denial',
  why: 'A reader may take this badly.',
  source: 'placeholder',
  calmer: null,
  patterns: [],
};

export const examples: Examples = { bad: [], good: [] };
