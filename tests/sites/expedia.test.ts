import { describe, expect, it } from 'vitest';
import { buttonName } from '../../lib/sites/buttons';
import { expedia } from '../../lib/sites/expedia';
import { findSite } from '../../lib/sites/index';
import { fixtures, seenOn } from './reviews-of';

const URL_ = 'https://apps.expediapartnercentral.com/lodging/reviews?htid=1';

describe('expedia', () => {
  const open = fixtures();

  it('owns its reviews and nothing else', () => {
    expect(findSite(new URL(URL_))).toBe(expedia);
    for (const url of [
      'https://apps.expediapartnercentral.com/lodging/bookings',
      'https://www.expedia.com/lodging/reviews',
    ])
      expect([url, expedia.owns(new URL(url))]).toEqual([url, false]);
  });

  it.each([
    [0, 'Verified traveler from Oslo', 'The pool was closed for the whole stay, which nobody had told us.'],
    [1, 'Chidi O', 'Easy check-in, and a desk one can work at.'],
  ])('reads review %i in the sheet beside its box, and points at the button', async (n, author, text) => {
    const page = await open('expedia/reviews.html', URL_);
    expect([expedia.findFields(page.document), seenOn(expedia, page)]).toEqual([[], []]);
    page.press(page.document.querySelectorAll('.open')[n]);
    const [field] = expedia.findFields(page.document);
    if (!field) throw new Error('no field');
    const before = page.document.documentElement.outerHTML;
    const thread = expedia.findThread(field);
    expect(thread?.review).toEqual({ author, stars: null, text, date: null });
    expect(seenOn(expedia, page).map(({ key }) => key)).toEqual([thread?.key]);
    expect(page.document.documentElement.outerHTML).toBe(before);
    page.write(field, 'We are sorry about this.');
    const button = thread?.findPostButton();
    expect(button && buttonName(button)).toBe('Submit');
    page.press(button);
    expect(page.posted()).toEqual(['We are sorry about this.']);
    field.remove();
    expect(expedia.findThread(field)).toBeNull();
  });

  it('takes no note to the owner for a review', async () => {
    const page = await open('expedia/reviews.html', URL_);
    page.press(page.document.querySelector('.open'));
    expect(seenOn(expedia, page).map(({ review }) => review.author)).toEqual(['Verified traveler from Oslo']);
    for (const part of page.document.querySelectorAll('.uitk-heading,.uitk-text')) part.removeAttribute('class');
    const [field] = expedia.findFields(page.document);
    expect(field && expedia.findThread(field)).toBeNull();
    expect(seenOn(expedia, page)).toEqual([]);
  });

  it('never takes the signature for the reply', async () => {
    const page = await open('expedia/reviews.html', URL_);
    page.press(page.document.querySelector('.open'));
    const signature = page.document.querySelector<HTMLElement>('[aria-label="Signature"]');
    expect(signature && expedia.findThread(signature)).toBeNull();
    expect(expedia.findFields(page.document).map((field) => field.localName)).toEqual(['textarea']);
  });
});
