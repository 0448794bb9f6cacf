import { afterEach, describe, expect, it } from 'vitest';
import { yelp } from '../../lib/sites/yelp';
import { conforms } from './conformance';
import { buttonsNamed, type FixturePage, openFixture, openText } from './fixture';

const URL_ = 'https://biz.yelp.com/r2r/abc123';

conforms({
  site: yelp,
  page: { file: 'yelp/r2r.html' },
  url: URL_,
  notItsPages: [
    'https://biz.yelp.com/home/abc123/',
    'https://www.yelp.com/biz/somewhere',
    'https://biz.yelp.com/notifications',
  ],
  reviews: [
    {
      author: 'Nadia K.',
      stars: 1,
      text: 'Forty minutes for two coffees and then the cake was stale. When I said so the guy at the till just shrugged. Will not be back.',
      date: '7/21/26',
    },
    {
      author: 'Marcus T.',
      stars: 4,
      text: 'Good espresso and friendly faces. Wish you opened before eight on weekdays.',
      date: '7/3/26',
    },
  ],
  answered: { review: 'Jo P.', reply: 'Thanks for trying us both, Jo.' },
  surface: 'yelp-public',
  postName: 'Send',
  openBox: (page, n) => page.press(buttonsNamed(page, 'Comment')[n]),
  hideStars: (page) => {
    for (const star of page.document.querySelectorAll('[role="img"]')) star.removeAttribute('aria-label');
  },
});

describe('yelp, public or private', () => {
  const pages: FixturePage[] = [];
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.close()));
  });
  const surfaceAfter = async (opener: string, query = '') => {
    const page = openFixture('yelp/r2r.html', URL_ + query);
    pages.push(page);
    page.press(buttonsNamed(page, opener)[0]);
    await page.settled();
    const [field] = yelp.findFields(page.document);
    return field ? yelp.findThread(field)?.surface : null;
  };
  const surfaceOf = (composer: string) => {
    const page = openText(
      `<div><div class="passport-container__z"><a href="/user_details?userid=1">Ann B.</a></div><div aria-label="2 star rating"></div><p lang="en">Slow.</p>${composer}</div>`,
      URL_,
    );
    pages.push(page);
    const [field] = yelp.findFields(page.document);
    return field ? yelp.findThread(field)?.surface : null;
  };

  it('knows a direct message', async () => {
    expect(await surfaceAfter('Direct message')).toBe('yelp-message');
  });

  it('assumes nothing where the page says nothing', async () => {
    expect(await surfaceAfter('Comment', '?label=none')).toBe('other');
    expect(await surfaceAfter('Direct message', '?label=none')).toBe('other');
  });

  it.each([
    ['<div><textarea aria-label="Your public response"></textarea></div>', 'yelp-public'],
    ['<div><textarea placeholder="Write a message"></textarea></div>', 'yelp-message'],
    ['<div><h4>Reply privately</h4><textarea></textarea></div>', 'yelp-message'],
    ['<div><h4>Public or private, as you like</h4><textarea></textarea></div>', 'other'],
    [
      '<div><button aria-pressed="true">Comment</button><button>Direct message</button></div><textarea></textarea>',
      'yelp-public',
    ],
    [
      '<div><button>Comment</button><button aria-expanded="true">Direct message</button></div><textarea></textarea>',
      'yelp-message',
    ],
    ['<div><button>Comment</button><button>Direct message</button></div><textarea></textarea>', 'other'],
  ])('reads %s', (composer, surface) => {
    expect(surfaceOf(composer)).toBe(surface);
  });

  it('has no thread where two reviews surround the box', () => {
    const card = (name: string) =>
      `<div><a href="/user_details?userid=${name}">${name}</a><div aria-label="2 star rating"></div></div>`;
    const page = openText(`<section>${card('Ann')}${card('Bo')}<textarea></textarea></section>`, URL_);
    pages.push(page);
    expect(yelp.findFields(page.document).map((field) => yelp.findThread(field))).toEqual([null]);
  });

  it('treats the inbox as private, and only with one box', () => {
    const page = openFixture('yelp/inbox.html', 'https://biz.yelp.com/inbox/conv1');
    pages.push(page);
    const [field] = yelp.findFields(page.document);
    const thread = field ? yelp.findThread(field) : null;
    expect(thread).toMatchObject({ surface: 'yelp-message', review: { author: null, stars: null, text: '' } });
    expect(thread?.findPostButton()?.textContent).toBe('Send');
    page.document.body.append(page.document.createElement('textarea'));
    expect(field && yelp.findThread(field)).toBeNull();
  });
});
