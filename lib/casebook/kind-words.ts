import type { ReviewKind } from '../coach/types';

/** Names of the kinds of review, as in "For: Complaint". */
export const KIND_WORDS: Record<ReviewKind, string> = {
  question: 'Question',
  suggestion: 'Suggestion',
  inconvenience: 'Inconvenience',
  complaint: 'Complaint',
  referral: 'Comparison with a rival',
  troll: 'Abuse',
  praise: 'Praise',
  safety: 'Safety or illness',
  legal: 'Legal',
  suspect: 'Maybe another business',
  'stars-only': 'Stars only',
  unknown: 'Not clear yet',
};
