import { describe, expect, it } from 'vitest';
import type { ReviewKind } from '../../lib/coach/types';
import { searchTemplates } from '../../lib/playbook/search';
import type { Template } from '../../lib/playbook/template';

const make = (id: string, order: number, title: string, body: string, kinds: ReviewKind[] = []): Template => ({
  id,
  order,
  title,
  body,
  kinds,
  rev: 1,
});

const ALL = [
  make('late', 2, 'Late delivery', 'It came late.', ['complaint']),
  make('cafe', 1, 'Café closed', 'We were closed; the delivery did not come.'),
  make('thanks', 0, 'Short thank-you', 'Thank you, {name}.', ['praise']),
];
const ids = (query: string, kind?: ReviewKind) => searchTemplates(ALL, query, kind).map(({ id }) => id);

describe('searching templates', () => {
  it.each([
    ['', ['thanks', 'cafe', 'late']],
    ['/', ['thanks', 'cafe', 'late']],
    ['  /  ', ['thanks', 'cafe', 'late']],
    ['/del', ['late', 'cafe']],
    ['DELIVERY', ['late', 'cafe']],
    ['cafe', ['cafe']],
    ['Café', ['cafe']],
    ['praise', ['thanks']],
    ['you', ['thanks']],
    ['late delivery', ['late']],
    ['delivery late', ['late']],
    ['anks', []],
    ['hank', ['thanks']],
    ['nothing', []],
    ['(.*)', []],
    ['{name}', ['thanks']],
  ])('%j finds %j', (query, found) => {
    expect(ids(query)).toEqual(found);
  });

  it('puts those meant for the kind of review first among equals', () => {
    expect(ids('', 'complaint')).toEqual(['late', 'thanks', 'cafe']);
    expect(ids('', 'question')).toEqual(['thanks', 'cafe', 'late']);
  });

  it('leaves the list it was given as it was', () => {
    const before = structuredClone(ALL);
    searchTemplates(ALL, 'late');
    expect(ALL).toEqual(before);
  });
});
