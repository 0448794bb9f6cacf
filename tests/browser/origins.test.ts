import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnder, ORIGIN, originOf, originOfPattern, patternOf } from '../../lib/browser/origins';

describe('an origin that can be turned on', () => {
  it.each([
    ['https://Blog.Example/a?b#c', 'https://blog.example'],
    ['https://mara@blog.example:8443/', 'https://blog.example'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example'],
    ['http://blog.example/', null],
    ['https://[::1]/', null],
    ['file:///a', null],
    ['about:blank', null],
    ['', null],
  ])('of %s is %s', (url, origin) => expect(originOf(url)).toBe(origin));

  it('goes to its pattern and back, whatever the address', () => {
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ['https'] }), (url) => {
        const origin = originOf(url);
        if (origin === null) return;
        expect(origin).toMatch(ORIGIN);
        expect(originOfPattern(patternOf(origin))).toBe(origin);
        expect(isUnder(url, patternOf(origin))).toBe(true);
      }),
    );
  });
});

describe('a pattern', () => {
  it.each([
    ['https://a.example/r2r/x', 'https://a.example/r2r/*', true],
    ['https://a.example/r2r', 'https://a.example/r2r/*', false],
    ['https://a.example/inbox', 'https://a.example/inbox*', true],
    ['https://a.example/x/reviews/9', 'https://a.example/*/reviews*', true],
    ['https://a.example/x/reviews/9/edit', 'https://a.example/*/reviews/*/edit', true],
    ['https://a.example/x/reviews/edit', 'https://a.example/*/reviews/*/edit', false],
    ['https://a.example/only', 'https://a.example/only', true],
    ['https://a.example/only?x', 'https://a.example/only', false],
    ['https://b.a.example/', 'https://*.a.example/*', true],
    ['https://a.example/', 'https://*.a.example/*', true],
    ['https://ba.example/', 'https://*.a.example/*', false],
    ['http://a.example/', 'https://a.example/*', false],
    ['https://a.example/', 'not a pattern', false],
  ])('%s under %s: %s', (url, pattern, under) => expect(isUnder(url, pattern)).toBe(under));
});
