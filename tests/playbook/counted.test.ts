import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TONES, TRADES } from '../../lib/coach/types';
import { type Brief, EMPTY_BRIEF } from '../../lib/playbook/brief';
import {
  BRIEF_LINES,
  type BriefSources,
  countedEntries,
  countedLine,
  createOverruled,
  entryWords,
  NO_SOURCES,
  type SourceBrief,
} from '../../lib/playbook/counted';
import { effectiveBrief } from '../../lib/playbook/effective';
import { LISTS } from '../../lib/playbook/merge-lists';

const book = (name: string, brief: Partial<Brief>): SourceBrief => ({ name, brief: { ...EMPTY_BRIEF, ...brief } });
const dont = (phrase: string, reason = '') => ({ kind: 'dont' as const, phrase, reason, better: '' });
const page = (url: string) => ({ name: '', url });

describe('a line', () => {
  const sources: BriefSources = {
    managed: book('Head office', { business: 'Group' }),
    subscribed: [book('A', { business: 'A', role: 'Manager' }), book('B', { role: 'B', trade: 'care' })],
  };
  const own: Brief = { ...EMPTY_BRIEF, business: 'Mine', signer: 'Mara', role: ' ' };

  it.each([
    ['business', { value: 'Group', whose: 'managed', name: 'Head office' }],
    ['signer', { value: 'Mara', whose: 'own', name: '' }],
    ['role', { value: 'Manager', whose: 'subscribed', name: 'A' }],
    ['trade', { value: 'care', whose: 'subscribed', name: 'B' }],
    ['contact', { value: '', whose: 'own', name: '' }],
    ['forWhom', { value: undefined, whose: 'own', name: '' }],
  ] as const)('%s counts from the first that says it', (field, counted) => {
    expect(countedLine(field, own, sources)).toEqual(counted);
  });
});

describe('a list', () => {
  it('has each entry once, with whose it is', () => {
    const own = { ...EMPTY_BRIEF, phrases: [dont('cheap'), dont('policy'), dont(' ')] };
    const subscribed = [
      book('A', { phrases: [dont('Policy'), dont('sorry but')] }),
      book('', { phrases: [dont('x')] }),
    ];
    const all = countedEntries('phrases', own, { managed: book('G', { phrases: [dont('CHEAP ')] }), subscribed });
    expect(all.map(({ value, whose, name }) => [value.phrase, whose, name])).toEqual([
      ['CHEAP ', 'managed', 'G'],
      ['policy', 'own', ''],
      ['sorry but', 'subscribed', 'A'],
      ['x', 'subscribed', ''],
    ]);
  });

  it('leads nowhere but to https', () => {
    const pages = ['javascript:alert(1)', 'http://a.example/', 'https://a.example/', 'https://me@b.example', ''].map(
      page,
    );
    const { pages: counted } = effectiveBrief(EMPTY_BRIEF, { managed: book('G', { pages }), subscribed: [] });
    expect(counted.map(({ url }) => url)).toEqual(['https://a.example/']);
  });

  it('has 400 entries at most', () => {
    const many = (name: string) => book(name, { ownNames: Array.from({ length: 250 }, (_, at) => `${name} ${at}`) });
    const all = countedEntries('ownNames', EMPTY_BRIEF, { managed: many('a'), subscribed: [many('b')] });
    expect([all.length, all.at(-1)?.value]).toEqual([400, 'b 149']);
  });

  it('is shown in lines, what it is first', () => {
    expect(entryWords('phrases', { ...dont('policy', 'It closes the door.'), better: 'way' })).toEqual([
      'Do not say: policy',
      'Why: It closes the door.',
      'Better: way',
    ]);
    expect(entryWords('ownNames', 'Harbour')).toEqual(['Harbour']);
  });
});

describe('an own entry', () => {
  it('is overruled where the organisation has the same in other words', () => {
    const managed = book('G', { phrases: [dont('Cheap', 'Why'), dont('same'), dont('')] });
    const isOverruled = createOverruled('phrases', {
      managed,
      subscribed: [book('A', { phrases: [dont('policy', 'x')] })],
    });
    expect([dont('cheap'), dont('same'), dont('policy'), dont('')].map(isOverruled)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(createOverruled('phrases', NO_SOURCES)(dont('cheap'))).toBe(false);
  });
});

// Few words, so that briefs often say the same.
const words = fc.constantFrom('', ' ', 'a', 'A ', 'b', 'c');
const urls = fc.constantFrom('', 'https://a.example', 'https://b.example/x', 'http://a.example', 'javascript:a');
const list = <T>(entry: fc.Arbitrary<T>) => fc.array(entry, { maxLength: 4 });
const briefs: fc.Arbitrary<Brief> = fc
  .record({
    ...{ signer: words, role: words, business: words, contact: words },
    forWhom: fc.option(words, { nil: undefined }),
    trade: fc.constantFrom(null, ...TRADES),
    tone: fc.constantFrom(null, ...TONES),
    ownNames: list(words),
    others: list(fc.record({ name: words, role: words, contact: words })),
    phrases: list(fc.record({ kind: fc.constantFrom('do', 'dont'), phrase: words, reason: words, better: words })),
    places: list(fc.record({ name: words, where: words, signer: words, role: words, business: words, contact: words })),
    pages: list(fc.record({ name: words, url: urls })),
  })
  .map(({ forWhom, ...brief }) => ({ ...brief, ...(forWhom === undefined ? {} : { forWhom }) }));
const playbooks = fc.record({ name: fc.constantFrom('', 'A', 'B'), brief: briefs });
const sources: fc.Arbitrary<BriefSources> = fc.record({
  managed: fc.option(playbooks),
  subscribed: fc.array(playbooks, { maxLength: 3 }),
});

describe('who sets what, and the brief that counts', () => {
  it('agree, whatever everybody says', () => {
    fc.assert(
      fc.property(briefs, sources, (own, others) => {
        const all = effectiveBrief(own, others);
        for (const field of BRIEF_LINES) expect(countedLine(field, own, others).value).toEqual(all[field]);
        for (const { field } of LISTS)
          expect(countedEntries(field, own, others).map(({ value }) => value)).toEqual(all[field]);
      }),
      { numRuns: 100 },
    );
  });

  it('name somebody who said it, and nobody who had to be heard before stays unheard', () => {
    fc.assert(
      fc.property(briefs, sources, (own, others) => {
        const { managed, subscribed } = others;
        for (const field of BRIEF_LINES) {
          const { value, whose, name } = countedLine(field, own, others);
          const says = (brief: Brief | undefined) => (brief?.[field] ?? '').trim() !== '';
          expect(whose === 'managed').toBe(says(managed?.brief));
          expect(whose === 'subscribed').toBe(
            !says(managed?.brief) && !says(own) && subscribed.some(({ brief }) => says(brief)),
          );
          const from = { managed: [managed], own: [{ name: '', brief: own }], subscribed }[whose];
          expect(from.some((one) => one?.name === name && one.brief[field] === value)).toBe(true);
        }
        for (const { field, nameOf } of LISTS) {
          const counted = countedEntries(field, own, others);
          const nameIn = (entry: unknown) => nameOf(entry).trim().toLowerCase();
          const theirs = new Set((managed?.brief[field] ?? []).map(nameIn));
          const mine = new Set(own[field].map(nameIn));
          for (const { value, whose } of counted) {
            expect(whose === 'managed').toBe(theirs.has(nameIn(value)));
            if (whose === 'subscribed') expect(mine.has(nameIn(value))).toBe(false);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('leave every brief as it is', () => {
    fc.assert(
      fc.property(briefs, sources, (own, others) => {
        const before = structuredClone([own, others]);
        effectiveBrief(own, others);
        expect([own, others]).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });
});
