import { describe, expect, it } from 'vitest';
import { parseHandover, parseToPanel } from '../../lib/contract/panel-schema';
import { finding, view } from '../components/views';

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
    ['a missing check', { type: 'view', view: view({}, { checks: { greets: true } as never }) }],
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
