import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Brief, EMPTY_BRIEF } from '../../lib/playbook/brief';
import { fillTemplate, findFirstName } from '../../lib/playbook/fill';

const brief: Brief = {
  ...EMPTY_BRIEF,
  signer: 'Mara',
  role: 'owner',
  business: 'Harbour Cuts',
  contact: 'mara@harbour.example',
};
const none: Brief = { ...brief, signer: '', role: ' ', business: '', contact: '' };
const by = (author: string | null) => ({ author, stars: 2, text: 'Late' });

describe('filling a template', () => {
  it.each([
    [
      'Hi {name}, call {contact}. – {me}, {role} of {business}',
      'Hi Noor, call mara@harbour.example. – Mara, owner of Harbour Cuts',
      [],
    ],
    ['{NAME} { me } {Me}', 'Noor Mara Mara', []],
    ['You got {the thing}, {The Thing}, {x}.', 'You got {the thing}, {The Thing}, {x}.', ['the thing', 'x']],
    ['{{name}}', '{Noor}', []],
    ['{ {me}', '{ Mara', []],
    ['{} { } {na\nme} {name', '{} { } {na\nme} {name', []],
    [`{${'x'.repeat(59)}}`, `{${'x'.repeat(59)}}`, []],
    [
      '{constructor} {__proto__} {toString}',
      '{constructor} {__proto__} {toString}',
      ['constructor', '__proto__', 'toString'],
    ],
    ['No blanks.', 'No blanks.', []],
    ['', '', []],
  ])('%j', (body, text, blanks) => {
    expect(fillTemplate(body, { review: by('Noor B.'), brief })).toEqual({ text, blanks });
  });

  it('leaves open what is not known', () => {
    const body = '{name} {me} {role} {business} {contact}';
    const filled = { text: body, blanks: ['name', 'me', 'role', 'business', 'contact'] };
    expect(fillTemplate(body, { review: null, brief: none })).toEqual(filled);
    expect(fillTemplate(body, { review: by(null), brief: none })).toEqual(filled);
  });

  it('does not read again what it put in', () => {
    const sly = { ...brief, signer: '{contact}', contact: '$& $1 {me}' };
    expect(fillTemplate('{me} {contact}', { review: null, brief: sly })).toEqual({
      text: '{contact} $& $1 {me}',
      blanks: [],
    });
  });

  it('changes nothing outside the blanks it fills, and lists exactly the others', () => {
    const plain = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[{}]/g, ''));
    const blank = fc.constantFrom('name', 'me', 'ME', 'thing', 'other one');
    fc.assert(
      fc.property(fc.array(fc.tuple(plain, blank)), plain, (pairs, end) => {
        const known = new Map([
          ['name', 'Noor'],
          ['me', 'Mara'],
        ]);
        const body = pairs.map(([text, name]) => `${text}{${name}}`).join('') + end;
        const wanted =
          pairs.map(([text, name]) => text + (known.get(name.toLowerCase()) ?? `{${name}}`)).join('') + end;
        const open = [...new Set(pairs.map(([, name]) => name).filter((name) => !known.has(name.toLowerCase())))];
        expect(fillTemplate(body, { review: by('Noor'), brief })).toEqual({ text: wanted, blanks: open });
      }),
    );
  });

  it('takes any text whatever, and with nothing known gives it back unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', 'a', ' ', '\n', '👍') }), (body) => {
        const { text, blanks } = fillTemplate(body, { review: null, brief: none });
        expect(text).toBe(body);
        for (const name of blanks) expect(name.trim()).not.toBe('');
      }),
    );
  });

  it('stays linear on text made to slow it down', () => {
    // Anything worse than linear would run into the time limit of the test.
    for (const piece of ['{', '{a ', '{}']) {
      const body = piece.repeat(200_000);
      expect(fillTemplate(body, { review: null, brief }).text === body, piece).toBe(true);
    }
  });
});

describe('the first name of a reviewer', () => {
  it.each([
    ['Noor B.', 'Noor'],
    ['  Jean-Luc Martin', 'Jean-Luc'],
    ["D'Arcy", "D'Arcy"],
    ['dana', 'dana'],
    ['José', 'José'],
    ['Ли Вэй', 'Ли'],
  ])('%j is %j', (author, name) => {
    expect(findFirstName(author)).toBe(name);
  });

  it.each([
    ...[
      null,
      '',
      '   ',
      'J.',
      'J',
      '4x4fan',
      'user_881',
      'A Google User',
      'Amazon Customer',
      'Anonymous',
      'Dr. Ortiz',
      'Park, Kim',
    ],
    ...['{me}', 'https://x.example', '<b>Ann</b>', 'x'.repeat(31), '-Ann', '👍👍', 'Ann:', '\u202eAnn'],
  ])('%j is no name', (author) => {
    expect(findFirstName(author)).toBeNull();
  });
});
