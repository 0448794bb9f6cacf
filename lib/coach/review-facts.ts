/** What the rules need to know of the review, worked out once per review. */
import type { ReviewFacts } from './rules/rule';
import { parseDraft } from './text';
import type { Review, ReviewKind } from './types';

const HARSH: ReadonlySet<ReviewKind> = new Set(['complaint', 'safety', 'troll', 'legal']);

interface Kept {
  review: Review | null;
  text: string;
  kind: ReviewKind;
  facts: ReviewFacts;
}

/** Remembers the last review, since a thread is read at every keystroke. */
export function createReviewFacts(): (review: Review | null, kind: ReviewKind) => ReviewFacts {
  let kept: Kept | null = null;
  return (review, kind) => {
    const text = review?.text ?? '';
    if (kept && kept.kind === kind && kept.text === text && sameReview(kept.review, review)) return kept.facts;
    const facts = readReview(review, kind);
    kept = { review, text, kind, facts };
    return facts;
  };
}

function sameReview(a: Review | null, b: Review | null): boolean {
  return a === b || (a !== null && b !== null && a.stars === b.stars && a.author === b.author);
}

function readReview(review: Review | null, kind: ReviewKind): ReviewFacts {
  const parsed = review ? parseDraft(review.text) : null;
  const words = new Set<string>();
  for (const word of parsed?.words ?? []) words.add(word.form);
  for (const word of parseDraft(review?.author ?? '').words) words.add(word.form);
  const stars = review?.stars ?? null;
  return {
    review,
    parsed,
    words,
    praise: kind === 'praise' || (stars !== null && stars >= 4 && kind !== 'question' && !HARSH.has(kind)),
    question: kind === 'question',
    harsh: HARSH.has(kind) || (stars !== null && stars <= 2),
  };
}
