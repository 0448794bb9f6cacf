// @vitest-environment happy-dom
import { getAllByRole, getByLabelText, getByRole, getByText, queryByRole, within } from '@testing-library/dom';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { aCase, aMonth, createFakeCasebook, NOW } from '../stores/fake-casebook';
import { press, type } from './render';
import { findings, full, open, promise, settled } from './workbook-open';

describe('a case', () => {
  it('saves what is chosen at once, and what is written when the field is left', async () => {
    const book = full();
    const { root, choose } = await open('#case/a', book);
    await choose('Why it happened', 'bad-day');
    expect(book.cases.get('a')?.cause).toBe('bad-day');
    const note = getByLabelText(root, 'Notes, for yourself') as HTMLTextAreaElement;
    await type(note, 'Rang her.');
    expect(getByText(root, 'Not saved yet.')).toBeTruthy();
    expect(book.cases.get('a')?.note).toBe('');
    await act(() => void note.dispatchEvent(new Event('change', { bubbles: true })));
    await settled();
    expect(book.cases.get('a')?.note).toBe('Rang her.');
    expect(getByText(root, 'All is saved.')).toBeTruthy();
    await choose('Status', 'answered');
    await choose('Was it resolved?', 'yes');
    expect(book.cases.get('a')?.resolved).toBe(true);
  });

  it('says beside the button why it was not saved, and keeps the words', async () => {
    const book = full();
    const { root, button } = await open('#case/a', book);
    await type(getByLabelText(root, 'Reply as it went out') as HTMLTextAreaElement, 'Hello Wanda.');
    book.refuse('changeCase', 'This data is from a newer version.');
    await press(button('Save'));
    await settled();
    expect(getByText(root, 'This data is from a newer version.')).toBeTruthy();
    expect((getByLabelText(root, 'Reply as it went out') as HTMLTextAreaElement).value).toBe('Hello Wanda.');
  });

  it('shows both sides of what was changed in two places, and keeps the one that is chosen', async () => {
    const book = full();
    const { root, button, choose } = await open('#case/c', book);
    book.changeElsewhere('c', { promises: [{ ...promise, kept: 'missed' }], cause: 'not-ours' });
    await choose('Did it happen?', 'kept');
    const clash = getByRole(root, 'region', { name: 'Changed in two places' });
    expect(clash.textContent).toContain('ring you, to Wanda, by yesterday (kept)');
    expect(clash.textContent).toContain('ring you, to Wanda, by yesterday (missed)');
    expect(document.activeElement?.textContent).toBe('Changed in two places');
    expect(book.cases.get('c')?.promises[0]?.kept).toBe('missed');
    await press(button('Keep yours: Promised'));
    await settled();
    expect(book.cases.get('c')).toMatchObject({ promises: [{ kept: 'kept' }], cause: 'not-ours' });
    expect(queryByRole(root, 'region', { name: 'Changed in two places' })).toBeNull();
  });

  it('gains and loses points with the keyboard kept near', async () => {
    const book = full();
    const { root, button } = await open('#case/a', book);
    await type(getByLabelText(root, 'Something else they raised') as HTMLInputElement, 'cold water');
    await press(button('Add: what they raised'));
    await settled();
    expect(book.cases.get('a')?.points).toEqual(['boiler leaked', 'cold water']);
    await press(button('Remove: boiler leaked'));
    await settled();
    expect(book.cases.get('a')?.points).toEqual(['cold water']);
    expect(document.activeElement?.textContent).toBe('What they raised');
    await press(button('Undo'));
    await settled();
    expect(book.cases.get('a')?.points).toEqual(['boiler leaked', 'cold water']);
  });

  it('keeps a day once its year is whole, and nothing of what is half typed', async () => {
    const book = full();
    const { root } = await open('#case/a', book);
    const field = getByLabelText(root, 'Written on') as HTMLInputElement;
    const before = book.cases.get('a');
    for (const day of ['0002-03-15', '0020-03-15', '0202-03-15']) {
      await type(field, day);
      await settled();
      expect(field.value).toBe(day);
    }
    expect(book.cases.get('a')).toEqual(before);
    await type(field, '2025-03-15');
    await settled();
    expect(new Date(book.cases.get('a')?.reviewedOn ?? 0).toDateString()).toBe('Sat Mar 15 2025');
    await type(field, '0020-03-15');
    await act(() => void field.dispatchEvent(new FocusEvent('blur')));
    await settled();
    expect(field.value).toBe('2025-03-15');
  });

  it('brings the keyboard to the heading once nothing is left to settle', async () => {
    const book = full();
    const { button, choose, heading } = await open('#case/a', book);
    book.changeElsewhere('a', { cause: 'not-ours' });
    await choose('Why it happened', 'bad-day');
    await press(button('Keep yours: Why it happened'));
    await settled();
    expect(book.cases.get('a')?.cause).toBe('bad-day');
    expect(document.activeElement).toBe(heading());
  });

  it('that is gone leads to the others', async () => {
    const { root } = await open('#case/gone', full());
    expect(getByText(root, 'This case is no longer there.')).toBeTruthy();
    expect(getByRole(root, 'link', { name: 'All cases' }).getAttribute('href')).toBe('#cases');
  });

  it('does not say more of a review than is known', async () => {
    const bare = aCase('x', { review: { author: 'Guest x', stars: null, text: '', date: null } });
    const { root, heading } = await open('#case/x', createFakeCasebook({ cases: [bare] }));
    expect(heading().textContent).toBe('Guest x, stars unknown');
    expect(getByText(root, 'None of its words are known.')).toBeTruthy();
  });

  it('shows words in the direction in which they are written', async () => {
    const review = { author: 'محمد', stars: 1, text: 'الخدمة بطيئة.', date: null };
    const { root, goTo } = await open(
      '#case/x',
      createFakeCasebook({ cases: [aCase('x', { review, points: ['بطيئة'] })] }),
    );
    expect(getByText(root, review.text).getAttribute('dir')).toBe('auto');
    expect(getByText(root, 'بطيئة').getAttribute('dir')).toBe('auto');
    expect(getByLabelText(root, 'Reply as it went out').getAttribute('dir')).toBe('auto');
    await goTo('#cases');
    expect(getByText(root, review.text).getAttribute('dir')).toBe('auto');
    expect(getByRole(root, 'link', { name: 'محمد' }).getAttribute('dir')).toBe('auto');
  });

  it('is removed and put back', async () => {
    const book = full();
    const { root, button } = await open('#case/a', book);
    await press(button('Remove this case'));
    await settled();
    expect(book.cases.has('a')).toBe(false);
    expect(document.activeElement?.textContent).toBe('Put it back');
    await press(button('Put it back'));
    await settled();
    expect(book.cases.has('a')).toBe(true);
    expect(getByRole(root, 'heading', { name: 'How it stands' })).toBeTruthy();
  });
});

describe('what keeps coming up', () => {
  const month = aMonth('2026-11', {
    ...{ cases: 4, rated: 4, stars: 10, timed: 4, withinTwo: 1, withinSeven: 3, drafted: 3 },
    causes: { 'not-a-fit': 0, 'fell-short': 2, 'bad-day': 1, 'not-ours': 0, none: 1 },
    hottest: { stop: 1, improve: 1 },
    posted: { stop: 0, improve: 0 },
  });
  const tally = {
    months: [aMonth('2026-09'), aMonth('2026-10', { cases: 1, rated: 1, stars: 5 }), month],
    themes: [{ words: 'long wait', cases: 3, praised: 1, examples: [{ id: 'a', point: 'a very long wait' }] }],
    total: 5,
  };
  const before = { months: [], themes: [{ words: 'long wait', cases: 2, praised: 0, examples: [] }], total: 2 };

  it('is said in words, drawn, and told as a table', async () => {
    const { root } = await open('#coming-up', createFakeCasebook({ cases: [aCase('a')], tally, before }));
    for (const words of [
      'Raised most often in 5 cases: “long wait” (3).',
      'Where it is said, most often: we fell short (2 of 3).',
      '3.0 stars on average over 5 reviews: 5.0 in October 2026, 2.5 in November 2026.',
      'Of 4 reviews, 1 got an answer within two days, 3 within seven.',
      'Of 3 replies that went out, 2 held something better changed while the draft was at its hottest; none still did when it went out.',
    ]) {
      expect(getByText(root, words)).toBeTruthy();
    }
    const figures = getAllByRole(root, 'figure');
    expect(figures).toHaveLength(5);
    for (const figure of figures) {
      expect(within(figure).getByRole('img').getAttribute('aria-label')).toContain(
        figure.querySelector('h2')?.textContent,
      );
      const summary = figure.querySelector('summary');
      await act(() => summary?.click());
      expect(within(figure).getByRole('table')).toBeTruthy();
    }
    const themes = within(getByRole(root, 'figure', { name: 'What they raise' }));
    expect(themes.getByRole('row', { name: 'long wait 3 1 2 a very long wait' })).toBeTruthy();
    expect(themes.getByRole('link', { name: 'a very long wait' }).getAttribute('href')).toBe('#case/a');
    expect(await findings(root)).toEqual([]);
    expect(root.querySelector('[style]')).toBeNull();
  });

  it('names each year where its first named month stands, and parts thousands', async () => {
    const months = Array.from({ length: 24 }, (_, at) =>
      aMonth(`${at < 12 ? 2025 : 2026}-${String((at % 12) + 1).padStart(2, '0')}`, {
        cases: 50,
        rated: 50,
        stars: 100,
      }),
    );
    const themes = [{ words: 'long wait', cases: 1100, praised: 0, examples: [] }];
    const many = { months, themes, total: 1200 };
    const { root } = await open('#coming-up', createFakeCasebook({ cases: [aCase('a')], tally: many }));
    const stars = getByRole(root, 'figure', { name: 'Stars over time' });
    const ticks = [...stars.querySelectorAll('svg text')].map((text) => text.textContent);
    expect(ticks.filter((words) => /^20\d\d$/.test(words ?? ''))).toEqual(['2025', '2026']);
    expect(getByText(root, 'Raised most often in 1,200 cases: “long wait” (1,100).')).toBeTruthy();
    expect(
      getByText(root, '2.0 stars on average over 1,200 reviews: 2.0 in January 2025, 2.0 in December 2026.'),
    ).toBeTruthy();
    const bar = getByRole(root, 'figure', { name: 'What they raise' }).querySelector('svg');
    expect(bar?.textContent).toContain('1,100');
  });

  it('says so where nothing is known yet', async () => {
    const bare = { months: [aMonth('2026-11', { cases: 1 })], themes: [], total: 1 };
    const { root } = await open('#coming-up', createFakeCasebook({ cases: [aCase('a')], tally: bare }));
    for (const words of [/Nothing was raised more than once/, /No case says yet why/, /No review with stars yet/]) {
      expect(getByText(root, words)).toBeTruthy();
    }
    expect(getByText(root, /No answered review whose day is known/)).toBeTruthy();
    expect(getByText(root, /No draft was followed/)).toBeTruthy();
  });
});

describe('improvements', () => {
  it('are done and opened again', async () => {
    const book = full();
    const { root, button, heading } = await open('#improvements', book);
    await press(button('Done: Mend the boiler'));
    await settled();
    expect(book.cases.get('c')?.improvements[0]?.doneAt).toBe(NOW);
    expect(document.activeElement).toBe(heading());
    await act(() => getByText(root, 'Done', { selector: 'summary' }).click());
    await press(button('Open again: Mend the boiler'));
    await settled();
    expect(book.cases.get('c')?.improvements[0]?.doneAt).toBeNull();
  });
});
