import { describe, expect, it } from 'vitest';
import { clip } from '../../lib/stores/clip';

describe('clip', () => {
  it('leaves what is short enough', () => {
    expect(clip('z'.repeat(140))).toBe('z'.repeat(140));
    expect(clip('One two.', 8)).toBe('One two.');
  });

  it('ends behind a word, without the comma after it', () => {
    expect(clip('The kettle, the cup and the spoon', 14)).toBe('The kettle…');
    expect(clip('The kettle, the cup and the spoon', 16)).toBe('The kettle, the…');
  });

  it('is never longer than asked for, with its sign', () => {
    for (let most = 20; most < 60; most += 1) {
      expect(
        clip('We polish the brass on the door of the mill every Friday, come what may.', most).length,
      ).toBeLessThanOrEqual(most);
    }
  });

  it('cuts where no space is near, but no character in two', () => {
    const clipped = clip('🍲'.repeat(100), 61);
    expect(clipped).toBe(`${'🍲'.repeat(30)}…`);
    expect(clip('x'.repeat(100), 40)).toBe(`${'x'.repeat(39)}…`);
  });
});
