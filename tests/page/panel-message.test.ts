import { expect, test } from 'vitest';
import { parseToPage } from '../../lib/page/panel-message';

const finding = { rule: 'blame', start: 3, end: 9, text: 'you all' };

test.each([
  { type: 'collapse' },
  { type: 'focus-field' },
  { type: 'settings-changed' },
  { type: 'work-on' },
  { type: 'insert', thread: 'plaza:1', text: 'Dear Ann' },
  { type: 'put-back', thread: 'plaza:1', text: 'x'.repeat(1_000_000), replaces: false },
  { type: 'show-finding', finding },
  { type: 'use-fix', finding, replacement: '' },
  { type: 'show-review', key: 'maps:1' },
  { type: 'list-reviews', filter: 'open', count: 300 },
])('takes %j', (message) => {
  expect(parseToPage(message)).toEqual(message);
});

test.each([
  [null],
  [undefined],
  ['collapse'],
  [[]],
  [{}],
  [{ type: 'constructor' }],
  [{ type: '__proto__' }],
  [{ type: 'insert' }],
  [{ type: 'insert', thread: 'plaza:1', text: 5 }],
  [{ type: 'insert', text: 'Dear Ann' }],
  [{ type: 'insert', thread: 'plaza:1', text: 'x'.repeat(20_001) }],
  [{ type: 'put-back', thread: 'plaza:1', text: 'Dear Ann' }],
  [{ type: 'put-back', thread: 'plaza:1', text: 'x'.repeat(1_000_001), replaces: true }],
  [{ type: 'put-back', thread: 5, text: 'Dear Ann', replaces: true }],
  [{ type: 'show-finding', finding: null }],
  [{ type: 'show-finding', finding: { ...finding, start: -1 } }],
  [{ type: 'show-finding', finding: { ...finding, start: 1.5 } }],
  [{ type: 'show-finding', finding: { ...finding, end: 2 } }],
  [{ type: 'show-finding', finding: { ...finding, end: Number.NaN } }],
  [{ type: 'show-finding', finding: { ...finding, rule: {} } }],
  [{ type: 'use-fix', finding }],
  [{ type: 'use-fix', finding, replacement: ['x'] }],
  [Object.create({ type: 'collapse' })],
  [{ type: 'show-review' }],
  [{ type: 'show-review', key: 'x'.repeat(201) }],
  [{ type: 'list-reviews', filter: 'constructor', count: 5 }],
  [{ type: 'list-reviews', filter: 'all', count: 301 }],
  [{ type: 'list-reviews', filter: 'all', count: -1 }],
  [{ type: 'list-reviews', filter: 'all' }],
])('drops %j', (message) => {
  expect(parseToPage(message)).toBeNull();
});

test('keeps nothing but what it knows', () => {
  expect(parseToPage({ type: 'collapse', extra: 1 })).toEqual({ type: 'collapse' });
  expect(parseToPage({ type: 'show-finding', finding: { ...finding, extra: 1 } })).toEqual({
    type: 'show-finding',
    finding,
  });
});
