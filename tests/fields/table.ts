/** The table of the suite: as it is claimed, for docs/fields.md, and as it came out, for the end of `npm test`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CACHE, EDITORS } from '../../scripts/setup.mjs';
import type { Check } from './check';
import { CHECKS } from './checks';
import { CAVEATS, EXPLAINED } from './explained';
import { KINDS, type Kind } from './kinds';

/** What one check of one kind in one browser came to. */
export interface Cell {
  kind: string;
  check: string;
  passed: boolean;
  /** A figure, or how it failed. */
  note: string;
}

const BROWSERS = ['Chromium', 'Firefox'] as const;
type Browser = (typeof BROWSERS)[number];

/** Where a browser's run leaves its cells. */
export const cellsOf = (browser: Browser): string => join(CACHE, 'fields', `${browser}.json`);

const isAsked = (check: Check, kind: Kind): boolean => check.concerns?.(kind) ?? true;

/** Every footnote once, in the order of the table. */
const NOTES = [...new Set([...CAVEATS, ...EXPLAINED].map(({ why }) => why))];

/** The footnotes of a cell, each with whether it stands for a failure. */
function notesOf(check: Check, kind: Kind, browser: Browser): { mark: string; fails: boolean }[] {
  const concerns = (one: { check: string; browser: string }): boolean =>
    one.check === check.id && [browser, 'both'].includes(one.browser);
  const mark = (why: string): string => `[${NOTES.indexOf(why) + 1}]`;
  return [
    ...EXPLAINED.filter((one) => concerns(one) && one.kind === kind.id).map(({ why }) => ({
      mark: mark(why),
      fails: true,
    })),
    ...CAVEATS.filter(concerns).map(({ why }) => ({ mark: mark(why), fails: false })),
  ];
}

const footnotes = (): string[] => NOTES.map((why, i) => `[${i + 1}] ${why}`);

/** What a cell claims for one browser. */
function claim(check: Check, kind: Kind, browser: Browser): string {
  const notes = notesOf(check, kind, browser);
  const marks = notes.map(({ mark }) => mark).join('');
  return notes.some(({ fails }) => fails) ? `no ${marks}` : `✓${marks}`;
}

/** docs/fields.md. */
export async function renderFields(): Promise<string> {
  const { dependencies } = JSON.parse(readFileSync(join(EDITORS, 'package.json'), 'utf8'));
  const versions = (kind: Kind): string =>
    kind.packages.length === 0 ? 'none' : kind.packages.map((name) => `${name} ${dependencies[name]}`).join(', ');
  const cell = (check: Check, kind: Kind): string => {
    if (!isAsked(check, kind)) return '–';
    const [chromium = '', firefox = ''] = BROWSERS.map((browser) => claim(check, kind, browser));
    return chromium === firefox ? chromium : `${chromium} / ${firefox}`;
  };
  const row = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  return [
    '<!-- Made by `npm run docs` from tests/fields. -->',
    '# Boxes that are written in',
    '',
    'Every kind of box that Evenkeel is tried in at each `npm test`, with the real editors, in Chromium and in Firefox, as a',
    'content script under the strictest policy that the editor itself bears. ✓ holds in both browsers; where they differ, Chromium',
    'stands first. A cell that says *no* is tried all the same, and the test fails on the day it holds.',
    '',
    row(['', ...KINDS.map(({ name }) => name)]),
    row(['---', ...KINDS.map(() => '---')]),
    ...CHECKS.map((check) => row([check.id, ...KINDS.map((kind) => cell(check, kind))])),
    '',
    ...footnotes().map((note) => `- ${note}`),
    '',
    '## What each line says',
    '',
    ...CHECKS.map(({ id, says }) => `- **${id}**: ${says}.`),
    '',
    '## What is in each box',
    '',
    ...KINDS.map((kind) => `- **${kind.name}**: packages ${versions(kind)}; policy \`${kind.policy}\``),
    '',
  ].join('\n');
}

/** How a run came out. `missing` counts cells that were never tried. */
function renderRun(browser: Browser): { lines: string[]; wrong: number } {
  const cells: Cell[] = existsSync(cellsOf(browser)) ? JSON.parse(readFileSync(cellsOf(browser), 'utf8')) : [];
  let wrong = 0;
  const shown = (check: Check, kind: Kind): string => {
    if (!isAsked(check, kind)) return '–';
    const found = cells.find((one) => one.kind === kind.id && one.check === check.id);
    const notes = notesOf(check, kind, browser);
    const marks = notes.map(({ mark }) => mark).join('');
    if (found?.passed) return `✓ ${found.note}${marks}`;
    if (found && notes.some(({ fails }) => fails)) return `no ${marks}`;
    wrong += 1;
    return found ? 'FAILED' : 'not run';
  };
  const line = (head: string, rest: string[]): string =>
    [head.padEnd(13), ...rest.map((one) => one.padEnd(9))].join(' ').trimEnd();
  const lines = [
    line(
      browser,
      KINDS.map(({ short }) => short),
    ),
    ...CHECKS.map((check) =>
      line(
        check.id,
        KINDS.map((kind) => shown(check, kind)),
      ),
    ),
    '',
  ];
  return { lines, wrong };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const runs = BROWSERS.map(renderRun);
  process.stdout.write(`${[...runs.flatMap(({ lines }) => lines), ...footnotes()].join('\n')}\n`);
  process.exitCode = runs.some(({ wrong }) => wrong > 0) ? 1 : 0;
}
