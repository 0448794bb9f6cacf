// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CODE_WORDS, wordsOf } from '../../lib/page/scrub';
import { addressShape, LARGEST, makeSkeleton } from '../../lib/page/skeleton';

const URL_HERE = 'https://shop.example/biz/marias-kitchen?name=maria&page=2';

function html(reads: (element: Element) => string | null = () => null, url = URL_HERE): string {
  const made = makeSkeleton(document, url, reads);
  if (!('html' in made)) throw new Error(`Too large: ${made.tooLarge}`);
  return made.html;
}

const draw = (markup: string): void => {
  document.body.innerHTML = markup;
};

/** The tag of the first element of this name in the file, on one line. */
const tag = (name: string, file = html()): string =>
  (new RegExp(`<${name}(?=\\s|>)[^>]*>`).exec(file)?.[0] ?? '').replace('\n', '');

beforeEach(() => draw(''));

describe('the skeleton of a page', () => {
  it('keeps elements, roles and names of code, and of text only its shape', () => {
    draw(
      '<article class="review-card" role="listitem"><h3>Ada Løve</h3><p>Came 3 times: “never” again 😀.</p></article>',
    );
    const file = html();
    expect(tag('article', file)).toBe('<article class="review-card" role="listitem">');
    expect(file).toContain('>Xxx Xxxx</h3>');
    expect(file).toContain('>Xxxx 0 xxxxx: “xxxxx” xxxxx 😀.</p>');
  });

  it('says which page it is by origin and shape of the path alone', () => {
    expect(html()).toContain('data-evenkeel-skeleton="1" data-url="https://shop.example/biz/x-x?name=x&amp;page=x"');
    expect(addressShape(URL_HERE)).toBe('https://shop.example/biz/x-x?name=x&page=x');
    expect(addressShape('https://biz.example/r2r/AbC-12/reviews/991')).toBe('https://biz.example/r2r/x-0/reviews/0');
    expect(addressShape('https://trips.example/Hotel_Review-g189541-d42-Reviews-Hotel_Mara.html')).toBe(
      'https://trips.example/Hotel_Review-g0-d0-Reviews-Hotel_x.html',
    );
  });

  it('keeps of addresses the words of page makers', () => {
    draw('<a href="/user_details?userid=QwErTy">x</a>');
    expect(tag('a')).toBe('<a href="/user_details?userid=x">');
    draw('<a href="https://elsewhere.example/mara/profile/77">x</a>');
    expect(tag('a')).toBe('<a href="https://x.example/x/profile/0">');
    draw('<a href="mailto:mara@shop.example">x</a>');
    expect(tag('a')).toBe('<a href="x:">');
    draw('<a href="javascript:alert(1)">x</a>');
    expect(tag('a')).toBe('<a href="x:">');
  });

  it('knows words of people where a page took them for tags or attributes', () => {
    draw(
      '<p>From: Mara Kowal <mara.kowal@mail.example> and <jo-ann@post.example> wrote</p><i alt="The "Wanda Zielinska" room" mara kowal-x="1">y</i>',
    );
    const file = html();
    expect(file).not.toMatch(/mara|kowal|wanda|zielinska|mail|ann|post/i);
    expect(file).toContain('<x-k1');
  });

  it('lets no letters through that are signs to Unicode', () => {
    draw('<p aria-label="ⓦⓐⓝⓓⓐ">🅼🅰🆁🅰 🇲🇦🇷🇦 ⠍⠁⠗⠁ \u{e006d}\u200b\u{e0061}\u2060\ue001 ⑨</p>');
    const file = html();
    expect(file).toContain('>xxxx xxxx xxxx x 0</p>');
    expect(file).toContain('aria-label="xxxxx"');
  });

  it('keeps pairs of ids together and scrubs those with digits', () => {
    draw('<button aria-controls="menu-48213 rest">x</button><div id="menu-48213"></div><p id="rest"></p>');
    const file = html();
    const pair = /aria-controls="(\S+) rest"/.exec(file)?.[1];
    expect(pair).toMatch(/^k\d+$/);
    expect(tag('div', file)).toBe(`<div id="${pair}">`);
    expect(tag('p', file)).toBe('<p id="rest">');
  });

  it('scrubs classes that have words of the page, the same way each time', () => {
    draw(
      '<p class="card-annalisa row">Annalisa</p><em class="card-annalisa">x</em><i class="comment-author-zed">x</i>',
    );
    const file = html();
    const stand = /class="(k\d+) row"/.exec(file)?.[1];
    expect(tag('em', file)).toBe(`<em class="${stand}">`);
    expect(tag('i', file)).toMatch(/^<i class="k\d+">$/);
  });

  it('tells ids of reviews apart without showing them', () => {
    draw('<li data-review-id="ChdDSUhNMG9n">x</li><p data-reviewid="412">x</p><b data-reviewid="413">x</b>');
    const stands = [...html().matchAll(/data-review-?id="([^"]*)"/g)].map(([, stand]) => stand);
    expect(new Set(stands).size).toBe(3);
    for (const stand of stands) expect(stand).toMatch(/^k\d+$/);
  });

  it('scrubs every other attribute', () => {
    draw(
      '<img alt="Photo of Mara" src="/mara.png" srcset="/mara.png 2x"><input value="Mara" placeholder="Dear Mara" maxlength="300" type="text"><p title="Since 2019" style="color:red" onclick="go(1)" data-payload=\'{"who":"Mara"}\' data-mara="1">x</p>',
    );
    expect(tag('img')).toBe('<img alt="Xxxxx xx Xxxx">');
    expect(tag('input')).toBe('<input value="Xxxx" placeholder="Xxxx Xxxx" maxlength="300" type="text">');
    expect(tag('p')).toBe('<p title="Xxxxx 0000" data-payload="{&quot;xxx&quot;:&quot;Xxxx&quot;}">');
  });

  it('leaves out what runs, looks, plays or was typed, comments, and what stands beside the body', () => {
    draw(
      '<!-- Mara --><script>mara()</script><style>.m{}</style><video></video><textarea>Dear Mara</textarea><p>ok</p>',
    );
    document.documentElement.append(document.createElement('aside'));
    const file = html();
    document.querySelector('aside')?.remove();
    expect(file).not.toMatch(/script|style|video|aside|mara|dear|<!--/i);
    expect(file).toContain('<textarea\n></textarea>');
  });

  it('says what is out of sight, and what an element is understood as', () => {
    draw('<p style="display:none">gone</p><span>3 weeks ago</span>');
    const file = html((element) => (element.localName === 'span' ? 'date' : null));
    expect(tag('p', file)).toBe('<p hidden="">');
    expect(tag('span', file)).toBe('<span data-reads="date">');
    draw('<b data-reads="stars:5.0">x</b>');
    expect(tag('b')).toBe('<b>');
  });

  it('goes into open shadow roots, and parses back into the same tree', () => {
    draw('<kat-box><i>light</i></kat-box>');
    const host = document.querySelector('kat-box');
    const shadow = host?.attachShadow({ mode: 'open' });
    const inner = document.createElement('em');
    inner.textContent = 'Deep < & "';
    shadow?.append(inner);
    expect(html().replaceAll('\n>', '>')).toContain(
      '<kat-box><template shadowrootmode="open"><em>Xxxx &lt; &amp; "</em></template><i>xxxxx</i></kat-box>',
    );
  });

  it('is made however deep a page is nested', () => {
    // What a style is asked for costs far more in a played document than in a browser.
    const style = vi.spyOn(window, 'getComputedStyle').mockReturnValue({ display: 'block' } as CSSStyleDeclaration);
    const depth = 20_000;
    let at: Element = document.body;
    for (let level = 0; level < depth; level += 1) {
      const inner = document.createElement('b');
      at.append(inner);
      at = inner;
    }
    at.append('Deep');
    const file = html(() => {
      throw new RangeError('Maximum call stack size exceeded');
    });
    style.mockRestore();
    expect(file.match(/<b\n>/g)).toHaveLength(depth);
    expect(file).toContain(`Xxxx${'</b>'.repeat(depth)}</body>`);
    // The played document ends only what is shallow.
    while (at.parentElement && at !== document.body) {
      const outer: Element = at.parentElement;
      at.remove();
      at = outer;
    }
  });

  it('names an address by its beginning where it is very long', () => {
    const long = `https://shop.example/biz?${'name=x&'.repeat(2_000)}`;
    expect(addressShape(long)).toHaveLength(2_048);
    expect(addressShape(long)).toMatch(/^https:\/\/shop\.example\/biz\?name=x&/);
  });

  it('is refused with its size when it grows beyond the limit', () => {
    draw(`<p>${'a'.repeat(LARGEST)}</p>`);
    const made = makeSkeleton(document, URL_HERE, () => null);
    expect('tooLarge' in made && made.tooLarge).toBeGreaterThan(LARGEST);
  });
});

/** Names of elements and attributes of HTML, and the words the file itself is written in. */
const MARKUP = new Set(
  wordsOf(
    `html head meta charset utf doctype body div span button article section template shadowrootmode shadowroot open hidden title
    alt href class role aria label labelledby controls placeholder value data src reads url evenkeel skeleton example https
    lang strong input type id name testid xmp mode`,
  ),
);

describe('nobody’s words', () => {
  const word = fc.oneof(
    fc.stringMatching(/^[a-z]{5,9}$/),
    fc.stringMatching(/^[a-z]{1,2}[A-Z]{1,2}[a-z]{1,2}$/),
    fc.constantFrom(
      'Annalisa',
      'Jürgen',
      'Łukasz',
      'Søren',
      'Мария',
      '田中さん',
      'Tom',
      'Bo',
      'the',
      'Ever',
      'İpek',
      'نور',
    ),
  );
  const payload = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  const scene = fc.record({
    text: payload,
    label: payload,
    link: fc.array(word, { minLength: 1, maxLength: 3 }),
    value: payload,
    data: payload,
    className: fc.array(fc.oneof(word, fc.constantFrom('card', 'review', 'author')), { minLength: 1, maxLength: 3 }),
    glue: fc.constantFrom('-', '_', '', '--'),
    id: word,
    deep: payload,
    element: fc.oneof(
      fc.constant('div'),
      word.map((name) => `x-${name.toLowerCase().replace(/[^a-z]/g, 'q')}`),
    ),
  });

  it('no run of three letters of any text, attribute or address is in the file', () => {
    fc.assert(
      fc.property(scene, ({ text, label, link, value, data, className, glue, id, deep, element }) => {
        draw('');
        const box = document.createElement(element);
        box.className = className.join(glue);
        box.id = id;
        box.setAttribute('aria-label', label);
        box.setAttribute('data-about', data);
        box.setAttribute('data-testid', `${glue}${id}`);
        const anchor = document.createElement('a');
        anchor.setAttribute(
          'href',
          `/${link.map(encodeURIComponent).join('/')}?q=${encodeURIComponent(link.join('+'))}#${link[0]}`,
        );
        anchor.textContent = text;
        const input = document.createElement('input');
        input.setAttribute('value', value);
        const host = document.createElement('section');
        host.attachShadow({ mode: 'open' }).append(deep);
        box.append(anchor, input, host);
        document.body.append(box);
        const file = html(() => 'date', `https://shop.example/${link.map(encodeURIComponent).join('/')}`);
        const left = new Set(wordsOf(file));
        const said = [text, label, value, data, deep, ...link].flatMap(wordsOf);
        for (const one of said) {
          if (one.length < 3 || CODE_WORDS.has(one) || MARKUP.has(one) || /^x+$/u.test(one)) continue;
          expect(left.has(one), `${one} in ${file}`).toBe(false);
          if (one.length >= 5) expect(file.toLowerCase().includes(one), `${one} within ${file}`).toBe(false);
        }
      }),
      { numRuns: 400 },
    );
  });
});
