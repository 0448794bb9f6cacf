// @vitest-environment happy-dom

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ListedPage } from '../../lib/contract/list';
import { readList, watchList } from '../../lib/page/list';
import { publicPlaza } from './plaza';

const place = publicPlaza((article) =>
  article.textContent === '' ? null : { author: 'Ines', stars: 2, text: article.textContent ?? '', date: 'today' },
);

const show = (html: string) => {
  document.body.replaceChildren();
  for (const part of html.split(' ').filter(Boolean)) {
    const article = document.body.appendChild(document.createElement('article'));
    article.id = part;
    article.append(part);
    if (part.endsWith('+')) article.appendChild(document.createElement('q')).append('Thanks');
  }
};

beforeEach(() => {
  document.title = 'Reviews';
  vi.stubGlobal('requestIdleCallback', (work: () => void) => work());
});
afterEach(() => vi.unstubAllGlobals());

describe('a list of reviews', () => {
  it('is told without the words of anyone', () => {
    show('one two+');
    expect(readList(place, document)).toEqual({
      site: 'plaza',
      name: 'Plaza: Reviews',
      link: document.location.href,
      reviews: [
        { key: 'one', author: 'Ines', stars: 2, date: 'today', answered: false },
        { key: 'two+', author: 'Ines', stars: 2, date: 'today', answered: true },
      ],
    });
  });

  it.each(['', 'one'])('is none where there are no two reviews: "%s"', (html) => {
    show(html);
    expect(readList(place, document)).toBeNull();
    expect(readList(null, document)).toBeNull();
  });

  it('ends at 500', () => {
    show(Array.from({ length: 600 }, (_, at) => `r${at}`).join(' '));
    expect(readList(place, document)?.reviews).toHaveLength(500);
  });
});

describe('keeping an eye on a page', () => {
  const start = (watched: boolean | null) => {
    const seen: ListedPage[] = [];
    const controller = new AbortController();
    const looks = vi.fn(place.findReviews);
    watchList({
      document,
      place: () => ({ ...place, findReviews: looks }),
      isWatched: async () => watched,
      saw: (list) => seen.push(list),
      signal: controller.signal,
    });
    return { seen, looks, controller };
  };
  const leave = () => {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    document.dispatchEvent(new Event('visibilitychange'));
  };

  it('looks when it has come to rest, and once more as it is left', async () => {
    show('one two');
    const { seen, controller } = start(true);
    await expect.poll(() => seen).toHaveLength(1);
    show('one two three');
    leave();
    expect(seen.map(({ reviews }) => reviews.length)).toEqual([2, 3]);
    controller.abort();
    leave();
    expect(seen).toHaveLength(2);
  });

  it.each([false, null])('does not even look where nobody asked for it (%s)', async (watched) => {
    show('one two');
    const { looks, controller } = start(watched);
    await new Promise((resolve) => setTimeout(resolve));
    leave();
    expect(looks).not.toHaveBeenCalled();
    controller.abort();
  });
});
