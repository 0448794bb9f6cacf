/** Fits heads for the checks that gain by weighing. */

import { CHECK_BUCKETS } from '../../lib/coach/model/check-model';
import type { Sparse } from '../../lib/coach/model/features';
import type { CheckId, Checks } from '../../lib/coach/types';
import { fitLinear, sumWeights, type Weights } from './linear';

/** Checks that are told better by weighing, on files held out; the others stay with their cues. */
export const WEIGHED = ['owns', 'fix'] as const satisfies readonly CheckId[];

/** A reply with its checks, as labelled and as the cues tell them. */
export interface CheckExample {
  file: string;
  checks: Partial<Checks>;
  cues: Checks;
  sparse: Sparse;
}

const SETTINGS = { buckets: CHECK_BUCKETS, strength: 1, steps: 60 };

/** One head per weighed check. */
export function fitChecks(examples: readonly CheckExample[]): Weights[] {
  const rows = examples.map(({ sparse }) => ({ sparse, dense: [] }));
  return WEIGHED.map((check) =>
    fitLinear(
      rows,
      examples.map(({ checks }) => (checks[check] ? 1 : 0)),
      SETTINGS,
    ),
  );
}

/** What such heads tell of a reply. */
export const readWeighed = (heads: readonly Weights[], { sparse }: CheckExample): boolean[] =>
  heads.map((head) => sumWeights(head, { sparse, dense: [] }, CHECK_BUCKETS) > 0);
