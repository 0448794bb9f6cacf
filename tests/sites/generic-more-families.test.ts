/** More invented pages in the manner of real ones: Tripadvisor, Play, Trustpilot, Maps and the owner's list at Google. */
import { afterEach, describe, expect, it } from 'vitest';
import { createPages, each } from './survey-pages';

const pages = createPages();
const { survey, read } = pages;
afterEach(() => pages.close());

const WORDS = 'The kettle leaked on the second day and nobody at the counter wanted to hear of it';
const THANKS = 'Thank you for writing, we have put a new kettle aside for you.';
const SLOVA = 'Чайник протёк на второй день, и никто за прилавком не захотел об этом слушать';
const QUESTIONS = `<form class="askQuestionForm"><textarea name="topicText" placeholder="Hi, what would you like to know?"></textarea></form>
  <form class="answerForm"><textarea class="answerText" placeholder="Can you answer this question?"></textarea></form>`;

describe('Tripadvisor', () => {
  const card = (n: number, more = '') =>
    `<div class="review-container" data-reviewid="54${n}00"><div id="review_54${n}00"><div class="member_info"><div class="memberOverlayLink"><div class="username"><span class="scrname">Mo ${n}</span></div><span class="badgetext">22</span></div></div>
     <div class="wrap"><div class="rating"><span class="ui_bubble_rating bubble_${n % 5 || 5}0"></span><span class="ratingDate" title="December ${n}, 2017">Reviewed ${n} days ago</span></div><a href="/Show">Paradise</a>
     <div class="entry"><p class="partial_entry">${WORDS} (${n})...<span class="taLnk">More</span></p></div><span>Thank Mo ${n}</span>${more}</div></div></div>`;
  const answer = `<div class="mgrRspnInline"><div class="header">Response from Pat Q., General Manager at Kettle House - Island Hotel <span class="responseDate">Responded 1 week ago</span></div><p>${THANKS}<span class="taLnk">More</span></p></div>`;
  const nearby = each(
    4,
    (n) =>
      `<div><a href="/Hotel${n}">Hotel</a><span class="ui_bubble_rating bubble_45" alt="4.5 of 5 bubbles"></span><span>${n}04 Reviews</span></div>`,
  );

  it('finds 2017’s reviews by their bubbles, the manager’s response, and no box for questions', () => {
    const html = `<span class="ui_bubble_rating bubble_50"></span><a>1,204 reviews</a>${QUESTIONS}${each(5, (n) => card(n, n === 2 ? answer : ''))}${nearby}`;
    expect(survey(html)).toEqual({ reviews: 5, ownerReplies: 1, replyBoxes: 0, ignoredBoxes: 2 });
    expect(read(html)[1]).toMatchObject({
      review: { author: 'Mo 2', stars: 2, text: `${WORDS} (2)...`, date: 'Reviewed 2 days ago' },
      ownerReply: THANKS,
    });
  });

  it('finds 2016’s Russian reviews, whose parts are rated too', () => {
    const parts = each(3, (n) => `<li><span class="rate"><img alt="${n} из 5"></span> <span>Сервис</span></li>`);
    const review = (n: number) =>
      `<div id="review_36${n}00" class="reviewSelector"><div class="member_info"><div class="username"><span>Маша ${n}</span></div><div class="location">Тверь</div></div>
       <div class="quote">«Не то»</div><div class="rating"><span class="rate"><img alt="${n % 5 || 5} из 5" src=""></span><span class="ratingDate">Отзыв написан ${n} апреля 2016</span></div>
       <div class="entry"><p>${SLOVA} (${n}).</p></div><ul class="recommend">${n % 2 ? parts : ''}</ul></div>`;
    expect(survey(each(10, review))).toMatchObject({ reviews: 10, ownerReplies: 0 });
    expect(survey(each(10, (n) => review(n).replace(/id="review_\d+"/u, '')))).toMatchObject({ reviews: 10 });
    expect(read(each(2, review))[0]?.review).toEqual({
      author: 'Маша 1',
      stars: 1,
      text: `${SLOVA} (1).`,
      date: 'Отзыв написан 1 апреля 2016',
    });
  });
});

describe('Google Play, 2015', () => {
  const card = (n: number, stars: string, date: string) =>
    `<div class="single-review"><a href="/store/people/details?id=${n}"><span class="author-image"></span></a>
     <div class="review-header" data-reviewid="gp:AOq${n}"><div class="review-info"><span class="author-name"><a href="/store/people/details?id=${n}">Mo ${n}</a></span><span class="review-date">${date}</span>
     <div class="review-source" style="display:none"></div><div class="tiny-star star-rating-non-editable-container" aria-label=" ${stars} "><div class="current-rating"></div></div></div>
     <div class="rate-review" role="button" title="Spam"></div></div>
     <div class="review-body with-review-wrapper"><span class="review-title">Leaks</span> ${WORDS} (${n}). <div class="review-link" style="display:none"><a href="#">Full Review</a></div></div></div>`;
  const average =
    '<div class="score-container" itemprop="aggregateRating"><div class="tiny-star" aria-label="Rated 4 stars out of five stars"></div><span>1,204 total</span></div>';
  const others = each(
    4,
    (n) =>
      `<div class="card"><a class="title" href="/a${n}">An app</a><a class="subtitle" href="/store/apps/developer?id=x">Kettle Ltd</a><div class="tiny-star" aria-label="Rated ${n} stars out of five stars"></div><p>An app about kettles and all that is in them.</p></div>`,
  );

  it.each([
    ['Rated 4 stars out of five stars', 'January 2, 2015'],
    ['Mit 4 von fünf Sternen bewertet', '2. Januar 2015'],
  ])('finds whole reviews though only their heads are marked (%s)', (stars, date) => {
    const html = `${average}<div class="list">${each(4, (n) => card(n, stars, date))}</div>${others}`;
    expect(survey(html)).toMatchObject({ reviews: 4 });
    expect(read(html)[2]?.review).toMatchObject({ author: 'Mo 3', stars: 4, date });
    expect(read(html)[2]?.review.text).toContain(`${WORDS} (3).`);
  });

  it('reads the developer’s reply after a review', () => {
    const reply = `<div class="developer-reply"><span class="author-name">Kettle Ltd</span><span class="review-date">January 3, 2015</span><div>${THANKS}</div></div>`;
    const html = `<div>${card(1, 'Rated 4 stars out of five stars', 'January 2, 2015')}${reply}${card(2, 'Rated 4 stars out of five stars', 'January 2, 2015')}</div>`;
    expect(read(html).map(({ ownerReply }) => ownerReply)).toEqual([THANKS, null]);
  });
});

describe('Trustpilot', () => {
  const card = (n: number, { told = true, more = '' } = {}) =>
    `<article data-service-review-card-paper="true"><aside aria-label="Info for Mo ${n}"><a href="/users/${n}"><span data-consumer-name-typography="true">Mo ${n}</span><span>33 reviews</span></a></aside>
     <div ${told ? `data-service-review-rating="${n % 5 || 5}"` : ''}><div class="star-rating"><img alt="Valutata ${n % 5 || 5} stelle su 5"></div><time datetime="2025-05-06T13:18:34.000Z">18 ore fa</time></div>
     <h2>Teiera</h2><p data-service-review-text-typography="true">${WORDS} (${n}).</p><p><b>Data dell'esperienza:</b> 05 maggio 2025</p>${more}</article>`;
  const reply = `<div><p data-service-review-business-reply-title-typography="true">Risposta da Kettle Corner</p><time datetime="2025-05-07">17 ore fa</time><p data-service-review-business-reply-text-typography="true">${THANKS}</p></div>`;

  it('finds cards with and without the number in an attribute, and the replies', () => {
    const filters = each(5, (n) => `<label><input type="checkbox" aria-label="${n} stars: Fine"></label>`);
    const html = `<img alt="TrustScore 4 out of 5"><p>1.204 recensioni</p>${filters}${each(6, (n) => card(n, { told: n > 2, more: n % 3 ? '' : reply }))}`;
    expect(survey(html)).toMatchObject({ reviews: 6, ownerReplies: 2 });
    expect(read(html)[2]).toMatchObject({
      review: { author: 'Mo 3', stars: 3, text: `${WORDS} (3).`, date: '18 ore fa' },
      ownerReply: THANKS,
    });
  });
});

describe('Google', () => {
  it('finds cards on a map whose parts all carry the id, and no place beside', () => {
    const card = (n: number) =>
      `<div data-review-id="Ci${n}" aria-label="Mo ${n}"><div data-review-id="Ci${n}"><button data-review-id="Ci${n}" data-href="https://maps.example/maps/contrib/${n}"><div>Mo ${n}</div><div>Local Guide · 18 reviews</div></button>
       <span role="img" aria-label="5 stars"></span><span>a week ago</span><div id="Ci${n}" lang="en"><span>${WORDS} (${n}).</span><button aria-controls="Ci${n}">More</button></div>
       <button data-review-id="Ci${n}" aria-label="Share">Share</button><div><div><span>Response from the owner</span><span>a week ago</span></div><div lang="en">${THANKS}</div></div></div></div>`;
    const places = each(
      9,
      (n) =>
        `<div><a aria-label="Place ${n}"></a><span role="img" aria-label="4.${n} stars 169 Reviews"></span><span role="img" aria-label="5 stars"></span><p>Open until ten, with a garden behind the house.</p></div>`,
    );
    const html = `${places}${each(3, card)}`;
    expect(survey(html)).toMatchObject({ reviews: 3, ownerReplies: 3 });
    expect(read(html)[0]).toMatchObject({
      review: { author: 'Mo 1', stars: 5, text: `${WORDS} (1).`, date: 'a week ago' },
      ownerReply: THANKS,
    });
  });

  const card = (n: number, after = '') =>
    `<div class="w"><article aria-label="Review"><a href="https://maps.example/maps/contrib/${n}">Mo ${n}<i class="google-symbols" aria-hidden="true">open_in_new</i></a>
     <span role="img" aria-label="${n}\u00a0out of 5 stars"></span><span>3 weeks ago</span><div style="display:none" jsname="full">${WORDS} (${n}), which is a shame.</div><div>${WORDS}…</div><div>Food: 4/5</div></article>${after}</div>`;

  it('reads the owner’s reply that stands beside the card', () => {
    const reply = `<div><span>Kettle Corner</span><span>Owner</span><span>2 weeks ago</span><div>${THANKS}</div><button>Edit</button><button>Delete</button></div>`;
    const foreign = `<div><span>Kettle Corner</span><span>Vlasnik</span><div>${THANKS}</div><div><button>Bearbeiten</button><button>Löschen</button></div></div>`;
    const seen = read(`<main>${card(1, reply)}${card(2)}${card(3, foreign)}</main>`);
    expect(seen.map(({ ownerReply }) => ownerReply)).toEqual([THANKS, null, THANKS]);
    expect(seen[0]?.review).toEqual({
      author: 'Mo 1',
      stars: 1,
      text: `${WORDS} (1), which is a shame.`,
      date: '3 weeks ago',
    });
  });

  it('takes a line above an empty box for no reply', () => {
    const composer =
      '<div><span>Kettle Corner</span><span>Owner</span><textarea maxlength="4000" aria-label="Your public reply"></textarea><div>Replies can be read by everyone who looks.</div><button>Cancel</button><button>Reply</button></div>';
    expect(read(`<main>${card(1, composer)}${card(2)}</main>`).map(({ ownerReply }) => ownerReply)).toEqual([
      null,
      null,
    ]);
    expect(survey(`<main>${card(1, composer)}${card(2)}</main>`)).toMatchObject({
      reviews: 2,
      ownerReplies: 0,
      replyBoxes: 1,
    });
  });
});
