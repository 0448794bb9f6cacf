/** Fits the heads of the sentence model to a set of sentences. */
import { BUCKETS } from '../../lib/coach/model/features';
import { readLabelNumbers, type SentenceInput } from '../../lib/coach/model/sentence-model';
import { fitLinear, type Row, sumWeights, type Weights } from './linear';
import { fitNet, type NetWeights } from './net';

/** A labelled sentence with all the heads read of it. */
export interface Example {
  file: string;
  reply: string;
  labels: readonly string[];
  /** Whether a rule marks it already, under the name of a label. */
  marked: boolean;
  input: SentenceInput;
}

/** The heads that tell whether a sentence is faulty. */
export interface FaultHeads {
  linear: Weights;
  nets: NetWeights[];
}

/** Buckets of the heads that tell for what. */
export const LABEL_BUCKETS = 1 << 13;
const NETS = { units: 40, rounds: 6, rate: 1e-3, ridge: 0.1 };
const SEEDS = [1, 2, 3];

/** Features that fewer replies than this have are left out: nobody's own words, and little to learn from. */
const FEWEST_SOURCES = 3;

/** Buckets that enough different replies touch. */
export function findShared(examples: readonly Example[]): Uint8Array {
  const last = new Map<number, string>();
  const counts = new Uint8Array(BUCKETS);
  for (const { reply, input } of examples) {
    for (const bucket of input.sparse.buckets) {
      if (last.get(bucket) === reply) continue;
      last.set(bucket, reply);
      if ((counts[bucket] as number) < 255) (counts[bucket] as number) += 1;
    }
  }
  return counts.map((count) => (count >= FEWEST_SOURCES ? 1 : 0));
}

/** The example's hashed features without those too few replies share. */
function keepShared({ sparse }: SentenceInput, shared: Uint8Array): Row['sparse'] {
  const kept: Row['sparse'] = { buckets: [], values: [] };
  sparse.buckets.forEach((bucket, at) => {
    if (!shared[bucket]) return;
    kept.buckets.push(bucket);
    kept.values.push(sparse.values[at] as number);
  });
  return kept;
}

/** Fits the heads for "faulty or not". */
export function fitFault(examples: readonly Example[]): FaultHeads {
  const shared = findShared(examples);
  const answers = examples.map(({ labels }) => (labels.length > 0 ? 1 : 0));
  const rows = examples.map(({ input }) => ({ sparse: keepShared(input, shared), dense: input.plain }));
  const linear = fitLinear(rows, answers, { buckets: BUCKETS, strength: 4, steps: 80 });
  const dense = examples.map(({ input }) => input.dense);
  return { linear, nets: SEEDS.map((seed) => fitNet(dense, answers, { ...NETS, seed })) };
}

/** Fits one head per label, on the faulty sentences alone. */
export function fitLabels(examples: readonly Example[], labels: readonly string[]): Weights[] {
  const shared = findShared(examples);
  const faulty = examples.filter((example) => example.labels.length > 0);
  const rows = faulty.map(({ input }) => ({
    sparse: keepShared(input, shared),
    dense: readLabelNumbers(input.dense, input.plain),
  }));
  return labels.map((label) =>
    fitLinear(
      rows,
      faulty.map((example) => (example.labels.includes(label) ? 1 : 0)),
      {
        buckets: LABEL_BUCKETS,
        strength: 2,
        steps: 40,
      },
    ),
  );
}

/** The label such heads find likeliest. */
export function likeliestLabel(heads: readonly Weights[], labels: readonly string[], { input }: Example): string {
  const dense = readLabelNumbers(input.dense, input.plain);
  let best = '';
  let most = Number.NEGATIVE_INFINITY;
  heads.forEach((head, at) => {
    const sum = sumWeights(head, { sparse: input.sparse, dense }, LABEL_BUCKETS);
    if (sum > most) {
      most = sum;
      best = labels[at] ?? '';
    }
  });
  return best;
}

/** The logarithms of the odds: of the weighted sum, and of the nets' mean. */
export function runFault({ linear, nets }: FaultHeads, { input }: Example): { linear: number; nets: number } {
  const sum = sumWeights(linear, { sparse: input.sparse, dense: input.plain }, BUCKETS);
  return { linear: sum, nets: nets.reduce((total, net) => total + runWeights(net, input.dense), 0) / nets.length };
}

function runWeights({ hidden, hiddenBias, output, bias }: NetWeights, numbers: Float32Array): number {
  let sum = bias;
  for (let unit = 0; unit < output.length; unit++) {
    let inner = hiddenBias[unit] as number;
    const at = unit * numbers.length;
    for (let i = 0; i < numbers.length; i++) inner += (hidden[at + i] as number) * (numbers[i] as number);
    if (inner > 0) sum += inner * (output[unit] as number);
  }
  return sum;
}
