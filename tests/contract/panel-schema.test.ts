import { describe, expect, it } from 'vitest';
import { parseHandover, parseToPanel } from '../../lib/contract/panel-schema';
import type { ReadingView, ReadRow } from '../../lib/contract/reading';
import { ROWS, readingView } from '../components/reading-views';
import { finding, view as shown } from '../components/views';

/** What a page tells: a view without what the panel works out itself. */
function view(changes: Parameters<typeof shown>[0] = {}, read: Parameters<typeof shown>[1] = {}) {
  const { triage: _triage, harsh: _harsh, reading, ...seen } = shown(changes, read);
  const { checks: _checks, checklist: _list, addressed: _addressed, ...lint } = reading;
  return { ...seen, kind: null, draft: 'Hello', lint };
}

describe('parseToPanel', () => {
  it('reads what the page sends', () => {
    const sent = {
      type: 'view',
      view: view({ notice: { kind: 'fixed', serial: 3 } }, { findings: [finding('barb', 'so')] }),
    };
    expect(parseToPanel(sent)).toEqual(sent);
    expect(parseToPanel({ type: 'focus-panel' })).toEqual({ type: 'focus-panel' });
    const worked = { type: 'worked', thread: 'plaza:1' };
    expect(parseToPanel(worked)).toEqual(worked);
    expect(parseToPanel({ ...worked, thread: 5 })).toBeNull();
  });

  it('reads a review without a date', () => {
    const sent = { type: 'view', view: view({ review: { author: null, stars: null, text: '' } }) };
    expect(parseToPanel(sent)).toEqual(sent);
  });

  it.each([
    ['nothing', null],
    ['words', 'view'],
    ['an unknown type', { type: 'constructor' }],
    ['no view', { type: 'view' }],
    [
      'a wrong severity',
      { type: 'view', view: view({}, { findings: [{ ...finding('barb', 'so'), severity: 'fatal' as never }] }) },
    ],
    ['stars out of range', { type: 'view', view: view({ review: { author: 'A', stars: 9, text: '' } }) }],
    ['an answer without end', { type: 'view', view: view({ answered: 'x'.repeat(401) }) }],
    [
      'a page instead of an origin',
      { type: 'view', view: view({ found: { box: true, review: null, origin: 'https://a.example/path' } }) },
    ],
    [
      'an origin without encryption',
      { type: 'view', view: view({ found: { box: true, review: null, origin: 'http://a.example' } }) },
    ],
    ['a missing draft', { type: 'view', view: { ...view(), draft: undefined } }],
    [
      'markup for a quote',
      { type: 'view', view: view({}, { findings: [{ ...finding('barb', 'so'), text: { html: '<b>' } as never }] }) },
    ],
  ])('drops %s', (_name, sent) => {
    expect(parseToPanel(sent)).toBeNull();
  });
});

describe('parseToPanel of reviews that are only read', () => {
  const sent = (changes: Partial<ReadingView> = {}) => ({ type: 'reading', view: readingView(changes) });
  const row = (changes: object) => sent({ rows: [{ ...ROWS[0], ...changes } as ReadRow] });

  it('reads what the page sends', () => {
    expect(parseToPanel(sent())).toEqual(sent());
    expect(parseToPanel(sent({ ownerPage: null, rows: [] }))).toEqual(sent({ ownerPage: null, rows: [] }));
  });

  it('reads what manual mode found', () => {
    const found = { box: true, review: 'near', origin: 'https://blog.example' } as const;
    const message = { type: 'view', view: view({ found, answered: 'Thank you.' }) };
    expect(parseToPanel(message)).toEqual(message);
  });

  it.each([
    ['a script for a link', sent({ ownerPage: { href: 'javascript:alert(1)', words: 'Open' } })],
    ['a link without encryption', sent({ ownerPage: { href: 'http://plaza.example', words: 'Open' } })],
    ['a link to nowhere', sent({ ownerPage: { href: '/reviews', words: 'Open' } })],
    ['more reviews than the most', sent({ rows: Array.from({ length: 301 }, () => ROWS[0] as ReadRow) })],
    ['a text without end', row({ review: { author: null, stars: 1, text: 'x'.repeat(2001) } })],
    ['an answer without end', row({ ownerReply: 'x'.repeat(301) })],
    ['stars out of range', row({ review: { author: null, stars: 6, text: '' } })],
    ['an unknown filter', sent({ filter: 'mine' as never })],
    ['a count below none', sent({ counts: { all: -1, open: 0, harsh: 0 } })],
  ])('drops %s', (_name, message) => {
    expect(parseToPanel(message)).toBeNull();
  });
});

describe('parseHandover', () => {
  it('reads a token', () => {
    expect(parseHandover({ evenkeel: 'handover', token: 'abc' })).toEqual({ evenkeel: 'handover', token: 'abc' });
  });

  it.each([
    [null],
    ['handover'],
    [{ evenkeel: 'handover' }],
    [{ evenkeel: 'handover', token: '' }],
    [{ evenkeel: 'hi', token: 'abc' }],
    [{ evenkeel: 'handover', token: 'x'.repeat(1000) }],
  ])('drops %j', (sent) => {
    expect(parseHandover(sent)).toBeNull();
  });
});
