/** Cases as a table for people: RFC 4180, every cell quoted, and no cell that a spreadsheet would take for a formula. */
import Papa from 'papaparse';
import type { Case, CaseCause, CaseStatus } from './case';
import { KIND_WORDS } from './kind-words';

/** As the workbook has them. */
const CAUSE_WORDS: Record<CaseCause, string> = {
  'not-a-fit': 'Not a fit',
  'fell-short': 'We fell short',
  'bad-day': 'A bad day',
  'not-ours': 'Not ours',
};

const STATUS_WORDS: Record<CaseStatus, string> = { open: 'Open', answered: 'Answered', closed: 'Closed' };

/** Headings, and what stands under each. */
const COLUMNS: readonly (readonly [string, (one: Case) => string])[] = [
  ['Site', (one) => one.site ?? ''],
  ['Link', (one) => one.link ?? ''],
  ['Author', (one) => one.review.author ?? ''],
  ['Stars', (one) => one.review.stars?.toString() ?? ''],
  ['Reviewed on', (one) => dayOf(one.reviewedOn)],
  ['Date as shown', (one) => one.review.date ?? ''],
  ['Review', (one) => one.review.text],
  ['Kind', (one) => KIND_WORDS[one.kind]],
  ['Cause', (one) => (one.cause === null ? '' : CAUSE_WORDS[one.cause])],
  ['Points', (one) => one.points.join('\n')],
  ['Status', (one) => STATUS_WORDS[one.status]],
  ['Held until', (one) => dayOf(one.hold?.until ?? null)],
  ['Reply', (one) => one.reply ?? ''],
  ['Replied on', (one) => dayOf(one.repliedAt)],
  ['Promises', (one) => one.promises.map(promiseLine).join('\n')],
  ['Improvements', (one) => one.improvements.map(improvementLine).join('\n')],
  ['Resolved', (one) => (one.resolved === null ? '' : one.resolved ? 'Yes' : 'No')],
  ['Notes', (one) => one.note],
  ['Begun on', (one) => dayOf(one.createdAt)],
  ['Changed on', (one) => dayOf(one.changedAt)],
  ['Sample', (one) => (one.sample ? 'Yes' : '')],
];

/**
 * Lines of a CSV file, each ended by CR LF, so that parts can be put one after the other. With the head comes the byte
 * order mark by which spreadsheets know UTF-8. Days are local, as YYYY-MM-DD.
 */
export function casesToCsv(cases: readonly Case[], withHead: boolean): string {
  const rows = cases.map((one) => COLUMNS.map(([, cell]) => safeCell(cell(one))));
  if (withHead) rows.unshift(COLUMNS.map(([heading]) => heading));
  if (rows.length === 0) return '';
  return `${withHead ? '\ufeff' : ''}${Papa.unparse(rows, { quotes: true, newline: '\r\n' })}\r\n`;
}

/** What spreadsheets pass over before they look for a formula: blanks, invisible characters, quotes. */
const PASSED_OVER = /^[\s\p{C}\p{Z}"'`´‘’“”]*/u;

/**
 * A cell that would begin a formula, also in full-width or small forms, gets an apostrophe before it, which
 * spreadsheets read as "this is text" (OWASP, CSV injection). Other control characters than line ends go.
 */
function safeCell(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
  const clean = text.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '');
  const first = clean
    .slice(PASSED_OVER.exec(clean)?.[0].length ?? 0, clean.length)
    .slice(0, 1)
    .normalize('NFKC');
  return /^[\t\r\n]/.test(clean) || /^[=+\-@|%\u2212]/.test(first) ? `'${clean}` : clean;
}

/** The local day of a time, as YYYY-MM-DD. */
function dayOf(time: number | null): string {
  if (time === null) return '';
  const date = new Date(time);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function promiseLine({ what, to, by, kept }: Case['promises'][number]): string {
  const parts = [what, to === null ? '' : `to ${to}`, by === null ? '' : `by ${dayOf(by)}`, kept];
  return parts.filter((part) => part !== '').join(', ');
}

function improvementLine({ what, who, kind, doneAt }: Case['improvements'][number]): string {
  const done = doneAt === null ? (kind === 'keep' ? 'keep doing' : 'open') : `done on ${dayOf(doneAt)}`;
  return [what, who, done].filter((part) => part !== '').join(', ');
}
