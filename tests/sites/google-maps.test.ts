import { afterEach, describe, expect, it } from 'vitest';
import { googleMaps } from '../../lib/sites/google-maps';
import { READING_MATCHES } from '../../lib/sites/reading-sites';
import { seenIn } from './conformance';
import { type FixturePage, openText } from './fixture';
import { conformsReading } from './reading-conformance';

const URL_ = 'https://www.google.com/maps/place/Lakeside+Bakery/@47.1,8.2,17z';
const AGO = {
  en: (n: number) => `${n} months ago`,
  de: (n: number) => `vor ${n} Monaten`,
  ja: (n: number) => `${n} か月前`,
};

for (const [hl, ago] of Object.entries(AGO)) {
  conformsReading({
    site: googleMaps,
    file: 'google/maps-place.html',
    url: `${URL_}?hl=${hl}`,
    notItsPages: [
      'https://www.google.com/search?q=lakeside',
      'https://www.google.com/mapsengine/x',
      'https://www.google.example/maps/place/x',
      'http://www.google.com/maps/place/x',
    ],
    reviews: [
      {
        author: 'Edda Fuchs',
        stars: 5,
        text: 'Warm rolls, warm people. The window seat looks out on the lake and nobody hurries you.',
        date: ago(2),
        reply: 'Thank you, Edda. The window seat is yours.',
      },
      {
        author: 'Farid Nouri',
        stars: 1,
        text: 'Found a hair in my soup and the waiter said it was a herb.',
        date: ago(3),
      },
      {
        author: 'Gwen Hale',
        stars: 2,
        text: '',
        date: ago(5),
        reply: 'We would like to know what went wrong, Gwen. Please call us.',
      },
      { author: 'Hiro Tanaka', stars: 4, text: 'Quiet in the morning.', date: ago(7) },
    ],
  });
}

describe('google-maps, page by page', () => {
  const pages: FixturePage[] = [];
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.close()));
  });
  const read = (html: string) => {
    const page = openText(html, URL_);
    pages.push(page);
    page.document.documentElement.lang = 'en';
    return seenIn(googleMaps, page.document);
  };
  const card = (id: string, name: string, more: string, stars = '<span role="img" aria-label="2 stars"></span>') =>
    `<div ${id} aria-label="${name}"><div ${id}><button data-href="https://www.google.com/maps/contrib/${name.length}/reviews" ${id}>${name}</button>${stars}<span>2 weeks ago</span>${more}</div></div>`;

  it('has every country host, on its maps only', () => {
    for (const host of ['www.google.com', 'www.google.de', 'www.google.co.uk', 'www.google.com.br']) {
      expect(READING_MATCHES).toContain(`https://${host}/maps/*`);
      expect(googleMaps.owns(new URL(`https://${host}/maps/place/x`))).toBe(true);
    }
  });

  it('counts no star label of a place nearby', () => {
    expect(read('<a href="/maps/place/y">Y <span role="img" aria-label="5 stars"></span></a>')).toEqual([]);
  });

  it('reads a hotel’s rating out of five from its text', () => {
    const found = read(card('data-review-id="a"', 'Ann', '<div lang="en">Thin walls.</div>', '<span>4/5</span>'));
    expect(found.map(({ review }) => review)).toEqual([
      { author: 'Ann', stars: 4, text: 'Thin walls.', date: '2 weeks ago' },
    ]);
  });

  it('finds reviews whose ids are gone by who wrote them', () => {
    const found = read(
      `<div>${card('', 'Ann', '<div lang="en">Thin walls.</div>')}${card('', 'Bertil', '<div lang="en">Soft beds.</div>')}</div>`,
    );
    expect(found.map(({ review }) => [review.author, review.text])).toEqual([
      ['Ann', 'Thin walls.'],
      ['Bertil', 'Soft beds.'],
    ]);
  });

  it('takes an answer in a language it does not know for no review', () => {
    const answer = '<div><div><span>Vastaus</span><span>1 weeks ago</span></div><div lang="fi">Kiitos.</div></div>';
    const [seen] = read(card('data-review-id="a"', 'Ann', answer));
    expect([seen?.review.text, seen?.ownerReply]).toEqual(['', 'Kiitos.']);
  });
});
