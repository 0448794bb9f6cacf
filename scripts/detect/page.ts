/** Runs in the page that is surveyed: the extension's own reading of it, after a skeleton got stand-in words. */
import { type Survey, type SurveyOptions, surveyPage } from '../../lib/sites/survey';
import { dressSkeleton } from './skeleton';

declare global {
  var surveyThisPage: ((options: SurveyOptions) => Survey & { ms: number }) | undefined;
}

globalThis.surveyThisPage = (options) => {
  dressSkeleton(document);
  const start = performance.now();
  const survey = surveyPage(document, new URL(location.href), options);
  return { ...survey, ms: performance.now() - start };
};
