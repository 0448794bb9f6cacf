/** For the moment only, until checks, triage and language are there. */
import type { ChecklistItem, Checks, Review, SurfaceId, Trade, Triage } from './types';
export function triageReview(review: Review | null, _surface: SurfaceId, _trade: Trade | null): Triage {
  return { kind: (review?.stars ?? 0) >= 4 ? 'praise' : 'complaint', points: [], advice: '', why: '', where: 'public', days: 7 };
}
export function readChecks(): Checks {
  return { greets: false, thanks: false, names_issue: false, empathises: false, apologises: false, owns: false, fix: false, answers: false, contact: false, signed: false };
}
export const checklistFor = (): ChecklistItem[] => [];
export const readAddressed = (): boolean[] => [];
export const detectLanguage = (): 'en' | 'other' => 'en';
