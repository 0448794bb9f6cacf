import { describe, expect, it } from 'vitest';
import { BRIEF_LIMITS, type Brief, EMPTY_BRIEF } from '../../lib/playbook/brief';
import { type Merged, type Mine, merge, previewOf } from '../../lib/playbook/merge';
import type { Playbook } from '../../lib/playbook/playbook';
import type { Template } from '../../lib/playbook/template';

const template = (id: string, title: string, body: string): Template => ({
  id,
  title,
  body,
  kinds: [],
  order: 0,
  rev: 3,
});
const phrase = (words: string, reason: string): Brief['phrases'][number] => ({
  kind: 'dont',
  phrase: words,
  reason,
  better: '',
});
const place = (name: string, signer: string) => ({ name, where: name, signer, role: '', business: '', contact: '' });

const MINE: Mine = {
  brief: {
    ...EMPTY_BRIEF,
    signer: 'Mara',
    business: 'Harbour Cuts',
    ownNames: ['Harbour'],
    phrases: [phrase('policy', 'Closes the door.')],
    places: [place('Quay', 'Ola')],
  },
  templates: [template('a', 'Late', 'Sorry for the wait.'), template('b', 'Praise', 'Thank you.')],
};
const THEIRS: Playbook = {
  name: 'Group',
  brief: {
    ...EMPTY_BRIEF,
    signer: 'Head office',
    business: 'Harbour Cuts',
    tone: 'warm',
    ownNames: ['harbour', 'Cutter'],
    phrases: [phrase('Policy', 'Sounds cold.'), phrase('unfortunately', 'Bad news first.')],
    places: [place('Quay', 'Ola'), place('Market', 'Noor')],
  },
  templates: [
    { title: 'Praise', body: 'Thank you.', kinds: [] },
    { title: 'late', body: 'We are sorry that you waited.', kinds: ['complaint'] },
    { title: 'Question', body: 'You asked {it}.', kinds: ['question'] },
  ],
};

const keyOf = (title: string): string => {
  const row = previewOf(MINE, THEIRS).rows.find((one) => one.title === title);
  if (row === undefined) throw new Error(`There is no row ${title}`);
  return row.key;
};
const taken = (keys: string[], mine = MINE, theirs = THEIRS): Merged => {
  const merged = merge(mine, theirs, keys);
  if (typeof merged === 'string') throw new Error(merged);
  return merged;
};

describe('a preview', () => {
  it('lists what is new and what differs, and counts what is the same', () => {
    const { name, rows, same, warnings } = previewOf(MINE, THEIRS);
    expect(rows.map(({ part, state, title }) => `${part} ${state}: ${title}`)).toEqual([
      'brief differs: Who signs',
      'brief new: Tone',
      'phrase differs: Phrase: Policy',
      'phrase new: Phrase: unfortunately',
      'place new: Place: Market',
      'brief differs: Name never to be marked: harbour',
      'brief new: Name never to be marked: Cutter',
      'template differs: late',
      'template new: Question',
    ]);
    expect([name, same, warnings]).toEqual(['Group', 3, []]);
  });

  it('shows both sides', () => {
    const row = previewOf(MINE, THEIRS).rows.find(({ title }) => title === 'late');
    expect(row?.mine).toBe('Late\nSorry for the wait.');
    expect(row?.theirs).toBe('late\nFor: complaint\nWe are sorry that you waited.');
  });

  it('has nothing to say of a playbook that is here already', () => {
    const same: Playbook = { name: '', brief: MINE.brief, templates: [...MINE.templates] };
    expect(previewOf(MINE, same).rows).toEqual([]);
  });

  it('meets each template of one title once', () => {
    const twice = {
      ...THEIRS,
      templates: [
        { title: 'Late', body: 'One', kinds: [] },
        { title: 'Late', body: 'Two', kinds: [] },
      ],
    };
    expect(
      previewOf(MINE, twice)
        .rows.filter(({ part }) => part === 'template')
        .map(({ state }) => state),
    ).toEqual(['differs', 'new']);
  });

  it('names every row differently', () => {
    const keys = previewOf(MINE, THEIRS).rows.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('taking', () => {
  it('changes nothing where nothing is chosen', () => {
    expect(taken([])).toEqual({ brief: MINE.brief, changed: [], added: [], taken: 0 });
  });

  it('takes exactly what is chosen, and leaves what is here alone', () => {
    const before = structuredClone(MINE);
    const {
      brief,
      changed,
      added,
      taken: count,
    } = taken([keyOf('Phrase: unfortunately'), keyOf('Place: Market'), keyOf('Tone')]);
    expect(brief).toEqual({
      ...MINE.brief,
      tone: 'warm',
      phrases: [...MINE.brief.phrases, THEIRS.brief.phrases[1]],
      places: [...MINE.brief.places, THEIRS.brief.places[1]],
    });
    expect([changed, added, count]).toEqual([[], [], 3]);
    expect(MINE).toEqual(before);
  });

  it('puts a phrase that differs in the place of the own one', () => {
    expect(taken([keyOf('Phrase: Policy')]).brief.phrases).toEqual([THEIRS.brief.phrases[0]]);
  });

  it('keeps the id and the place of an own template', () => {
    const { changed, added } = taken([keyOf('late'), keyOf('Question')]);
    expect(changed).toEqual([
      { id: 'a', title: 'late', body: 'We are sorry that you waited.', kinds: ['complaint'], order: 0, rev: 4 },
    ]);
    expect(added).toEqual([THEIRS.templates[2]]);
  });

  it('comes to nothing new when it is done twice', () => {
    const all = previewOf(MINE, THEIRS).rows.map(({ key }) => key);
    const { brief, changed, added } = taken(all);
    const templates = [...MINE.templates.filter(({ id }) => !changed.some((one) => one.id === id)), ...changed];
    const now = {
      brief,
      templates: [...templates, ...added.map((text) => ({ ...text, id: text.title, order: 9, rev: 1 }))],
    };
    expect(previewOf(now, THEIRS).rows).toEqual([]);
  });

  it('is refused where what is here changed after it was shown', () => {
    const key = keyOf('late');
    const mine = { ...MINE, templates: [template('a', 'Late', 'My own new words.')] };
    expect(merge(mine, THEIRS, [key])).toMatch(/^What you keep here was changed/);
  });

  it('is refused for a row that nobody was shown', () => {
    expect(merge(MINE, THEIRS, ['signer 0'])).toMatch(/^What you keep here was changed/);
  });

  it('is refused where there is no room', () => {
    const many = Array.from({ length: BRIEF_LIMITS.phrases }, (_, at) => phrase(`words ${at}`, ''));
    const full = { ...MINE, brief: { ...MINE.brief, phrases: many } };
    const keys = previewOf(full, THEIRS)
      .rows.filter(({ part }) => part === 'phrase')
      .map(({ key }) => key);
    expect(merge(full, THEIRS, keys)).toBe(
      'There is room for 200 phrases. Choose fewer, or remove some of yours first.',
    );
    const templates = Array.from({ length: 500 }, (_, at) => template(`t${at}`, `Title ${at}`, 'Body'));
    const crowded = { ...MINE, templates };
    const all = previewOf(crowded, THEIRS)
      .rows.filter(({ part }) => part === 'template')
      .map(({ key }) => key);
    expect(merge(crowded, THEIRS, all)).toMatch(/^There is room for 500 templates/);
  });
});
