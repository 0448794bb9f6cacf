/** Checks that cues alone tell too loosely: what the cues saw is weighed together with the words of the reply. */
import { readCheckEvidence } from '../checks';
import { parseDraft } from '../text';
import { CHECKS, type CheckId, type DraftContext } from '../types';
import type { Asset } from './asset';
import { addFeatures, bucketsOf, readTokens, type Sparse, sequences } from './features';
import { hashOf } from './hash';
import { type Linear, readLinear, sumLinear } from './heads';

/** Buckets of its hashed features. */
export const CHECK_BUCKETS = 1 << 13;
const EVIDENCE_SHARE = 0.5;
const MOST = 3;

/** What the checks' heads read of a reply. */
export function readCheckFeatures(text: string, context: DraftContext): Sparse {
  const sparse: Sparse = { buckets: [], values: [] };
  addFeatures(bucketsOf(sequences(readTokens(text), 2, 'k'), CHECK_BUCKETS), 1, sparse);
  for (const [name, value] of Object.entries(readCheckEvidence(parseDraft(text), context))) {
    if (!value) continue;
    sparse.buckets.push(hashOf(`e${name}`) % CHECK_BUCKETS);
    sparse.values.push(EVIDENCE_SHARE * Math.max(-MOST, Math.min(MOST, value)));
  }
  return sparse;
}

/** Tells checks. */
export interface CheckModel {
  /** The checks it knows, and whether each is done. */
  read(text: string, context: DraftContext): Partial<Record<CheckId, boolean>>;
}

/** Sets the model up from the asset. Throws where a section is missing. */
export function createCheckModel(asset: Asset): CheckModel {
  const ids = CHECKS.filter((check) => asset.words('checks').includes(check));
  const heads: Linear[] = ids.map((id) => readLinear(asset, `check/${id}`));
  return {
    read(text, context) {
      const sparse = readCheckFeatures(text, context);
      return Object.fromEntries(ids.map((id, at) => [id, sumLinear(heads[at] as Linear, sparse, []) > 0]));
    },
  };
}
