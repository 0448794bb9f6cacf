import { describe, expect, it } from 'vitest';
import { checkRoom, checkTemplate, copyTitle, inOrder, TEMPLATE_LIMITS } from '../../lib/playbook/template';

describe('a template', () => {
  it.each([
    ['x', 'y', null],
    ['x'.repeat(80), 'y'.repeat(5_000), null],
    ['', 'y', 'Give the template a short title, so that you find it again.'],
    ['x'.repeat(81), 'y', 'The title is too long: 80 characters at most.'],
    ['x', ' \n', 'The template is still empty. Write the reply it should hold.'],
    ['x', 'y'.repeat(5_001), 'The template is too long: 5,000 characters at most, and this has 1 more.'],
    ['x', 'y'.repeat(1_005_000), 'The template is too long: 5,000 characters at most, and this has 1,000,000 more.'],
  ])('%#', (title, body, fault) => {
    expect(checkTemplate({ title, body })).toBe(fault);
  });

  it('has room up to the limit', () => {
    expect(checkRoom(TEMPLATE_LIMITS.count - 1)).toBeNull();
    expect(checkRoom(TEMPLATE_LIMITS.count)).toMatch(/^There is room for 500 templates\./);
  });

  it('has a copy whose title still fits', () => {
    expect(copyTitle('Late')).toBe('Late (copy)');
    expect(copyTitle('x'.repeat(80))).toBe(`${'x'.repeat(73)} (copy)`);
  });

  it('stands where the owner put it, equals by title', () => {
    const at = (title: string, order: number) => ({ id: title, title, order, body: 'b', kinds: [], rev: 1 });
    expect(inOrder([at('b', 1), at('a', 1), at('c', 0)]).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });
});
