// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { createTabNotes } from '../../lib/browser/tab-notes';

afterEach(() => {
  vi.restoreAllMocks();
  sessionStorage.clear();
});

test('outlive the frame, each kind for itself', () => {
  createTabNotes('a').add('one');
  expect(createTabNotes('a').has('one')).toBe(true);
  expect(createTabNotes('a').has('two')).toBe(false);
  expect(createTabNotes('b').has('one')).toBe(false);
});

test('are kept in memory where the browser lends no storage', () => {
  vi.stubGlobal('sessionStorage', {
    getItem: () => {
      throw new Error('denied');
    },
    setItem: () => {
      throw new Error('denied');
    },
    clear: () => undefined,
  });
  const notes = createTabNotes('a');
  notes.add('one');
  expect(notes.has('one')).toBe(true);
  expect(notes.has('two')).toBe(false);
  vi.unstubAllGlobals();
});
