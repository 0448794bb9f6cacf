import { describe, expect, it, vi } from 'vitest';
import { figure, goal, goalAtLeast } from './goal';

describe('a figure', () => {
  it('is printed as a line of its own, and fails beyond its limit', () => {
    const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    goal('lost', 0, 0);
    expect(() => goal('lost', 1, 0)).toThrow(/goal lost/);
    goalAtLeast('restored', 99.5, 99);
    expect(() => goalAtLeast('restored', 98.9, 99)).toThrow(/goal restored/);
    figure('saved', 1.23456, 'ms');
    const lines = said.mock.calls.map(([line]) => line);
    said.mockRestore();
    expect(lines).toEqual([
      'goal lost value=0 limit=0',
      'goal lost value=1 limit=0',
      'goal restored value=99.5 least=99',
      'goal restored value=98.9 least=99',
      'figure saved value=1.23 ms',
    ]);
  });
});
