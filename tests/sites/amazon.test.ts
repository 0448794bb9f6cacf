import { afterEach, describe, expect, it } from 'vitest';
import { amazon } from '../../lib/sites/amazon';
import { openShadowRoots } from '../../lib/sites/shadow';
import { conforms } from './conformance';
import { buttonsNamed, type FixturePage, openFixture } from './fixture';

const URL_ = 'https://sellercentral.amazon.com/feedback-manager/index.html';

for (const variant of ['', '?variant=inline']) {
  conforms({
    site: amazon,
    page: { file: 'amazon/feedback-manager.html' },
    url: URL_ + variant,
    notItsPages: [
      'https://sellercentral.amazon.com/home',
      'https://www.amazon.com/product-reviews/B000000000',
      'https://sellercentral.amazon.com/feedback-managers',
    ],
    reviews: [
      {
        author: null,
        stars: 1,
        text: 'Box arrived open and two of the six cups were broken. No answer to my message for a week.',
        date: '10/28/2026',
      },
      { author: null, stars: 3, text: 'Took twelve days although the page said five.', date: '10/19/2026' },
    ],
    answered: { review: 'Colour is', reply: 'We have changed the picture. Thank you for telling us.' },
    surface: 'amazon-feedback',
    postName: 'Post reply',
    openBox: (page, n) => page.press(buttonsNamed(page, 'Post public reply')[n]),
    hideStars: (page) => {
      for (const star of page.document.querySelectorAll('kat-star-rating')) star.setAttribute('value', '');
    },
  });
}

describe('amazon, web components', () => {
  const pages: FixturePage[] = [];
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.close()));
  });

  it('returns the host of the button, which is in the path of a press on its inside', async () => {
    const page = openFixture('amazon/feedback-manager.html', URL_);
    pages.push(page);
    await page.settled();
    page.press(buttonsNamed(page, 'Post public reply')[0]);
    await page.settled();
    const [field] = amazon.findFields(page.document);
    const button = field ? amazon.findThread(field)?.findPostButton() : null;
    expect(button?.localName).toBe('kat-button');
    let path: EventTarget[] = [];
    page.document.addEventListener('click', (event) => {
      path = event.composedPath();
    });
    if (field) page.write(field, 'Sorry');
    page.press(button?.shadowRoot?.querySelector('button'));
    expect(path).toContain(button);
  });

  it('has no thread when two rows carry the order named in the dialog', async () => {
    const page = openFixture('amazon/feedback-manager.html', URL_);
    pages.push(page);
    await page.settled();
    page.press(buttonsNamed(page, 'Post public reply')[0]);
    await page.settled();
    const [field] = amazon.findFields(page.document);
    const order = [...page.document.querySelectorAll('.col_order_id')][1];
    if (order) order.textContent = '111-2233445-6677889';
    expect(field && amazon.findThread(field)).toBeNull();
  });

  it('lists open shadow roots, nested ones too', async () => {
    const page = openFixture('amazon/feedback-manager.html', URL_);
    pages.push(page);
    await page.settled();
    const before = openShadowRoots(page.document).length;
    const host = page.document.createElement('div');
    const inner = page.document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(inner);
    inner.attachShadow({ mode: 'open' });
    page.document.body.append(host);
    expect(openShadowRoots(page.document).length).toBe(before + 2);
    expect(openShadowRoots(host)).toEqual([host.shadowRoot, inner.shadowRoot]);
  });

  it('has every marketplace seen, on its review page only', () => {
    for (const tld of ['com', 'ca', 'co.uk', 'de', 'in', 'co.jp', 'com.au']) {
      expect(amazon.matches).toContain(`https://sellercentral.amazon.${tld}/feedback-manager*`);
    }
    expect(amazon.matches).toContain('https://sellercentral-europe.amazon.com/feedback-manager*');
  });
});
