/** The parts of the model that give an answer: weighted sums, and small nets of one hidden layer. */
import type { Asset } from './asset';
import type { Sparse } from './features';

/** A weighted sum over hashed features and plain numbers. */
export interface Linear {
  sparse: Int8Array;
  /** What one step of `sparse` is worth. */
  sparseScale: number;
  dense: Float32Array;
  bias: number;
}

/** Adds the features up. Buckets beyond the table wrap around, so a small table serves too. */
export function sumLinear(
  { sparse, sparseScale, dense, bias }: Linear,
  features: Sparse,
  numbers: ArrayLike<number>,
): number {
  let sum = 0;
  features.buckets.forEach((bucket, at) => {
    sum += (sparse[bucket % sparse.length] as number) * (features.values[at] as number);
  });
  sum *= sparseScale;
  for (let i = 0; i < dense.length; i++) sum += (dense[i] as number) * (numbers[i] as number);
  return sum + bias;
}

/** A net of one hidden layer of rectified units and one answer. */
export interface Net {
  /** Unit after unit. */
  hidden: Int8Array;
  hiddenScales: Float32Array;
  hiddenBias: Float32Array;
  output: Float32Array;
  bias: number;
}

/** Runs the net: the logarithm of the odds. */
export function runNet({ hidden, hiddenScales, hiddenBias, output, bias }: Net, numbers: Float32Array): number {
  const { length } = numbers;
  let sum = bias;
  for (let unit = 0; unit < output.length; unit++) {
    const start = unit * length;
    let inner = 0;
    for (let i = 0; i < length; i++) inner += (hidden[start + i] as number) * (numbers[i] as number);
    inner = inner * (hiddenScales[unit] as number) + (hiddenBias[unit] as number);
    if (inner > 0) sum += inner * (output[unit] as number);
  }
  return sum;
}

/** Odds to chance. */
export const sigmoid = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** Reads a weighted sum from the asset. Throws where a section is missing. */
export function readLinear(asset: Asset, name: string): Linear {
  const [sparseScale = 0, bias = 0] = asset.numbers(name);
  return { sparse: asset.int8(`${name}/sparse`), sparseScale, dense: asset.float32(`${name}/dense`), bias };
}

/** Reads a net from the asset. Throws where a section is missing. */
export function readNet(asset: Asset, name: string): Net {
  return {
    hidden: asset.int8(`${name}/hidden`),
    hiddenScales: asset.float32(`${name}/hidden-scales`),
    hiddenBias: asset.float32(`${name}/hidden-bias`),
    output: asset.float32(`${name}/output`),
    bias: asset.numbers(name)[0] ?? 0,
  };
}
