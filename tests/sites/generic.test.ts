import { afterEach, describe, expect, it } from 'vitest';
import { isCoachable, readReviewNear } from '../../lib/sites/generic';
import { type FixturePage, openFixture, openText } from './fixture';

const URL_ = 'https://reviews.example.org/place/42';
const STARS = (n: number) => `<span role="img" aria-label="${n} out of 5 stars"></span>`;
const REVIEW = (name: string, n: number, more = '') =>
  `<div class="item"><a href="/user/${name}">${name}</a>${STARS(n)}<span>2 days ago</span><p>The lift was out and my mother had to take the stairs.</p>${more}</div>`;

const pages: FixturePage[] = [];
afterEach(async () => {
  await Promise.all(pages.splice(0).map((page) => page.close()));
});
const open = (html: string): FixturePage => {
  const page = openText(html, URL_);
  pages.push(page);
  return page;
};
const near = (html: string, selector = 'textarea') => {
  const field = open(html).document.querySelector(selector);
  if (!field) throw new Error('no field');
  return readReviewNear(field);
};

describe('readReviewNear', () => {
  const read = {
    author: 'Vera',
    stars: 2,
    text: 'The lift was out and my mother had to take the stairs.',
    date: '2 days ago',
  };

  it('reads the review a box stands in, among others', () => {
    expect(
      near(
        `<main>${REVIEW('Abe', 5)}${REVIEW('Vera', 2, '<form><textarea></textarea></form>')}${REVIEW('Cy', 1)}</main>`,
      ),
    ).toEqual(read);
  });

  it('reads the review right before a box, or alone in its dialog', () => {
    expect(
      near(`<main>${REVIEW('Abe', 5)}${REVIEW('Vera', 2)}<div><textarea></textarea></div>${REVIEW('Cy', 1)}</main>`),
    ).toEqual(read);
    expect(
      near(`<main>${REVIEW('Abe', 5)}</main><div role="dialog">${REVIEW('Vera', 2)}<textarea></textarea></div>`),
    ).toEqual(read);
  });

  it.each([
    [
      'two ratings at once',
      `<main><div>${REVIEW('Abe', 5)}${REVIEW('Cy', 1)}</div><div><textarea></textarea></div></main>`,
    ],
    [
      'no rating',
      '<div><a href="/user/a">Vera</a> 2 days ago <p>The lift was out again and nobody came.</p><textarea></textarea></div>',
    ],
    [
      'a rating to be given',
      '<form><fieldset><input type="radio" aria-label="5 stars"></fieldset><a href="/user/a">You</a> today <p>Tell others what you liked about it here.</p><textarea></textarea></form>',
    ],
    [
      'an average',
      '<div class="review"><a href="/user/a">The Place</a><span role="img" aria-label="4.4 out of 5 stars"></span>2 days ago<p>Some words about the place itself here.</p><textarea></textarea></div>',
    ],
    [
      'neither author nor date',
      `<div>${STARS(4)}<p>Words of this length may be anything at all.</p><textarea></textarea></div>`,
    ],
    [
      'too little text',
      `<div><a href="/user/a">Vera</a>${STARS(4)}<span>2 days ago</span><p>Fine.</p><textarea></textarea></div>`,
    ],
  ])('finds none with %s', (_why, html) => {
    expect(near(html)).toBeNull();
  });

  it('keeps what the owner writes, and wrote before, out of the review', () => {
    const reply =
      '<div>Response from the owner</div><p>A much longer answer of the owner, which says a lot of things that were not in the review at all.</p>';
    const page = open(
      `<main>${REVIEW('Vera', 2, `${reply}<textarea>My draft is longer than the review and must not be read as one, ever.</textarea>`)}${REVIEW('Cy', 1)}</main>`,
    );
    const field = page.document.querySelector('textarea');
    expect(field && readReviewNear(field)).toEqual(read);
  });

  it('reads the plain, modal and trapped pages', async () => {
    const modal = openFixture('page/modal.html', URL_);
    const trap = openFixture('page/focus-trap.html', URL_);
    const plain = openFixture('page/plain.html', URL_);
    pages.push(modal, trap, plain);
    const dialog = modal.document.querySelector('dialog');
    for (const page of [modal, trap]) page.press(page.document.querySelector('#open'));
    await modal.settled();
    const names = [
      dialog?.querySelector('#place'),
      trap.document.querySelector('#reply'),
      plain.document.querySelector('#reply'),
    ].map((field) => (field ? readReviewNear(field)?.author : null));
    expect(names).toEqual(['Felix Anand', 'Zofia Brandt', 'Ines Duarte']);
    const loose = plain.document.querySelector('#rich');
    expect(loose && readReviewNear(loose)).toBeNull();
  });
});

describe('isCoachable', () => {
  it.each([
    ['<textarea></textarea>', true],
    ['<div contenteditable="true"></div>', true],
    ['<div contenteditable></div>', true],
    ['<div contenteditable="plaintext-only" role="textbox"></div>', true],
    ['<form><textarea></textarea></form>', true],
    ['<input>', false],
    ['<input type="search">', false],
    ['<input contenteditable="true">', false],
    ['<div></div>', false],
    ['<div contenteditable="false"></div>', false],
    ['<div contenteditable="true" role="searchbox"></div>', false],
    ['<div contenteditable="true" aria-multiline="false"></div>', false],
    ['<textarea readonly></textarea>', false],
    ['<textarea disabled></textarea>', false],
    ['<fieldset disabled><textarea></textarea></fieldset>', false],
    ['<textarea role="combobox"></textarea>', false],
    ['<textarea name="q"></textarea>', false],
    ['<form role="search"><textarea></textarea></form>', false],
    ['<form><input type="password"><textarea></textarea></form>', false],
    ['<textarea hidden></textarea>', false],
    ['<div style="display: none"><textarea></textarea></div>', false],
    ['<div style="visibility: hidden"><textarea></textarea></div>', false],
    ['<div aria-hidden="true"><textarea></textarea></div>', false],
    ['<div inert><textarea></textarea></div>', false],
  ])('%s: %s', (html, coachable) => {
    const page = open(html);
    const field = page.document.querySelector('textarea,input:not([type="password"]),[contenteditable],body > div');
    expect(field && isCoachable(field)).toBe(coachable);
  });
});
