import { afterEach, describe, expect, it } from 'vitest';
import { amazonRetail } from '../../lib/sites/amazon-retail';
import { READING_MATCHES } from '../../lib/sites/reading-sites';
import { seenIn } from './conformance';
import { type FixturePage, openFixture } from './fixture';
import { conformsReading } from './reading-conformance';

const URL_ = 'https://www.amazon.com/product-reviews/B000000000';

for (const markup of [2016, 2020, 2025]) {
  const on = (day: string, where = 'the United States') =>
    markup === 2016 ? `on ${day}` : `Reviewed in ${where} on ${day}`;
  conformsReading({
    site: amazonRetail,
    file: 'amazon/product-reviews.html',
    url: `${URL_}?markup=${markup}`,
    notItsPages: [
      'https://www.amazon.com/s?k=kettle',
      'https://www.amazon.com/ap/signin',
      'https://www.amazon.com/review/create-review',
      'https://sellercentral.amazon.com/product-reviews/B000000000',
      'https://www.amazon.example/dp/B000000000',
    ],
    reviews: [
      {
        author: 'Olek Z.',
        stars: 1,
        text: 'Stopped after a week\nThe motor hums and nothing turns. I had bought it for my father and he was sad.',
        date: on('5 June 2018'),
        ...(markup === 2020
          ? { reply: 'Hello Olek,\n\nPlease write to care@example.com and we send you a new one.' }
          : {}),
      },
      {
        author: 'Paula',
        stars: 5,
        text: 'Small and strong\nDoes what it should, every single day.',
        date: on('2 May 2018'),
      },
      {
        author: 'Quirin',
        stars: 3,
        text: 'Kleiner als gedacht\nZu klein für zwei Personen, sonst gut.',
        date: on('1 May 2018', 'Germany'),
      },
    ],
  });
}

describe('amazon-retail, page by page', () => {
  const pages: FixturePage[] = [];
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.close()));
  });
  const open = (file: string, url: string): FixturePage => {
    const page = openFixture(file, url);
    pages.push(page);
    return page;
  };

  it('has lists, products and single reviews of every shop', () => {
    for (const host of ['www.amazon.com', 'www.amazon.co.uk', 'www.amazon.in', 'www.amazon.co.jp']) {
      for (const path of ['product-reviews/*', '*/product-reviews/*', 'dp/*', '*/dp/*', 'gp/customer-reviews/*']) {
        expect(READING_MATCHES).toContain(`https://${host}/${path}`);
      }
    }
    for (const path of ['Kettle/dp/B000000000', 'Kettle/product-reviews/B000000000/ref=x', 'gp/customer-reviews/R1']) {
      expect(amazonRetail.owns(new URL(`https://www.amazon.de/${path}`))).toBe(true);
    }
  });

  it('is silent where Amazon asks for a sign-in instead', () => {
    const page = open('amazon/sign-in.html', 'https://www.amazon.in/product-reviews/B000000000');
    expect(seenIn(amazonRetail, page.document)).toEqual([]);
  });

  it('reads none of the copies above the list', () => {
    const page = open('amazon/product-reviews.html', `${URL_}?markup=2020`);
    page.document.querySelector('#cm_cr-review_list')?.remove();
    expect(seenIn(amazonRetail, page.document)).toEqual([]);
  });

  it('reads the translation that is shown, not the original that is not', () => {
    const page = open('amazon/product-reviews.html', `${URL_}?markup=2020`);
    for (const part of page.document.querySelectorAll('.cr-original-review-content')) part.classList.add('aok-hidden');
    for (const part of page.document.querySelectorAll('[data-hook="review-body"]')) {
      const shown = page.document.createElement('span');
      shown.className = 'cr-translated-review-content';
      shown.textContent = 'Too small for two.';
      part.append(shown);
    }
    expect(seenIn(amazonRetail, page.document).map(({ review }) => review.text)).toContain('Too small for two.');
  });

  it('sends the owner to the same country’s Seller Central', () => {
    expect(amazonRetail.ownerPage(new URL('https://www.amazon.co.uk/dp/B000000000'))?.href).toBe(
      'https://sellercentral.amazon.co.uk/brand-customer-reviews/',
    );
  });
});
