/** The model as it is shipped: what is in its file, and that it does what it is for. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createCoach } from '../../../lib/coach';
import { parseAsset } from '../../../lib/coach/model/asset';
import { WIDTH } from '../../../lib/coach/model/encoder';
import { createModel } from '../../../lib/coach/model/model';
import { RULES } from '../../../lib/coach/rules';
import { CHECKS, REVIEW_KINDS, type Review } from '../../../lib/coach/types';

const bytes = new Uint8Array(readFileSync(fileURLToPath(new URL('../../../public/coach-model.bin', import.meta.url))));
const asset = parseAsset(bytes);
const model = createModel(asset);
const MEGABYTE = 1_000_000;
/** Of the public vocabulary, as the encoder's package has it. */
const PIECES = 'b49d9fad273126408889c9b85c786e3d2d70e29ddd357917bf5657e24bae4ba4';

describe('the shipped file', () => {
  it('is small enough, with and without the encoder', () => {
    const heads = asset.header.sections.filter(({ name }) => !name.startsWith('encoder/'));
    const size = heads.reduce((sum, { length, kind }) => sum + length * (kind === 'float32' ? 4 : 1), 0);
    expect(bytes.length).toBeLessThan(10 * MEGABYTE);
    expect(size).toBeLessThan(1.5 * MEGABYTE);
  });

  it('knows no rule or fault that is none: train again after one went (docs/contributing.md)', () => {
    const ids = RULES.map(({ id }) => id);
    expect([...asset.words('rules'), ...asset.words('labels')].filter((id) => !ids.includes(id))).toEqual([]);
    expect(asset.words('rules').length).toBeGreaterThan(30);
  });

  it('holds no words but public pieces of words and our own ids', () => {
    const ids = new Set([...RULES.map(({ id }) => id), ...REVIEW_KINDS, ...CHECKS]);
    const texts = Object.values(asset.header.facts)
      .flat()
      .filter((fact) => typeof fact === 'string');
    expect(texts.filter((text) => !ids.has(text))).toEqual([]);
    expect(asset.header.sections.filter(({ kind }) => kind === 'text').map(({ name }) => name)).toEqual([
      'encoder/pieces',
    ]);
    const pieces = asset.text('encoder/pieces');
    expect(pieces.split('\n').filter((piece) => /\s/.test(piece))).toEqual([]);
    expect(createHash('sha256').update(pieces).digest('hex')).toBe(PIECES);
    const names = asset.header.sections.flatMap(({ name }) => name.split('/'));
    expect(names.filter((name) => /\s|[A-Z]/.test(name))).toEqual([]);
  });
});

describe('the shipped encoder', () => {
  const likeness = (a: string, b: string): number => {
    const [first, second] = [model.sentences.encode(a), model.sentences.encode(b)];
    let sum = 0;
    for (let i = 0; i < WIDTH; i++) sum += (first[i] ?? 0) * (second[i] ?? 0);
    return sum;
  };

  it('puts sentences that mean the same near each other', () => {
    expect(likeness('The soup was cold.', 'Your meal was not warm.')).toBeGreaterThan(0.5);
    expect(likeness('The soup was cold.', 'The bus leaves at nine.')).toBeLessThan(0.4);
    expect(likeness('The soup was cold.', 'The soup was cold.')).toBeCloseTo(1, 2);
  });

  it('takes anything: nothing, signs, other scripts, a sentence of a megabyte', () => {
    for (const text of ['', '!!!', '東京 🍲', 'soup '.repeat(200_000)]) {
      expect(model.sentences.encode(text).every(Number.isFinite), text.slice(0, 10)).toBe(true);
    }
  });
});

describe('the shipped model', () => {
  const coach = createCoach({ model });
  const review: Review = {
    author: 'Ines',
    stars: 1,
    text: 'We waited an hour for a cold plate of pasta and nobody said a word about it.',
  };
  const triage = coach.triage(review, 'google-reply', null);
  const read = (draft: string) => coach.read(draft, { review, triage, surface: 'google-reply', trade: null });
  const marked = (draft: string) => read(draft).findings.filter(({ start }) => start !== null);

  it.each([
    'Some people are simply never satisfied with anything.',
    'I am sure your own kitchen is a place of wonder.',
    'I suppose you always talk to people like that because nobody ever told you not to.',
  ])('marks what drags the customer in plain words, which no rule knows: %s', (draft) => {
    const byRules = coach.lint(draft, { review, triage, surface: 'google-reply', trade: null });
    expect(byRules.findings.filter(({ start }) => start !== null)).toEqual([]);
    expect(marked(draft).some(({ weighed, severity }) => weighed && severity === 'high')).toBe(true);
  });

  it.each([
    'Ines, an hour is far too long, and the pasta should have gone back to the kitchen. I have moved a second cook to Fridays. Please ask for me when you call. Jonas, owner',
    'You were right to tell us, Ines. We took on more tables than we could cook for. Your meal is refunded, and the money should reach you by Thursday. Jonas',
    'Thank you for saying it, Ines. The pasta sat on the pass for ten minutes because I was at the door, and that was mine to see. I have put a bell there since. Jonas',
  ])('leaves a calm reply alone: %s', (draft) => {
    expect(marked(draft)).toEqual([]);
    expect(read(draft).verdict).toBe('calm');
  });

  it('reads no other language', () => {
    const draft = 'Sie haben den Teller leer gegessen und sich dann beschwert. Das sagt schon alles über Sie.';
    expect(marked(draft)).toEqual([]);
  });
});
