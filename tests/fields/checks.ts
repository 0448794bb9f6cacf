/** Every check there is, in the order of the table. */
import type { Check } from './check';
import { MARK_CHECKS } from './checks-marks';
import { WRITING_CHECKS } from './checks-writing';

/** Every line of the table. */
export const CHECKS: readonly Check[] = [...MARK_CHECKS, ...WRITING_CHECKS];
