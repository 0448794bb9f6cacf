/** Fits one head per kind of review. */
import { KIND_BUCKETS, type KindInput } from '../../lib/coach/model/kind-model';
import type { ReviewKind } from '../../lib/coach/types';
import { fitLinear, sumWeights, type Weights } from './linear';

/** A review with its kind. */
export interface KindExample {
  file: string;
  kind: ReviewKind;
  input: KindInput;
}

const SETTINGS = { buckets: KIND_BUCKETS, strength: 1, steps: 60 };

/** One head per kind, in the order of `kinds`. */
export function fitKinds(examples: readonly KindExample[], kinds: readonly ReviewKind[]): Weights[] {
  const rows = examples.map(({ input }) => input);
  return kinds.map((kind) =>
    fitLinear(
      rows,
      examples.map((example) => (example.kind === kind ? 1 : 0)),
      SETTINGS,
    ),
  );
}

/** The likeliest kind by such heads. */
export function likeliestKind(heads: readonly Weights[], kinds: readonly ReviewKind[], input: KindInput): ReviewKind {
  let best = kinds[0] as ReviewKind;
  let most = Number.NEGATIVE_INFINITY;
  heads.forEach((head, at) => {
    const sum = sumWeights(head, input, KIND_BUCKETS);
    if (sum > most) {
      most = sum;
      best = kinds[at] as ReviewKind;
    }
  });
  return best;
}
