import { describe, expect, it } from 'vitest';
import { findSite } from '../../lib/sites/index';
import { wordpress } from '../../lib/sites/wordpress';
import { type FixturePage, openText } from './fixture';
import { fixtures, seenOn } from './reviews-of';

const URL_ = 'https://bakery.wordpress.com/2026/10/01/hours/';
const NO_REVIEW = { author: null, stars: null, text: '', date: null };

const only = (page: FixturePage) => {
  const fields = wordpress.findFields(page.document);
  expect(fields.map(({ id }) => id)).toEqual(['comment']);
  const [field] = fields;
  return field ? wordpress.findThread(field) : null;
};

describe('wordpress', () => {
  const open = fixtures();

  it('is known by address, or by its form at any address', async () => {
    const page = await open('wordpress/post.html', URL_);
    const elsewhere = new URL('https://bakery.example/hours');
    expect(findSite(new URL(URL_))).toBe(wordpress);
    expect(findSite(elsewhere)).toBeNull();
    expect(findSite(elsewhere, page.document)).toBe(wordpress);
    page.document.querySelector('#commentform')?.remove();
    expect(findSite(elsewhere, page.document)).toBeNull();
    expect(wordpress.owns(new URL('https://wordpress.com.example.org/'))).toBe(false);
  });

  it('takes the post’s own form for a reply to nothing that is read', async () => {
    const page = await open('wordpress/post.html', URL_);
    const thread = only(page);
    expect(thread?.review).toEqual(NO_REVIEW);
    expect(thread?.key).toMatch(/^wordpress:[0-9a-z]+$/u);
    expect(thread?.findPostButton()?.id).toBe('submit');
    const other = await open('wordpress/post.html', 'https://bakery.wordpress.com/2026/10/02/cake/');
    expect(only(other)?.key).not.toBe(thread?.key);
  });

  it('tells the blogs of one owner apart, whose posts and comments have the same names', async () => {
    const keys = await Promise.all(
      ['bakery.wordpress.com', 'mill.wordpress.com', 'bakery.example'].map(async (host) => {
        const page = await open('wordpress/post.html', `https://${host}/2026/10/01/hours/`);
        const post = only(page)?.key;
        page.press(page.document.querySelector('.comment-reply-link'));
        return [post, only(page)?.key];
      }),
    );
    expect(new Set(keys.flat()).size).toBe(6);
    expect(keys.flat()).not.toContain(undefined);
  });

  it('reads the comment that the form was moved into', async () => {
    const page = await open('wordpress/post.html', URL_);
    const [first, second] = page.document.querySelectorAll('.comment-reply-link');
    page.press(first);
    const gerda = only(page);
    expect(gerda?.review).toEqual({
      author: 'Gerda',
      stars: null,
      text: 'You wrote eight o’clock, and at half past the door was still locked.',
      date: 'October 3, 2026 at 9:04 am',
    });
    expect(gerda?.ownerReply).toBeNull();
    page.press(second);
    const milo = only(page);
    expect(milo?.review.author).toBe('Milo');
    expect(milo?.ownerReply).toBe('From Friday on, Milo.');
    expect(milo?.key).not.toBe(gerda?.key);
    if (milo) page.write(milo.field, 'It is back.');
    page.press(milo?.findPostButton());
    expect(page.posted()).toEqual(['It is back.']);
  });

  it('reads comments, not pingbacks and not the author’s own answers', async () => {
    const page = await open('wordpress/post.html', URL_);
    expect(seenOn(wordpress, page).map(({ review, ownerReply }) => [review.author, ownerReply])).toEqual([
      ['Gerda', null],
      ['Milo', 'From Friday on, Milo.'],
    ]);
  });

  it.each([
    [
      'a shop’s form for reviews',
      '<div id="review_form"><form id="commentform"><textarea id="comment"></textarea></form></div>',
    ],
    [
      'a form with stars to give',
      '<form id="commentform"><select name="rating"></select><textarea id="comment"></textarea></form>',
    ],
    ['a form to sign in', '<form id="commentform"><input type="password"><textarea id="comment"></textarea></form>'],
    ['another form', '<form id="contact"><textarea id="comment"></textarea></form>'],
    ['another box', '<form id="commentform"><textarea id="carousel-reblog-content"></textarea></form>'],
    ['a form out of sight', '<form id="commentform" hidden><textarea id="comment"></textarea></form>'],
    [
      'a review, by its label',
      '<form id="commentform"><label for="comment">Your review *</label><textarea id="comment" name="comment"></textarea></form>',
    ],
    [
      'a review, by its heading',
      '<h3>Leave a Review</h3><form id="commentform"><textarea id="comment" name="comment"></textarea></form>',
    ],
    [
      'a review, by stars to choose',
      '<form id="commentform"><select name="stars"></select><textarea id="comment" name="comment"></textarea></form>',
    ],
    [
      'a question',
      '<h3>Ask a question</h3><form id="commentform"><textarea id="comment" name="comment"></textarea></form>',
    ],
  ])('leaves %s alone', async (_what, html) => {
    const page = openText(html, URL_);
    const box = page.document.querySelector('textarea');
    expect(wordpress.findFields(page.document)).toEqual([]);
    expect(box && wordpress.findThread(box)).toBeNull();
    await page.close();
  });

  it('does not throw on an empty page, and writes nothing', async () => {
    const empty = openText('', URL_);
    expect(wordpress.findFields(empty.document)).toEqual([]);
    expect(wordpress.findThread(empty.document.body)).toBeNull();
    await empty.close();
    const page = await open('wordpress/post.html', URL_);
    const before = page.document.documentElement.outerHTML;
    only(page)?.findPostButton();
    seenOn(wordpress, page);
    expect(page.document.documentElement.outerHTML).toBe(before);
  });
});
