/**
 * `npm run detect -- DIR [--json] [--generic]`: what the extension understands of saved pages, by its own code in a real browser.
 * Their addresses stand in DIR/urls.json, `{"file.html": "https://…"}`; `--generic` leaves the adapters out.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type FileSurvey, listPages, surveyFiles } from './detect/survey-files';
import { fail, SetUpError } from './setup.mjs';

const COUNTS = ['reviews', 'ownerReplies', 'replyBoxes', 'ignoredBoxes'] as const;

function lineOf(survey: Record<(typeof COUNTS)[number], number>): string {
  const { reviews, ownerReplies, replyBoxes, ignoredBoxes } = survey;
  return `${reviews} reviews, ${ownerReplies} owner replies, ${replyBoxes} reply boxes, ${ignoredBoxes} other boxes`;
}

function parseCommand() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, generic: { type: 'boolean', default: false } },
    });
  } catch (error) {
    throw new SetUpError(error instanceof Error ? error.message : String(error));
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseCommand();
  const [folder] = positionals;
  if (!folder || positionals.length > 1) throw new SetUpError('Usage: npm run detect -- DIR [--json] [--generic]');
  const pages = listPages(resolve(folder));
  const total = { reviews: 0, ownerReplies: 0, replyBoxes: 0, ignoredBoxes: 0 };
  const width = Math.max(...pages.map(({ file }) => file.length));
  for await (const survey of surveyFiles(pages, values.generic)) {
    for (const name of COUNTS) total[name] += survey[name];
    print(survey, values.json, width);
  }
  if (!values.json) console.log(`${'total'.padEnd(width)}  ${lineOf(total)}`);
}

function print(survey: FileSurvey, json: boolean, width: number): void {
  const { file, ms, ...counts } = survey;
  if (json) console.log(JSON.stringify({ file, ...counts }));
  else console.log(`${file.padEnd(width)}  ${lineOf(counts)}  (${ms.toFixed(0)} ms)`);
}

main().catch(fail);
