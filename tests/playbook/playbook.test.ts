import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Brief, EMPTY_BRIEF } from '../../lib/playbook/brief';
import { hidesSomething, LARGEST_FILE, parseHostile } from '../../lib/playbook/hostile';
import { exportPlaybook, parsePlaybook, warningsOf } from '../../lib/playbook/playbook';
import { ROOT } from '../../scripts/setup.mjs';
import { accepted, refusal } from '../browser/support';

const BRIEF: Brief = {
  ...EMPTY_BRIEF,
  signer: 'Mara',
  business: 'Harbour Cuts',
  tone: 'warm',
  phrases: [
    { kind: 'dont', phrase: 'as per our policy', reason: 'It closes the door.', better: 'here is what we can do' },
  ],
  places: [{ name: 'Quay', where: 'quay', signer: 'Ola', role: '', business: '', contact: '' }],
};
const TEMPLATES = [{ title: 'Late', body: 'Hi {name}, sorry that you waited.', kinds: ['complaint' as const] }];

const fileOf = (change: object): string =>
  JSON.stringify({ evenkeel: 'playbook', v: 1, name: 'Harbour', brief: {}, templates: [], ...change });

describe('a playbook', () => {
  it('comes back from its file as it went in', () => {
    const read = accepted(parsePlaybook(exportPlaybook('Harbour', BRIEF, TEMPLATES)));
    expect(read).toEqual({ name: 'Harbour', brief: BRIEF, templates: TEMPLATES });
  });

  it('leaves out of its file what is empty, and needs nothing but its head', () => {
    expect(exportPlaybook('Harbour', BRIEF, [])).not.toContain('contact": "",\n    "');
    expect(JSON.parse(exportPlaybook('Harbour', EMPTY_BRIEF, [])).brief).toEqual({});
    const read = accepted(parsePlaybook('{"evenkeel":"playbook","v":1,"name":"x"}'));
    expect(read).toEqual({ name: 'x', brief: EMPTY_BRIEF, templates: [] });
  });

  it('is read with a byte order mark before it', () => {
    expect(accepted(parsePlaybook(`\uFEFF${fileOf({})}`)).name).toBe('Harbour');
  });

  it('is documented by an example that can be read', () => {
    const page = readFileSync(join(ROOT, 'docs', 'playbooks.md'), 'utf8');
    const [, example = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
    const { brief, templates } = accepted(parsePlaybook(example));
    expect([brief.phrases.length, brief.places.length, templates.length]).toEqual([2, 1, 1]);
  });
});

describe('what is no playbook', () => {
  const cases: [string, string, RegExp][] = [
    ['words', 'hello', /could not be read/],
    ['an empty file', '', /could not be read/],
    ['half a file', fileOf({}).slice(0, -4), /could not be read/],
    ['a list', '[]', /neither a playbook/],
    ['nothing', 'null', /neither a playbook/],
    ['everything', '{"evenkeel":"everything","v":1}', /holds everything.*under “Your data”/],
    ['somebody else’s file', '{"name":"package"}', /neither a playbook/],
    ['a reply handed over', '{"evenkeel":"handover","v":1}', /Take over a reply/],
    ['a newer one', fileOf({ v: 2 }), /newer Evenkeel/],
    ['one of no version', fileOf({ v: 'one' }), /does not hold what it should \(at: v\)/],
    ['one with more in it', fileOf({ run: 'alert(1)' }), /not known here\./],
    ['one whose brief holds more', fileOf({ brief: { secret: 'x' } }), /not known here \(at: brief\)/],
    [
      'one with too many templates',
      fileOf({ templates: Array(501).fill({ title: 'a', body: 'b' }) }),
      /too many.*\(at: templates\)/,
    ],
    [
      'one with a long title',
      fileOf({ templates: [{ title: 'a'.repeat(81), body: 'b' }] }),
      /too long.*\(at: templates, number 1, title\)/,
    ],
    ['one with an empty body', fileOf({ templates: [{ title: 'a', body: ' \n' }] }), /does not hold/],
    [
      'one with a kind nobody knows',
      fileOf({ templates: [{ title: 'a', body: 'b', kinds: ['rude'] }] }),
      /kinds, number 1/,
    ],
  ];
  it.each(cases)('is refused in plain words: %s', (_, text, words) => {
    const reason = refusal(parsePlaybook(text));
    expect(reason).toMatch(words);
    expect(reason).toMatch(/^[A-Z][^!]*\.$/);
    expect(reason).not.toContain('alert');
  });

  it.each(['__proto__', 'constructor', 'prototype', '\\u005f_proto__'])(
    'is refused where it names %s, at any depth',
    (key) => {
      const text = fileOf({ brief: { phrases: [{ x: 1 }] } }).replace('"x"', `"${key}"`);
      expect(refusal(parsePlaybook(text))).toContain('left unread');
      expect(refusal(parsePlaybook(`{"${key}":{"a":1}}`))).toContain('left unread');
    },
  );

  it('is refused by its size before anything is read', () => {
    expect(refusal(parseHostile(`"${'a'.repeat(LARGEST_FILE)}"`))).toContain('1 MB');
    expect(parseHostile(`"${'a'.repeat(LARGEST_FILE - 2)}"`).ok).toBe(true);
  });

  it('is refused by its depth before it is built, however deep', () => {
    expect(refusal(parseHostile('['.repeat(500_000)))).toContain('deeply');
    expect(parseHostile(`${'['.repeat(20)}${']'.repeat(20)}`).ok).toBe(true);
    expect(refusal(parseHostile(`${'['.repeat(21)}${']'.repeat(21)}`))).toContain('deeply');
  });

  it('is refused by how many things it holds before they are built', () => {
    expect(refusal(parseHostile(`[${'{},'.repeat(100_000)}0]`))).toContain('more than');
  });

  it('counts no brackets and commas in texts, whatever is escaped there', () => {
    const text = JSON.stringify({ a: `${'[{,"\\'.repeat(30_000)}` });
    expect(accepted(parseHostile(text))).toEqual(JSON.parse(text));
    expect(accepted(parseHostile('{"a":"\\\\","b":["\\"["]}'))).toEqual({ a: '\\', b: ['"['] });
  });
});

describe('characters that cannot be seen', () => {
  it('are told by where they are', () => {
    const text = fileOf({
      name: 'Harb\u200Bour',
      brief: {
        signer: 'Mara',
        ownNames: ['Har\u202Ebour'],
        phrases: [{ kind: 'do', phrase: 'thank you', reason: '\u0000', better: '' }],
      },
      templates: [
        { title: 'Fine 👩🏽‍🚒 ❤️', body: 'Two\r\n\tlines' },
        { title: 'Late', body: 'Sor\u2066ry' },
      ],
    });
    const warnings = warningsOf(accepted(parsePlaybook(text)));
    expect(warnings).toEqual(['Its name', 'Brief: ownNames', 'Brief: phrases', 'Template 2: Late']);
  });

  it.each(['Zoë – 20 €', 'naïve “quotes”', '日本語', 'שלום', '👨‍👩‍👧', '☎️'])('are not found in %s', (text) => {
    expect(hidesSomething(text)).toBe(false);
  });
});
