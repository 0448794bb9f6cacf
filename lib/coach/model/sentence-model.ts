/**
 * The sentence model: for every sentence of a reply, how likely a fair reader is to fault it, and for what.
 * A weighted sum over hashed word sequences and two or three small nets over sentence vectors, averaged.
 */
import type { Asset } from './asset';
import { createEncoder, VECTOR_LENGTH, WIDTH } from './encoder';
import { type ModelReply, readPlain, readSparse, type Sparse } from './features';
import { hashOf } from './hash';
import { type Linear, readLinear, readNet, runNet, sigmoid, sumLinear } from './heads';

/** What the model says of one sentence. Chances are from 0 to 1. */
export interface SentenceChance {
  /** That a fair reader faults it. */
  faulty: number;
  /** If it is faulty: for what, by rule id. */
  labels: ReadonlyMap<string, number>;
}

/** Reads replies. Keeps the vectors of the sentences it saw last, so that a keystroke costs one sentence. */
export interface SentenceModel {
  read(reply: ModelReply): SentenceChance[];
  /** From which chance on a sentence may be marked as this fault. */
  threshold(label: string): number;
  /** The vector of a text; see `encoder.ts`. */
  encode(text: string): Float32Array;
  /** Which words of a sentence weighed most, as UTF-16 ranges in it, heaviest first. */
  weigh(sentence: string): { start: number; end: number }[];
}

/** What the heads read of a sentence. */
export interface SentenceInput {
  sparse: Sparse;
  /** Plain numbers. */
  plain: number[];
  /** What the nets and the labels read: vectors, likeness to the review, plain numbers. */
  dense: Float32Array;
}

/** Mean and spread of the second half of the vectors, to bring it to one scale. */
export interface Spread {
  mean: Float32Array;
  factor: Float32Array;
}

const FIRST_HALF = 4;
const LIKENESS = 2;
/** Sentences remembered: a few long drafts. */
const KEPT = 400;

/** How long `dense` is with so many plain numbers. */
export const denseLength = (plain: number): number => VECTOR_LENGTH + WIDTH + 1 + plain;

/** Puts together what the heads read, for every sentence of a reply. */
export function readInputs(
  reply: ModelReply,
  encode: (text: string) => Float32Array,
  ruleIds: readonly string[],
  spread: Spread,
): SentenceInput[] {
  const sparse = readSparse(reply);
  const vectors = reply.sentences.map(({ text }) => encode(text));
  const review = reply.review?.text ? encode(reply.review.text) : null;
  const total = new Float64Array(WIDTH);
  for (const vector of vectors) for (let i = 0; i < WIDTH; i++) (total[i] as number) += vector[i] as number;
  return vectors.map((vector, index) => {
    const plain = readPlain(reply, index, ruleIds);
    const dense = new Float32Array(denseLength(plain.length));
    const others = Math.max(1, vectors.length - 1);
    let likeness = 0;
    for (let i = 0; i < WIDTH; i++) {
      const own = vector[i] as number;
      dense[i] = own * FIRST_HALF;
      dense[WIDTH + i] = ((vector[WIDTH + i] as number) - (spread.mean[i] as number)) * (spread.factor[i] as number);
      dense[VECTOR_LENGTH + i] = (((total[i] as number) - own) / others) * FIRST_HALF;
      if (review) likeness += own * (review[i] as number);
    }
    dense[VECTOR_LENGTH + WIDTH] = likeness * LIKENESS;
    dense.set(plain, VECTOR_LENGTH + WIDTH + 1);
    return { sparse: sparse[index] ?? { buckets: [], values: [] }, plain, dense };
  });
}

/** What the labels read beside the hashed features: the encoder's answer and the plain numbers. */
export function readLabelNumbers(dense: Float32Array, plain: readonly number[]): Float32Array {
  const numbers = new Float32Array(WIDTH + plain.length);
  numbers.set(dense.subarray(0, WIDTH));
  numbers.set(plain, WIDTH);
  return numbers;
}

/** Sets the model up from the asset. Throws where a section is missing. */
export function createSentenceModel(asset: Asset): SentenceModel {
  const encoder = createEncoder(asset);
  const ruleIds = asset.words('rules');
  const labels = asset.words('labels');
  const thresholds = asset.numbers('thresholds');
  const spread: Spread = { mean: asset.float32('spread/mean'), factor: asset.float32('spread/factor') };
  const linear = readLinear(asset, 'fault');
  const nets = asset.numbers('nets').map((_, number) => readNet(asset, `net-${number}`));
  const labelHeads = labels.map((label) => readLinear(asset, `label/${label}`));
  const [ofLinear = 0, ofNets = 0, shift = 0] = asset.numbers('mix');
  const vectors = new Map<string, Float32Array>();

  function encode(text: string): Float32Array {
    const known = vectors.get(text);
    if (known) {
      vectors.delete(text);
      vectors.set(text, known);
      return known;
    }
    const made = encoder.encode(text);
    vectors.set(text, made);
    for (const oldest of vectors.keys()) {
      if (vectors.size <= KEPT) break;
      vectors.delete(oldest);
    }
    return made;
  }

  return {
    encode,
    threshold: (label) => thresholds[labels.indexOf(label)] ?? 1,
    read: (reply) =>
      readInputs(reply, encode, ruleIds, spread).map(({ sparse, plain, dense }) => {
        const byNets = nets.reduce((sum, net) => sum + runNet(net, dense), 0) / Math.max(1, nets.length);
        const faulty = sigmoid(ofLinear * sumLinear(linear, sparse, plain) + ofNets * byNets + shift);
        const forLabels = readLabelNumbers(dense, plain);
        return {
          faulty,
          labels: new Map(
            labels.map((label, at) => [label, sigmoid(sumLinear(labelHeads[at] as Linear, sparse, forLabels))]),
          ),
        };
      }),
    weigh: (sentence) => weighWords(sentence, linear),
  };
}

/** A word weighs what its own sequences of up to three words add to the sum. */
function weighWords(sentence: string, linear: Linear): { start: number; end: number }[] {
  const words = [...sentence.matchAll(/[\p{L}’']+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0].toLowerCase().replaceAll('’', "'"),
    weight: 0,
  }));
  for (let start = 0; start < words.length; start++) {
    let text = 'w';
    for (let length = 1; length <= 3 && start + length <= words.length; length++) {
      text += ` ${words[start + length - 1]?.text}`;
      const weight = (linear.sparse[hashOf(text) % linear.sparse.length] as number) / length;
      for (const word of words.slice(start, start + length)) word.weight += weight;
    }
  }
  return words
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.start - b.start)
    .map(({ start, end }) => ({ start, end }));
}
