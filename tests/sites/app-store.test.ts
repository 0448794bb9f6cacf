import { describe, expect, it } from 'vitest';
import { appStore } from '../../lib/sites/app-store';
import { conforms } from './conformance';
import { fixtures, type Given, seenOn } from './reviews-of';

const URL_ = 'https://appstoreconnect.apple.com/apps/1234567890/distribution/activity/ios/ratingsResponses';

const GIVEN: Given = {
  site: appStore,
  page: { file: 'app-store/ratings.html' },
  url: URL_,
  notItsPages: ['https://appstoreconnect.apple.com/login', 'https://apps.apple.com/apps/1'],
  reviews: [
    {
      author: 'sol_42',
      stars: 2,
      text: 'Lost my notes\nAfter the update two years of notes were gone. I want them back.',
      date: 'Oct 3, 2026',
    },
    {
      author: 'Mirte',
      stars: 4,
      text: 'Nearly there\nLovely, but the widget is slow to follow.',
      date: 'Sep 20, 2026',
    },
  ],
  surface: 'other',
  answered: { review: 'Anouk B', reply: 'Sorry about this. Version 3.2 mends the map.' },
  postName: 'Submit',
  openBox: (page, n) => page.press(page.document.querySelectorAll('.reply-link')[n]),
  hideStars: (page) => {
    for (const star of page.document.querySelectorAll('.stars')) star.className = 'stars';
  },
};
conforms(GIVEN);

describe('app store connect', () => {
  const open = fixtures();

  it('reads a response that is there, and names no limit', async () => {
    const page = await open('app-store/ratings.html', URL_);
    expect(seenOn(appStore, page).map(({ review, ownerReply }) => [review.author, ownerReply])).toEqual([
      ['sol_42', null],
      ['Mirte', null],
      ['Anouk B', 'Sorry about this. Version 3.2 mends the map.'],
    ]);
    page.press(page.document.querySelector('.reply-link'));
    await page.settled();
    const [field] = appStore.findFields(page.document);
    expect(field && appStore.findThread(field)).not.toHaveProperty('limit');
  });

  it('counts a review once though its dialog shows it in the same markup', async () => {
    const page = await open('app-store/ratings.html', URL_);
    page.press(page.document.querySelector('.reply-link'));
    await page.settled();
    const shown = page.document.querySelector('.modal-dialog .review > div');
    if (shown) shown.className = 'review-container';
    expect(seenOn(appStore, page)).toHaveLength(3);
    const [field] = appStore.findFields(page.document);
    expect(field && appStore.findThread(field)?.review.author).toBe('sol_42');
  });

  it('never takes a draft for a review', async () => {
    const page = await open('app-store/ratings.html', URL_);
    page.press(page.document.querySelector('.reply-link'));
    await page.settled();
    const [field] = appStore.findFields(page.document);
    if (!field) throw new Error('no field');
    page.write(field, 'We are very sorry about this and are working on it day and night.');
    for (const text of page.document.querySelectorAll('[ng-bind],h3')) text.remove();
    expect(appStore.findThread(field)).toBeNull();
    const box = page.document.createElement('div');
    box.setAttribute('contenteditable', 'true');
    box.textContent = 'We are very sorry about this and are working on it day and night.';
    page.document.querySelector('.review-container')?.append(box);
    expect(seenOn(appStore, page)[0]?.review.text).toBe('');
  });
});
