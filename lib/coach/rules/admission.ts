import type { Examples, Rule } from './rule';

export const rule: Rule = {
  id: 'admission',
  severity: 'stop',
  title: 'admission',
  why: 'A reader may take this badly.',
  source: 'placeholder',
  calmer: null,
  patterns: [],
};

export const examples: Examples = { bad: [], good: [] };
