// @vitest-environment happy-dom
import { getAllByRole, getByRole, getByText, queryByRole, queryByText } from '@testing-library/dom';
import axe from 'axe-core';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { Reading } from '../../components/panel/Reading';
import { createCoach } from '../../lib/coach';
import type { ToPage } from '../../lib/contract/panel';
import type { Ask } from '../../lib/stores/asking';
import { createTriageOfRead } from '../../lib/stores/complete-view';
import { createReadingStore } from '../../lib/stores/panel-reading';
import { ROWS, readingView } from './reading-views';
import { draw, key, press } from './render';

const coach = createCoach();
const ask = (async (_type: string, { review }: { review: { stars: number | null } }) => ({
  ok: true,
  value: review.stars === 1 ? 'complaint' : review.stars === null ? 'question' : 'praise',
})) as unknown as Ask;

async function open(view = readingView()) {
  const sent: ToPage[] = [];
  const triage = createTriageOfRead(coach, () => Date.UTC(2026, 10, 22));
  const store = createReadingStore({ send: (message) => sent.push(message), ask, triage, step: 50, most: 300 });
  const root = await draw(<Reading store={store} />);
  const show = (next: typeof view) => act(() => store.getState().receive(next));
  await show(view);
  await act(async () => {
    for (let turn = 0; turn < 10; turn += 1) await null;
  });
  return { root, sent, store, show, button: (name: string | RegExp) => getByRole(root, 'button', { name }) };
}

describe('the reading view', () => {
  it('draws nothing before the page has told', async () => {
    const store = createReadingStore({
      send: () => undefined,
      ask,
      triage: createTriageOfRead(coach, () => 0),
      step: 50,
      most: 300,
    });
    expect((await draw(<Reading store={store} />)).textContent).toBe('');
  });

  it('leads to the owner’s page in a tab of its own, and does without where there is none', async () => {
    const { root, show } = await open();
    expect(getByText(root, 'Owners answer these on their own page, not here.')).toBeTruthy();
    const link = getByRole<HTMLAnchorElement>(root, 'link', { name: 'Open your page (opens a new tab)' });
    expect([link.href, link.target, link.rel]).toEqual(['https://plaza.example/owner', '_blank', 'noreferrer']);
    await show(readingView({ ownerPage: null }));
    expect(queryByRole(root, 'link')).toBeNull();
  });

  it('says in one line how many there are, leaving out what there is none of', async () => {
    const { root, show } = await open();
    const heading = () => getByRole(root, 'heading', { level: 2, name: /^\d+ review/ }).textContent;
    expect(heading()).toBe('3 reviews here · 1 answered · 1 harsh one');
    await show(readingView({ counts: { all: 1, open: 1, harsh: 0 }, rows: ROWS.slice(2) }));
    expect(heading()).toBe('1 review here');
  });

  it('shows who, stars in words, kind, first words and the answer', async () => {
    const { root } = await open();
    const [first, second, third] = getAllByRole(root, 'listitem');
    expect(first?.textContent).toContain('Wanda P. · five stars');
    expect(first?.textContent).toContain('last week · Praise');
    expect(first?.textContent).toContain('Answered: “Thank you, Wanda. See you on Monday.”');
    expect(second?.textContent).toContain('Ivo · one star');
    expect(second?.textContent).toContain('Complaint');
    expect(second?.textContent).not.toContain('Answered');
    expect(third?.textContent).toContain('Someone · stars unknown');
    expect(third?.textContent).toContain('“Do you bake on Sundays?”');
  });

  it('unfolds what to do, one at a time, and advises against a second answer', async () => {
    const { root, button } = await open();
    await press(button(/^What to do: Ivo/));
    expect(button(/^What to do: Ivo/).getAttribute('aria-expanded')).toBe('true');
    const advice = coach.triage(ROWS[1]?.review ?? null, 'other', null, { kind: 'complaint' }).advice;
    expect(getByText(root, advice)).toBeTruthy();
    await press(button(/^What to do: Wanda/));
    expect(queryByText(root, advice)).toBeNull();
    expect(getByText(root, /has a public answer already, and one is enough/)).toBeTruthy();
  });

  it('asks the page to scroll to a review, and says so', async () => {
    const { root, sent, button } = await open();
    expect(await press(button('Ivo · one star: show on the page'))).toBe(false);
    expect(sent).toEqual([{ type: 'show-review', key: 'plaza:2' }]);
    expect(root.querySelector('[aria-live]')).toBeTruthy();
  });

  it('filters by what tells them apart only', async () => {
    const { root, sent, show, button } = await open();
    expect(button('All (3)').getAttribute('aria-pressed')).toBe('true');
    await press(button('Not answered (2)'));
    await press(button('Harsh (1)'));
    expect(sent).toEqual([
      { type: 'list-reviews', filter: 'open', count: 50 },
      { type: 'list-reviews', filter: 'harsh', count: 50 },
    ]);
    await show(readingView({ counts: { all: 3, open: 3, harsh: 0 } }));
    expect(queryByRole(root, 'group')).toBeNull();
    await show(readingView({ counts: { all: 3, open: 3, harsh: 0 }, filter: 'harsh', rows: [] }));
    expect(getByText(root, 'None with one or two stars here.')).toBeTruthy();
    expect(button('All (3)')).toBeTruthy();
  });

  it('shows fifty more of many, and says where its list ends', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ ...(ROWS[1] as (typeof ROWS)[number]), key: `plaza:${at}` }));
    const counts = { all: 10_000, open: 10_000, harsh: 10_000 };
    const { root, sent, show, button } = await open(readingView({ counts, rows: many(50) }));
    await press(button('Show 50 more'));
    expect(sent).toEqual([{ type: 'list-reviews', filter: 'all', count: 100 }]);
    await show(readingView({ counts, rows: many(300) }));
    expect(queryByRole(root, 'button', { name: /^Show/ })).toBeNull();
    expect(getByText(root, 'These are the first 300; 9,700 more are on the page.')).toBeTruthy();
  });

  it('closes on its button and on Escape', async () => {
    const { sent, button } = await open();
    await press(button('Close the panel'));
    await key(button('Close the panel'), 'Escape');
    expect(sent).toEqual([{ type: 'collapse' }, { type: 'collapse' }]);
  });

  it('has no accessibility finding and no style attributes, which the policy forbids', async () => {
    const { root, button } = await open();
    await press(button(/^What to do: Ivo/));
    const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(root.querySelectorAll('[style]')).toHaveLength(0);
  });
});
