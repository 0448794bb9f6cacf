// @vitest-environment happy-dom
import {
  getAllByRole,
  getByLabelText,
  getByRole,
  getByText,
  queryByRole,
  queryByText,
  within,
} from '@testing-library/dom';
import { describe, expect, it } from 'vitest';
import { aCase, createFakeCasebook } from '../stores/fake-casebook';
import { press, type } from './render';
import { findings, full, open, settled } from './workbook-open';

describe('the frame', () => {
  it('names the view in heading, title and navigation, and brings the keyboard along', async () => {
    const { root, goTo, heading, titles } = await open('', full());
    expect(heading().textContent).toBe('Today');
    expect(document.activeElement).not.toBe(heading());
    await goTo('#improvements');
    expect(heading().textContent).toBe('Improvements');
    expect(document.activeElement).toBe(heading());
    expect(titles.at(-1)).toBe('Improvements · Evenkeel workbook');
    const nav = getByRole(root, 'navigation', { name: 'Workbook' });
    expect(within(nav).getByRole('link', { current: 'page' }).textContent).toBe('Improvements');
    await goTo('#case/a');
    expect(heading().textContent).toBe('Wanda P., one star');
    expect(nav.querySelector('[aria-current="true"]')?.textContent).toBe('Cases');
    expect(titles.at(-1)).toBe('Wanda P., one star · Evenkeel workbook');
  });

  it('stands at Today where the address names no view', async () => {
    const { heading } = await open('#nowhere/at-all', full());
    expect(heading().textContent).toBe('Today');
  });

  it.each([
    ['today', 'Nothing is due, held or promised.'],
    ['queue', 'No review waits for your answer.'],
    ['cases', 'There is no case yet.'],
    ['coming-up', 'There is no case in these months, so nothing can come up.'],
    ['improvements', 'Nothing to improve is written down yet.'],
  ])('says in %s what would stand there, and shows an invented month on request', async (view, words) => {
    const { root, button, heading } = await open(`#${view}`, createFakeCasebook());
    expect(getByText(root, words)).toBeTruthy();
    await press(button('Look at an invented month'));
    await settled();
    expect(getByRole(root, 'region', { name: 'Invented month' })).toBeTruthy();
    expect(document.activeElement).toBe(heading());
    await press(button('Take it away'));
    await settled();
    expect(queryByRole(root, 'region', { name: 'Invented month' })).toBeNull();
    expect(getByText(root, words)).toBeTruthy();
    expect(await findings(root)).toEqual([]);
  });

  it('says on a first day how a case begins, and not later', async () => {
    const { root } = await open('#today', createFakeCasebook());
    expect(getByText(root, /A case begins when you write a reply with Evenkeel/)).toBeTruthy();
    expect(getByRole(root, 'link', { name: /practice page/ }).getAttribute('href')).toBe('/practice.html');
    const later = await open('#improvements', createFakeCasebook({ cases: [aCase('a')] }));
    expect(queryByText(later.root, /A case begins/)).toBeNull();
  });

  it('offers no invented month to whoever has cases of their own', async () => {
    const { root } = await open('#improvements', createFakeCasebook({ cases: [aCase('a')] }));
    expect(getByText(root, 'Nothing to improve is written down yet.')).toBeTruthy();
    expect(queryByRole(root, 'button', { name: 'Look at an invented month' })).toBeNull();
  });

  it.each([
    ['today', 'today'],
    ['queue', 'findCases'],
    ['cases', 'findCases'],
    ['case/a', 'readCase'],
    ['coming-up', 'tally'],
    ['improvements', 'improvements'],
  ])('is never blank: %s says why it could not be read, and tries again', async (view, asked) => {
    const book = full();
    book.refuse(asked, 'The database is closed.');
    const { root, button } = await open(`#${view}`, book);
    const [alert] = getAllByRole(root, 'alert');
    expect(alert?.textContent).toContain('The database is closed.');
    book.refuse(asked, null);
    await press(getAllByRole(root, 'button', { name: 'Try once more' })[0] ?? button('Try once more'));
    await settled();
    expect(queryByText(root, 'The database is closed.')).toBeNull();
  });

  it('has no accessibility finding and no style attributes, which the policy forbids', async () => {
    const { root, goTo } = await open('#today', full());
    for (const view of ['#today', '#queue', '#cases', '#case/c', '#improvements']) {
      await goTo(view);
      expect(await findings(root), view).toEqual([]);
      expect(root.querySelector('[style]')).toBeNull();
    }
  });
});

describe('today', () => {
  it('lists what is due, promised, resting and unfinished, and what is invented', async () => {
    const { root } = await open('#today', full());
    const part = (name: RegExp) => within(getByRole(root, 'region', { name }));
    expect(part(/^To answer/).getByText(/The seven days ended 11 November/)).toBeTruthy();
    expect(part(/^Promised/).getByText(/ring you, to Wanda, by yesterday/)).toBeTruthy();
    expect(part(/^Promised/).getByText(/the day has passed/)).toBeTruthy();
    expect(getAllByRole(root, 'button', { name: /^Kept: ring you/ }), 'is asked about once').toHaveLength(1);
    expect(part(/^Resting/).getByText('Rests until today at 13:00.')).toBeTruthy();
    expect(part(/^Resting/).getByText('invented')).toBeTruthy();
    expect(part(/^To answer/).queryByText('invented')).toBeNull();
    expect(
      part(/^Unfinished drafts/)
        .getByRole('link', { name: 'Wanda P.' })
        .getAttribute('href'),
    ).toBe('#case/a');
  });

  it('leads to the pages that the house rules name', async () => {
    const { root } = await open('#today', createFakeCasebook());
    const link = getByRole(getByRole(root, 'navigation', { name: 'Where your reviews are' }), 'link', {
      name: /^Plaza/,
    });
    expect(link.getAttribute('href')).toBe('https://plaza.example/reviews');
  });

  it('keeps a promise, brings the keyboard to what came of it, and takes it back', async () => {
    const book = full();
    const { root, heading, button } = await open('#today', book);
    const promised = within(getByRole(root, 'region', { name: /^Promised/ }));
    await press(promised.getByRole('button', { name: /^Kept: ring you/ }));
    await settled();
    expect(book.cases.get('c')?.promises[0]?.kept).toBe('kept');
    expect(document.activeElement).toBe(heading());
    expect(queryByRole(root, 'region', { name: /^Promised/ })).toBeNull();
    await press(button('Undo'));
    await settled();
    expect(book.cases.get('c')?.promises[0]?.kept).toBe('open');
    button('Close this note').focus();
    await press(button('Close this note'));
    expect(document.activeElement).toBe(heading());
  });

  it('notes how it went', async () => {
    const book = full();
    const { button } = await open('#today', book);
    await press(button('No, not resolved: Guest c'));
    await settled();
    expect(book.cases.get('c')?.resolved).toBe(false);
  });
});

describe('cases', () => {
  it('are found by words and by what is chosen, and shown whole again', async () => {
    const { root, choose, button } = await open('#cases', full());
    const names = () => [...root.querySelectorAll('.case-link')].map((link) => link.textContent);
    expect(names()).toEqual(['Wanda P.', 'Guest b', 'Guest c']);
    await type(getByRole(root, 'searchbox', { name: 'Find a case' }) as HTMLInputElement, 'wanda');
    await settled();
    expect(names()).toEqual(['Wanda P.']);
    await choose('Status', 'answered');
    expect(getByText(root, 'No case is like that.')).toBeTruthy();
    await press(button('Show all'));
    await settled();
    expect(names()).toHaveLength(3);
    expect(document.activeElement).toBe(getByRole(root, 'searchbox', { name: 'Find a case' }));
    expect((getByLabelText(root, 'Status') as HTMLSelectElement).value).toBe('');
  });

  it('come fifty at a time, and the keyboard goes on with the first new one', async () => {
    const many = Array.from({ length: 60 }, (_, at) => aCase(`n${at}`));
    const { root, button } = await open('#cases', createFakeCasebook({ cases: many }));
    expect(root.querySelectorAll('.case-row')).toHaveLength(50);
    await press(button('Show more'));
    await settled();
    expect(root.querySelectorAll('.case-row')).toHaveLength(60);
    expect(document.activeElement?.textContent).toBe('Guest n50');
    expect(queryByRole(root, 'button', { name: 'Show more' })).toBeNull();
  });

  it('can be gone back to: the keyboard is where it was, or at the heading where that case is listed no more', async () => {
    const many = Array.from({ length: 60 }, (_, at) => aCase(`n${at}`));
    const { root, button, goTo, choose, heading } = await open('#cases', createFakeCasebook({ cases: many }));
    await press(button('Show more'));
    await settled();
    await goTo('#case/n55');
    expect(document.activeElement).toBe(heading());
    await goTo('#cases');
    expect(document.activeElement?.textContent).toBe('Guest n55');
    await choose('Status', 'open');
    await goTo('#case/n3');
    await choose('Status', 'closed');
    await goTo('#cases');
    expect(queryByText(root, 'Guest n3')).toBeNull();
    expect(document.activeElement).toBe(heading());
    await goTo('#today');
    await goTo('#cases');
    expect(document.activeElement).toBe(heading());
  });

  it('are all shown again at one press where some are left out', async () => {
    const { root, choose, button } = await open('#cases', full());
    expect(queryByRole(root, 'button', { name: 'Show all' })).toBeNull();
    await choose('Status', 'answered');
    expect(root.querySelectorAll('.case-row')).toHaveLength(1);
    await press(button('Show all'));
    await settled();
    expect(root.querySelectorAll('.case-row')).toHaveLength(3);
  });

  it('are not all shown where the search holds no word', async () => {
    const { root } = await open('#cases', full());
    await type(getByRole(root, 'searchbox') as HTMLInputElement, '🙂 …');
    await settled();
    expect(getByText(root, 'Letters and numbers are looked for; there are none in this search.')).toBeTruthy();
    expect(root.querySelectorAll('.case-row')).toHaveLength(0);
  });

  it('are looked for by the words of an address', async () => {
    const { root } = await open('#cases/wanda', full());
    expect(root.querySelectorAll('.case-row')).toHaveLength(1);
    expect((getByRole(root, 'searchbox') as HTMLInputElement).value).toBe('wanda');
  });
});
