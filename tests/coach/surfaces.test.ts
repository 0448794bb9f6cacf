import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLengths, surfaceFacts, utf8Length } from '../../lib/coach/surfaces';
import { SURFACES } from '../../lib/coach/types';

describe('lengths', () => {
  it('counts bytes as an encoder does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
      }),
    );
    expect(utf8Length('a\ud800b')).toBe(5);
  });

  it('has two checks where the field has a maximum of its own', () => {
    expect(readLengths('né 😀', 'google-reply', 100)).toEqual([
      { of: 'field', unit: 'characters', used: 5, limit: 100 },
      { of: 'surface', unit: 'bytes', used: 8, limit: 4096 },
    ]);
    expect(readLengths('né', 'yelp-public', null)).toEqual([
      { of: 'surface', unit: 'characters', used: 2, limit: 5000 },
    ]);
    expect(readLengths('né', 'other', null)).toEqual([]);
  });
});

describe('facts', () => {
  it.each(SURFACES)('%s has a label and one line', (surface) => {
    const facts = surfaceFacts(surface);
    expect(facts.label.length).toBeGreaterThan(3);
    expect(facts.note.length).toBeGreaterThan(20);
    expect(facts.note).not.toMatch(/[!\n]/);
  });

  it('knows what is stricter where', () => {
    expect(surfaceFacts('yelp-public').reviewBegging).toBe('stop');
    expect(surfaceFacts('google-reply').reviewBegging).toBe('low');
    expect(surfaceFacts('amazon-feedback').removalRequest).toBe('stop');
    expect(surfaceFacts('amazon-feedback').editable).toBe(false);
    expect(surfaceFacts('yelp-message').public).toBe(false);
  });
});
