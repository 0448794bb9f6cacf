/** Logistic regression over sparse and dense features, by L-BFGS (Liu & Nocedal 1989). The same input gives the same weights. */
import type { Sparse } from '../../lib/coach/model/features';
import { sigmoid } from '../../lib/coach/model/heads';

/** A row of the training set. */
export interface Row {
  sparse: Sparse;
  dense: ArrayLike<number>;
}

/** Weights of the hashed features by bucket, of the dense ones by place, and the constant. */
export interface Weights {
  sparse: Float64Array;
  dense: Float64Array;
  bias: number;
}

export interface LinearSettings {
  /** Buckets beyond this wrap around. */
  buckets: number;
  /** Inverse strength of the ridge, as scikit-learn counts it: loss summed over the rows, half the squared weights over this. */
  strength: number;
  steps: number;
}

const MEMORY = 8;
const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
};

/** Fits the weights to yes-or-no answers. */
export function fitLinear(rows: readonly Row[], answers: ArrayLike<number>, settings: LinearSettings): Weights {
  const { buckets, strength, steps } = settings;
  const denseCount = rows[0]?.dense.length ?? 0;
  const size = buckets + denseCount + 1;
  const table = packRows(rows, buckets, denseCount);

  function evaluate(at: Float64Array, slope: Float64Array): number {
    let loss = 0;
    for (let i = 0; i < size - 1; i++) {
      loss += (at[i] as number) ** 2 / (2 * strength);
      slope[i] = (at[i] as number) / strength;
    }
    slope[size - 1] = 0;
    const { starts, places, amounts, dense } = table;
    for (let number = 0; number < rows.length; number++) {
      const from = starts[number] as number;
      const to = starts[number + 1] as number;
      const denseFrom = number * denseCount;
      let sum = at[size - 1] as number;
      for (let i = from; i < to; i++) sum += (at[places[i] as number] as number) * (amounts[i] as number);
      for (let i = 0; i < denseCount; i++) sum += (at[buckets + i] as number) * (dense[denseFrom + i] as number);
      const margin = answers[number] ? sum : -sum;
      loss += margin > 0 ? Math.log1p(Math.exp(-margin)) : -margin + Math.log1p(Math.exp(margin));
      const error = sigmoid(sum) - (answers[number] ? 1 : 0);
      for (let i = from; i < to; i++) (slope[places[i] as number] as number) += error * (amounts[i] as number);
      for (let i = 0; i < denseCount; i++) (slope[buckets + i] as number) += error * (dense[denseFrom + i] as number);
      (slope[size - 1] as number) += error;
    }
    return loss;
  }

  let at = new Float64Array(size);
  let slope = new Float64Array(size);
  let loss = evaluate(at, slope);
  const moves: { step: Float64Array; change: Float64Array; factor: number }[] = [];
  for (let step = 0; step < steps; step++) {
    const direction = findDirection(slope, moves);
    let length = step === 0 ? 1 / Math.max(1, Math.sqrt(dot(slope, slope))) : 1;
    const descent = dot(direction, slope);
    let next = at;
    let nextSlope = slope;
    let nextLoss = loss;
    for (let attempt = 0; attempt < 20; attempt++, length /= 2) {
      next = at.map((value, i) => value + length * (direction[i] as number));
      nextSlope = new Float64Array(size);
      nextLoss = evaluate(next, nextSlope);
      if (nextLoss <= loss + 1e-4 * length * descent) break;
    }
    if (!(nextLoss < loss)) break;
    const moved = next.map((value, i) => value - (at[i] as number));
    const change = nextSlope.map((value, i) => value - (slope[i] as number));
    const curvature = dot(moved, change);
    if (curvature > 1e-12) moves.push({ step: moved, change, factor: 1 / curvature });
    if (moves.length > MEMORY) moves.shift();
    const gained = (loss - nextLoss) / Math.max(1, Math.abs(nextLoss));
    at = next;
    slope = nextSlope;
    loss = nextLoss;
    if (gained < 1e-6) break;
  }
  return { sparse: at.slice(0, buckets), dense: at.slice(buckets, size - 1), bias: at[size - 1] ?? 0 };
}

/** What the weights say of a row: the logarithm of the odds. */
export function sumWeights({ sparse, dense, bias }: Weights, row: Row, buckets: number): number {
  let sum = bias;
  row.sparse.buckets.forEach((bucket, at) => {
    sum += (sparse[bucket % buckets] as number) * (row.sparse.values[at] as number);
  });
  for (let i = 0; i < dense.length; i++) sum += (dense[i] as number) * (row.dense[i] as number);
  return sum;
}

/** The rows one after another in typed arrays: half the time of fitting goes into reading them. */
function packRows(rows: readonly Row[], buckets: number, denseCount: number) {
  const total = rows.reduce((sum, { sparse }) => sum + sparse.buckets.length, 0);
  const starts = new Int32Array(rows.length + 1);
  const places = new Int32Array(total);
  const amounts = new Float32Array(total);
  const dense = new Float32Array(rows.length * denseCount);
  let at = 0;
  rows.forEach((row, number) => {
    row.sparse.buckets.forEach((bucket, i) => {
      places[at] = bucket % buckets;
      amounts[at] = row.sparse.values[i] as number;
      at += 1;
    });
    starts[number + 1] = at;
    dense.set(row.dense, number * denseCount);
  });
  return { starts, places, amounts, dense };
}

/** The two-loop recursion: minus the slope, corrected by the curvature met so far. */
function findDirection(
  slope: Float64Array,
  moves: readonly { step: Float64Array; change: Float64Array; factor: number }[],
): Float64Array {
  const direction = slope.map((value) => -value);
  const shares = moves.map(() => 0);
  for (let i = moves.length - 1; i >= 0; i--) {
    const { step, change, factor } = moves[i] as (typeof moves)[number];
    const share = factor * dot(step, direction);
    shares[i] = share;
    for (let k = 0; k < direction.length; k++) (direction[k] as number) -= share * (change[k] as number);
  }
  const last = moves.at(-1);
  if (last) {
    const scale = 1 / (last.factor * dot(last.change, last.change));
    for (let k = 0; k < direction.length; k++) (direction[k] as number) *= scale;
  }
  moves.forEach(({ step, change, factor }, i) => {
    const share = factor * dot(change, direction);
    for (let k = 0; k < direction.length; k++) {
      (direction[k] as number) += ((shares[i] as number) - share) * (step[k] as number);
    }
  });
  return direction;
}
