// @vitest-environment happy-dom
import { getAllByRole, getByLabelText, getByRole, getByText, queryByRole, queryByText } from '@testing-library/dom';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Panel } from '../../components/panel/Panel';
import type { Case } from '../../lib/casebook/case';
import type { PanelView, ToPage } from '../../lib/contract/panel';
import { caseOf, createKeeper } from './cases';
import { NOW, partsFor } from './parts';
import { draw, key, press, type } from './render';
import { view } from './views';

beforeEach(() => vi.useFakeTimers({ now: NOW, toFake: ['Date', 'setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

const settled = () =>
  act(async () => {
    for (let turn = 0; turn < 20; turn += 1) await null;
  });
const pass = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });

async function open(one: Case | null = caseOf(), now = () => NOW) {
  const keeper = createKeeper(one);
  const sent: ToPage[] = [];
  const parts = partsFor({ ask: keeper.ask, now, send: (message) => sent.push(message) });
  const root = await draw(<Panel parts={parts} />);
  const show = (more: Partial<PanelView> = {}) =>
    act(async () => {
      parts.receive({ type: 'view', view: view(more) });
      for (let turn = 0; turn < 20; turn += 1) await null;
    });
  await show();
  const button = (name: string | RegExp) => getByRole(root, 'button', { name });
  const has = (name: string | RegExp) => queryByRole(root, 'button', { name }) !== null;
  return { ...keeper, sent, parts, root, show, button, has };
}

/** Presses with the keyboard. */
const pressByKey = async (button: HTMLElement) => {
  button.focus();
  await act(async () => {
    button.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 0 }));
    for (let turn = 0; turn < 20; turn += 1) await null;
  });
};

const HEAT = { name: 'How hot are you right now?' };

describe('the question how hot the owner is', () => {
  it('stands at the top as a named group of three, and takes no caret', async () => {
    const { root, button } = await open();
    const group = getByRole(root, 'group', HEAT);
    expect(group.closest('.part')).toBe(root.querySelector('.part'));
    expect(['Cool', 'Warm', 'Boiling'].every((name) => group.contains(button(name)))).toBe(true);
    expect(await press(button('Cool'))).toBe(false);
    expect(queryByRole(root, 'group', HEAT)).toBeNull();
  });

  it('is not asked beside praise', async () => {
    const { root, show } = await open();
    await show({ thread: 'plaza:2', triage: { ...view().triage, kind: 'praise' } });
    expect(queryByRole(root, 'group', HEAT)).toBeNull();
  });

  it('can be put away', async () => {
    const { root, button, kept } = await open();
    await press(button(/^Not now/));
    expect(queryByRole(root, 'group', HEAT)).toBeNull();
    expect(kept.one?.felt).toBeNull();
  });

  it('gives the keyboard on when its buttons go', async () => {
    const { root, button } = await open();
    await pressByKey(button('Cool'));
    expect(document.activeElement).toBe(getByRole(root, 'heading', { name: 'Your reply' }));
    const boiling = await open();
    await pressByKey(boiling.button('Boiling'));
    expect((document.activeElement as HTMLElement).textContent).toBe('Hold');
  });
});

describe('the breath', () => {
  it('counts two breaths in words, and is over after twenty seconds', async () => {
    const { root, button, has } = await open();
    await press(button('Warm'));
    expect(getByText(root, 'First breath: in')).toBeTruthy();
    for (const [ms, words] of [
      [4_000, 'First breath: and slowly out'],
      [6_000, 'Second breath: in'],
      [4_000, 'Second breath: and slowly out'],
    ] as const) {
      await pass(ms);
      expect(getByText(root, words)).toBeTruthy();
    }
    await pass(5_900);
    expect(has('Skip')).toBe(true);
    await pass(100);
    expect(has('Skip')).toBe(false);
  });

  it('is skipped at once, by its button or by Escape, which then does nothing else', async () => {
    const { root, button, has, sent } = await open();
    await press(button('Warm'));
    await press(button('Skip'));
    expect(has('Skip')).toBe(false);
    const second = await open();
    await press(second.button('Warm'));
    await key(getByRole(second.root, 'main'), 'Escape');
    expect(second.has('Skip')).toBe(false);
    expect(second.sent).toEqual([]);
    await key(getByRole(second.root, 'main'), 'Escape');
    expect(second.sent).toEqual([{ type: 'focus-field' }]);
    expect([root.isConnected, sent]).toEqual([false, []]);
  });

  it('is told once, and nothing waits for it', async () => {
    const { root, button, show } = await open();
    const lines = () => [...root.querySelectorAll('[aria-live="polite"]')].map((line) => line.textContent).join('');
    await press(button('Warm'));
    await pass(3_000);
    expect(lines()).toBe('A breath of about twenty seconds. Skip, or Escape here, ends it.');
    await show({ draft: 'Dear Wanda', empty: false });
    await pass(4_000);
    expect(getByText(root, 'First breath: and slowly out')).toBeTruthy();
    expect(lines()).toBe('A breath of about twenty seconds. Skip, or Escape here, ends it.');
  });

  it('hands the keyboard on when it ends under it', async () => {
    const { root, button } = await open();
    await pressByKey(button('Warm'));
    expect((document.activeElement as HTMLElement).textContent).toBe('Skip');
    for (const ms of [4_000, 6_000, 4_000, 6_000]) await pass(ms);
    expect(document.activeElement).toBe(getByRole(root, 'heading', { name: 'Your reply' }));
  });
});

describe('what is offered to who boils', () => {
  it('is hold, vent, or a teammate, and goes when put away', async () => {
    const { root, button } = await open();
    await press(button('Boiling'));
    const offers = getByRole(root, 'region', { name: 'A moment first' });
    const names = [...offers.querySelectorAll('button')].map((one) => one.textContent);
    expect(names).toEqual(['Hold', 'Vent', 'Ask a teammate', 'Go on']);
    await press(button(/^Go on/));
    expect(queryByRole(root, 'region', { name: 'A moment first' })).toBeNull();
  });

  it('opens where it was asked for', async () => {
    const { root, button } = await open();
    await press(button('Boiling'));
    const offers = getByRole(root, 'region', { name: 'A moment first' });
    const hold = offers.querySelector('button') as HTMLButtonElement;
    await press(hold);
    expect(hold.getAttribute('aria-expanded')).toBe('true');
    expect(offers.contains(getByRole(root, 'heading', { name: 'Let it rest' }))).toBe(true);
  });
});

describe('hold', () => {
  it('offers times from the foot, says until when it rests, and ends', async () => {
    const { root, button, has, kept } = await open();
    expect(button('Hold').getAttribute('aria-expanded')).toBe('false');
    await press(button('Hold'));
    await press(button('Tomorrow at 9:00'));
    expect(
      getByText(root, 'Rests until tomorrow 9:00. You will be reminded at the toolbar button.').closest(
        '[role=status]',
      ),
    ).toBeTruthy();
    expect(kept.one?.hold).toEqual({ until: new Date(2026, 4, 20, 9).getTime(), since: NOW });
    expect(queryByRole(root, 'region', { name: 'Resting' }), 'said once').toBeNull();
    await press(button('Hold'));
    const line = getByRole(root, 'region', { name: 'Resting' });
    expect(line.textContent).toContain('This reply rests until tomorrow 9:00.');
    await press(line.querySelector('button') as HTMLButtonElement);
    expect(kept.one?.hold).toBeNull();
    expect(queryByRole(root, 'region', { name: 'Resting' })).toBeNull();
    await press(button('Hold'));
    expect(has('Tomorrow at 9:00')).toBe(true);
  });

  it('offers notifications while they are off', async () => {
    const { root, button, has, kept } = await open();
    await press(button('Hold'));
    await press(button('In 30 minutes'));
    await press(button('Also tell me by a notification'));
    expect(kept.notify).toBe(true);
    expect(has('Also tell me by a notification')).toBe(false);
    expect(getByText(root, /at the toolbar button and by a notification\.$/)).toBeTruthy();
  });

  it('says nothing of a rest that is over', async () => {
    const { root } = await open(caseOf({ hold: { until: NOW - 1, since: NOW - 9 } }));
    expect(queryByRole(root, 'region', { name: 'Resting' })).toBeNull();
  });

  it('is over by itself when its time has come, and another can be chosen', async () => {
    const { root, button, has } = await open(caseOf({ hold: { until: NOW + 600_000, since: NOW } }));
    expect(queryByRole(root, 'region', { name: 'Resting' })).toBeTruthy();
    await pass(600_001);
    expect(queryByRole(root, 'region', { name: 'Resting' })).toBeNull();
    await press(button('Hold'));
    expect(has('End the rest')).toBe(false);
    expect(has('Tomorrow at 9:00')).toBe(true);
  });

  it.each([
    [-30, /^The seven days are nearly over, or over already/, true],
    [-7, /^The seven days end tonight/, false],
  ])('says why there is little to choose, %i days after the review', async (days, words, isOffered) => {
    vi.setSystemTime(new Date(2026, 4, 19, 23, 50));
    const reviewedOn = new Date(2026, 4, 19 + days).getTime();
    const { root, button, has } = await open(caseOf({ reviewedOn }), () => Date.now());
    await press(button('Hold'));
    expect(getByText(root, words)).toBeTruthy();
    expect(has('In 30 minutes')).toBe(isOffered);
  });
});

describe('the vent box', () => {
  it('takes its words along when it is opened in another place', async () => {
    const { root, button } = await open();
    await press(button('Boiling'));
    const [top, foot] = getAllByRole(root, 'button', { name: 'Vent' });
    await press(top as HTMLElement);
    await type(getByLabelText(root, 'What you would like to say') as HTMLTextAreaElement, 'You ungrateful lot.');
    await press(foot as HTMLElement);
    await settled();
    expect((getByLabelText(root, 'What you would like to say') as HTMLTextAreaElement).value).toBe(
      'You ungrateful lot.',
    );
  });

  it('takes words that the page never hears of, and loses them when closed', async () => {
    const { root, button, sent, kept } = await open();
    await press(button('Vent'));
    const box = getByLabelText(root, 'What you would like to say') as HTMLTextAreaElement;
    expect(document.activeElement).toBe(box);
    await type(box, 'You ungrateful lot.');
    await press(button('Vent'));
    await press(button('Vent'));
    expect((getByLabelText(root, 'What you would like to say') as HTMLTextAreaElement).value).toBe('');
    expect(kept.vent).toBe('');
    expect(JSON.stringify(sent)).not.toContain('ungrateful');
  });

  it('is closed with the panel', async () => {
    const { root, button } = await open();
    await press(button('Vent'));
    await type(getByLabelText(root, 'What you would like to say') as HTMLTextAreaElement, 'You ungrateful lot.');
    await press(button('Close the panel'));
    expect(queryByText(root, /It cannot be put into your reply/)).toBeNull();
  });

  it('shows again what was kept, with the way to throw it away', async () => {
    const { root, button, kept } = await open();
    await press(button('Vent'));
    await type(getByLabelText(root, 'What you would like to say') as HTMLTextAreaElement, 'You ungrateful lot.');
    await press(button('Keep it here'));
    expect(getByText(root, 'Kept on this device, for this review.')).toBeTruthy();
    await press(button('Vent'));
    await press(button('Vent'));
    await settled();
    const box = getByLabelText(root, 'What you would like to say') as HTMLTextAreaElement;
    expect(box.value).toBe('You ungrateful lot.');
    await press(button('Throw it away'));
    expect([box.value, kept.vent]).toEqual(['', '']);
  });
});

describe('a second pair of eyes', () => {
  it('shows in short what they changed, and puts it in by a press', async () => {
    const { root, button, sent } = await open();
    await press(button('Ask a teammate'));
    await type(getByLabelText(root, 'Paste their version') as HTMLTextAreaElement, 'It is mended, Wanda.');
    expect(getByText(root, '“We are sorry that the boiler leaked.”')).toBeTruthy();
    expect(getByText(root, '“It is mended, Wanda.”')).toBeTruthy();
    expect(sent).toEqual([]);
    await press(button('Put it into my reply'));
    expect(sent).toMatchObject([{ type: 'use-fix', replacement: 'It is mended, Wanda.' }]);
  });
});

describe('the foot', () => {
  it('leads to the house rules in a page of their own', async () => {
    const { root } = await open();
    const link = getByRole(root, 'link', { name: 'House rules' });
    expect(link.getAttribute('href')).toBe('/workbook.html#house-rules');
    expect(link.getAttribute('target')).toBe('_blank');
  });
});
