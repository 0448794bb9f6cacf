import { describe, expect, it } from 'vitest';
import { expedia } from '../../lib/sites/expedia';
import { conforms } from './conformance';
import { fixtures, seenOn } from './reviews-of';

const URL_ = 'https://apps.expediapartnercentral.com/lodging/reviews?htid=1';

conforms({
  site: expedia,
  page: { file: 'expedia/reviews.html' },
  url: URL_,
  notItsPages: ['https://apps.expediapartnercentral.com/lodging/bookings', 'https://www.expedia.com/lodging/reviews'],
  reviews: [
    {
      author: 'Verified traveler from Oslo',
      stars: null,
      text: 'The pool was closed for the whole stay, which nobody had told us.',
      date: null,
    },
    {
      author: 'Chidi O',
      stars: null,
      text: 'Easy check-in, and a desk one can work at.',
      date: null,
    },
  ],
  surface: 'other',
  postName: 'Submit',
  openBox: (page, n) => page.press(page.document.querySelectorAll('.open')[n]),
  hideStars: (page) => {
    for (const score of page.document.querySelectorAll('.uitk-type-500')) score.remove();
  },
});

describe('expedia', () => {
  const open = fixtures();

  it('takes no note to the owner for a review', async () => {
    const page = await open('expedia/reviews.html', URL_);
    page.press(page.document.querySelector('.open'));
    expect(seenOn(expedia, page).map(({ review }) => review.author)).toEqual(['Verified traveler from Oslo']);
    for (const part of page.document.querySelectorAll('.uitk-heading,.uitk-text')) part.removeAttribute('class');
    const [field] = expedia.findFields(page.document);
    expect(field && expedia.findThread(field)).toBeNull();
    expect(seenOn(expedia, page)).toEqual([]);
  });

  it('never takes the signature for the reply', async () => {
    const page = await open('expedia/reviews.html', URL_);
    page.press(page.document.querySelector('.open'));
    const signature = page.document.querySelector<HTMLElement>('[aria-label="Signature"]');
    expect(signature && expedia.findThread(signature)).toBeNull();
    expect(expedia.findFields(page.document).map((field) => field.localName)).toEqual(['textarea']);
  });
});
