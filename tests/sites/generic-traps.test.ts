/** What looks like a review and is none, and what hardly looks like one and is. */
import { afterEach, describe, expect, it } from 'vitest';
import { generic } from '../../lib/sites/generic';
import { findUnitsNow } from '../../lib/sites/generic-units';
import { createPages, each } from './survey-pages';

const pages = createPages();
const { open, read, survey } = pages;
afterEach(() => pages.close());

const STARS = (n: number) => `<span role="img" aria-label="${n} out of 5 stars"></span>`;
const WORDS = 'The lift was out and my mother had to take the stairs.';
const card = (n: number, { stars = STARS(n), more = '', words = WORDS } = {}) =>
  `<div class="item"><a href="/user/${n}">Vera ${n}</a>${stars}<span>${n} days ago</span><p>${words}</p>${more}</div>`;
const ratings = (html: string): number[] =>
  findUnitsNow(open(html), Number.POSITIVE_INFINITY).list.map(({ rating }) => rating.stars);

describe('findUnits', () => {
  it.each<[string, number[]]>([
    ['<svg><title>4.0 of 5 bubbles</title><path></path></svg>', [4]],
    ['<span class="ui_bubble_rating bubble_30"></span>', [3]],
    ['<kat-star-rating value="2"></kat-star-rating>', [2]],
    ['<i class="x"><span class="a-icon-alt">1.0 out of 5 stars</span></i>', [1]],
    ['<span class="sr-only">Rated 4 out of 5 stars</span>', [4]],
    ['<span class="stars">★★★☆☆</span>', [3]],
    ['<div data-service-review-rating="5"><img alt="Rated 5 out of 5 stars"></div>', [5]],
    ['<div itemprop="reviewRating"><meta itemprop="ratingValue" content="4"></div>', [4]],
    ['<i title="4.0 star rating"><img alt="4.0 star rating"></i>', [4]],
    [`<div class="stars">${'<i class="star filled"></i>'.repeat(4)}<i class="star empty"></i></div>`, [4]],
    [`<div role="button">${STARS(3)}<p>${WORDS} Nobody came for an hour, and nobody said a word.</p></div>`, [3]],
  ])('%s', (html, stars) => expect(ratings(html)).toEqual(stars));

  it.each([
    ['a share', '<a title="5 stars represent 78% of rating"></a>'],
    ['a part of the whole', '<span aria-label="Food: 4/5"></span>'],
    [
      'an average told to machines',
      '<div itemprop="aggregateRating"><span aria-label="4 out of 5 stars"></span></div>',
    ],
    ['a choice', '<label><input type="radio"><span aria-label="5 stars"></span></label>'],
    ['a button', '<button aria-label="4 stars"></button>'],
    ['a slider', '<div role="slider"><span aria-label="4 stars"></span></div>'],
    ['a name of a long part', `<section aria-label="5 star reviews"><p>${WORDS.repeat(4)}</p></section>`],
    ['stars on a path', '<span class="ui_bubble_rating bubble_45"></span><div class="bubble_bath">3</div>'],
  ])('takes %s for none', (_what, html) => expect(ratings(html).filter(Number.isInteger)).toEqual([]));
});

describe('findReviews', () => {
  it('finds each with its name, date and words', () => {
    expect(read(`<main>${each(3, (n) => card(n))}</main>`).map(({ review }) => review)).toEqual(
      [1, 2, 3].map((n) => ({ author: `Vera ${n}`, stars: n, text: WORDS, date: `${n} days ago` })),
    );
  });

  it.each([
    ['bare glyphs', '<b>★★★☆☆</b>'],
    ['words for screen readers', '<span class="visually-hidden">3 out of 5 stars</span>'],
    ['a drawing with a title', '<svg><title>3.0 of 5 bubbles</title></svg>'],
    ['number words', '<span aria-label="Mit drei von fünf Sternen bewertet"></span>'],
  ])('reads stars told by %s', (_how, stars) => {
    expect(read(`<main>${each(2, (n) => card(n, { stars }))}</main>`).map(({ review }) => review.stars)).toEqual([
      3, 3,
    ]);
  });

  it('takes the same review twice for one', () => {
    const twice = `<div>${card(1)}</div><div>${card(2)}</div><div>${card(1)}</div>`;
    expect(read(twice)).toHaveLength(2);
  });

  it('does not take the rows of a histogram, of parts or of a choice into account', () => {
    const rows = `<ul>${each(5, (n) => `<li>${STARS(n)} <span>${n * 3}</span></li>`)}</ul>`;
    const parts = `<ul>${each(3, (n) => `<li><span>Service</span> ${STARS(n)}</li>`)}</ul>`;
    expect(read(`${rows}${each(3, (n) => card(n, { more: parts }))}`)).toHaveLength(3);
  });

  it.each([
    [
      'an average with its count',
      `<div class="review"><a href="/user/1">The Place</a>${STARS(4)}<span>(1,204)</span><span>2 days ago</span><p>${WORDS}</p></div>`,
    ],
    [
      'an average with its reviews',
      `<div class="review"><a href="/user/1">The Place</a>${STARS(4)}<span>48 reviews</span><span>2 days ago</span><p>${WORDS}</p></div>`,
    ],
    [
      'half a star too many',
      `<div class="review"><a href="/user/1">The Place</a><span aria-label="4.5 out of 5 stars"></span><span>2 days ago</span><p>${WORDS}</p></div>`,
    ],
    ['no date', `<div><a href="/user/1">Vera</a>${STARS(4)}<p>${WORDS}</p></div>`],
    ['no author', `<div>${STARS(4)}<span>2 days ago</span><p>${WORDS}</p></div>`],
    ['no words', `<div><a href="/user/1">Vera</a>${STARS(4)}<span>2 days ago</span></div>`],
    ['no rating', `<div class="review"><a href="/user/1">Vera</a><span>2 days ago</span><p>${WORDS}</p></div>`],
    ['one that is taken out of sight', `<div hidden>${card(1)}</div><div style="display: none">${card(2)}</div>`],
    ['a template', `<template>${card(1)}</template><script>"${STARS(1)}"</script>`],
  ])('finds none in %s', (_what, html) => expect(read(`<main>${html}</main>`)).toEqual([]));

  it('takes a single one on a page without what is far from it', () => {
    const far = `<div><h1>The Place</h1><nav>Home</nav></div><div class="page"><div>${card(4)}</div><div><p>${'All about the house and how it was built, at length. '.repeat(12)}</p></div></div>`;
    expect(read(far)[0]?.review.text).toBe(WORDS);
    expect(read(`<main>${card(4)}</main>`)).toHaveLength(1);
  });

  it('reads several paragraphs as one text, and neither a fold nor its link', () => {
    const words = 'First of all it was cold.</p><p>And then it rained into the room.';
    expect(read(`<main>${card(1, { words })}${card(2)}</main>`)[0]?.review.text).toBe(
      'First of all it was cold.\nAnd then it rained into the room.',
    );
    const folded = `${WORDS.slice(0, 30)}…</p><p style="display:none">${WORDS}</p><p><a href="#">Read more</a>`;
    expect(read(`<main>${card(1, { words: folded })}${card(2)}</main>`)[0]?.review.text).toBe(WORDS);
  });

  it('finds them in open shadow roots', () => {
    const document = open('<x-list></x-list>');
    const host = document.querySelector('x-list');
    const shadow = host?.attachShadow({ mode: 'open' });
    const holder = document.createElement('div');
    holder.innerHTML = each(2, (n) => card(n));
    shadow?.append(holder);
    expect([...generic.findReviews(document)].filter(Boolean)).toHaveLength(2);
  });

  it('goes on when the page takes away what it looks at', () => {
    const document = open(
      `<main>${each(40, (n) => `<section>${card(n % 5 || 5, { words: `${WORDS} (${n})` })}</section>`)}</main>`,
    );
    const search = generic.findReviews(document);
    let found = 0;
    let step = 0;
    for (let next = search.next(); !next.done; next = search.next()) {
      if (next.value) found += 1;
      step += 1;
      if (step === 2) for (const part of [...document.querySelectorAll('section')].slice(5, 15)) part.remove();
    }
    expect(found).toBe(30);
  });

  it('asks for no styles and no layout', () => {
    const document = open(`<main>${each(5, (n) => card(n))}</main>`);
    const asked: string[] = [];
    const view = document.defaultView;
    if (!view) throw new Error('no window');
    for (const name of ['getBoundingClientRect', 'getClientRects'] as const)
      (view.HTMLElement.prototype as unknown as Record<string, unknown>)[name] = () => asked.push(name);
    (view as unknown as Record<string, unknown>).getComputedStyle = () => asked.push('getComputedStyle');
    expect([...generic.findReviews(document)].filter(Boolean)).toHaveLength(5);
    expect(asked).toEqual([]);
  });

  it('tells a reply only where there is one', () => {
    const reply = (line: string, more = '') =>
      `<div><p>${line}</p><p>Sorry to hear it, Vera. The lift runs again.</p>${more}</div>`;
    const seen = read(
      `<main>${card(1, { more: reply('Response from the owner') })}${card(2, { more: reply('Reply from <b>Kettle House</b>') })}
       ${card(3, { more: '<div>Owner</div><textarea></textarea>' })}${card(4, { more: reply('Vera’s friend') })}${card(5, { more: '<div><p>Antwort vom Inhaber</p><p>Danke schön!</p></div>' })}</main>`,
    );
    expect(seen.map(({ ownerReply }) => ownerReply)).toEqual([
      'Sorry to hear it, Vera. The lift runs again.',
      'Sorry to hear it, Vera. The lift runs again.',
      null,
      null,
      'Danke schön!',
    ]);
  });

  it.each([
    [
      'a note',
      '<label for="n">Private note (only your team sees this)</label><textarea id="n" name="note"></textarea>',
    ],
    [
      'a message',
      '<textarea name="message" placeholder="Send Vera a private message"></textarea><button>Send</button>',
    ],
    ['sharing', '<form action="/share"><textarea name="body"></textarea><button>Share</button></form>'],
    [
      'changing it',
      '<form action="/review/2/update"><textarea name="body"></textarea><button>Save changes</button></form>',
    ],
    ['helpfulness', '<textarea placeholder="Why was this not helpful?"></textarea><button>Send feedback</button>'],
    ['a dispute', '<form action="/dispute"><textarea name="details"></textarea><button>Send</button></form>'],
  ])('takes no box for %s, though it stands in a review', (_what, more) => {
    const html = `<main><article>${card(2, { more })}</article><article>${card(3)}</article></main>`;
    expect(survey(html)).toMatchObject({ reviews: 2, replyBoxes: 0, ignoredBoxes: 1 });
  });

  it.each([
    ['questions', '<div class="qa"><p>Does it whistle?</p><textarea placeholder="Write your answer"></textarea></div>'],
    ['a review', '<h3>Your review</h3><form><textarea name="comment"></textarea><button>Post</button></form>'],
    [
      'an order',
      '<form action="/checkout"><label>Comments for the driver<textarea name="comments"></textarea></label></form>',
    ],
    [
      'a chat',
      '<div class="chat"><textarea placeholder="Type, and we will respond"></textarea><button>Send</button></div>',
    ],
  ])('takes no box for %s below the only review', (_what, html) => {
    expect(survey(`<main>${card(4)}${html}</main>`)).toMatchObject({ reviews: 1, replyBoxes: 0, ignoredBoxes: 1 });
  });

  it('gives the box in a review without stars to no other review', () => {
    const own = '<div><textarea aria-label="Reply"></textarea><button>Reply</button></div>';
    const unrated = card(2, { stars: '', words: 'No stars from me, the soup was cold.', more: own });
    const html = `<main><div>${card(1)}</div><div>${unrated}</div><div>${card(3)}</div></main>`;
    expect(survey(html)).toMatchObject({ reviews: 2, replyBoxes: 0, ignoredBoxes: 1 });
    const below = `<main><div>${card(1)}</div><div>${own}</div><div>${card(3)}</div></main>`;
    expect(survey(below)).toMatchObject({ reviews: 2, replyBoxes: 1, ignoredBoxes: 0 });
  });

  it('keeps its keys when the page is looked at again, and when a draft grows', () => {
    const html = `<main>${card(1, { more: '<textarea aria-label="Reply"></textarea>' })}${card(2)}</main>`;
    const document = open(html);
    const keys = () => [...generic.findReviews(document)].flatMap((seen) => seen?.key ?? []);
    const before = keys();
    const field = document.querySelector('textarea');
    if (field) field.value = 'A draft that is longer than the review itself, by quite a few words more than that.';
    expect(keys()).toEqual(before);
    expect(field && generic.findThread(field)?.key).toBe(before[0]);
    expect(survey(html)).toEqual({ reviews: 2, ownerReplies: 0, replyBoxes: 1, ignoredBoxes: 0 });
  });
});
