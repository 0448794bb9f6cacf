/**
 * Time of one reading by the coach. Run as a program it is one round: it measures one length in a process of its own,
 * as a page would meet it, and prints JSON. `measureLint` runs the rounds.
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createCoach } from '../../lib/coach';
import type { DraftContext, Review } from '../../lib/coach/types';
import { ROOT, run } from '../../scripts/setup.mjs';
import { median, quantile } from './figures';
import { createDice, inventReply } from './invented-text';

const LENGTHS = [400, 1_500, 4_096];
const ROUNDS = 5;
const READINGS = 400;
const REVIEW: Review = {
  author: 'Dana',
  stars: 2,
  text: 'We waited an hour for two coffees and the waiter shrugged. The cake was dry. Why is nobody at the till?',
};

/** All times in milliseconds. */
interface Round {
  first: number;
  tenth: number;
  median: number;
  p99: number;
  /** One pass of charCodeAt over the same texts: what reading the characters alone costs. */
  pass: number;
}

export interface LintFigures extends Round {
  length: number;
}

function oneRound(length: number, seed: number): Round {
  const dice = createDice(seed);
  const coach = createCoach();
  const context: DraftContext = {
    review: REVIEW,
    triage: coach.triage(REVIEW, 'google-reply', null),
    surface: 'google-reply',
    trade: null,
  };
  const times: number[] = [];
  const passes: number[] = [];
  let kept = 0;
  for (let count = 0; count < READINGS; count++) {
    const draft = inventReply(length, dice);
    const started = performance.now();
    const reading = coach.read(draft, context);
    const read = performance.now();
    kept += passOver(draft);
    passes.push(performance.now() - read);
    times.push(read - started);
    kept += reading.findings.length;
  }
  if (kept === 0) throw new Error('Nothing was read.');
  // The first hundred are the engine getting warm; the page's experience of them is `first` and `tenth`.
  const warm = times.slice(100);
  return {
    first: times[0] ?? Number.NaN,
    tenth: times[9] ?? Number.NaN,
    median: median(warm),
    p99: quantile(warm, 0.99),
    pass: median(passes.slice(100)),
  };
}

function passOver(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum === 0 ? 0 : 1;
}

/** Medians over rounds, each in a process of its own. */
export async function measureLint(): Promise<LintFigures[]> {
  const figures: LintFigures[] = [];
  for (const length of LENGTHS) {
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const args = ['--import', 'tsx', fileURLToPath(import.meta.url), String(length), String(round + 1)];
      const { code, output } = await run(process.execPath, args, { quiet: true, cwd: ROOT });
      if (code !== 0) throw new Error(`A round of readings failed:\n${output}`);
      rounds.push(JSON.parse(output));
    }
    const of = (name: keyof Round) => median(rounds.map((round) => round[name]));
    figures.push({
      length,
      first: of('first'),
      tenth: of('tenth'),
      median: of('median'),
      p99: of('p99'),
      pass: of('pass'),
    });
  }
  return figures;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(JSON.stringify(oneRound(Number(process.argv[2]), Number(process.argv[3]))));
}
