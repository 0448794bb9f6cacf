import { afterEach, describe, expect, it } from 'vitest';
import { READING_MATCHES } from '../../lib/sites/reading-sites';
import { yelpPublic } from '../../lib/sites/yelp-public';
import { seenIn } from './conformance';
import { type FixturePage, openFixture, openText } from './fixture';
import { conformsReading } from './reading-conformance';

const URL_ = 'https://www.yelp.com/biz/harbor-lamp-repair';
const NOT = [
  'https://www.yelp.com/writeareview/biz/x',
  'https://www.yelp.com/search?find_desc=lamps',
  'https://biz.yelp.com/r2r/abc',
  'http://www.yelp.com/biz/x',
];
const KEPT = 'They kept my lamp for six weeks and then asked me to pay for the waiting. I had to call four times.';

conformsReading({
  site: yelpPublic,
  file: 'yelp/biz-2022.html',
  url: URL_,
  notItsPages: NOT,
  reviews: [
    {
      author: 'Ines B.',
      stars: 1,
      text: KEPT,
      date: '10/18/2022',
      reply: 'We are sorry for the wait, Ines. The part came late and we should have called you.',
    },
    { author: 'Jon K.', stars: 5, text: 'Fixed in an hour and cheaper than a new one.', date: '9/3/2022' },
    // The earlier review below has four stars and words of its own: neither is read.
    { author: 'Kim L.', stars: 2, text: 'Went back and this time they were rude to my mother.', date: '8/21/2022' },
    {
      author: 'Lea M.',
      stars: 4,
      text: 'Do you also mend clocks? The lamp shines.',
      date: '7/7/2022',
      reply: 'Thank you, Lea. Only small ones.',
    },
  ],
});

for (const year of [2015, 2016, 2018]) {
  conformsReading({
    site: yelpPublic,
    file: 'yelp/biz-2016.html',
    url: `${URL_}?year=${year}`,
    notItsPages: NOT,
    reviews: [
      {
        author: 'Ines B.',
        stars: 1,
        text: KEPT,
        date: '3/24/2016',
        reply:
          'We are sorry for the wait, Ines. The part came late, and we should have called you before you had to ask.',
      },
      { author: 'Jon K.', stars: 5, text: 'Fixed in an hour and cheaper than a new one.', date: '2/3/2016' },
      { author: 'Kim L.', stars: 2, text: 'Went back and this time they were rude to my mother.', date: '1/21/2016' },
    ],
  });
}

conformsReading({
  site: yelpPublic,
  file: 'yelp/user-page.html',
  url: 'https://www.yelp.com/user_details?userid=abc',
  notItsPages: NOT,
  reviews: [
    {
      author: 'Nora P.',
      stars: 2,
      text: 'The shade came back with a dent and nobody would say how.',
      date: '12/4/2018',
      reply: 'We will make you a new shade, Nora.',
    },
    {
      author: 'Nora P.',
      stars: 5,
      text: 'Sat outside for hours and was never asked to leave.',
      date: '11/1/2018',
    },
  ],
});

describe('yelp-public, page by page', () => {
  const pages: FixturePage[] = [];
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.close()));
  });

  it('has the country hosts, business and visitors’ pages only', () => {
    expect(READING_MATCHES).toContain('https://www.yelp.com/biz/*');
    expect(READING_MATCHES).toContain('https://fr.yelp.ca/biz/*');
    expect(READING_MATCHES).toContain('https://www.yelp.co.uk/user_details*');
  });

  it('takes nothing from the overall rating, the box about the business, and what others looked at', () => {
    const page = openFixture('yelp/biz-2022.html', URL_);
    pages.push(page);
    page.document.querySelector('#list')?.replaceChildren();
    expect(seenIn(yelpPublic, page.document)).toEqual([]);
  });

  it('names nobody on a visitor’s page that has no head', () => {
    const page = openFixture('yelp/user-page.html', 'https://www.yelp.com/user_details?userid=abc');
    pages.push(page);
    page.document.querySelector('.user-profile_container')?.remove();
    expect(seenIn(yelpPublic, page.document).map(({ review }) => review.author)).toEqual([null, null]);
  });

  it('reads no two people as one', () => {
    const person = (name: string) => `<a href="/user_details?userid=${name}">${name}</a>`;
    const page = openText(
      `<ul><li>${person('Ann')}${person('Bo')}<div role="img" aria-label="2 star rating"></div><span>1/2/2022</span><p class="comment__1"><span lang="en">Slow.</span></p></li></ul>`,
      URL_,
    );
    pages.push(page);
    expect(seenIn(yelpPublic, page.document)).toEqual([]);
  });
});
