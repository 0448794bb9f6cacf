import { describe, expect, it } from 'vitest';
import { tripadvisor } from '../../lib/sites/tripadvisor';
import { conforms } from './conformance';
import { buttonsNamed } from './fixture';
import { fixtures, type Given, seenOn } from './reviews-of';

const OWNER = 'https://www.tripadvisor.com/Owners/reviews';
const HOTEL = 'https://www.tripadvisor.com/Hotel_Review-g1-d1-Reviews-Fjordheim.html';

const GIVEN: Given = {
  site: tripadvisor,
  page: { file: 'tripadvisor/owner.html' },
  url: OWNER,
  notItsPages: [
    'https://tripadvisor.example.com/',
    'https://www.tripadvisor.com.example.org/Owners',
    'http://www.tripadvisor.com/',
  ],
  reviews: [
    {
      author: 'Odile Renard',
      stars: 2,
      text: 'Noise until two\nThe bar under our room played until two on both nights, and nobody answered at the desk.',
      date: null,
    },
    {
      author: 'Henk Vos',
      stars: 5,
      text: 'We will be back\nQuiet garden, warm welcome, and the best rye bread of our trip.',
      date: null,
    },
  ],
  surface: 'other',
  answered: null,
  postName: 'Submit',
  openBox: (page, n) => page.press(buttonsNamed(page, 'Respond')[n]),
  hideStars: (page) => {
    for (const title of page.document.querySelectorAll('svg title')) title.remove();
  },
};
conforms(GIVEN);

describe('tripadvisor', () => {
  const open = fixtures();

  it('counts a review once though its dialog shows it again', async () => {
    const page = await open('tripadvisor/owner.html', OWNER);
    page.press(buttonsNamed(page, 'Respond')[0]);
    await page.settled();
    expect(seenOn(tripadvisor, page).map(({ review }) => [review.author, review.stars])).toEqual([
      ['Odile Renard', 2],
      ['Henk Vos', 5],
    ]);
  });

  it('gives the thread of a dialog the identity of its review in the list', async () => {
    const page = await open('tripadvisor/owner.html', OWNER);
    const keys = seenOn(tripadvisor, page).map(({ key }) => key);
    page.press(buttonsNamed(page, 'Respond')[1]);
    await page.settled();
    const [field] = tripadvisor.findFields(page.document);
    expect(field && tripadvisor.findThread(field)?.key).toBe(keys[1]);
  });

  it('reads public pages of 2016 and 2017, with the manager’s response', async () => {
    const page = await open('tripadvisor/hotel.html', HOTEL);
    expect(seenOn(tripadvisor, page).map(({ review, ownerReply }) => ({ ...review, ownerReply }))).toEqual([
      {
        author: 'Ilse Maes',
        stars: 3,
        text: 'Lift out of order\nFriendly people, but the lift was out and our room on the fifth floor...',
        date: 'November 21, 2017',
        ownerReply: 'Thank you, Ilse. The lift has been repaired since.',
      },
      {
        author: 'Tomas Lind',
        stars: 5,
        text: 'Heaven\nWe came for two nights and stayed for five.',
        date: 'November 20, 2017',
        ownerReply: null,
      },
      {
        author: 'Вера К.',
        stars: 4,
        text: 'Хороший отель\nНомер тёплый, завтрак простой, до моря пять минут.',
        date: 'Отзыв написан 3 недели назад',
        ownerReply: null,
      },
    ]);
  });

  it('takes no box for questions, answers or a guest’s own review', async () => {
    const page = await open('tripadvisor/hotel.html', HOTEL);
    expect(tripadvisor.findFields(page.document)).toEqual([]);
    const boxes = [...page.document.querySelectorAll('textarea')];
    expect(boxes).toHaveLength(3);
    for (const box of boxes) expect(tripadvisor.findThread(box)).toBeNull();
  });

  it('has no thread in a dialog that shows no review', async () => {
    const page = await open('tripadvisor/owner.html', OWNER);
    page.press(buttonsNamed(page, 'Respond')[0]);
    await page.settled();
    const [field] = tripadvisor.findFields(page.document);
    expect(field && tripadvisor.findThread(field)).not.toBeNull();
    for (const text of page.document.querySelectorAll('[role="dialog"] [data-automation]')) text.textContent = '';
    for (const text of page.document.querySelectorAll('[role="dialog"] [data-test-target]')) text.textContent = '';
    expect(field && tripadvisor.findThread(field)).toBeNull();
    page.document.querySelector('[role="dialog"] .review')?.replaceChildren();
    expect(tripadvisor.findFields(page.document)).toEqual([]);
  });

  it('reads the review around an unfolded box', async () => {
    const page = await open('tripadvisor/owner.html', OWNER);
    const box = page.document.createElement('textarea');
    page.document.querySelector('[data-review-gid="772"]')?.append(box);
    expect(tripadvisor.findThread(box)?.review.author).toBe('Henk Vos');
  });
});
