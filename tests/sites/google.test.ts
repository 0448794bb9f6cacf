import { afterEach, describe, expect, it } from 'vitest';
import { google } from '../../lib/sites/google';
import { conforms } from './conformance';
import { buttonsNamed, type FixturePage, openFixture, openText } from './fixture';

const URL_ = 'https://www.google.com/local/business/123/customers/reviews';

conforms({
  site: google,
  page: { file: 'google/reviews-frame.html' },
  url: URL_,
  notItsPages: [
    'https://www.google.com/search?q=lantern#mpd=~123/customers/reviews',
    'https://www.google.com/local/business/123/customers',
    'https://www.google.example/local/business/123/customers/reviews',
    'http://www.google.com/local/business/123/customers/reviews',
    'https://business.google.com/reviews',
  ],
  reviews: [
    {
      author: 'Tomasz Wilk',
      stars: 1,
      text: 'Worst trim I have had in years. I booked for six and sat until seven while two walk-ins went first, and the left side is a full inch longer than the right. Nobody said sorry.',
      date: '3 weeks ago',
    },
    {
      author: 'Priya Raman',
      stars: 3,
      text: 'Nice people, but the place was cold and the card machine was out again, so I had to walk to the cash point in the rain.',
      date: '2 months ago',
    },
  ],
  answered: { review: 'D', reply: 'Thank you, D. Owen was pleased to read this.' },
  surface: 'google-reply',
  postName: 'Reply',
  openBox: (page, n) =>
    page.press(buttonsNamed(page, 'Reply', page.document.querySelector('main') ?? page.document)[n]),
  hideStars: (page) => {
    for (const star of page.document.querySelectorAll('[role="img"]')) star.removeAttribute('aria-label');
  },
});

const CARD = (id: string, name: string, text: string) =>
  `<article aria-label="Rivedi"><a href="https://www.google.com/maps/contrib/${name.length}/reviews" aria-label="Link al profilo del recensore">${name}<i class="google-symbols" aria-hidden="true">open_in_new</i></a>` +
  `<span role="img" aria-label="2\u00a0su 5 stelle"></span><span>3 settimane fa</span><div>${text}</div><div data-review-id="${id}"></div></article>`;
const BOX = '<textarea maxlength="4000" aria-label="La tua risposta pubblica"></textarea>';

describe('google, page by page', () => {
  const pages: FixturePage[] = [];
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.close()));
  });
  const text = (html: string): FixturePage => {
    const page = openText(html, URL_);
    pages.push(page);
    return page;
  };
  const threads = (page: FixturePage) => google.findFields(page.document).map((field) => google.findThread(field));

  it('owns the frame on country hosts and on business.google.com', () => {
    for (const host of ['www.google.de', 'www.google.co.uk', 'www.google.com.br', 'business.google.com']) {
      const url = new URL(`https://${host}/local/business/9/customers/reviews/reply?reviewId=Ch1`);
      expect(google.owns(url)).toBe(true);
      expect(google.matches).toContain(`https://${host}/local/business/*/customers/reviews*`);
    }
  });

  it('follows the queue when the review is swapped under the same box', async () => {
    const page = openFixture('google/reviews-frame.html', URL_);
    pages.push(page);
    page.press(buttonsNamed(page, 'Reply to reviews')[0]);
    await page.settled();
    const [before] = threads(page);
    page.press(buttonsNamed(page, 'Skip')[0]);
    const [after] = threads(page);
    expect(after?.field).toBe(before?.field);
    expect([before?.review.author, after?.review.author]).toEqual(['Tomasz Wilk', 'Priya Raman']);
    expect(after?.key).not.toBe(before?.key);
  });

  it('shows the translated half, and names the thread by the original', async () => {
    const page = openFixture('google/reviews-frame.html', `${URL_}?ids=none`);
    pages.push(page);
    page.press(buttonsNamed(page, 'Reply', page.document.querySelector('main') ?? page.document)[2]);
    await page.settled();
    const [translated] = threads(page);
    expect(translated?.review.text).toBe('The music is far too loud to talk.');
    for (const part of page.document.querySelectorAll('.sheet .full,.sheet .folded')) {
      part.textContent = 'La música está demasiado alta para hablar.';
    }
    const [plain] = threads(page);
    expect(plain?.review.text).toBe('La música está demasiado alta para hablar.');
    expect(plain?.key).toBe(translated?.key);
  });

  it('edits an answered review with the owner’s name above the box', async () => {
    const page = openFixture('google/reviews-frame.html', URL_);
    pages.push(page);
    page.press(buttonsNamed(page, 'Edit')[0]);
    await page.settled();
    const [thread] = threads(page);
    expect(thread?.review).toMatchObject({ author: 'D', text: 'Great shave and a good chat, thank you Owen.' });
    expect(thread?.findPostButton()?.textContent).toBe('Reply');
  });

  it('reads an Italian page', () => {
    const page = text(
      `<div role="dialog">${CARD('a', 'Rosa Conti', 'Freddo e lento')}${BOX}<div><button>Ignora</button><button id="p">Rispondi</button></div></div>`,
    );
    const [thread] = threads(page);
    expect(thread?.review).toEqual({ author: 'Rosa Conti', stars: 2, text: 'Freddo e lento', date: '3 settimane fa' });
    expect(thread?.findPostButton()?.id).toBe('p');
  });

  it('takes the review right before a box in a flat list, never the one after', () => {
    const page = text(`${CARD('a', 'Ann', 'First text')}<div>${BOX}</div>${CARD('b', 'Bo', 'Second text')}`);
    expect(threads(page).map((thread) => thread?.review.author)).toEqual(['Ann']);
    const above = text(`<div>${BOX}</div>${CARD('a', 'Ann', 'First text')}${CARD('b', 'Bo', 'Second text')}`);
    expect(threads(above)).toEqual([null]);
  });

  it('points at no button when two could post', () => {
    const page = text(
      `<div role="dialog">${CARD('a', 'Ann', 'Text')}${BOX}<div><button>Cancel</button><button>Reply</button><button>Publish</button></div></div>`,
    );
    expect(threads(page)[0]?.findPostButton()).toBeNull();
  });

  it('does not take the opener, which is also called Reply', () => {
    const page = text(`<div>${CARD('a', 'Ann', 'Text')}<button>Reply</button><div>${BOX}</div></div>`);
    expect(threads(page)[0]?.findPostButton()).toBeNull();
  });

  it('ignores a short box, a hidden one and one that is locked', () => {
    const short = BOX.replace('4000', '150');
    const locked = BOX.replace('maxlength', 'readonly maxlength');
    const page = text(
      `<div>${CARD('a', 'Ann', 'Text')}${short}${locked}<div hidden>${BOX}</div><div aria-hidden="true">${BOX}</div></div>`,
    );
    expect(google.findFields(page.document)).toEqual([]);
  });

  it('reads no text into a review of stars alone', () => {
    const card = CARD('a', 'Ann', '').replace(
      '<div></div>',
      '<div>Local guide · 12 reviews</div><div>Food: 4/5</div><div>New</div>',
    );
    const page = text(`<div>${card}${BOX}</div>`);
    expect(threads(page)[0]?.review).toEqual({ author: 'Ann', stars: 2, text: '', date: '3 settimane fa' });
  });

  it('calls the rating unknown when labels differ', () => {
    const page = text(
      `<div>${CARD('a', 'Ann', 'Text').replace('<div>', '<span role="img" aria-label="5 stars"></span><div>')}${BOX}</div>`,
    );
    expect(threads(page)[0]?.review.stars).toBeNull();
  });
});
