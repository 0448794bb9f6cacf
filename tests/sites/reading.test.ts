import { afterEach, describe, expect, it } from 'vitest';
import { buttonName, findPostAfter } from '../../lib/sites/buttons';
import { splitTranslation } from '../../lib/sites/card';
import { threadKey } from '../../lib/sites/identity';
import { findSite, MATCHES, SITES } from '../../lib/sites/index';
import { readText } from '../../lib/sites/text';
import { isDateLike, isOwnerLine } from '../../lib/sites/words';
import { type FixturePage, openText } from './fixture';

const pages: FixturePage[] = [];
afterEach(async () => {
  await Promise.all(pages.splice(0).map((page) => page.close()));
});
const body = (html: string): HTMLElement => {
  const page = openText(html, 'https://example.org/');
  pages.push(page);
  return page.document.body;
};

describe('readText', () => {
  it.each([
    ['<p>One <b>two</b>, three.</p><p>Four</p>', 'One two, three.\nFour'],
    ['<span>3 reviews</span><span>7/21/26</span>', '3 reviews 7/21/26'],
    ['Wow<span>!</span>', 'Wow!'],
    ['<p>One<br>two</p>', 'One\ntwo'],
    ['Ann<i class="google-symbols" aria-hidden="true">open_in_new</i>', 'Ann'],
    ['Ann <span class="material-icons">more_vert</span>', 'Ann'],
    ['a\u00a0b<script>c()</script><style>d</style><div hidden>e</div><div style="display:none">f</div>', 'a b'],
    ['<textarea>draft</textarea>said', 'said'],
  ])('%s', (html, text) => {
    expect(readText(body(html))).toBe(text);
  });

  it('reads open shadow roots with what is slotted into them', () => {
    const root = body('<x-host><b>light</b></x-host>');
    const shadow = root.querySelector('x-host')?.attachShadow({ mode: 'open' });
    shadow?.append('before ', root.ownerDocument.createElement('slot'), ' after');
    expect(readText(root)).toBe('before light after');
  });
});

describe('buttons', () => {
  it.each([
    ['<button aria-label="Send reply"><i class="google-symbols">send</i></button>', 'Send reply'],
    ['<button><i class="google-symbols">send</i> Send </button>', 'Send'],
    ['<input type="submit" value="Post">', 'Post'],
    ['<kat-button label="Submit"></kat-button>', 'Submit'],
  ])('names %s', (html, name) => {
    expect(buttonName(body(html).firstElementChild ?? body(''))).toBe(name);
  });

  it.each([
    ['<button>Reply</button><textarea></textarea><div><button>Skip</button><button id="p">Reply</button></div>', 'p'],
    ['<textarea></textarea><div><button id="p">Antworten</button><button>Abbrechen</button></div>', 'p'],
    ['<textarea></textarea><div><button>取消</button><button id="p">返信</button></div>', 'p'],
    ['<textarea></textarea><div><button>Cancel</button><button id="p">Zap</button></div>', 'p'],
    ['<textarea></textarea><button>Bold</button><button id="p" disabled>Publish</button>', 'p'],
    ['<form><textarea></textarea><button type="button">Send a copy</button><button id="p">Send</button></form>', 'p'],
    ['<textarea></textarea><button hidden>Send</button><button id="p">Send</button>', 'p'],
    ['<button>Reply</button><textarea></textarea>', null],
    ['<textarea></textarea><button>Bold</button><button>Emoji</button>', null],
    ['<textarea></textarea><textarea class="next"></textarea><button>Send</button>', null],
    ['<textarea></textarea><div><button>Cancel</button><button>Reply</button><button>Send</button></div>', null],
  ])('%s', (html, id) => {
    const root = body(html);
    const field = root.querySelector('textarea');
    expect((field && findPostAfter(field, root))?.id ?? null).toBe(id);
  });
});

describe('words', () => {
  it.each([
    '3 weeks ago',
    'a year ago',
    '7/21/26',
    '21.07.2026',
    '2026-07-21',
    'hace 2 días',
    'vor 3 Monaten',
    'il y a 2 ans',
    'Reviewed in Canada on 4 May 2024',
    '昨年 2025年7月',
    '3 週間前',
    'yesterday',
  ])('%s is a date', (text) => expect(isDateLike(text)).toBe(true));

  it.each(['', '3 reviews', 'Best place in town', '24/7 open', 'May I ask', 'Local guide · 41 photos', 'It cost 3.50'])(
    '"%s" is none',
    (text) => expect(isDateLike(text)).toBe(false),
  );

  it('knows the line above an owner’s reply, and no sentence about owners', () => {
    for (const line of [
      'Owner',
      'Response from the owner',
      'Proprietario',
      'Comment from Ana of Casa',
      'Business Owner',
    ]) {
      expect([line, isOwnerLine(line)]).toEqual([line, true]);
    }
    for (const line of [
      'The owner was rude',
      'Owners take note',
      'Ownership changed',
      'response',
      'Reply from them was late.',
      `Reply from ${'them '.repeat(12)}`,
    ]) {
      expect([line, isOwnerLine(line)]).toEqual([line, false]);
    }
  });

  it('parts a translation from its original', () => {
    expect(splitTranslation('(Translated by Google) Good. (Original) Gut.')).toEqual({
      shown: 'Good.',
      original: 'Gut.',
    });
    expect(splitTranslation('Good (original) recipe')).toEqual({
      shown: 'Good (original) recipe',
      original: 'Good (original) recipe',
    });
  });
});

describe('threadKey', () => {
  const review = { author: 'Ann', stars: 1, text: `${'long '.repeat(30)}end`, date: '3 weeks ago' };

  it('is the id where there is one, whatever else changes', () => {
    expect(threadKey('x', 'r1', review)).toBe(threadKey('x', 'r1', { ...review, text: 'edited' }));
    expect(threadKey('x', 'r1', review)).not.toBe(threadKey('x', 'r2', review));
    expect(threadKey('y', 'r1', review)).not.toBe(threadKey('x', 'r1', review));
  });

  it('stays when the date ages or the text is unfolded, and parts authors and texts', () => {
    expect(threadKey('x', null, { ...review, date: '4 weeks ago', text: `${review.text.slice(0, 100)}…` })).toBe(
      threadKey('x', null, review),
    );
    expect(threadKey('x', null, { ...review, author: 'Bo' })).not.toBe(threadKey('x', null, review));
    expect(threadKey('x', null, { ...review, text: 'Other words' })).not.toBe(threadKey('x', null, review));
  });

  it('names nobody', () => {
    expect(threadKey('x', null, review)).not.toContain('ann');
    expect(threadKey('x', '111-2233445-6677889', review)).not.toContain('111');
  });
});

describe('registry', () => {
  it('finds the site of a page, or none', () => {
    expect(findSite(new URL('https://biz.yelp.com/r2r/x'))?.id).toBe('yelp');
    expect(findSite(new URL('https://www.google.com/search?q=x'))).toBeNull();
    expect(findSite(new URL('about:blank'))).toBeNull();
  });

  it('has each id and each pattern once', () => {
    expect(new Set(SITES.map((site) => site.id)).size).toBe(SITES.length);
    expect(new Set(MATCHES).size).toBe(MATCHES.length);
  });
});
