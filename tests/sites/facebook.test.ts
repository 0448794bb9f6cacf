import { describe, expect, it } from 'vitest';
import { facebook } from '../../lib/sites/facebook';
import { conforms } from './conformance';
import { fixtures, type Given, seenOn } from './reviews-of';

const URL_ = 'https://www.facebook.com/cafe.example/posts/1';

const GIVEN: Given = {
  site: facebook,
  page: { file: 'facebook/page.html' },
  url: URL_,
  notItsPages: ['https://www.messenger.com/t/1', 'https://facebook.com.example.org/cafe'],
  reviews: [
    { author: 'Ana Lopes', stars: null, text: 'Closed at four again, and we had driven an hour.', date: null },
    { author: 'Ben Ode', stars: null, text: 'Thank you for the oat milk.', date: null },
  ],
  surface: 'other',
  answered: null,
  postName: 'Post comment',
  openBox: (page, n) => page.press(page.document.querySelectorAll('.open')[n]),
  hideStars: () => {},
};
conforms(GIVEN);

describe('facebook', () => {
  const open = fixtures();
  const openAt = async (n: number) => {
    const page = await open('facebook/page.html', URL_);
    page.press(page.document.querySelectorAll('.open')[n]);
    await page.settled();
    const [field] = facebook.findFields(page.document);
    if (!field) throw new Error('no field');
    return { page, field };
  };

  it('reads the post for a comment that answers nobody', async () => {
    const { field } = await openAt(2);
    expect(facebook.findThread(field)?.review).toEqual({
      author: 'Café Example',
      stars: null,
      text: 'New opening hours from Monday.',
      date: null,
    });
  });

  it('is not led astray by the page’s own name, which is in the label too', async () => {
    const { page, field } = await openAt(2);
    const link = page.document.querySelector('[role="article"][aria-label] a:not([tabindex])');
    if (link) link.textContent = 'Café Example';
    expect(facebook.findThread(field)?.review.text).toBe('New opening hours from Monday.');
  });

  it('reads the post though the box stands by its only comment', async () => {
    const { page, field } = await openAt(0);
    field.setAttribute('aria-label', 'Comment as Café Example');
    expect(facebook.findThread(field)?.review.text).toBe('New opening hours from Monday.');
    page.document.querySelector('[data-ad-rendering-role="story_message"]')?.remove();
    expect(facebook.findThread(field)).toBeNull();
  });

  it.each([
    ['Antworten als Café Example', 'Ana Lopes'],
    ['Reply to Nobody Known', undefined],
    ['', undefined],
  ])('reads the one comment beside a box labelled "%s", unless it answers somebody else', async (label, author) => {
    const { page, field } = await openAt(0);
    field.setAttribute('aria-label', label);
    expect(facebook.findThread(field)?.review.author).toBe(author);
    page.document
      .querySelectorAll('[role="article"][aria-label]')[0]
      ?.after(page.document.querySelectorAll('[role="article"][aria-label]')[1]?.cloneNode(true) ?? '');
    expect(facebook.findThread(field)).toBeNull();
  });

  it('has no thread where two posts could be meant', async () => {
    const { page, field } = await openAt(2);
    const message = page.document.querySelector('[data-ad-rendering-role="story_message"]');
    message?.after(message.cloneNode(true));
    expect(facebook.findThread(field)).toBeNull();
  });

  it('takes neither a chat nor the box for a new post', async () => {
    const { page } = await openAt(0);
    const others = [
      ...page.document.querySelectorAll<HTMLElement>('[aria-label="Message"],[aria-label="Create a public post"]'),
    ];
    expect(others).toHaveLength(2);
    for (const box of others) expect(facebook.findThread(box)).toBeNull();
    expect(facebook.findFields(page.document)).toHaveLength(1);
  });

  it('reads the comments', async () => {
    const { page } = await openAt(0);
    expect(seenOn(facebook, page).map(({ review }) => review.author)).toEqual(['Ana Lopes', 'Ben Ode']);
  });
});
