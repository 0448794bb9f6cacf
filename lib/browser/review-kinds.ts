import type { Review, ReviewKind, SurfaceId, Trade } from '../coach/types';
import type { Handlers } from './gate';
import type { House } from './settings';

/** What telling the kind of a review needs from outside. */
export interface ReviewKindsParts {
  readHouse(): Promise<House>;
  kindOf(review: Review | null, surface: SurfaceId, trade: Trade | null): Promise<ReviewKind>;
}

/** Tells a page what kind of review it shows. Nothing of the review is kept. */
export function createReviewKinds({ readHouse, kindOf }: ReviewKindsParts): Pick<Handlers, 'readKind'> {
  return {
    async readKind({ review, surface }) {
      const { brief } = await readHouse();
      return { ok: true, value: await kindOf(review, surface, brief.trade) };
    },
  };
}
