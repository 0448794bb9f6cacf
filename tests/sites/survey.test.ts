import { afterEach, describe, expect, it } from 'vitest';
import { type SurveyOptions, surveyPage } from '../../lib/sites/survey';
import { type FixturePage, openText } from './fixture';

const pages: FixturePage[] = [];
afterEach(async () => {
  await Promise.all(pages.splice(0).map((page) => page.close()));
});
const survey = (html: string, url: string, options: SurveyOptions = {}) => {
  const page = openText(html, url);
  pages.push(page);
  return surveyPage(page.document, new URL(url), options);
};
const counts = (reviews: number, ownerReplies: number, replyBoxes: number, ignoredBoxes: number) => ({
  reviews,
  ownerReplies,
  replyBoxes,
  ignoredBoxes,
});

const WORDS = 'The lift was out and my mother had to take the stairs.';
const card = (n: number, more = '') =>
  `<div class="item"><a href="/user/${n}">Vera ${n}</a><span role="img" aria-label="${n} out of 5 stars"></span><span>${n} days ago</span><p>${WORDS} (${n})</p>${more}</div>`;
/** A review as only the adapter of yelp.com's owner pages takes it: a name and stars, no date. */
const bare = `<div><div class="passport-container-1"><a href="/user_details?userid=1">Vera</a></div><div aria-label="2 star rating"></div><p lang="en">Cold.</p>
  <textarea aria-label="Add a public comment"></textarea><button>Send</button></div>`;
const COMMENTS =
  '<form id="commentform" action="https://contact.example/wp-comments-post.php" class="comment-form"><label for="comment">Comment</label><textarea id="comment" name="comment"></textarea></form>';

describe('surveyPage', () => {
  it('reads a page by its own adapter, and without it where that is asked for', () => {
    const url = 'https://biz.yelp.com/r2r/abc';
    expect(survey(`<main>${bare}</main>`, url).replyBoxes).toBe(1);
    expect(survey(`<main>${bare}</main>`, url, { generic: true })).toEqual(counts(0, 0, 0, 1));
  });

  it('reads a page of nobody, and one whose adapter finds nothing, by its looks', () => {
    const html = `<main>${card(1)}${card(2, '<p>Response from the owner</p><p>Sorry to hear it, Vera.</p>')}</main>`;
    expect(survey(html, 'https://page.example.org/')).toEqual(counts(2, 1, 0, 0));
    expect(survey(html, 'https://www.yelp.com/biz/lift-house')).toEqual(counts(2, 1, 0, 0));
  });

  it('counts boxes in any state, and every other box as ignored', () => {
    const boxes =
      '<form role="search"><textarea name="q"></textarea></form><input role="textbox"><div contenteditable="true"><p contenteditable="true"></p></div><textarea hidden></textarea>';
    const folded = '<div style="display:none"><textarea disabled placeholder="Write a comment"></textarea></div>';
    expect(survey(`<main>${boxes}${card(1, folded)}${card(2)}</main>`, 'https://page.example.org/')).toEqual(
      counts(2, 0, 1, 4),
    );
  });

  it.each([
    ['after several', `<div>${card(1)}${card(2)}</div><textarea aria-label="Reply"></textarea>`, 0],
    ['right after one', `<div>${card(1)}<div><textarea aria-label="Reply"></textarea></div>${card(2)}</div>`, 1],
    [
      'right after one, with no word of an answer',
      `<div>${card(1)}${card(2)}<div><textarea aria-label="Tell us what you think of this page"></textarea></div></div>`,
      0,
    ],
    [
      'right after one, to write another',
      `<div>${card(1)}${card(2)}<div><textarea aria-label="Write a review"></textarea></div></div>`,
      0,
    ],
    [
      'in a dialog with one',
      `${card(1)}${card(2)}<div role="dialog">${card(3)}<textarea disabled aria-label="Reply"></textarea></div>`,
      1,
    ],
  ])('takes a box %s for what it is', (_where, html, replyBoxes) => {
    expect(survey(`<main>${html}</main>`, 'https://page.example.org/').replyBoxes).toBe(replyBoxes);
  });

  it('counts the comment form of a post, and not the comments as reviews', () => {
    const post = `<article><p>A post about lifts.</p></article><ol><li class="comment" id="comment-1"><b>Vera</b> <time datetime="2026-01-02">2 January</time><p>${WORDS}</p></li></ol>${COMMENTS}`;
    expect(survey(post, 'https://blog.example.org/post')).toMatchObject({ reviews: 0, replyBoxes: 1 });
    expect(survey(post, 'https://blog.example.org/post', { generic: true })).toEqual(counts(0, 0, 1, 0));
  });

  it.each([
    ['a product is rated in', COMMENTS.replace('<label', '<select name="rating"><option>5</option></select><label')],
    ['a review is written in', COMMENTS.replace('>Comment<', '>Your review<')],
    ['something is sent to the house', '<form id="contact"><textarea name="comment"></textarea></form>'],
    ['nothing says what it is for', '<textarea name="comment"></textarea>'],
  ])('ignores a box where %s', (_what, html) => {
    expect(survey(html, 'https://shop.example.org/lift', { generic: true })).toEqual(counts(0, 0, 0, 1));
  });
});
