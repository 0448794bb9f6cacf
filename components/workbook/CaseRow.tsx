import type { ComponentChildren } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import type { Case } from '../../lib/casebook/case';
import { KIND_WORDS } from '../../lib/casebook/kind-words';
import { clip } from '../../lib/stores/clip';
import { starsInWords } from '../ui/words';
import { caseLink } from './address';
import { authorWords, dayWords, dueWords, STATUS_WORDS } from './case-words';
import { ToHead } from './head';
import type { SiteName } from './views';

interface CaseRowProps {
  one: Case;
  now: number;
  siteName: SiteName;
  /** Say how the case stands, where a list holds several kinds. */
  withStatus?: boolean;
  /** What is to be done with it here. */
  children?: ComponentChildren;
}

/** One case in a list: who, how it stands, the beginning of the review, and the way to its own page. */
export function CaseRow({ one, now, siteName, withStatus = false, children }: CaseRowProps) {
  const { stars, text } = one.review;
  const site = siteName(one);
  const facts = [
    starsInWords(stars),
    KIND_WORDS[one.kind],
    ...(site === null ? [] : [site]),
    dayWords(one.reviewedOn ?? one.createdAt, now),
    ...(withStatus ? [STATUS_WORDS[one.status]] : []),
  ].join(' · ');
  return (
    <li class="case-row">
      <div class="case-line">
        <CaseLink one={one} />
        {one.sample === true && <Invented />}
        <Due one={one} now={now} />
      </div>
      <p class="soft">{facts.charAt(0).toUpperCase() + facts.slice(1)}</p>
      {text !== '' && (
        <p class="case-text" dir="auto">
          {clip(text)}
        </p>
      )}
      {children}
    </li>
  );
}

/** The way to a case's own page. Where its row goes while it has the keyboard, the heading gets it. */
export function CaseLink({ one }: { one: Case }) {
  const link = useRef<HTMLAnchorElement>(null);
  const toHead = useContext(ToHead);
  useLayoutEffect(() => {
    const { current } = link;
    return () => {
      if (current !== null && current === document.activeElement) toHead();
    };
  }, [toHead]);
  return (
    <a class="case-link" ref={link} href={caseLink(one.id)} dir="auto">
      {authorWords(one)}
    </a>
  );
}

const SIGNS = { fine: '○', soon: '●', late: '■' } as const;

/** By when to answer, with a sign of how near that is. */
export function Due({ one, now }: { one: Case; now: number }) {
  const due = dueWords(one, now);
  if (due === null) return null;
  return (
    <span class={`due due-${due.near}`}>
      <span aria-hidden="true">{SIGNS[due.near]}</span> {due.words}
    </span>
  );
}

/** Says that a case is of the invented month. */
export function Invented() {
  return <span class="invented">invented</span>;
}
