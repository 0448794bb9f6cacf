// @vitest-environment happy-dom
import { getAllByRole, getByRole, getByText, queryByRole, queryByText } from '@testing-library/dom';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Panel } from '../../components/panel/Panel';
import type { ToPage } from '../../lib/contract/panel';
import type { Ask } from '../../lib/stores/asking';
import { partsFor } from './parts';
import { draw, key, press, type } from './render';
import { finding, RULES, requestOrigin, TEMPLATES, view } from './views';

const ask = (async (kind: string) => {
  if (kind === 'listTemplates') return { ok: true, value: { templates: TEMPLATES, setAside: 0 } };
  if (kind === 'effectiveBrief') return { ok: false, reason: 'none' };
  return { ok: true, value: null };
}) as unknown as Ask;

async function open(...args: Parameters<typeof view>) {
  const sent: ToPage[] = [];
  const parts = partsFor({
    send: (message) => sent.push(message),
    ask,
    rule: (id) => RULES[id] ?? null,
    requestOrigin,
  });
  const root = await draw(<Panel parts={parts} />);
  const show = (...next: Parameters<typeof view>) => act(() => parts.receive({ type: 'view', view: view(...next) }));
  if (args.length > 0) await show(...args);
  await act(() => parts.panel.getState().load());
  return { root, sent, show, button: (name: string | RegExp) => getByRole(root, 'button', { name }) };
}

const five = [
  finding('barb', 'you clown', { fix: 'you' }),
  finding('blame', 'your own doing'),
  finding('form', 'valued guest', { calmer: 'Wanda' }),
  finding('form', 'at this time'),
  finding('form', '', { start: null, end: null }),
];

afterEach(() => vi.useRealTimers());

describe('the panel', () => {
  it('draws nothing before the first view', async () => {
    const { root } = await open();
    expect(root.textContent).toBe('');
  });

  it('tells who wrote, the stars in words, the kind, and what to do with the reason folded', async () => {
    const { root, button } = await open({});
    expect(getByRole(root, 'heading', { name: /Wanda P\. · two stars/ })).toBeTruthy();
    expect(getByText(root, 'last week · Plaza · Complaint')).toBeTruthy();
    expect(getByText(root, 'Answer in public, within 2 days.')).toBeTruthy();
    expect(button('Why').getAttribute('aria-expanded')).toBe('false');
    await press(button('Why'));
    expect(button('Why').getAttribute('aria-expanded')).toBe('true');
  });

  it('says that stars are unknown and never guesses them', async () => {
    const { root } = await open({ review: { author: null, stars: null, text: '' } });
    expect(getByRole(root, 'heading', { name: /Someone · stars unknown/ })).toBeTruthy();
  });

  it('ticks what they raised with a word', async () => {
    const { root, show } = await open({}, { addressed: [false] });
    expect(getByText(root, 'not yet')).toBeTruthy();
    await show({}, { addressed: [true] });
    expect(getByText(root, 'answered')).toBeTruthy();
  });

  it('shows an empty draft with a beginning only', async () => {
    const { root } = await open({ empty: true });
    expect(getByText(root, /Start from a template, or just write/)).toBeTruthy();
    expect(queryByRole(root, 'heading', { name: 'Checklist' })).toBeNull();
    expect(getByRole(root, 'heading', { level: 1 }).textContent).toContain('Ready when you write');
  });

  it('shows a calm draft in one line, and specific only where it is', async () => {
    const { root, show } = await open({});
    expect(getByText(root, 'Reads calm, specific and fair. Ready when you are.')).toBeTruthy();
    await show({}, { checks: { ...view().reading.checks, names_issue: false } });
    expect(getByText(root, 'Reads calm. It does not name what they raised yet.')).toBeTruthy();
  });

  it('lists three findings with sign and word, the rest one by one', async () => {
    const { root, button } = await open({}, { findings: five, verdict: 'stop' });
    expect(getByRole(root, 'heading', { name: /Stop.*Words about the person/ })).toBeTruthy();
    expect(getByText(root, 'Why barb costs trust.')).toBeTruthy();
    expect(queryByText(root, '“at this time”')).toBeNull();
    await press(button('and 2 more'));
    expect(getByText(root, '“at this time”')).toBeTruthy();
    await press(button('and 1 more'));
    const folded = getAllByRole(root, 'button', { expanded: false }).filter((one) =>
      /Stop|Serious|Worth/.test(one.textContent ?? ''),
    );
    expect(folded).toHaveLength(2);
  });

  it('offers Use it only with a fix, and leaves the focus in the box', async () => {
    const { root, sent, button } = await open({}, { findings: five, verdict: 'stop' });
    expect(getAllByRole(root, 'button', { name: /^Use it/ })).toHaveLength(1);
    expect(await press(button(/^Use it/))).toBe(false);
    expect(sent).toEqual([
      { type: 'use-fix', finding: { rule: 'barb', start: 0, end: 9, text: 'you clown' }, replacement: 'you' },
    ]);
  });

  it('shows the words in the box, the source on Why?, and hides with a way back', async () => {
    const { root, sent, button } = await open({}, { findings: five.slice(0, 1), verdict: 'stop' });
    await press(button(/show in my reply/));
    expect(sent.at(-1)?.type).toBe('show-finding');
    await press(button(/^Why\? Words/));
    expect(getByText(root, 'Source: Source of barb')).toBeTruthy();
    expect(button(/^Never flag this phrase/)).toBeTruthy();
    await press(button(/^Hide here/));
    expect(sent.at(-1)?.type).toBe('settings-changed');
    await press(button('Undo'));
    expect(queryByText(root, 'Hidden for this review.')).toBeNull();
  });

  it('praises what is there, and never an answer to no question', async () => {
    const right = {
      checks: { ...view().reading.checks, answers: true },
      checklist: [{ id: 'answers', done: true }],
    } as const;
    const { root, show } = await open({}, { ...right, checklist: [...right.checklist] });
    expect(queryByRole(root, 'heading', { name: 'Already right' })).toBeNull();
    await show(
      { review: { author: null, stars: null, text: 'When do you open?' } },
      { ...right, checklist: [...right.checklist] },
    );
    expect(getByRole(root, 'region', { name: 'Already right' }).textContent).toContain('Answers what they asked');
  });

  it('folds a complete checklist', async () => {
    const { root, show, button } = await open({});
    expect(getByText(root, /Says what is put right/)).toBeTruthy();
    await show({}, { checklist: [{ id: 'fix', done: true }] });
    expect(queryByText(root, 'all there')).toBeTruthy();
    expect(root.querySelector('#checklist')?.hasAttribute('hidden')).toBe(true);
    await press(button('Show the checklist'));
    expect(root.querySelector('#checklist')?.hasAttribute('hidden')).toBe(false);
  });

  it('speaks of the length from eight tenths on', async () => {
    const field = { of: 'field', unit: 'characters', limit: 1000 } as const;
    const { root, show } = await open({}, { lengths: [{ ...field, used: 799 }] });
    expect(queryByText(root, /1,000/)).toBeNull();
    await show({}, { lengths: [{ ...field, used: 800 }] });
    expect(getByText(root, '800 of the 1,000 characters this box takes.')).toBeTruthy();
    await show({}, { lengths: [{ ...field, used: 1040 }] });
    expect(getByText(root, /^40 characters too long for this box/)).toBeTruthy();
  });

  it('says plainly that another language is read in part only', async () => {
    const { root } = await open({}, { language: 'other' });
    expect(getByText(root, /does not look like English/)).toBeTruthy();
    expect(queryByText(root, /Reads calm/)).toBeNull();
    expect(queryByRole(root, 'heading', { name: 'Checklist' })).toBeNull();
  });

  it('waits for a box in manual mode', async () => {
    const { root } = await open({ status: 'waiting' });
    expect(getByText(root, 'Click into the box you are writing in.')).toBeTruthy();
    expect(queryByRole(root, 'searchbox')).toBeNull();
  });

  it('finds a template by a slash and inserts it with Enter', async () => {
    const { root, sent, button } = await open({ empty: true });
    expect(getByText(root, 'To fill in: what happened, me')).toBeTruthy();
    expect(queryByRole(root, 'button', { name: 'Insert Warm thanks' })).toBeNull();
    const search = getByRole<HTMLInputElement>(root, 'searchbox', { name: 'Find a template' });
    await key(search, 'Enter');
    expect(sent).toEqual([]);
    await type(search, '/war');
    expect(button('Insert Warm thanks')).toBeTruthy();
    await key(search, 'Enter');
    expect(sent).toEqual([{ type: 'insert', thread: 'plaza:1', text: 'Thank you, Wanda.' }, { type: 'focus-field' }]);
  });

  it('gives the keyboard back on Escape and collapses on its button', async () => {
    const { sent, button } = await open({});
    await key(button('Close the panel'), 'Escape');
    await press(button('Close the panel'));
    expect(sent).toEqual([{ type: 'focus-field' }, { type: 'collapse' }]);
  });

  it('keeps problems in sight and lets good news go', async () => {
    vi.useFakeTimers();
    const { root, show } = await open({});
    await show({ notice: { kind: 'fix-refused', serial: 1 } });
    await act(() => void vi.advanceTimersByTime(60_000));
    expect(getByText(root, /did not take the change/)).toBeTruthy();
    await show({ notice: { kind: 'fixed', serial: 2 } });
    await act(() => void vi.advanceTimersByTime(60_000));
    expect(queryByText(root, /Changed in your reply/)).toBeNull();
  });

  it('has no style attributes, which the policy forbids', async () => {
    const { root } = await open({}, { findings: five, verdict: 'stop' });
    expect(root.querySelectorAll('[style]')).toHaveLength(0);
  });
});
