import { expect, test } from 'vitest';
import { createSignFinder } from '../../lib/coach/checks/cues';
import { parseDraft } from '../../lib/coach/text';

const CLASSES = { WE: 'we i', YOU: 'you', DAY: 'friday' };

function find(cue: string, draft: string): string[] {
  const parsed = parseDraft(draft);
  const hits = createSignFinder<'sign'>(CLASSES, { sign: [cue] })(parsed);
  return hits.map(({ word }) => parsed.words[word]?.form ?? '');
}

test('a word alone is a cue', () => {
  expect(find('mended', 'The gate was mended.')).toEqual(['mended']);
  expect(find('mended', 'The gate is new.')).toEqual([]);
});

test('looks back as far as it says and no further', () => {
  expect(find('WE<2 : mended', 'We then mended it.')).toEqual(['mended']);
  expect(find('WE<1 : mended', 'We then mended it.')).toEqual([]);
});

test('looks ahead', () => {
  expect(find(': comes : DAY>2', 'It comes on Friday.')).toEqual(['comes']);
  expect(find(': comes : DAY>1', 'It comes on Friday.')).toEqual([]);
});

test('minds what must not be there', () => {
  expect(find('!YOU<2 : broke', 'You broke it.')).toEqual([]);
  expect(find('!YOU<2 : broke', 'It broke.')).toEqual(['broke']);
});

test('never looks into the next sentence', () => {
  expect(find('WE<3 : mended', 'So say we. Mended it is.')).toEqual([]);
  expect(find(': comes : DAY>3', 'It comes. Friday is near.')).toEqual([]);
});

test('leaves quoted words out', () => {
  expect(find('mended', 'You wrote "mended badly".')).toEqual([]);
});

test('knows names, figures, addresses and unknown words in -ed', () => {
  expect(find(': ask : NAME>1', 'Please ask Ines.')).toEqual(['ask']);
  expect(find(': ring : FIGURE>2', 'Please ring on 555.')).toEqual(['ring']);
  expect(find('#address', 'Write to ines@gate.example.')).toEqual(['ines@gate.example']);
  expect(find('WE<2 : #ed', 'We regalvanised it.')).toEqual(['regalvanised']);
});

test('knows unknown words in -ing, and no others', () => {
  expect(find('WE<2 : #ing', 'We are regalvanising it.')).toEqual(['regalvanising']);
  expect(find('WE<2 : #ing', 'We regalvanised it.')).toEqual([]);
});

test('a need may name classes however far apart, and there is room for ninety', () => {
  const many = Object.fromEntries(Array.from({ length: 87 }, (_, n) => [`C${n}`, `word${n}`]));
  const finder = createSignFinder<'sign'>(many, { sign: ['C0|C40|C86<1 : mended'] });
  for (const [word, hits] of [
    ['word0', 1],
    ['word40', 1],
    ['word86', 1],
    ['word41', 0],
  ] as const)
    expect(finder(parseDraft(`so ${word} mended`)), word).toHaveLength(hits);
  expect(() => createSignFinder({ ...many, C87: 'word87' }, { sign: [] })).toThrow(/90/);
});

test('says which of its cues was met', () => {
  const finder = createSignFinder<'sign'>(CLASSES, { sign: ['broke', 'mended'] });
  expect(finder(parseDraft('It broke and we mended it.')).map(({ row }) => row)).toEqual([0, 1]);
});

test('says what is wrong with a cue', () => {
  expect(() => find('THEM<2 : mended', '')).toThrow(/THEM/);
  expect(() => find('WE : mended', '')).toThrow(/reach/);
});

test('grows with the draft', () => {
  expect(find('mended', 'We mended it. '.repeat(300))).toHaveLength(300);
});
