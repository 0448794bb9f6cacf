import { describe, expect, it } from 'vitest';
import { findLeaks } from '../../../scripts/train/leaks';

const bytes = (text: string) => Uint8Array.from([0, 255, ...[...text].map((letter) => letter.charCodeAt(0)), 7]);
const REPLIES = [{ text: 'We kept your soup too long under the lamp.', author: 'Wilhelmina T.' }];

describe('findLeaks', () => {
  it('finds five words of a reply in a row, and a reviewer’s name', () => {
    expect(findLeaks(bytes('x Kept your soup, TOO long y'), REPLIES, new Set())).toEqual(['kept your soup too long']);
    expect(findLeaks(bytes('"wilhelmina"'), REPLIES, new Set())).toEqual(['wilhelmina']);
  });

  it('finds nothing in four words, in other words, or in a name anybody may ship', () => {
    expect(findLeaks(bytes('kept your soup too warm'), REPLIES, new Set())).toEqual([]);
    expect(findLeaks(bytes('wilhelmina'), REPLIES, new Set(['wilhelmina']))).toEqual([]);
  });
});
