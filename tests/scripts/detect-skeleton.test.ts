import { afterEach, describe, expect, it } from 'vitest';
import { generic } from '../../lib/sites/generic';
import { dressSkeleton, isSkeleton, skeletonAddress } from '../../scripts/detect/skeleton';
import { createPages } from '../sites/survey-pages';

const pages = createPages();
afterEach(() => pages.close());

const HEAD = '<html lang="xx" data-evenkeel-skeleton="1" data-url="https://shop.example/reviews?a=1&amp;b=2">';
const BODY = `<main><div><a href="/user/0">xxxx x</a><span role="img" aria-label="xxxxx xxxx" data-reads="stars:2.0"></span><span data-reads="date">0 xxxx xxx</span>
  <p>xxx xxxxxx xxxxxx xx xxx xxxxxx xxx xxx xxxxxx xxxx.</p><div><p data-reads="owner-line">xxxxx xxx xxx</p><p>xxxxx xxx xxx xxxxxxx, xxxx.</p></div>
  <textarea></textarea><button data-reads="cancel">xxxxxx</button><button data-reads="post" aria-label="xxxx"><i></i>xxxxx</button></div></main>`;

describe('a skeleton', () => {
  it('is told by its root, with the address it was saved at', () => {
    expect(isSkeleton(`<!doctype html>${HEAD}${BODY}`)).toBe(true);
    expect(skeletonAddress(`<!doctype html>${HEAD}${BODY}`)).toBe('https://shop.example/reviews?a=1&b=2');
  });

  it.each([
    '<html data-url="https://shop.example/"><body></body></html>',
    '<html><body data-evenkeel-skeleton="1" data-url="https://shop.example/"></body></html>',
    '<p>data-evenkeel-skeleton="1"</p>',
    '',
  ])('is not %s', (html) => {
    expect(isSkeleton(html)).toBe(false);
    expect(skeletonAddress(html)).toBeNull();
  });

  it('is read by stand-in words where words were understood', () => {
    const document = pages.open(BODY);
    document.documentElement.setAttribute('data-evenkeel-skeleton', '1');
    expect([...generic.findReviews(document)].filter(Boolean)).toEqual([]);
    dressSkeleton(document);
    const [seen] = [...generic.findReviews(document)].filter((one) => one !== undefined);
    expect(seen?.review).toMatchObject({ stars: 2, date: '3 weeks ago' });
    expect(seen?.ownerReply).toBe('xxxxx xxx xxx xxxxxxx, xxxx.');
    expect(
      [...document.querySelectorAll('button')].map((button) => [button.textContent, button.getAttribute('aria-label')]),
    ).toEqual([
      ['Cancel', null],
      ['Reply', 'Reply'],
    ]);
    const [field] = generic.findFields(document);
    expect(field && generic.findThread(field)?.findPostButton()).toBe(document.querySelectorAll('button')[1]);
  });

  it('gives reviews whose scrubbed ids are alike one each, and leaves names of parts', () => {
    const card = `<div data-review-id="xxxx0000"><i data-reads="stars:2.0"></i><span data-reads="date">0 xxx</span><p id="comment">xxx xxxxxx xxxxxx xx xxx xxxxxx.</p><button data-review-id="xxxx0000"></button></div>`;
    const document = pages.open(`<main>${card}${card}</main>`);
    document.documentElement.setAttribute('data-evenkeel-skeleton', '1');
    dressSkeleton(document);
    expect([...generic.findReviews(document)].filter(Boolean)).toHaveLength(2);
    const ids = [...document.querySelectorAll('[data-review-id]')].map((element) =>
      element.getAttribute('data-review-id'),
    );
    expect(ids[0]).toBe(ids[1]);
    expect(new Set(ids).size).toBe(2);
    expect(document.querySelectorAll('#comment')).toHaveLength(2);
  });

  it('leaves every other page as it is, and marks it does not know', () => {
    const plain = pages.open(BODY);
    const before = plain.documentElement.outerHTML;
    dressSkeleton(plain);
    expect(plain.documentElement.outerHTML).toBe(before);
    const odd = pages.open(
      '<p data-reads="stars:9">xx</p><p data-reads="else">xx</p><input data-reads="post" value="xx">',
    );
    odd.documentElement.setAttribute('data-evenkeel-skeleton', '1');
    dressSkeleton(odd);
    expect(odd.body.textContent).toBe('xxxx');
    expect(odd.querySelector('input')?.getAttribute('value')).toBe('Reply');
  });
});
