import type { Examples, Rule } from './rule';

export const rule: Rule = {
  id: 'blame',
  severity: 'high',
  title: 'blame',
  why: 'A reader may take this badly.',
  source: 'placeholder',
  calmer: null,
  patterns: [],
};

export const examples: Examples = { bad: [], good: [] };
