// @vitest-environment happy-dom
import { getByLabelText, getByRole, getByText, queryByRole, queryByText } from '@testing-library/dom';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Panel } from '../../components/panel/Panel';
import type { Case } from '../../lib/casebook/case';
import type { PanelView } from '../../lib/contract/panel';
import { caseOf, createKeeper } from './cases';
import { NOW, partsFor } from './parts';
import { draw, press, type } from './render';
import { view } from './views';

beforeEach(() => vi.useFakeTimers({ now: NOW, toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

async function open(one: Case | null = caseOf(), more: Partial<PanelView> = {}) {
  const keeper = createKeeper(one);
  const parts = partsFor({ ask: keeper.ask });
  const root = await draw(<Panel parts={parts} />);
  const show = (next: Partial<PanelView> = {}) =>
    act(async () => {
      parts.receive({ type: 'view', view: view({ ...more, ...next }) });
      for (let turn = 0; turn < 20; turn += 1) await null;
    });
  await show();
  const button = (name: string | RegExp) => getByRole(root, 'button', { name });
  const field = (name: string) => getByLabelText(root, name) as HTMLInputElement & HTMLTextAreaElement;
  return { ...keeper, parts, root, show, button, field };
}

const WHY = 'Why it happened, what gets better';
const PROMISE = 'Hi Wanda, the leak is mended. I’ll ring you on Thursday. Ola';

const leave = (field: HTMLElement) =>
  act(async () => {
    field.dispatchEvent(new FocusEvent('blur'));
    for (let turn = 0; turn < 30; turn += 1) await null;
  });

describe('the case in the panel', () => {
  it('is one line until wanted', async () => {
    const { root, button } = await open();
    expect(button(WHY).getAttribute('aria-expanded')).toBe('false');
    expect(queryByRole(root, 'group', { name: 'Why did it happen?' })).toBeNull();
    await press(button(WHY));
    expect(getByRole(root, 'group', { name: 'Why did it happen?' })).toBeTruthy();
  });

  it('says that the review was answered meanwhile, in another tab', async () => {
    const { root, parts, kept } = await open(caseOf());
    if (kept.one === null) throw new Error('No case.');
    kept.one = { ...kept.one, rev: 2, status: 'answered', repliedAt: NOW, reply: 'Thank you, Wanda. It is mended.' };
    await act(async () => {
      parts.load();
      for (let turn = 0; turn < 20; turn += 1) await null;
    });
    const said = getByRole(root, 'region', { name: 'Answered already' }).textContent;
    expect(said).toContain('This review was answered today 22:40: “Thank you, Wanda. It is mended.”');
    expect(getByText(root, 'Answer in public.'), 'no day presses any more').toBeTruthy();
  });

  it('says nothing of it where an answer is being edited', async () => {
    const { root } = await open(caseOf({ status: 'answered', repliedAt: NOW - 1, reply: 'Thank you.' }));
    expect(queryByRole(root, 'region', { name: 'Answered already' })).toBeNull();
  });

  it('is not there where no review was read', async () => {
    const { root } = await open(null, { review: null });
    expect(queryByRole(root, 'button', { name: WHY })).toBeNull();
  });

  it('keeps the cause at once, shows it again, and takes it back', async () => {
    const { root, button, kept, field } = await open();
    await press(button(WHY));
    await press(field('We fell short something went wrong on our side'));
    expect(kept.one?.cause).toBe('fell-short');
    expect(field('We fell short something went wrong on our side').checked).toBe(true);
    await press(button(/^Not sure/));
    expect(kept.one?.cause).toBeNull();
    expect(root.querySelector('input[name=cause]:checked')).toBeNull();
  });

  it('asks for no cause beside praise', async () => {
    const { root, button } = await open(caseOf(), { triage: { ...view().triage, kind: 'praise' } });
    await press(button(WHY));
    expect(queryByRole(root, 'group', { name: 'Why did it happen?' })).toBeNull();
  });

  it('offers to keep an eye on a promise, shows it with its day, and removes it', async () => {
    const { root, button, kept, show } = await open();
    await show({ draft: PROMISE });
    expect(getByText(root, /^You promise: ring you, by Thursday\./)).toBeTruthy();
    await press(button(/^Yes, keep an eye on it/));
    expect(kept.one?.promises).toMatchObject([{ what: 'ring you', to: 'Wanda', kept: 'open' }]);
    expect(queryByText(root, /^You promise/)).toBeNull();
    await show({ draft: PROMISE.replace('Thursday', 'Friday') });
    expect(getByText(root, /^It is noted for Thursday\. Change that\?/)).toBeTruthy();
    await show({ draft: PROMISE });
    await press(button(WHY));
    expect(getByText(root, /^ring you, by Thursday/).textContent).toBe('ring you, by Thursday to Wanda');
    await press(button('Remove: ring you'));
    expect(kept.one?.promises).toEqual([]);
  });

  it('offers a promise no more that was declined', async () => {
    const { root, button, show } = await open();
    await show({ draft: PROMISE });
    await press(button('No: ring you, by Thursday'));
    await show({ draft: `${PROMISE}.` });
    expect(queryByText(root, /^You promise/)).toBeNull();
  });

  it('takes what gets better, and who does it', async () => {
    const { root, button, kept, field } = await open();
    await press(button(WHY));
    expect((button('Add') as HTMLButtonElement).disabled).toBe(true);
    await type(field('What'), 'A spare valve');
    await type(field('Who does it'), 'Mo');
    await press(field('To keep doing'));
    await press(button('Add'));
    expect(kept.one?.improvements).toMatchObject([{ what: 'A spare valve', who: 'Mo', kind: 'keep' }]);
    expect(getByText(root, 'A spare valve')).toBeTruthy();
    expect(field('What').value).toBe('');
    await press(button('Remove: A spare valve'));
    expect(kept.one?.improvements).toEqual([]);
  });

  it('keeps notes when the box is left', async () => {
    const { button, kept, field } = await open();
    await press(button(WHY));
    await type(field('Notes'), 'Came with her mother.');
    await leave(field('Notes'));
    expect(kept.one?.note).toBe('Came with her mother.');
    expect(field('Notes').value).toBe('Came with her mother.');
  });

  it('shows notes that were changed elsewhere, and writes over them by a press only', async () => {
    const { root, button, kept, field } = await open(caseOf({ note: 'old' }));
    await press(button(WHY));
    await type(field('Notes'), 'mine');
    kept.one = caseOf({ note: 'theirs', rev: 5 });
    await leave(field('Notes'));
    expect(getByText(root, /changed elsewhere meanwhile\. What is kept now: “theirs”/)).toBeTruthy();
    expect(field('Notes').value).toBe('mine');
    await leave(field('Notes'));
    expect(kept.one.note).toBe('theirs');
    await press(button('Save mine instead'));
    expect(kept.one.note).toBe('mine');
    expect(queryByText(root, /changed elsewhere/)).toBeNull();
  });
});

describe('by when', () => {
  const TODAY = new Date(2026, 4, 19).getTime();
  const DAY = 86_400_000;

  it('goes by the day of the review where the case has it', async () => {
    const { root } = await open(caseOf({ reviewedOn: TODAY }));
    expect(getByText(root, 'Answer in public, by Thursday.')).toBeTruthy();
  });

  it('says when the seven days are over', async () => {
    const { root } = await open(caseOf({ reviewedOn: TODAY - 9 * DAY }));
    expect(getByText(root, 'Answer in public. The seven days are over; a late answer is still read.')).toBeTruthy();
  });

  it('stays with what the page tells where the case does not know the day', async () => {
    const { root } = await open(caseOf({ reviewedOn: null }));
    expect(getByText(root, 'Answer in public, within 2 days.')).toBeTruthy();
  });
});
