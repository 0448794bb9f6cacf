import type { Examples, Rule } from './rule';

export const rule: Rule = {
  id: 'sarcasm',
  severity: 'high',
  title: 'sarcasm',
  why: 'A reader may take this badly.',
  source: 'placeholder',
  calmer: null,
  patterns: [],
};

export const examples: Examples = { bad: [], good: [] };
