import type { Case } from '../../lib/casebook/case';
import { authorWords } from './case-words';

/** The way to the page on which a review stands, in a tab of its own. */
export function PageLink({ one }: { one: Case }) {
  if (one.link === null) return null;
  return (
    <a
      href={one.link}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={`Open the page: review of ${authorWords(one)}`}
    >
      Open the page
    </a>
  );
}
