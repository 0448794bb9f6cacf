import { describe, expect, it } from 'vitest';
import { parseHandover, parseToPanel } from '../../lib/contract/panel-schema';
import { finding, view as shown } from '../components/views';

/** What a page tells: a view without what the panel works out itself. */
function view(changes: Parameters<typeof shown>[0] = {}, read: Parameters<typeof shown>[1] = {}) {
  const { triage: _triage, reading, ...seen } = shown(changes, read);
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
    ['a missing draft', { type: 'view', view: { ...view(), draft: undefined } }],
    [
      'markup for a quote',
      { type: 'view', view: view({}, { findings: [{ ...finding('barb', 'so'), text: { html: '<b>' } as never }] }) },
    ],
  ])('drops %s', (_name, sent) => {
    expect(parseToPanel(sent)).toBeNull();
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
