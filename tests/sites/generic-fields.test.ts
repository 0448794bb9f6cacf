/** Which boxes are places to answer one review in, and which never are. */
import { afterEach, describe, expect, it } from 'vitest';
import { buttonName } from '../../lib/sites/buttons';
import { generic, withGeneric } from '../../lib/sites/generic';
import type { Site } from '../../lib/sites/site';
import { createPages, each } from './survey-pages';

const pages = createPages();
const { open } = pages;
afterEach(() => pages.close());

const WORDS = 'The lift was out and my mother had to take the stairs.';
const card = (n: number, more = '', attributes = 'class="item"') =>
  `<div ${attributes}><a href="/user/${n}">Vera ${n}</a><span role="img" aria-label="${n} out of 5 stars"></span><span>${n} days ago</span><p>${WORDS} (${n})</p>${more}</div>`;
const REPLY =
  '<div class="c"><textarea aria-label="Your reply"></textarea><button>Cancel</button><button>Send</button></div>';
const authors = (html: string): (string | null | undefined)[] => {
  const document = open(html);
  return generic.findFields(document).map((field) => generic.findThread(field)?.review.author);
};

describe('generic.findThread', () => {
  it.each([
    ['in the review', `${card(1)}${card(2, REPLY)}${card(3)}`, 'Vera 2'],
    ['right after the review', `${card(1)}${card(2)}${REPLY}${card(3)}`, 'Vera 2'],
    [
      'in a dialog with one review',
      `${card(1)}<div role="dialog"><h1>Answer Vera</h1>${card(3)}${REPLY}</div>`,
      'Vera 3',
    ],
    [
      'in what the page marks as a review, without a word',
      `${card(1)}${card(2, '<textarea></textarea>', 'data-review-id="a2"')}`,
      'Vera 2',
    ],
    [
      'by the word on its button',
      `${card(1)}${card(2, '<textarea></textarea><button>Post response</button>')}`,
      'Vera 2',
    ],
    ['by its placeholder', `${card(1)}${card(2, '<textarea placeholder="Antwort schreiben"></textarea>')}`, 'Vera 2'],
    [
      'by the name of its form',
      `${card(1)}${card(2, '<form class="review-reply-form"><textarea name="body"></textarea></form>')}`,
      'Vera 2',
    ],
    [
      'in an editor',
      `${card(1)}${card(2, '<div contenteditable="true" role="textbox" aria-label="Reply"></div>')}`,
      'Vera 2',
    ],
    [
      'though it is called after the review it answers',
      `${card(1)}${card(2, '<textarea name="review_reply"></textarea>')}`,
      'Vera 2',
    ],
  ])('ties a box %s', (_how, html, author) => expect(authors(`<main>${html}</main>`)).toEqual([author]));

  it('tells two sites apart that show the same words, or number their reviews alike', () => {
    const marked = `<main>${card(1)}${card(2, REPLY, 'data-review-id="2"')}</main>`;
    const keys = ['https://inn.example/reviews', 'https://mill.example/reviews'].flatMap((url) =>
      [marked, `<main>${card(1)}${card(2, REPLY)}</main>`].map((html) => {
        const [field] = generic.findFields(open(html, url));
        return field && generic.findThread(field)?.key;
      }),
    );
    expect(new Set(keys).size).toBe(4);
    expect(keys).not.toContain(undefined);
  });

  it('ties a box in an open shadow root', () => {
    const document = open(`<main>${card(1)}${card(2, '<x-box></x-box>')}</main>`);
    const shadow = document.querySelector('x-box')?.attachShadow({ mode: 'open' });
    const box = document.createElement('textarea');
    box.setAttribute('aria-label', 'Reply');
    shadow?.append(box);
    expect(generic.findFields(document)).toEqual([box]);
    expect(generic.findThread(box)?.review.author).toBe('Vera 2');
  });

  it('reads the reply that is there, and points at the button that posts', () => {
    const there = '<div><p>Response from the owner</p><p>Sorry to hear it, the lift runs again.</p></div>';
    const document = open(`<main>${card(1)}${card(2, `${there}${REPLY}`)}</main>`);
    const [field] = generic.findFields(document);
    const thread = field && generic.findThread(field);
    expect(thread).toMatchObject({ ownerReply: 'Sorry to hear it, the lift runs again.', surface: 'other' });
    expect(thread && buttonName(thread.findPostButton() ?? document.body)).toBe('Send');
    field?.remove();
    expect(thread?.findPostButton()).toBeNull();
    expect(field && generic.findThread(field)).toBeNull();
  });

  it.each([
    ['a search', `${card(1, '<form role="search"><textarea aria-label="Reply"></textarea></form>')}`],
    ['a box that is called q', `${card(1, '<textarea name="q" aria-label="Reply"></textarea>')}`],
    ['a combobox', `${card(1, '<textarea role="combobox" aria-label="Reply"></textarea>')}`],
    ['a single line', `${card(1, '<input role="textbox" aria-label="Reply">')}`],
    ['a sign-in', `${card(1, '<form><input type="password"><textarea aria-label="Reply"></textarea></form>')}`],
    ['a question', `${card(1)}<form class="ask-form"><textarea name="askQuestionText"></textarea></form>`],
    ['a question by its label', `${card(1, '<textarea aria-label="Have a question?"></textarea>')}`],
    [
      'a review to be written, after the last',
      `${card(1)}${card(2)}<form><textarea aria-label="Your review"></textarea><button>Post review</button></form>`,
    ],
    [
      'a review to be written with stars to choose',
      `${card(1)}${card(2)}<form id="commentform">${each(5, (n) => `<input type="radio" name="rating" value="${n}">`)}<textarea id="comment" name="comment"></textarea></form>`,
    ],
    [
      'a review to be written in a dialog',
      `<div role="dialog">${card(1)}<div role="radiogroup" aria-label="Rating"></div><textarea aria-label="Comment"></textarea></div>`,
    ],
    ['a newsletter', `${card(1)}<form class="newsletter"><textarea aria-label="Reply to us"></textarea></form>`],
    [
      'a contact form',
      `${card(1)}<form id="contact-form"><textarea name="message" aria-label="Reply"></textarea></form>`,
    ],
    ['a code editor', `${card(1, '<div class="CodeMirror"><textarea aria-label="Reply"></textarea></div>')}`],
    [
      'a report of the review',
      `${card(1, '<textarea aria-label="Why do you report this?"></textarea>', 'data-review-id="a1"')}`,
    ],
    ['a captcha', `${card(1, '<textarea name="g-recaptcha-response" aria-label="Reply"></textarea>')}`],
    [
      'a box that is locked',
      `${card(1, '<textarea disabled aria-label="Reply"></textarea><textarea readonly aria-label="Reply"></textarea>')}`,
    ],
    ['a box out of sight', `${card(1, '<div hidden><textarea aria-label="Reply"></textarea></div>')}`],
    ['a box between many', `<div>${card(1)}${card(2)}</div><div><textarea aria-label="Reply"></textarea></div>`],
    [
      'a box without a review',
      '<article><p>A post about lifts and stairs, with no stars.</p><textarea aria-label="Reply"></textarea></article>',
    ],
    ['a box that says nothing of an answer', `${card(1)}${card(2, '<textarea aria-label="Private note"></textarea>')}`],
    [
      'a box at the far end of the page',
      `<div class="page"><div><nav>Home</nav>${card(1)}</div><footer><textarea aria-label="Reply to our news"></textarea></footer></div>`,
    ],
  ])('leaves %s alone', (_what, html) => {
    const document = open(`<main>${html}</main>`);
    expect(generic.findFields(document)).toEqual([]);
    for (const field of document.querySelectorAll<HTMLElement>('textarea,input,[contenteditable]'))
      expect(generic.findThread(field)).toBeNull();
  });
});

describe('generic', () => {
  it('is for any page, and only where it was asked for', () => {
    expect(generic.owns(new URL('https://reviews.example/x'))).toBe(true);
    expect(generic.owns(new URL('http://reviews.example/x'))).toBe(false);
    expect([generic.offered, generic.matches]).toEqual(['asked', []]);
  });
});

describe('withGeneric', () => {
  const site = (over: Partial<Site>): Site => ({
    ...generic,
    id: 'own',
    *findReviews() {},
    findFields: () => [],
    findThread: () => null,
    ...over,
  });
  const html = `<main>${card(1)}${card(2, REPLY)}</main>`;

  it('steps in where the site finds nothing', () => {
    const document = open(html);
    const both = withGeneric(site({}));
    expect(both.id).toBe('own');
    expect([...both.findReviews(document)].filter(Boolean)).toHaveLength(2);
    const [field] = both.findFields(document);
    expect(field && both.findThread(field)?.review.author).toBe('Vera 2');
  });

  it('does not second-guess a site that finds something', () => {
    const document = open(`${html}<textarea id="own" aria-label="Own"></textarea>`);
    const own = document.querySelector<HTMLElement>('#own');
    const other = document.querySelector<HTMLElement>('.c textarea');
    if (!own || !other) throw new Error('no boxes');
    const thread = {
      key: 'own:1',
      review: { author: 'Zoe', stars: 1, text: '' },
      ownerReply: null,
      surface: 'other',
      field: own,
      findPostButton: () => null,
    } as const;
    const seen = { key: 'own:1', element: own, review: thread.review, ownerReply: null };
    const both = withGeneric(
      site({
        *findReviews() {
          yield seen;
        },
        findFields: () => [own],
        findThread: (field) => (field === own ? thread : null),
      }),
    );
    expect([...both.findReviews(document)].filter(Boolean)).toEqual([seen]);
    expect(both.findFields(document)).toEqual([own]);
    expect(both.findThread(own)).toBe(thread);
    expect(both.findThread(other)).toBeNull();
  });
});
