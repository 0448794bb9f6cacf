import { afterEach, describe, expect, it } from 'vitest';
import { parseIconRun, parseStars } from '../../lib/sites/stars';
import { type FixturePage, openText } from './fixture';

describe('parseStars', () => {
  it.each<[string, number]>([
    ['5 out of 5 stars', 5],
    ['1\u00a0out of 5 stars', 1],
    ['2 star rating', 2],
    ['5 stars', 5],
    ['1 star', 1],
    ['one star', 1],
    ['Rated 4 out of 5 stars', 4],
    ['Rating: 3 stars', 3],
    ['3.0 out of 5 stars', 3],
    ['3.5 stars', 3.5],
    ['4 stars out of 5', 4],
    ['4/5', 4],
    ['5.0 of 5 bubbles', 5],
    ['5 de 5 estrellas', 5],
    ['una estrella', 1],
    ['2 su 5 stelle', 2],
    ['Valutata 3 stelle su 5', 3],
    ['Mit 4,5 von fünf Sternen bewertet', 4.5],
    ['4 von 5 Sternen', 4],
    ['ein Stern', 1],
    ['2 étoiles sur 5', 2],
    ['une étoile', 1],
    ['3 van 5 sterren', 3],
    ['4 de 5 estrelas', 4],
    ['2 av 5 stjärnor', 2],
    ['en stjerne', 1],
    ['to stjerner', 2],
    ['4 z 5 gwiazdek', 4],
    ['5 из 5', 5],
    ['3 звезды', 3],
    ['4 sao', 4],
    ['5 つ星のうち 2.0', 2],
    ['星5つ中の4', 4],
    ['별표 5개 중 3개', 3],
    ['5 üzerinden 2 yıldız', 2],
    ['★★☆☆☆', 2],
    ['★★★★★', 5],
  ])('reads %s', (label, stars) => {
    expect(parseStars(label)).toBe(stars);
  });

  it.each([
    '',
    'stars',
    'Rating',
    '5',
    '0 out of 5 stars',
    '6 stars',
    '8 out of 10',
    '5 stars represent 78% of rating',
    '4 stars, 1,234 reviews',
    '3% of 5 stars',
    '4 out of 5 stars, 3 reviews',
    '3 people found this helpful',
    '5 photos',
    'Show more from Starbucks',
    '★★★',
    'Open until 5',
    '2 of 7 reviews',
    'A rather long sentence that says something of the 5 stars that somebody gave once',
  ])('does not guess at "%s"', (label) => {
    expect(parseStars(label)).toBeNull();
  });
});

describe('parseIconRun', () => {
  const pages: FixturePage[] = [];
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.close()));
  });
  const run = (...classes: string[]) => {
    const page = openText(
      `<div>${classes.map((name) => `<i class="${name}"></i>`).join('')}</div>`,
      'https://example.org/',
    );
    pages.push(page);
    return parseIconRun([...page.document.querySelectorAll('i')]);
  };

  it('counts the first kind where two kinds follow each other', () => {
    expect(run('a', 'a', 'a', 'b', 'b')).toBe(3);
    expect(run('z3FsAc', 'l4gDZe', 'l4gDZe', 'l4gDZe', 'l4gDZe')).toBe(1);
  });

  it('takes five alike for five only when they are called filled', () => {
    expect(run('star filled', 'star filled', 'star filled', 'star filled', 'star filled')).toBe(5);
    expect(run('a', 'a', 'a', 'a', 'a')).toBeNull();
    expect(run('star unfilled', 'star unfilled', 'star unfilled', 'star unfilled', 'star unfilled')).toBeNull();
  });

  it('does not guess at mixed, reversed or other runs', () => {
    expect(run('a', 'b', 'a', 'b', 'a')).toBeNull();
    expect(run('empty', 'empty', 'filled', 'filled', 'filled')).toBeNull();
    expect(run('a', 'a', 'b', 'b')).toBeNull();
    expect(run('a', 'a', 'half', 'b', 'b')).toBeNull();
  });
});
