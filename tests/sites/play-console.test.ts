import { describe, expect, it } from 'vitest';
import { playConsole } from '../../lib/sites/play-console';
import { conforms } from './conformance';
import { fixtures, type Given, seenOn } from './reviews-of';

const CONSOLE = 'https://play.google.com/console/u/0/developers/1/app/2/user-feedback/reviews';
const APP = 'https://play.google.com/store/apps/details?id=org.example.tide';

const GIVEN: Given = {
  site: playConsole,
  page: { file: 'play-console/reviews.html' },
  url: CONSOLE,
  notItsPages: [
    'https://play.google.com/store/books',
    'https://play.google.com/',
    'https://play.google.com/about/console/',
  ],
  reviews: [
    {
      author: 'Femi Adeyemi',
      stars: 2,
      text: 'It closes itself each time I add a photo.',
      date: 'Oct 12, 2026, 9:41 AM',
    },
    { author: 'Lena Kraus', stars: 5, text: 'Does one thing and does it well.', date: 'Oct 9, 2026, 7:02 PM' },
  ],
  surface: 'other',
  answered: null,
  postName: 'Publish reply',
  openBox: (page, n) => page.press(page.document.querySelectorAll('.open')[n]),
  hideStars: (page) => {
    for (const star of page.document.querySelectorAll('[role="img"]')) star.removeAttribute('aria-label');
  },
};
conforms(GIVEN);

describe('play console', () => {
  const open = fixtures();

  it('knows how long a reply may be', async () => {
    const page = await open('play-console/reviews.html', CONSOLE);
    page.press(page.document.querySelector('.open'));
    await page.settled();
    const [field] = playConsole.findFields(page.document);
    expect(field && playConsole.findThread(field)?.limit).toBe(350);
  });

  it('reads the public page of 2015, in two languages, with the developer’s reply beside the card', async () => {
    const page = await open('play-console/app.html', APP);
    expect(seenOn(playConsole, page).map(({ review, ownerReply }) => ({ ...review, ownerReply }))).toEqual([
      {
        author: 'Rosa Prat',
        stars: 2,
        text: 'Needs work The tides are an hour off since the update.',
        date: 'April 2, 2015',
        ownerReply: 'Version 2.1 has the right hours again.',
      },
      { author: 'Bernd Holm', stars: 4, text: 'Gut Macht, was es soll.', date: '5. April 2015', ownerReply: null },
    ]);
    expect(playConsole.findFields(page.document)).toEqual([]);
  });
});
