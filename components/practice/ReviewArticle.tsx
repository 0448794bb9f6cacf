import { useEffect, useRef, useState } from 'preact/hooks';
import { Composer } from './Composer';
import type { PracticeReview } from './practice-review';

/** Real sites put the box in a moment after the press; so does this one. Milliseconds. */
const COMPOSER_DELAY_MS = 250;

/** One review with its reply: closed, being written, or posted. */
export function ReviewArticle({ review }: { review: PracticeReview }) {
  const [state, setState] = useState<'closed' | 'opening' | 'open'>('closed');
  const [posted, setPosted] = useState<string | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const closed = useRef(false);
  useEffect(() => {
    if (state !== 'opening') return;
    const timer = setTimeout(() => setState('open'), COMPOSER_DELAY_MS);
    return () => clearTimeout(timer);
  }, [state]);
  useEffect(() => {
    if (state !== 'closed' || !closed.current) return;
    closed.current = false;
    opener.current?.focus();
  }, [state]);
  const close = () => {
    closed.current = true;
    setState('closed');
  };
  return (
    <article data-review-id={review.id} class="review-card" aria-labelledby={`author-${review.id}`}>
      <div class="byline">
        <h3 data-author="" id={`author-${review.id}`}>
          {review.author}
        </h3>
        <span data-stars={review.stars} class="stars" role="img" aria-label={`${review.stars} out of 5 stars`}>
          {'★'.repeat(review.stars)}
          {'☆'.repeat(5 - review.stars)}
        </span>
        <span data-date="" class="soft">
          {review.date}
        </span>
      </div>
      <p data-text="" class="review-text">
        {review.text}
      </p>
      {posted !== null && (
        <div class="posted">
          <h4>Response from the owner</h4>
          <p>{posted}</p>
        </div>
      )}
      {state === 'open' ? (
        <Composer
          review={review}
          onCancel={close}
          onPost={(text) => {
            setPosted(text);
            close();
          }}
        />
      ) : (
        <div class="under">
          <button
            type="button"
            class="site-button"
            ref={opener}
            aria-describedby={`author-${review.id}`}
            disabled={state === 'opening'}
            onClick={() => setState('opening')}
          >
            {posted === null ? 'Reply' : 'Write another'}
          </button>
          <p class="tip soft">{review.tip}</p>
        </div>
      )}
    </article>
  );
}
