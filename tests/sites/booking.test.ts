import { describe, expect, it } from 'vitest';
import { booking } from '../../lib/sites/booking';
import { conforms } from './conformance';
import { fixtures, type Given, seenOn } from './reviews-of';

const URL_ = 'https://admin.booking.com/hotel/hoteladmin/extranet_ng/manage/reviews.html?hotel_id=1&ses=2';

const GIVEN: Given = {
  site: booking,
  page: { file: 'booking/reviews.html' },
  url: URL_,
  notItsPages: [
    'https://admin.booking.com/hotel/hoteladmin/extranet_ng/manage/home.html',
    'https://www.booking.com/hotel/no/fjordheim.html',
  ],
  reviews: [
    {
      author: 'Pilar',
      stars: null,
      text: 'Not as shown\nThe view over the bay.\nThe room was half the size of the picture.',
      date: '12 Oct 2026',
    },
    {
      author: 'Yusuf',
      stars: null,
      text: 'Lovely\nEverything was as promised.\nNothing at all, really.',
      date: '2 Oct 2026',
    },
  ],
  surface: 'other',
  answered: null,
  postName: 'Send',
  openBox: (page, n) => page.press(page.document.querySelectorAll('.open')[n]),
  hideStars: (page) => {
    for (const badge of page.document.querySelectorAll('.bui-review-score__badge')) badge.remove();
  },
};
conforms(GIVEN);

describe('booking', () => {
  const open = fixtures();

  it('makes no stars of a score out of ten, not even of four', async () => {
    const page = await open('booking/reviews.html', URL_);
    expect(page.document.querySelector('[aria-label="Scored 4"]')).not.toBeNull();
    expect(seenOn(booking, page).map(({ review }) => review.stars)).toEqual([null, null]);
  });
});
