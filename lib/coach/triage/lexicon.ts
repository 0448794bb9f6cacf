/** All signs a review may show, by name. */
import { DANGER_SIGNS } from './signs-danger';
import { GRAVE_SIGNS } from './signs-grave';
import { INTENT_SIGNS } from './signs-intent';
import { MATTER_SIGNS } from './signs-matter';
import { TONE_SIGNS } from './signs-tone';

export const REVIEW_SIGNS = { ...DANGER_SIGNS, ...GRAVE_SIGNS, ...INTENT_SIGNS, ...TONE_SIGNS, ...MATTER_SIGNS };

/** A sign that a review may show. */
export type ReviewSign = keyof typeof REVIEW_SIGNS;
