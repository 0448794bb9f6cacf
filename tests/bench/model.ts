/** Times the sentence model, which runs in the background: by itself, in this process. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCoach } from '../../lib/coach';
import { parseAsset } from '../../lib/coach/model/asset';
import { createModel } from '../../lib/coach/model/model';
import type { DraftContext, Review } from '../../lib/coach/types';
import { ROOT } from '../../scripts/setup.mjs';
import { median, quantile } from './figures';
import { createDice, inventReply } from './invented-text';

/** Milliseconds, but for the file. */
export interface ModelFigures {
  /** Size of the file in megabytes. */
  file: number;
  /** From the file's bytes to a model that can read. */
  load: number;
  /** A draft of 1,500 characters nobody has seen. */
  draft: number;
  /** The same after one of its sentences changed, median and 99th percentile. */
  sentence: number;
  sentenceP99: number;
  /** A draft of 4,096 characters of which all vectors are known: the heads alone. */
  heads: number;
}

const DRAFTS = 30;

export function measureModel(): ModelFigures {
  const bytes = new Uint8Array(readFileSync(join(ROOT, 'public', 'coach-model.bin')));
  const started = performance.now();
  const coach = createCoach({ model: createModel(parseAsset(bytes)) });
  const load = performance.now() - started;
  const review: Review = { author: 'Dana', stars: 2, text: 'We waited an hour for two coffees. The cake was dry.' };
  const context: DraftContext = {
    review,
    triage: coach.triage(review, 'google-reply', null),
    surface: 'google-reply',
    trade: null,
  };
  const dice = createDice(11);
  const time = (text: string): number => {
    const lint = coach.lint(text, context);
    const from = performance.now();
    coach.deepen(lint, text, context);
    return performance.now() - from;
  };
  const whole: number[] = [];
  const changed: number[] = [];
  const heads: number[] = [];
  for (let count = 0; count < DRAFTS; count++) {
    const text = inventReply(1_500, dice);
    whole.push(time(text));
    for (let edit = 0; edit < 10; edit++) changed.push(time(`${text} ${inventReply(90, dice)}`));
    const long = inventReply(4_096, dice);
    time(long);
    heads.push(time(long));
  }
  return {
    file: bytes.length / 1_000_000,
    load,
    draft: median(whole),
    sentence: median(changed),
    sentenceP99: quantile(changed, 0.99),
    heads: median(heads),
  };
}
