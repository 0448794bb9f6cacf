/** The command `npm run detect`: what it is given, and what it prints. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SetUpError } from '../setup.mjs';
import { listPages, surveyFiles } from './survey-files';

const COUNTS = ['reviews', 'ownerReplies', 'replyBoxes', 'ignoredBoxes'] as const;

function lineOf(survey: Record<(typeof COUNTS)[number], number>): string {
  const { reviews, ownerReplies, replyBoxes, ignoredBoxes } = survey;
  return `${reviews} reviews, ${ownerReplies} owner replies, ${replyBoxes} reply boxes, ${ignoredBoxes} other boxes`;
}

function parseCommand(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, generic: { type: 'boolean', default: false } },
    });
  } catch (error) {
    throw new SetUpError(error instanceof Error ? error.message : String(error));
  }
}

/** The lines it prints, each as soon as it is known. Throws `SetUpError` with what to mend. */
export async function* detect(args: string[]): AsyncIterable<string> {
  const { values, positionals } = parseCommand(args);
  const [folder] = positionals;
  if (!folder || positionals.length > 1) throw new SetUpError('Usage: npm run detect -- DIR [--json] [--generic]');
  const pages = listPages(resolve(folder));
  const total = { reviews: 0, ownerReplies: 0, replyBoxes: 0, ignoredBoxes: 0 };
  const width = Math.max(...pages.map(({ file }) => file.length));
  for await (const { file, ms, ...counts } of surveyFiles(pages, values.generic)) {
    for (const name of COUNTS) total[name] += counts[name];
    yield values.json
      ? JSON.stringify({ file, ...counts })
      : `${file.padEnd(width)}  ${lineOf(counts)}  (${ms.toFixed(0)} ms)`;
  }
  if (!values.json) yield `${'total'.padEnd(width)}  ${lineOf(total)}`;
}
