import { afterEach, describe, expect, it } from 'vitest';
import { googleBusiness } from '../../lib/sites/google-business';
import { conforms } from './conformance';
import { type FixturePage, openFixture, openText } from './fixture';

const URL_ = 'https://business.google.com/reviews';

for (const variant of ['', '?variant=ce']) {
  conforms({
    site: googleBusiness,
    page: { file: 'google/business-reviews.html' },
    url: URL_ + variant,
    notItsPages: [
      'https://business.google.com/',
      'https://business.google.com/posts',
      'https://www.google.com/reviews',
    ],
    reviews: [
      {
        author: 'Hanne Vestby',
        stars: 1,
        text: 'Paid ninety for a boiler check and it stopped the same evening. I rang four times and nobody called back.',
        date: '5 days ago',
      },
      {
        author: 'Oluwaseun Bako',
        stars: 3,
        text: 'Work was fine. Could you text before you come next time? I waited at home all morning.',
        date: '2 weeks ago',
      },
    ],
    answered: { review: 'Greta Molnar', reply: 'Thank you, Greta. The invoices go out the same day now.' },
    surface: 'google-reply',
    postName: 'Post reply',
    openBox: (page, n) => page.press([...page.document.querySelectorAll('button[aria-label="Reply"]')][n]),
    hideStars: (page) => {
      for (const icon of page.document.querySelectorAll('.DPvwYc i')) icon.className = 'notranslate';
    },
  });
}

describe('google-business, page by page', () => {
  const pages: FixturePage[] = [];
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.close()));
  });

  it('owns groups and the older address', () => {
    expect(googleBusiness.owns(new URL('https://business.google.com/groups/44/reviews'))).toBe(true);
    expect(googleBusiness.owns(new URL('https://business.google.com/n/44/'))).toBe(true);
  });

  it('reads two boxes that are open at once each with its own review', async () => {
    const page = openFixture('google/business-reviews.html', URL_);
    pages.push(page);
    for (const opener of page.document.querySelectorAll('button[aria-label="Reply"]')) page.press(opener);
    await page.settled();
    const threads = googleBusiness.findFields(page.document).map((field) => googleBusiness.findThread(field));
    expect(threads.map((thread) => thread?.review.author)).toEqual(['Hanne Vestby', 'Oluwaseun Bako']);
  });

  it('has no thread for a box beside two reviews', () => {
    const card = (name: string) =>
      `<div><a href="https://www.google.com/maps/contrib/${name}">${name}</a><span aria-label="4 stars" role="img"></span><span>2 days ago</span></div>`;
    const page = openText(`<section>${card('Ann')}${card('Bo')}<textarea></textarea></section>`, URL_);
    pages.push(page);
    expect(googleBusiness.findFields(page.document).map((field) => googleBusiness.findThread(field))).toEqual([null]);
  });

  it('understands a star label as well as icons', () => {
    const page = openText(
      '<div><div><a href="https://www.google.com/maps/contrib/5">Ann</a><span aria-label="4 de 5 estrellas" role="img"></span><span>hace 2 días</span><blockquote>Muy bien</blockquote><textarea></textarea></div></div>',
      URL_,
    );
    pages.push(page);
    const [field] = googleBusiness.findFields(page.document);
    expect(field && googleBusiness.findThread(field)?.review).toEqual({
      author: 'Ann',
      stars: 4,
      text: 'Muy bien',
      date: 'hace 2 días',
    });
  });
});
