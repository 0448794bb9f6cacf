import { describe, expect, it } from 'vitest';
import { isNegated, parseDraft } from '../../lib/coach/text';
import { READ_LIMIT } from '../../lib/coach/text/reader';

const forms = (text: string): string[] => parseDraft(text).words.map((word) => word.form);
const sentences = (text: string): string[] => {
  const draft = parseDraft(text);
  return draft.sentences.map(({ start, end }) => draft.text.slice(start, end));
};

describe('words', () => {
  it('opens contractions, straight or curly, with exact spans', () => {
    const draft = parseDraft('We didn’t know.');
    expect(draft.words.map(({ form, start, end }) => [form, start, end])).toEqual([
      ['we', 0, 2],
      ['did', 3, 6],
      ['not', 6, 9],
      ['know', 10, 14],
    ]);
  });

  it('reads contractions without their apostrophe', () => {
    expect(forms('I dont think youre right, cant be')).toEqual([
      'i',
      'do',
      'not',
      'think',
      'you',
      'are',
      'right',
      'can',
      'not',
      'be',
    ]);
  });

  it('folds accents, full-width letters and invisible characters, and keeps the offsets', () => {
    const text = 'Caf\u00e9 ｗｒｏｎｇ li\u200bar';
    const draft = parseDraft(text);
    expect(draft.words.map((word) => word.form)).toEqual(['cafe', 'wrong', 'liar']);
    expect(draft.words.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Caf\u00e9',
      'ｗｒｏｎｇ',
      'li\u200bar',
    ]);
  });

  it('tells numbers, sums, shares, times, ordinals and addresses apart', () => {
    const draft = parseDraft(
      'On the 3rd you paid $1,500 or 20% at 7:42, order 88-12, see www.fern.example or dana@fern.example.',
    );
    const kinds = new Map(draft.words.map((word) => [word.form, word.kind]));
    expect(kinds.get('3rd')).toBe('ordinal');
    expect(kinds.get('1,500')).toBe('money');
    expect(kinds.get('20')).toBe('percent');
    expect(kinds.get('7:42')).toBe('time');
    expect(kinds.get('88-12')).toBe('number');
    expect(kinds.get('www.fern.example')).toBe('url');
    expect(kinds.get('dana@fern.example')).toBe('email');
  });

  it('keeps starred words whole', () => {
    expect(forms('what cr*p, f*** that, **bold** word')).toContain('cr*p');
    expect(forms('f*** that')).toContain('f***');
    expect(forms('**bold** word')).toEqual(['bold', 'word']);
  });

  it('marks quoted and retold words', () => {
    const draft = parseDraft('You wrote that the soup was cold, and "the bread was fake". We agree.');
    const marked = (pick: 'quoted' | 'reported'): string[] =>
      draft.words.filter((word) => word[pick]).map((word) => word.form);
    expect(marked('quoted')).toEqual(['the', 'bread', 'was', 'fake']);
    expect(marked('reported')).toEqual(['that', 'the', 'soup', 'was', 'cold']);
  });

  it('drops a quotation mark that is never closed', () => {
    expect(parseDraft('The 5" pan is "fine\nand the rest is ours').words.some((word) => word.quoted)).toBe(false);
  });
});

describe('sentences', () => {
  it('ends them at stops and line breaks, not at abbreviations, times and numbers', () => {
    expect(sentences('Dr. Hale was in at 5 p.m. on Friday. It cost 4.20 in all!\nWe are sorry')).toEqual([
      'Dr. Hale was in at 5 p.m. on Friday.',
      'It cost 4.20 in all!',
      'We are sorry',
    ]);
  });

  it('does not end one at an ellipsis that goes on', () => {
    expect(sentences('Well... we tried. And… so did you.')).toEqual(['Well... we tried.', 'And… so did you.']);
  });

  it('knows where the sentence proper begins, its subject and whether it asks', () => {
    const draft = parseDraft('Hi Tom, you were late. But we waited. Could you ring me?');
    expect(draft.sentences.map(({ lead }) => draft.words[lead]?.form)).toEqual(['you', 'we', 'could']);
    expect(draft.sentences.map(({ subject }) => subject)).toEqual(['you', 'we', 'you']);
    expect(draft.sentences.map(({ question }) => question)).toEqual([false, false, true]);
  });
});

describe('negation', () => {
  const negated = (text: string, form: string): boolean => {
    const draft = parseDraft(text);
    return isNegated(
      draft,
      draft.words.findIndex((word) => word.form === form),
    );
  };
  it('looks four words back in the same clause', () => {
    expect(negated('We are not saying that this is fake', 'this')).toBe(true);
    expect(negated('We would never call you rude', 'you')).toBe(true);
    expect(negated('We are not angry, you are', 'you')).toBe(false);
    expect(negated('It is not the soup but you', 'you')).toBe(false);
    expect(negated('You are rude', 'rude')).toBe(false);
  });
});

it('reads up to its limit and leaves the rest', () => {
  const draft = parseDraft('word '.repeat(READ_LIMIT));
  expect(draft.text.length).toBe(5 * READ_LIMIT);
  expect(draft.words.length).toBe(READ_LIMIT / 5);
});
