import { describe, expect, it } from 'vitest';
import { reddit } from '../../lib/sites/reddit';
import { conforms } from './conformance';
import { fixtures, type Given, seenOn } from './reviews-of';

const URL_ = 'https://www.reddit.com/r/bakery/comments/abc/a_visit/';
const OLD = 'https://old.reddit.com/r/bakery/comments/abc/a_visit/';

const GIVEN: Given = {
  site: reddit,
  page: { file: 'reddit/thread.html' },
  url: URL_,
  notItsPages: ['https://reddit.example.com/r/bakery', 'https://ads.reddit.com/'],
  reviews: [
    { author: 'rye_again', stars: null, text: 'Waited half an hour and the till was closed.', date: '2d ago' },
    { author: 'sour_dough', stars: null, text: 'Same here on Sunday.', date: '1d ago' },
  ],
  surface: 'other',
  answered: null,
  postName: 'Comment',
  openBox: (page, n) => page.press(page.document.querySelectorAll('.open')[n]),
  hideStars: () => {},
};
conforms(GIVEN);

describe('reddit', () => {
  const open = fixtures();

  it('reads the post for a comment on it, and nothing where no post is', async () => {
    const page = await open('reddit/thread.html', URL_);
    page.press(page.document.querySelector('#top .open'));
    await page.settled();
    const [field] = reddit.findFields(page.document);
    expect(field && reddit.findThread(field)?.review).toEqual({
      author: 'crumb_fan',
      stars: null,
      text: 'A visit to Example Bakery\nThey had sold out by nine. Is that normal?',
      date: null,
    });
    const post = page.document.querySelector('shreddit-post');
    post?.after(post.cloneNode(true));
    expect(field && reddit.findThread(field)).toBeNull();
    for (const each of page.document.querySelectorAll('shreddit-post')) each.remove();
    expect(field && reddit.findThread(field)).toBeNull();
  });

  it('reads nested comments apart', async () => {
    const page = await open('reddit/thread.html', URL_);
    expect(seenOn(reddit, page).map(({ review }) => review.text)).toEqual([
      'Waited half an hour and the till was closed.',
      'Same here on Sunday.',
    ]);
  });

  it('reads the old design', async () => {
    const page = await open('reddit/old.html', OLD);
    const threads = reddit.findFields(page.document).map((field) => reddit.findThread(field));
    expect(threads.map((thread) => thread?.review)).toEqual([
      { author: 'crumb_fan', stars: null, text: 'A visit to Example Bakery\nThey had sold out by nine.', date: null },
      { author: 'rye_again', stars: null, text: 'Waited half an hour and the till was closed.', date: '2 days ago' },
    ]);
    expect(threads.map((thread) => thread?.findPostButton()?.className)).toEqual(['save', 'save']);
  });
});
