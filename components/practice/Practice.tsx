import type { Severity } from '../../lib/coach/types';
import { Sign } from '../ui/Sign';
import { workbookAddress } from '../workbook/address';
import { ReviewArticle } from './ReviewArticle';
import { REVIEWS } from './reviews';

/** What to try: the words to look for, then what comes of it. */
const STEPS = [
  ['Reply', 'under a review opens the panel beside the box. It says what kind of review this is.'],
  ['A furious one', 'fills the box. Marks appear under words a reader may take badly, with why, and how instead.'],
  ['Use it', 'in the panel swaps the words. Undo in the box brings yours back.'],
  ['Post reply', 'while it is heated asks you once. A second press always posts.'],
  ['Insert', 'puts a template into the box. Its blanks wait until you have filled them.'],
] as const;

const MARKS: [Severity, string, string][] = [
  ['stop', 'You will hear from our lawyer', 'May break a rule, the law or someone’s privacy.'],
  ['high', 'You are simply wrong', 'May read as an attack.'],
  ['medium', 'the inconvenience caused', 'May cost trust.'],
  ['low', 'utilise', 'A matter of style.'],
];

/** Where a newcomer meets Evenkeel: invented reviews on a page that behaves like a real site. */
export function Practice() {
  return (
    <main class="practice">
      <header class="intro">
        <p class="soft">Evenkeel · practice page</p>
        <h1>Try it where nothing can go wrong</h1>
        <p>
          Evenkeel sits beside the box while you answer a review, and helps a calm, specific, human reply along. The
          café and its guests below are invented. Whatever you post here goes nowhere.
        </p>
        <h2>What to try</h2>
        <ol class="steps">
          {STEPS.map((step) => (
            <li key={step[0]}>
              <span>
                <b>{step[0]}</b> {step[1]}
              </span>
            </li>
          ))}
        </ol>
        <h2>What the marks mean</h2>
        <ul class="legend">
          {MARKS.map(([severity, words, meaning]) => (
            <li key={severity}>
              <Sign severity={severity} />
              <span class={`marked marked-${severity}`}>{words}</span>
              <span class="soft">{meaning}</span>
            </li>
          ))}
        </ul>
        <p>
          What you worked on is remembered in your{' '}
          <a href={workbookAddress()} target="_blank" rel="noopener">
            Workbook
          </a>
          .
        </p>
        <p class="soft">
          Everything you write here stays on this device: no account, no request, and nothing is ever posted for you.
        </p>
      </header>
      <section class="feed" aria-labelledby="feed-title">
        <div class="place">
          <h2 id="feed-title">Marlow Lane Café</h2>
          <p class="soft">Breakfast and lunch · 7 reviews</p>
        </div>
        {REVIEWS.map((review) => (
          <ReviewArticle key={review.id} review={review} />
        ))}
      </section>
    </main>
  );
}
