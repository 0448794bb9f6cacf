// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readsAs } from '../../lib/sites/reads';

const first = (markup: string): Element => {
  document.body.innerHTML = markup;
  const element = document.body.firstElementChild;
  if (!element) throw new Error('nothing drawn');
  return element;
};

describe('what an element is understood as', () => {
  it.each([
    ['<span>3 weeks ago</span>', 'date'],
    ['<div>Response from the owner</div>', 'owner-line'],
    ['<button>Post reply</button>', 'post'],
    ['<button aria-label="Cancel"><svg></svg></button>', 'cancel'],
    ['<div role="img" aria-label="4 out of 5 stars"></div>', 'stars:4.0'],
    ['<i title="3,5 von 5 Sternen"></i>', 'stars:3.5'],
    ['<img alt="1 star">', 'stars:1.0'],
    ['<span class="ui_bubble_rating bubble_40"></span>', 'stars:4.0'],
    ['<kat-star-rating value="2"></kat-star-rating>', 'stars:2.0'],
    ['<span>5.0 out of 5 stars</span>', 'stars:5.0'],
    ['<p>They were kind and quick.</p>', null],
    ['<span>Reply</span>', null],
    ['<div><span>3 weeks ago</span></div>', null],
    ['<button>More</button>', null],
    ['<div></div>', null],
  ])('%s: %s', (markup, meaning) => expect(readsAs(first(markup))).toBe(meaning));
});
