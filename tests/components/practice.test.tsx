// @vitest-environment happy-dom
import { getAllByRole, getByRole, getByText, queryByRole } from '@testing-library/dom';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Practice } from '../../components/practice/Practice';
import { draw, press, type } from './render';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

async function open() {
  const root = await draw(<Practice />);
  const articles = getAllByRole(root, 'article');
  const [first] = articles;
  if (first === undefined) throw new Error('no review is drawn');
  return { root, articles, first, later: () => act(() => void vi.advanceTimersByTime(250)) };
}

describe('the practice page', () => {
  it('shows seven reviews in the markup its adapter reads', async () => {
    const { articles } = await open();
    expect(articles).toHaveLength(7);
    for (const article of articles) {
      const stars = article.querySelector('[data-stars]')?.getAttribute('data-stars');
      expect(getByRole(article, 'img', { name: `${stars} out of 5 stars` })).toBeTruthy();
      for (const part of ['[data-author]', '[data-date]', '[data-text]']) {
        expect(article.querySelector(part)?.textContent).toMatch(/\w/);
      }
    }
    expect(new Set(articles.map((article) => article.getAttribute('data-review-id'))).size).toBe(7);
  });

  it('puts the box in a moment after the press', async () => {
    const { first } = await open();
    await press(getByRole(first, 'button', { name: 'Reply' }));
    await act(() => void vi.advanceTimersByTime(249));
    expect(first.querySelector('[data-composer]')).toBeNull();
    await act(() => void vi.advanceTimersByTime(1));
    const box = getByRole<HTMLTextAreaElement>(first, 'textbox', { name: 'Your public reply' });
    expect(box.maxLength).toBe(4000);
    expect(box.closest('[data-composer]')?.parentElement).toBe(first);
    expect(document.activeElement).toBe(box);
  });

  it('fills in prepared words as typing would', async () => {
    const { first, later } = await open();
    await press(getByRole(first, 'button', { name: 'Reply' }));
    await later();
    const heard: string[] = [];
    const box = getByRole<HTMLTextAreaElement>(first, 'textbox');
    document.addEventListener('input', () => heard.push(box.value), { once: true });
    expect(await press(getByRole(first, 'button', { name: 'A press release' }))).toBe(false);
    expect(heard[0]).toContain('we pride ourselves');
    expect(box.value).toBe(heard[0]);
  });

  it('posts only with words, shows the response and offers another', async () => {
    const { first, later } = await open();
    await press(getByRole(first, 'button', { name: 'Reply' }));
    await later();
    const post = getByRole<HTMLButtonElement>(first, 'button', { name: 'Post reply' });
    expect(post.disabled).toBe(true);
    await type(getByRole<HTMLTextAreaElement>(first, 'textbox'), 'Thank you for telling me.');
    expect(post.disabled).toBe(false);
    await press(post);
    expect(queryByRole(first, 'textbox')).toBeNull();
    expect(getByRole(first, 'heading', { name: 'Response from the owner' })).toBeTruthy();
    expect(getByText(first, 'Thank you for telling me.')).toBeTruthy();
    expect(document.activeElement).toBe(getByRole(first, 'button', { name: 'Write another' }));
  });

  it('forgets a cancelled reply', async () => {
    const { first, later } = await open();
    await press(getByRole(first, 'button', { name: 'Reply' }));
    await later();
    await press(getByRole(first, 'button', { name: 'Cancel' }));
    expect(queryByRole(first, 'textbox')).toBeNull();
    expect(queryByRole(first, 'heading', { name: 'Response from the owner' })).toBeNull();
  });
});
