import { describe, expect, it } from 'vitest';
import { shelfFor } from '../../lib/stores/shelf';
import { TEMPLATES } from '../components/views';

const ids = (kind: 'complaint' | 'legal', query: string, all = false) =>
  shelfFor(TEMPLATES, kind, query, all).rows.map((template) => template.id);

describe('shelfFor', () => {
  it('offers those made for the kind, then those for any, and counts the others', () => {
    expect(shelfFor(TEMPLATES, 'complaint', '', false)).toMatchObject({ rows: [{ id: 'c' }, { id: 'a' }], others: 1 });
    expect(ids('legal', '')).toEqual(['a']);
  });

  it('offers all when asked, or when nothing suits', () => {
    expect(ids('legal', '', true)).toEqual(['a', 'c', 'p']);
    expect(shelfFor(TEMPLATES.slice(0, 2), 'legal', '', false)).toMatchObject({
      rows: [{ id: 'c' }, { id: 'p' }],
      others: 0,
    });
  });

  it('finds any template by a few letters, with or without the slash', () => {
    expect(ids('complaint', 'warm')).toEqual(['p']);
    expect(ids('complaint', '/war')).toEqual(['p']);
    expect(ids('complaint', '/nothing like it')).toEqual([]);
    expect(ids('complaint', '/')).toEqual(['c', 'a']);
  });
});
