/** Invented pages in the manner of real ones (facts: which part is named how, in which years), read without their adapters. */
import { afterEach, describe, expect, it } from 'vitest';
import { createPages, each } from './survey-pages';

const pages = createPages();
const { survey, read } = pages;
afterEach(() => pages.close());

const WORDS = 'The kettle leaked on the second day and nobody at the counter wanted to hear of it';
const THANKS = 'Thank you for writing, we have put a new kettle aside for you.';

describe('Yelp, 2022', () => {
  const card = (n: number, more = '') =>
    `<li><div class="css-1"><div role="region" aria-label="Mo ${n}."><a href="/user_details?userid=${n}"><img alt="Photo of Mo"></a>
     <span><a href="/user_details?userid=${n}">Mo ${n}.</a></span><span>Leeds</span><div aria-label="Reviews"><span>${n}</span></div></div>
     <div><div role="img" aria-label="${n % 5 || 5} star rating"><i></i><i></i></div><span>3/${n}/2022</span></div>
     <p><span lang="en">${WORDS} (${n}).</span></p>${more}</div></li>`;
  const reply = `<div><div role="region" aria-labelledby="businessOwner-1"><p id="businessOwner-1">Business owner information</p><p>Pat Q.</p>
    <p aria-hidden="true">Business Owner</p></div><div><p>4/2/2022</p><p><span>${THANKS}</span></p></div><button>Read more</button></div>`;
  const around = `<div><h1>Kettle Corner</h1><div role="img" aria-label="4 star rating"></div><a href="#r">48 reviews</a><p>Hours updated 2 weeks ago</p></div>
    <input role="textbox" aria-label="Find"><div aria-label="Filter reviews by 5 stars rating"></div><div aria-label="Filter reviews by 4 stars rating"></div>
    <section><h2>About the Business</h2><p>Business owner information</p><p>Pat Q.</p><p>We have sold kettles here since 1987, and tea with them.</p></section>`;
  const more = each(
    3,
    () =>
      '<div><a href="/biz/x">Other Place</a><div role="img" aria-label="5 star rating"></div><span>12</span><p>Also viewed by people who looked at this place.</p></div>',
  );

  it('finds each review and the replies in them, and nothing beside', () => {
    const html = `${around}<ul>${each(6, (n) => card(n, n % 2 ? reply : ''))}</ul><aside>${more}</aside>`;
    expect(survey(html)).toEqual({ reviews: 6, ownerReplies: 3, replyBoxes: 0, ignoredBoxes: 1 });
    expect(read(html)[0]).toMatchObject({
      review: { author: 'Mo 1.', stars: 1, text: `${WORDS} (1).`, date: '3/1/2022' },
      ownerReply: THANKS,
    });
  });
});

describe('Yelp, 2015 to 2018', () => {
  const card = (n: number, { more = '', old = '', user = true } = {}) =>
    `<li><div class="review" data-review-id="id${n}">${user ? `<div class="review-sidebar"><a class="user-display-name" href="/user_details?userid=${n}">Mo ${n}.</a><b>Leeds</b></div>` : ''}
     <div class="review-content"><i class="star-img stars_4" title="4.0 star rating"><img alt="4.0 star rating" class="offscreen"></i>
     <span class="rating-qualifier">3/${n}/2016 ${old ? '<small>Updated review</small>' : ''}</span><p lang="en">${WORDS} (${n}).</p>${old}</div>
     <div class="rateReview" data-review-id="id${n}">Was this review …? <a>Useful</a></div>${more}</div></li>`;
  const old = `<div class="previous-review"><i class="star-img stars_2" title="2.0 star rating"></i><span>1/2/2014 Previous review</span><p lang="en">It was far worse then, I have to say, much worse.</p></div>`;
  const reply = `<div class="island biz-owner-reply"><div class="biz-owner-reply-header"><strong>Comment from Pat Q. of The Old Kettle Corner and Tea House - Leeds</strong><br>Business Owner</div>
    <span class="bullet-after">4/2/2016</span><span><span>Thank you for …</span><span class="hidden">${THANKS}</span><a href="#" class="read-more">Read more</a></span></div>`;

  it('takes an updated review for one, with its new stars and words', () => {
    const html = `<ul>${card(1)}${card(2, { old })}${card(3)}</ul>`;
    expect(survey(html)).toMatchObject({ reviews: 3, ownerReplies: 0 });
    expect(read(html)[1]?.review).toEqual({
      author: 'Mo 2.',
      stars: 4,
      text: `${WORDS} (2).`,
      date: '3/2/2016 Updated review',
    });
  });

  it('reads the owner’s comment, the fuller copy of it', () => {
    const [seen] = read(`<ul>${card(1, { more: reply })}${card(2)}</ul>`);
    expect(seen?.ownerReply).toContain(THANKS);
    expect(seen?.review.text).toBe(`${WORDS} (1).`);
  });

  it('takes the picker of an unwritten review and the box about the owner for nothing', () => {
    const picker = `<div class="review war-widget"><fieldset class="star-rating-widget"><legend>Rating</legend><ul>${each(5, (n) => `<li><input type="radio" name="rating" value="${n}" aria-label="${n} star rating"></li>`)}</ul></fieldset>
      <a>Start your review of Kettle Corner.</a></div>`;
    const about =
      '<div><h3>Meet the Business Owner</h3><p>Pat Q.</p><p>Business Owner</p><p>Pat has sold kettles since 1987 and likes tea.</p></div>';
    expect(survey(`<ul><li>${picker}</li>${each(3, (n) => card(n))}</ul>${about}`)).toMatchObject({
      reviews: 3,
      ownerReplies: 0,
    });
  });

  it('finds the reviews of a user’s page, which names the author above', () => {
    const html = `<h1>Mo K.</h1><ul>${each(9, (n) => card(n, { user: false }))}</ul>`;
    expect(survey(html)).toMatchObject({ reviews: 9 });
    expect(read(html)[0]?.review.author).toBeNull();
  });
});

describe('Amazon', () => {
  const stars = (n: number, hook = 'review-star-rating') =>
    `<a title="${n}.0 out of 5 stars"><i data-hook="${hook}" class="a-icon a-icon-star"><span class="a-icon-alt">${n}.0 out of 5 stars</span></i></a>`;
  const card = (
    n: number,
    { tag = 'div', more = '', date = 'Reviewed in India on 5 April 2025', words = `${WORDS} (${n}).` } = {},
  ) =>
    `<${tag} data-hook="review" id="R1AB2CD3EF${n}" class="a-section review"><div id="customer_review-R1AB2CD3EF${n}"><a class="a-profile" href="/gp/profile/x${n}"><span class="a-profile-name">Mo ${n}</span></a>
     ${stars(n % 5 || 5)}<a data-hook="review-title"><span>A title of it</span></a><span data-hook="review-date">${date}</span><span data-hook="avp-badge">Verified Purchase</span>
     <span data-hook="review-body"><span>${words}</span></span><div><span>3 people found this helpful</span><span role="button">Helpful</span></div>${more}</div></${tag}>`;
  const histogram = `<table>${each(5, (n) => `<tr><td><a title="${n} stars represent ${n * 7}% of rating">${n} star</a></td><td><a title="${n} star">${n * 7}%</a></td></tr>`)}</table>`;
  const previews = each(
    2,
    (
      n,
    ) => `<div class="view-point-review"><h4>Top review</h4><a class="a-profile" href="/gp/profile/x${n}"><span class="a-profile-name">Mo ${n}</span></a><i class="a-icon"><span class="a-icon-alt">${n}.0 out of 5 stars</span></i>
    <span class="review-title">A title of it</span><span class="review-date">Reviewed in India on 5 April 2025</span><span>${WORDS} (${n}).</span></div>`,
  );
  const ask =
    '<form><h2>Have a question?</h2><textarea name="askQuestionText" maxlength="150" placeholder="Please enter a question."></textarea></form>';
  const official = `<div class="official-comment-container"><span class="official-comment-banner-inner">The manufacturer commented on this review</span><span>(<a>What's this?</a>)</span>
    <a class="author" href="/gp/profile/pat">Pat Q.</a><span>1 year ago</span><span class="review-comment-text"><span>${THANKS}</span></span></div>`;

  it.each(['div', 'li'])('finds reviews in %s, and neither previews, histogram nor question box', (tag) => {
    const html = `${histogram}${previews}${ask}<div id="cm_cr-review_list">${each(7, (n) => card(n, { tag, more: n < 3 ? official : '' }))}</div>`;
    expect(survey(html)).toEqual({ reviews: 7, ownerReplies: 2, replyBoxes: 0, ignoredBoxes: 1 });
    expect(read(html)[0]).toMatchObject({
      review: { author: 'Mo 1', stars: 1, text: `${WORDS} (1).`, date: 'Reviewed in India on 5 April 2025' },
      ownerReply: THANKS,
    });
  });

  it('counts a review from another country, and its copy in a gallery once', () => {
    const gallery = `<div class="lightbox"><span class="a-profile-name">Mo 1</span>${stars(4)}<span>Reviewed in Italy on 16 July 2022</span><span>Images in this review</span></div>`;
    const abroad = card(1, { more: gallery }).replace('review-star-rating', 'cmps-review-star-rating');
    expect(survey(`<div>${abroad}${card(2)}${card(3)}</div>`)).toMatchObject({ reviews: 3 });
  });

  it('reads 2016’s pages without hooks, short reviews too, and counts their folded comment boxes', () => {
    const box = `<div class="review-comments"><a>Comment</a><div style="display:none"><div class="comment-submission"><textarea rows="2" disabled placeholder="Talk about why you like this review, or ask a question."></textarea>
      <div>Please write at least one word</div><span class="submit-comment-button"><a role="button">Sign in and comment</a></span></div></div></div>`;
    const old = (n: number, words = WORDS) =>
      `<div id="R2ZY3XW4VU${n}" class="a-section review"><i class="a-icon-star"><span class="a-icon-alt">${n % 5 || 5}.0 out of 5 stars</span></i><a class="review-title">Fine</a>
       <span>By <a class="author" href="/gp/pdp/profile/${n}">Mo ${n}</a></span><span class="review-date">on February ${n}, 2016</span><span class="review-text">${words}</span>${box}</div>`;
    const html = `${previews.replaceAll('data-hook', 'data-x')}<div id="cm_cr-review_list">${old(1, 'Useful; well-written')}${each(4, (n) => old(n + 1))}</div>`;
    expect(survey(html)).toEqual({ reviews: 5, ownerReplies: 0, replyBoxes: 5, ignoredBoxes: 0 });
    expect(read(html)[0]?.review).toEqual({
      author: 'Mo 1',
      stars: 1,
      text: 'Useful; well-written',
      date: 'on February 1, 2016',
    });
  });

  it('is silent on a list of things to buy, and on a sign-in page', () => {
    const item = (n: number) =>
      `<div data-asin="x${n}"><h2>The Kettle Book</h2><span>by <a class="author" href="/e/${n}">Pat Q.</a></span><span>Jan 5, 2015</span>${stars(5)}<a>1,${n}04</a><p>A whole book about kettles, with many pictures.</p></div>`;
    expect(survey(`<div>${each(6, item)}</div>`)).toMatchObject({ reviews: 0 });
    expect(
      survey(
        '<form name="signIn"><input type="email"><input type="password"><textarea name="metadata1"></textarea></form>',
      ),
    ).toEqual({ reviews: 0, ownerReplies: 0, replyBoxes: 0, ignoredBoxes: 1 });
  });
});
