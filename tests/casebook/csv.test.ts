import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { CAUSE_WORDS, STATUS_WORDS } from '../../components/workbook/case-words';
import { CAUSES, STATUSES } from '../../lib/casebook/case';
import { casesToCsv } from '../../lib/casebook/csv';
import { KIND_WORDS } from '../../lib/casebook/kind-words';
import { REVIEW_KINDS } from '../../lib/coach/types';
import { aCase } from './a-case';

const cellsOf = (csv: string) =>
  Papa.parse<string[]>(csv.replace(/^\ufeff/, '').replace(/\r\n$/, ''), { newline: '\r\n' }).data;
const headings = cellsOf(casesToCsv([], true))[0] ?? [];
const cellOf = (csv: string, heading: string) => cellsOf(csv)[0]?.[headings.indexOf(heading)];
const review = (text: string) => ({ author: null, stars: null, text, date: null });

const TABLES = process.env.SOAK === 'full' ? 10_000 : 1_000;

/** What a spreadsheet would run: as OWASP lists it, after anything it may pass over. */
function isDangerous(cell: string): boolean {
  return /^[\s\p{C}"]*[=+\-@]/u.test(cell.normalize('NFKC')) || /^[\t\r\n]/.test(cell);
}

describe('the table', () => {
  it('names what a review is, why it happened and how it stands as the workbook does', () => {
    for (const kind of REVIEW_KINDS)
      expect(cellOf(casesToCsv([aCase({ kind })], false), 'Kind')).toBe(KIND_WORDS[kind]);
    for (const cause of CAUSES) {
      expect(cellOf(casesToCsv([aCase({ cause })], false), 'Cause')).toBe(CAUSE_WORDS[cause]);
    }
    for (const status of STATUSES) {
      expect(cellOf(casesToCsv([aCase({ status })], false), 'Status')).toBe(STATUS_WORDS[status]);
    }
  });

  it('has plain headings, days as the owner’s clock has them, and every cell quoted', () => {
    const one = aCase({
      cause: 'fell-short',
      reviewedOn: new Date(2026, 2, 8).getTime(),
      repliedAt: new Date(2026, 2, 9, 23, 59).getTime(),
      status: 'answered',
      points: ['long wait', 'cold soup'],
      promises: [{ id: 'p', what: 'ring you', to: 'Ruth', by: new Date(2026, 2, 12).getTime(), kept: 'open' }],
      improvements: [{ id: 'i', what: 'new door', who: 'Jonas', kind: 'fix', doneAt: new Date(2026, 2, 10).getTime() }],
      resolved: true,
    });
    const csv = casesToCsv([one], true);
    expect(csv.startsWith('\ufeff"Site","Link","Author"')).toBe(true);
    expect(csv.endsWith('"\r\n')).toBe(true);
    const row = Object.fromEntries(headings.map((heading, at) => [heading, cellsOf(csv)[1]?.[at]]));
    expect(row).toEqual({
      Site: 'yelp',
      Link: 'https://www.yelp.com/biz/harbour',
      Author: 'Ruth',
      Stars: '2',
      'Reviewed on': '2026-03-08',
      'Date as shown': '2 days ago',
      Review: 'We waited for an hour.',
      Kind: 'Complaint',
      Cause: 'We fell short',
      Points: 'long wait\ncold soup',
      Status: 'Answered',
      'Held until': '',
      Reply: '',
      'Replied on': '2026-03-09',
      Promises: 'ring you, to Ruth, by 2026-03-12, open',
      Improvements: 'new door, Jonas, done on 2026-03-10',
      Resolved: 'Yes',
      Notes: '',
      'Begun on': '2026-03-10',
      'Changed on': '2026-03-10',
      Sample: '',
    });
  });

  it('can be written in parts', () => {
    const [a, b] = [aCase({ id: 'a' }), aCase({ id: 'b', review: review('x,"y"\r\nz') })];
    expect(casesToCsv([a], true) + casesToCsv([b], false)).toBe(casesToCsv([a, b], true));
    expect(casesToCsv([], false)).toBe('');
  });

  it('keeps commas, quotes and lines as they are (RFC 4180)', () => {
    const text = 'a, "b"\nc\r\nd';
    const csv = casesToCsv([aCase({ review: review(text) })], false);
    expect(csv).toContain('"a, ""b""\nc\r\nd"');
    expect(cellOf(csv, 'Review')).toBe(text);
  });

  it('keeps what is an ordinary text', () => {
    for (const text of ['Fine.', '5 stars', 'a=b', 'me@x.org', '(555) 0142', '’tis fine', '€ 5', '— ok', '–']) {
      expect(cellOf(casesToCsv([aCase({ review: review(text) })], false), 'Review')).toBe(text);
    }
  });
});

describe('no formula', () => {
  it.each([
    ...[
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '\n=1',
      ' =1',
      '  "=1',
      "'=1",
      '＝1',
      '＋1',
      '－1',
      '＠x',
      '﹢1',
      '﹣1',
      '﹦1',
      '﹫x',
      '−1',
    ],
    ...[
      '\u00a0=1',
      '\u200b=1',
      '\ufeff=1',
      '\u0000=1',
      '\u202e=1',
      '“=1',
      '|cmd',
      '%0A=1',
      '\u00ad=1',
      '\u2028=1',
      '\v=1',
      '\f=1',
    ],
  ])('%j', (text) => {
    const csv = casesToCsv([aCase({ review: review(text) })], false);
    const cell = cellOf(csv, 'Review') ?? '';
    expect(cell.startsWith("'")).toBe(true);
    expect(isDangerous(cell)).toBe(false);
  });

  it(`in any cell of ${TABLES.toLocaleString('en')} tables`, () => {
    const nasty = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      ' ',
      '"',
      "'",
      ',',
      ';',
      '＝',
      '＋',
      '－',
      '＠',
      '\u200b',
      '\ufeff',
      '\0',
      'a',
      '1',
      '|',
    );
    const text = fc.oneof(fc.string({ unit: nasty, maxLength: 6 }), fc.string({ unit: 'binary', maxLength: 8 }));
    fc.assert(
      fc.property(fc.array(text, { minLength: 10, maxLength: 10 }), (texts) => {
        const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = '', i = '', j = ''] = texts;
        const one = aCase({
          link: a,
          review: { author: b, stars: null, text: c, date: d },
          points: [e, f],
          reply: g,
          note: h,
          promises: [{ id: 'p', what: i, to: null, by: null, kept: 'open' }],
          improvements: [{ id: 'i', what: '', who: j, kind: 'keep', doneAt: null }],
        });
        const cells = cellsOf(casesToCsv([one], false));
        expect(cells).toHaveLength(1);
        expect(cells[0]).toHaveLength(headings.length);
        expect((cells[0] ?? []).filter(isDangerous)).toEqual([]);
      }),
      { numRuns: TABLES },
    );
  });
});
