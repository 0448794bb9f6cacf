import { generic } from '../../lib/sites/generic';
import type { SeenReview } from '../../lib/sites/site';
import { type Survey, surveyPage } from '../../lib/sites/survey';
import { type FixturePage, openText } from './fixture';

/** Opens invented pages and counts or reads what is understood of them, without adapters. Close it after each test. */
export interface SurveyedPages {
  /** At an address of its own, where one is given. */
  open(html: string, url?: string): Document;
  survey(html: string): Survey;
  read(html: string): SeenReview[];
  close(): Promise<void>;
}

/** Where the invented pages stand: no adapter owns it. */
export const NOWHERE = 'https://page.example.org/';

/** `count` pieces of HTML, numbered from 1. */
export function each(count: number, make: (n: number) => string): string {
  return Array.from({ length: count }, (_, n) => make(n + 1)).join('');
}

/** See `SurveyedPages`. */
export function createPages(): SurveyedPages {
  const pages: FixturePage[] = [];
  const open = (html: string, url = NOWHERE): Document => {
    const page = openText(html, url);
    pages.push(page);
    return page.document;
  };
  return {
    open,
    survey: (html) => surveyPage(open(html), new URL(NOWHERE), { generic: true }),
    read: (html) => [...generic.findReviews(open(html))].filter((seen): seen is SeenReview => seen !== undefined),
    async close() {
      await Promise.all(pages.splice(0).map((page) => page.close()));
    },
  };
}
