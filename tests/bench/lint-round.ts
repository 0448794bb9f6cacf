/**
 * One round of lints, as a program: one length, in a process of its own, as a page would meet it. Bundled and minified by
 * `lint.ts`, like the engine that ships; prints JSON.
 */
import { createLinter } from '../../lib/coach/linter';
import type { DraftContext, Review } from '../../lib/coach/types';
import { median, quantile } from './figures';
import { createDice, inventReply } from './invented-text';

const READINGS = 1_200;
/** Until then the engine is getting warm; the page's experience of that is `first` and `tenth`. */
const WARM = 400;
const REVIEW: Review = {
  author: 'Dana',
  stars: 2,
  text: 'We waited an hour for two coffees and the waiter shrugged. The cake was dry. Why is nobody at the till?',
};

/** All times in milliseconds. */
export interface Round {
  first: number;
  tenth: number;
  median: number;
  p99: number;
  /** One pass of charCodeAt over the same texts: what reading the characters alone costs. */
  pass: number;
}

function oneRound(length: number, seed: number): Round {
  const dice = createDice(seed);
  const linter = createLinter();
  const context: DraftContext = {
    review: REVIEW,
    triage: { kind: 'complaint', points: [], advice: '', why: '', where: 'public', days: null },
    surface: 'google-reply',
    trade: null,
  };
  const times: number[] = [];
  const passes: number[] = [];
  let kept = 0;
  // Made beforehand, so that their garbage is not collected on our time.
  const drafts = Array.from({ length: READINGS }, () => inventReply(length, dice));
  for (const draft of drafts) {
    const started = performance.now();
    const lint = linter.lint(draft, context);
    const read = performance.now();
    kept += passOver(draft);
    passes.push(performance.now() - read);
    times.push(read - started);
    kept += lint.findings.length;
  }
  if (kept === 0) throw new Error('Nothing was read.');
  const warm = times.slice(WARM);
  return {
    first: times[0] ?? Number.NaN,
    tenth: times[9] ?? Number.NaN,
    median: median(warm),
    p99: quantile(warm, 0.99),
    pass: median(passes.slice(WARM)),
  };
}

function passOver(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum === 0 ? 0 : 1;
}

console.log(JSON.stringify(oneRound(Number(process.argv[2]), Number(process.argv[3]))));
