// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LiveLine } from '../../components/ui/LiveLine';
import { draw } from './render';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('says the first change at once and the latest of what follows three seconds later', async () => {
  const root = await draw(<LiveLine words="" />);
  const say = (words: string) => act(() => render(<LiveLine words={words} />, root));
  await say('2 things');
  expect(root.textContent).toBe('2 things');
  await say('3 things');
  await say('4 things');
  await act(() => void vi.advanceTimersByTime(2900));
  expect(root.textContent).toBe('2 things');
  await act(() => void vi.advanceTimersByTime(200));
  expect(root.textContent).toBe('4 things');
});
