/** The whole model: sentences and checks of the reply, kind of the review. */
import type { Asset } from './asset';
import { type CheckModel, createCheckModel } from './check-model';
import { createKindModel, type KindModel } from './kind-model';
import { createSentenceModel, type SentenceModel } from './sentence-model';

/** Its parts; sentences and kinds share one encoder. */
export interface Model {
  sentences: SentenceModel;
  kinds: KindModel;
  checks: CheckModel;
}

/** Sets the model up from its file. Throws where that is not understood. */
export function createModel(asset: Asset): Model {
  const sentences = createSentenceModel(asset);
  return { sentences, kinds: createKindModel(asset, sentences.encode), checks: createCheckModel(asset) };
}
