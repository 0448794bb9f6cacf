import { afterEach, describe, expect, it } from 'vitest';
import { practice } from '../../lib/sites/practice';
import { conforms } from './conformance';
import { buttonsNamed, type FixturePage, openText } from './fixture';

const URL_ = 'chrome-extension://abcdefghijklmnop/practice.html';

const CARD = (id: string, author: string, stars: string, text: string) =>
  `<article data-review-id="${id}"><h3 data-author="">${author}</h3><span data-stars="${stars}" role="img" aria-label="${stars} out of 5 stars">★</span>` +
  `<span data-date="">yesterday</span><p data-text="">${text}</p><div class="under"><button>Reply</button></div></article>`;

/** The markup of our own page (components/practice), its box put in late. */
const HTML = `${CARD('p1', 'Mina Falk', '1', 'Cold soup, twice.')}${CARD('p2', 'Ned Orr', '4', 'Do you open on Mondays?')}
<script>
  window.__posted = [];
  for (const card of document.querySelectorAll('article')) card.querySelector('button').addEventListener('click', () => setTimeout(() => {
    const composer = document.createElement('div');
    composer.setAttribute('data-composer', '');
    composer.append(document.createElement('textarea'), ...['Cancel', 'Post reply'].map((name) => { const b = document.createElement('button'); b.append(name); return b; }));
    composer.lastElementChild.addEventListener('click', () => window.__posted.push(composer.firstElementChild.value));
    card.querySelector('.under').replaceWith(composer);
  }, 250));
</script>`;

conforms({
  site: practice,
  page: { html: HTML },
  url: URL_,
  notItsPages: ['chrome-extension://abcdefghijklmnop/popup.html', 'https://example.org/practice.html'],
  reviews: [
    { author: 'Mina Falk', stars: 1, text: 'Cold soup, twice.', date: 'yesterday' },
    { author: 'Ned Orr', stars: 4, text: 'Do you open on Mondays?', date: 'yesterday' },
  ],
  answered: null,
  surface: 'other',
  postName: 'Post reply',
  openBox: (page, n) => page.press(buttonsNamed(page, 'Reply')[n]),
  hideStars: (page) => {
    for (const star of page.document.querySelectorAll('[data-stars]')) star.setAttribute('data-stars', '');
  },
});

describe('practice page', () => {
  const pages: FixturePage[] = [];
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.close()));
  });

  it('belongs to the extension in both browsers', () => {
    expect(practice.owns(new URL('moz-extension://1f2e/practice.html'))).toBe(true);
    expect(practice.matches).toEqual([]);
  });

  it('ignores boxes outside a composer', () => {
    const page = openText(
      CARD('p1', 'Mina Falk', '1', 'Cold soup.').replace('</article>', '<textarea></textarea></article>'),
      URL_,
    );
    pages.push(page);
    expect(practice.findFields(page.document)).toEqual([]);
    expect(practice.findThread(page.document.querySelector('textarea') ?? page.document.body)).toBeNull();
  });
});
