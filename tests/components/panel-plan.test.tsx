// @vitest-environment happy-dom

import { getAllByRole, getByRole, getByText, queryByRole, queryByText } from '@testing-library/dom';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { deadlineWords } from '../../components/panel/deadline';
import { Panel } from '../../components/panel/Panel';
import type { Plan } from '../../lib/coach/types';
import { EMPTY_BRIEF } from '../../lib/playbook/brief';
import type { Ask } from '../../lib/stores/asking';
import { partsFor } from './parts';
import { draw, press } from './render';
import { requestOrigin, view } from './views';

const PLAN: Plan = {
  mustHave: ['The leak, by name', 'By when it is mended'],
  mustNot: ['A rule of the house'],
  route: 'Give your phone in the reply.',
  age: null,
  left: null,
  goodwill: [{ cause: 'ours', words: 'Put it right first.' }],
  privateLine: 'Hello {name}, let us talk. {contact}. {me}',
  fitLine: null,
  campaign: null,
  keep: [],
};

const BRIEF = { ...EMPTY_BRIEF, signer: 'Ola', ownNames: [] };
const ANSWERS: Record<string, unknown> = { effectiveBrief: BRIEF, listTemplates: { templates: [], setAside: 0 } };
const ask = (async (kind: string) => ({ ok: true, value: ANSWERS[kind] ?? null })) as unknown as Ask;

async function open(plan: Partial<Plan> = {}) {
  const parts = partsFor({ send: () => undefined, ask, rule: () => null, requestOrigin });
  const root = await draw(<Panel parts={parts} />);
  const show = (next: Partial<Plan>) => {
    const shown = view();
    const triage = { ...shown.triage, plan: { ...PLAN, ...next } };
    return act(() => parts.receive({ type: 'view', view: { ...shown, triage } }));
  };
  await show(plan);
  await act(() => parts.panel.getState().load());
  return { root, show, button: (name: string) => getByRole(root, 'button', { name }) };
}

/** A make-believe clipboard that takes words by the copy event, by the newer API, or by neither. */
function clipboard(takes: 'event' | 'api' | 'nothing') {
  const data: string[] = [];
  document.execCommand = () => {
    const event = new Event('copy', { cancelable: true });
    Object.assign(event, { clipboardData: { setData: (_: string, words: string) => data.push(words) } });
    if (takes === 'event') document.dispatchEvent(event);
    return takes === 'event';
  };
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (words) => {
    if (takes !== 'api') throw new Error('refused');
    data.push(words);
  });
  return data;
}

afterEach(() => vi.restoreAllMocks());

describe('the plan in the panel', () => {
  it('is folded, and unfolds one part at a time', async () => {
    const { root, button } = await open();
    const seen = () =>
      ['needs', 'offer', 'private'].filter((part) => !root.querySelector(`#plan-${part}`)?.hasAttribute('hidden'));
    expect(seen()).toEqual([]);
    await press(button('What it needs'));
    expect(seen()).toEqual(['needs']);
    expect(getAllByRole(root, 'listitem').map((item) => item.textContent)).toEqual(
      expect.arrayContaining([...PLAN.mustHave, ...PLAN.mustNot]),
    );
    await press(button('An offer?'));
    expect(seen()).toEqual(['offer']);
    expect(getByText(root, 'Put it right first.')).toBeTruthy();
    expect(button('What it needs').getAttribute('aria-expanded')).toBe('false');
    await press(button('An offer?'));
    expect(seen()).toEqual([]);
  });

  it('shows the private message filled, with its route and what is still to fill in, and copies it', async () => {
    const { root, button } = await open();
    const copied = clipboard('event');
    await press(button('A private message'));
    expect(getByText(root, 'Hello Wanda, let us talk. {contact}. Ola')).toBeTruthy();
    expect(getByText(root, 'To fill in: contact')).toBeTruthy();
    expect(getByText(root, 'Give your phone in the reply.')).toBeTruthy();
    expect(await press(button('Copy the private message'))).toBe(false);
    expect(copied).toEqual(['Hello Wanda, let us talk. {contact}. Ola']);
    expect(getByText(root, 'Copied. Paste it where it belongs.')).toBeTruthy();
  });

  it('copies the newer way where nothing is selected and the browser sends no event', async () => {
    const { root, button } = await open();
    const copied = clipboard('api');
    await press(button('A private message'));
    await press(button('Copy the private message'));
    expect(copied).toEqual(['Hello Wanda, let us talk. {contact}. Ola']);
    expect(getByText(root, 'Copied. Paste it where it belongs.')).toBeTruthy();
  });

  it('says so when it could not be copied, and listens no longer', async () => {
    const { root, button } = await open();
    clipboard('nothing');
    await press(button('A private message'));
    await press(button('Copy the private message'));
    expect(getByText(root, /could not be copied/)).toBeTruthy();
    const later = new Event('copy', { cancelable: true });
    document.dispatchEvent(later);
    expect(later.defaultPrevented).toBe(false);
  });

  it('offers only what this review calls for', async () => {
    const { root, show } = await open({ privateLine: null, goodwill: [] });
    expect(queryByRole(root, 'button', { name: 'A private message' })).toBeNull();
    expect(queryByRole(root, 'button', { name: 'An offer?' })).toBeNull();
    expect(getByText(root, 'Give your phone in the reply.')).toBeTruthy();
    await show({ fitLine: '{what} is not for everybody.', campaign: 'Stand by them.', route: null });
    expect(getByRole(root, 'button', { name: 'If it is a matter of taste' })).toBeTruthy();
    expect(getByText(root, 'Stand by them.')).toBeTruthy();
    expect(queryByText(root, 'Give your phone in the reply.')).toBeNull();
  });

  it('names what is worth keeping up', async () => {
    const { root, show } = await open();
    expect(queryByText(root, /Worth keeping up/)).toBeNull();
    await show({ keep: [{ quote: 'patient fitter', start: 0, end: 14 }] });
    expect(getByText(root, 'Worth keeping up: “patient fitter”')).toBeTruthy();
  });
});

describe('where and by when', () => {
  const tuesday = new Date(2026, 4, 19, 22, 40);
  const words = (left: number | null, more = {}) =>
    deadlineWords({ ...view().triage, days: 7, ...more, plan: { ...PLAN, left } }, tuesday);

  it('counts from the age of the review', () => {
    expect(words(0)).toBe('Answer in public, today.');
    expect(words(1)).toBe('Answer in public, by tomorrow.');
    expect(words(2)).toBe('Answer in public, by Thursday.');
    expect(words(6)).toBe('Answer in public, by Monday.');
    expect(words(7)).toBe('Answer in public, within 7 days.');
  });

  it('leaves an unknown age unknown', () => {
    expect(words(null)).toBe('Answer in public, within 7 days.');
    expect(words(null, { days: 1 })).toBe('Answer in public, today.');
  });

  it('names no day where no answer may be best', () => {
    expect(words(null, { where: 'nowhere', days: null })).toBe('May be best left unanswered.');
    expect(words(null, { where: 'private', days: null })).toBe('Better in private.');
  });
});
