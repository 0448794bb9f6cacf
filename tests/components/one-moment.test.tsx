// @vitest-environment happy-dom

import { getByRole } from '@testing-library/dom';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { OneMoment } from '../../components/ui/OneMoment';
import { draw } from './render';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('says that it is being read where that takes longer than a moment, and nothing before', async () => {
  const root = await draw(<OneMoment />);
  const told = () => getByRole(root, 'status').textContent;
  await act(() => void vi.advanceTimersByTime(290));
  expect(told()).toBe('');
  await act(() => void vi.advanceTimersByTime(20));
  expect(told()).toBe('Reading what is kept …');
});
