import { describe, expect, it } from 'vitest';
import {
  countAbstract,
  countDistinct,
  findApology,
  findPassive,
  hasAddress,
  hasAny,
  hasBefore,
  isGenericSentence,
  isQuoted,
  sentenceBefore,
  weighSpecificWords,
  withCapitalOf,
} from '../../lib/coach/moves';
import { parseDraft, type Sentence } from '../../lib/coach/text';
import { createTrait } from '../../lib/coach/text/vocabulary';

/** The draft and its sentence number `at`. */
function read(text: string, at = 0): { draft: ReturnType<typeof parseDraft>; sentence: Sentence } {
  const draft = parseDraft(text);
  const sentence = draft.sentences[at];
  if (!sentence) throw new Error(`no sentence ${at} in ${text}`);
  return { draft, sentence };
}

const formAt = (text: string, index: number): string | undefined => parseDraft(text).words[index]?.form;

describe('a generic sentence', () => {
  const generic = (text: string): boolean => {
    const { draft, sentence } = read(text);
    return isGenericSentence(draft, sentence, 8);
  };

  it.each([
    'Thank you for your valued feedback.',
    'We hope to welcome you back in the near future.',
    'Dear Rosalind, thank you for staying with us at Harbour Lodge.',
    'Please contact us on 555 0142 or at desk@lodge.example.',
  ])('could stand under any review: %s', (text) => expect(generic(text)).toBe(true));

  it.each([
    'Thank you for telling us about the cracked plate.',
    'We are sorry the soup was cold.',
    'Your bicycle is repaired.',
  ])('could not: %s', (text) => expect(generic(text)).toBe(false));

  it('counts a named topic for more than a passing word', () => {
    const passing = read('Thank you for your lovely cheerful feedback.');
    const topic = read('Thank you for your feedback about sunbeds.');
    expect(weighSpecificWords(passing.draft, passing.sentence)).toBe(1);
    expect(weighSpecificWords(topic.draft, topic.sentence)).toBe(2);
  });
});

describe('words of a sentence', () => {
  const text = 'Hello. We were sorry to hear it, and we fixed it.';

  it('are counted once each', () => {
    const trait = createTrait('we fixed hello');
    const { draft, sentence } = read(text, 1);
    expect(countDistinct(draft, sentence, trait)).toBe(2);
    expect(hasAny(draft, sentence.first, sentence.last, new Set(['hello']))).toBe(false);
    expect(hasAny(draft, sentence.first, sentence.last, new Set(['fixed']))).toBe(true);
  });

  it('are looked for before a word, not beyond the sentence', () => {
    const { draft, sentence } = read(text, 1);
    expect(hasBefore(draft, sentence.first + 2, 2, new Set(['we']))).toBe(true);
    expect(hasBefore(draft, sentence.first + 2, 9, new Set(['hello']))).toBe(false);
    expect(hasBefore(draft, 0, 3, new Set(['hello']))).toBe(false);
  });

  it('know the sentence before', () => {
    const { draft, sentence } = read(text, 1);
    expect(sentenceBefore(draft, sentence)).toBe(draft.sentences[0]);
    expect(sentenceBefore(draft, read(text).sentence)).toBeUndefined();
  });

  it('hold an apology or none', () => {
    const { draft, sentence } = read(text, 1);
    expect(draft.words[findApology(draft, sentence.first, sentence.last)]?.form).toBe('sorry');
    expect(findApology(draft, 0, 0)).toBe(-1);
  });

  it('give a route to a person or none', () => {
    const withRoute = read('Ring me on 555 0142.');
    const without = read('Ring me any time.');
    expect(hasAddress(withRoute.draft, withRoute.sentence)).toBe(true);
    expect(hasAddress(without.draft, without.sentence)).toBe(false);
  });

  it('may be quoted', () => {
    const quoted = read('You called it "a mess".');
    expect(isQuoted(quoted.draft, quoted.sentence.first, quoted.sentence.last)).toBe(true);
    const plain = read('It was a mess.');
    expect(isQuoted(plain.draft, plain.sentence.first, plain.sentence.last)).toBe(false);
  });
});

describe('a passive', () => {
  const passiveOf = (text: string): string | undefined => {
    const { draft, sentence } = read(text);
    return formAt(text, findPassive(draft, sentence));
  };

  it.each([
    ['Your request was overlooked.', 'overlooked'],
    ['The bag was not duly recorded at the desk.', 'recorded'],
    ['The part has been sent.', 'sent'],
  ])('is found in: %s', (text, form) => expect(passiveOf(text)).toBe(form));

  it.each(['We sent the wrong lamp.', 'The room is red.', 'We were late.'])('is not found in: %s', (text) =>
    expect(passiveOf(text)).toBeUndefined(),
  );
});

it('counts abstract words by their endings', () => {
  const office = read('Allocation of equipment requires authorisation and availability.');
  expect(countAbstract(office.draft, office.sentence)).toBe(4);
  const plain = read('We sent the wrong lamp on Monday.');
  expect(countAbstract(plain.draft, plain.sentence)).toBe(0);
});

describe('withCapitalOf', () => {
  const draft = parseDraft('Sorry if you waited, sorry again.');

  it('follows the word that is replaced', () => {
    expect(withCapitalOf(draft, 0, 'we kept you waiting')).toBe('We kept you waiting');
    expect(withCapitalOf(draft, 4, 'We kept you waiting')).toBe('we kept you waiting');
  });

  it('leaves I alone', () => expect(withCapitalOf(draft, 4, "I'm late")).toBe("I'm late"));
});
