import { describe, expect, it } from 'vitest';
import { type Brief, EMPTY_BRIEF } from '../../lib/playbook/brief';
import { NO_SOURCES } from '../../lib/playbook/counted';
import { effectiveBrief, effectiveTemplates, isForeign } from '../../lib/playbook/effective';
import type { Playbook } from '../../lib/playbook/playbook';
import type { Template } from '../../lib/playbook/template';

const book = (name: string, brief: Partial<Brief>, templates: Playbook['templates'] = []): Playbook => ({
  name,
  brief: { ...EMPTY_BRIEF, ...brief },
  templates,
});
const dont = (phrase: string, reason: string) => ({ kind: 'dont' as const, phrase, reason, better: '' });
const own: Brief = {
  ...EMPTY_BRIEF,
  signer: 'Mara',
  business: 'Harbour',
  phrases: [dont('policy', 'own')],
  ownNames: ['Harbour'],
};

describe('the brief that counts', () => {
  it('is the own one where nothing else has a say', () => {
    expect(effectiveBrief(own, NO_SOURCES)).toEqual(own);
  });

  it('takes each line from the organisation, else the owner, else the first subscription that has it', () => {
    const managed = book('Group', { business: 'Harbour Group', tone: 'formal' });
    const subscribed = [
      book('A', { signer: 'A', role: 'Manager', forWhom: 'everyone' }),
      book('B', { role: 'B', trade: 'care' }),
    ];
    expect(effectiveBrief(own, { managed, subscribed })).toMatchObject({
      business: 'Harbour Group',
      tone: 'formal',
      signer: 'Mara',
      role: 'Manager',
      forWhom: 'everyone',
      trade: 'care',
      contact: '',
    });
  });

  it('adds lists up, each entry once, from the first that has it', () => {
    const managed = book('Group', { phrases: [dont('Cheap', 'managed')], ownNames: ['Group'] });
    const subscribed = [book('A', { phrases: [dont('cheap', 'A'), dont('POLICY ', 'A'), dont('sorry but', 'A')] })];
    const { phrases, ownNames } = effectiveBrief(
      { ...own, phrases: [...own.phrases, dont('cheap', 'own')] },
      { managed, subscribed },
    );
    expect(phrases.map(({ phrase, reason }) => `${phrase} ${reason}`)).toEqual([
      'Cheap managed',
      'policy own',
      'sorry but A',
    ]);
    expect(ownNames).toEqual(['Group', 'Harbour']);
  });

  it('leaves the own brief as it is', () => {
    const before = structuredClone(own);
    effectiveBrief(own, { managed: book('Group', { signer: 'X', phrases: [dont('x', '')] }), subscribed: [] });
    expect(own).toEqual(before);
  });
});

describe('the templates that are there', () => {
  const mine: Template[] = [
    { id: 'b', title: 'Second', body: 'Two', kinds: [], order: 1, rev: 1 },
    { id: 'a', title: 'First', body: 'One', kinds: [], order: 0, rev: 1 },
  ];
  const text = (title: string) => ({ title, body: `${title} body`, kinds: [] });

  it('are the own first, then those of others with their name, each once', () => {
    const all = effectiveTemplates(mine, {
      managed: book('Group', {}, [text('Group one'), { title: 'First', body: 'One', kinds: [] }]),
      subscribed: [book('', {}, [text('Group one'), text('Sub one')])],
    });
    expect(all.map(({ title, from }) => [title, from])).toEqual([
      ['First', undefined],
      ['Second', undefined],
      ['Group one', 'Group'],
      ['Sub one', 'A playbook'],
    ]);
    expect(all.map(({ id }) => isForeign(id))).toEqual([false, false, true, true]);
    expect(all.every(({ id }) => id.length <= 64)).toBe(true);
    expect(all.map(({ order }) => order)).toEqual([0, 1, 2, 3]);
  });

  it('have another id when their words are others', () => {
    const idOf = (body: string) =>
      effectiveTemplates([], { managed: book('G', {}, [{ title: 'T', body, kinds: [] }]), subscribed: [] })[0]?.id;
    expect(idOf('One')).toBe(idOf('One'));
    expect(idOf('One')).not.toBe(idOf('Two'));
  });
});
