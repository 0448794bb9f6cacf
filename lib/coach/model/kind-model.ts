/** What kind of review it is, by weighing the words, the sentence vector and what the triage tree saw. */
import { readKindEvidence } from '../triage';
import { REVIEW_KINDS, type Review, type ReviewKind } from '../types';
import type { Asset } from './asset';
import { WIDTH } from './encoder';
import { addFeatures, bucketsOf, readTokens, type Sparse, sequences } from './features';
import { type Linear, readLinear, sigmoid, sumLinear } from './heads';

/** What the kind's heads read of a review. */
export interface KindInput {
  sparse: Sparse;
  dense: Float32Array;
}

/** Buckets of its hashed word sequences. */
export const KIND_BUCKETS = 1 << 13;
const STARS = [null, 1, 2, 3, 4, 5];
const VECTOR_SHARE = 3;
const EVIDENCE_SHARE = 0.3;

/** Puts together what the heads read. */
export function readKindInput(review: Review, encode: (text: string) => Float32Array): KindInput {
  const sparse: Sparse = { buckets: [], values: [] };
  const tokens = readTokens(review.text);
  addFeatures(bucketsOf(sequences(tokens, 2, 'k'), KIND_BUCKETS), 1, sparse);
  const evidence = readKindEvidence(review);
  const most = Math.max(...Object.values(evidence));
  const plain = [
    ...STARS.map((stars) => (review.stars === stars ? 1 : 0)),
    ...REVIEW_KINDS.map((kind) => EVIDENCE_SHARE * Math.log1p(Math.max(0, evidence[kind]))),
    ...REVIEW_KINDS.map((kind) => (evidence[kind] === most && most > 0 ? 0.5 : 0)),
    Math.min(tokens.length, 200) / 100,
    review.text.includes('?') ? 1 : 0,
  ];
  const dense = new Float32Array(WIDTH + plain.length);
  const vector = encode(review.text);
  for (let i = 0; i < WIDTH; i++) dense[i] = (vector[i] as number) * VECTOR_SHARE;
  dense.set(plain, WIDTH);
  return { sparse, dense };
}

/** Tells kinds. */
export interface KindModel {
  /** Chances from 0 to 1 by kind; each on its own, so they need not add up to 1. */
  chances(review: Review): ReadonlyMap<ReviewKind, number>;
}

/** Sets the model up from the asset. Throws where a section is missing. */
export function createKindModel(asset: Asset, encode: (text: string) => Float32Array): KindModel {
  const kinds = asset.words('kinds') as readonly ReviewKind[];
  const heads: Linear[] = kinds.map((kind) => readLinear(asset, `kind/${kind}`));
  return {
    chances(review) {
      const { sparse, dense } = readKindInput(review, encode);
      return new Map(kinds.map((kind, at) => [kind, sigmoid(sumLinear(heads[at] as Linear, sparse, dense))]));
    },
  };
}
