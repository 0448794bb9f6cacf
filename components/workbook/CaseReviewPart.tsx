import type { Case } from '../../lib/casebook/case';
import { starsInWords } from '../ui/words';
import { Invented } from './CaseRow';
import { authorWords } from './case-words';
import { PageLink } from './PageLink';
import type { SiteName } from './views';

/** The review as the page showed it. It is theirs: nothing of it is changed here. */
export function CaseReviewPart({ one, siteName }: { one: Case; siteName: SiteName }) {
  const { stars, text, date } = one.review;
  const facts = [authorWords(one), starsInWords(stars), siteName(one), date].filter((part) => part !== null);
  return (
    <section class="part" aria-labelledby="case-review">
      <h2 id="case-review">The review {one.sample === true && <Invented />}</h2>
      <p class="soft">{facts.join(' · ')}</p>
      {text === '' ? (
        <p class="soft">{one.kind === 'stars-only' ? 'Stars only, no words.' : 'None of its words are known.'}</p>
      ) : (
        <blockquote class="quote" dir="auto">
          {text}
        </blockquote>
      )}
      <p>
        <PageLink one={one} />
      </p>
    </section>
  );
}
