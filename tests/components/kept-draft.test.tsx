// @vitest-environment happy-dom
import { getByRole, getByText, queryByRole, queryByText } from '@testing-library/dom';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { KeptDraft } from '../../components/panel/KeptDraft';
import type { KeptDraft as Kept } from '../../lib/browser/records';
import type { PageView, ToPage } from '../../lib/contract/panel';
import type { Ask } from '../../lib/stores/asking';
import { createKeptStore } from '../../lib/stores/panel-kept';
import { draw, press } from './render';

const AT = 1_760_000_000_000;

async function open(text: string, box = '', more: Partial<Kept> = {}) {
  const kept = { text, at: AT, before: [], pressedAt: null, ...more };
  const sent: ToPage[] = [];
  const ask = (async () => ({ ok: true, value: kept })) as unknown as Ask;
  const store = createKeptStore({ send: (message) => sent.push(message), ask });
  const root = await draw(<KeptDraft store={store} />);
  const look = (draft: string) =>
    act(async () => {
      const view = { status: 'watching', thread: 'plaza:1', surface: 'other', notice: null };
      store.getState().look({ ...view, draft, empty: draft === '' } as PageView);
    });
  await look(box);
  return { root, sent, look, button: (name: string | RegExp) => getByRole(root, 'button', { name }) };
}

describe('a kept draft', () => {
  it('is offered with its words and when they were written, and put back by a press alone', async () => {
    const { root, sent, button } = await open('Thank you, Ines.');
    const part = getByRole(root, 'region', { name: 'You wrote this here before' });
    expect(getByText(part, 'Thank you, Ines.').localName).toBe('blockquote');
    expect(part.textContent).toMatch(/Written \d+ October 2025 \d+:\d\d/);
    expect(queryByText(root, /post button/)).toBeNull();
    expect(sent).toEqual([]);
    await press(button('Put it back'));
    expect(sent).toEqual([{ type: 'put-back', thread: 'plaza:1', text: 'Thank you, Ines.', replaces: false }]);
  });

  it('shows the beginning of a long one and hands back the whole', async () => {
    const text = `${'Thank you. '.repeat(2_000)}End`;
    const { root, sent, button } = await open(text);
    expect(root.textContent?.length).toBeLessThan(600);
    await press(button('Put it back'));
    expect(sent[0]).toMatchObject({ text });
  });

  it('says that it may have gone out', async () => {
    const { root } = await open('Thank you, Ines.', '', { pressedAt: AT });
    expect(getByText(root, /could not see whether it went out/)).toBeTruthy();
  });

  it('says first that other words are in the box', async () => {
    const { root, sent, button } = await open('Thank you, Ines.', 'Dear');
    await press(button('Put it back'));
    expect(getByText(root, /The box has other words/)).toBeTruthy();
    expect(sent).toEqual([]);
    await press(button('Leave the box as it is'));
    expect(queryByRole(root, 'button', { name: 'Replace them' })).toBeNull();
    await press(button('Put it back'));
    await press(button('Replace them'));
    expect(sent).toMatchObject([{ replaces: true }]);
  });

  it('can be put aside and taken up again', async () => {
    const { root, button } = await open('Thank you, Ines.');
    await press(button('Not this time'));
    expect(queryByText(root, 'Thank you, Ines.')).toBeNull();
    await press(button(/^Show it/));
    expect(getByText(root, 'Thank you, Ines.')).toBeTruthy();
  });

  it('keeps the keyboard where it was pressed by key', async () => {
    const { root, button } = await open('Thank you, Ines.');
    button('Not this time').focus();
    await act(() => void button('Not this time').dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 0 })));
    expect(document.activeElement).toBe(getByRole(root, 'region'));
  });

  it('can be forgotten, with a way back', async () => {
    const { root, button } = await open('Thank you, Ines.');
    await press(button('Forget it'));
    expect(queryByText(root, 'Thank you, Ines.')).toBeNull();
    expect(getByText(root, 'Forgotten.')).toBeTruthy();
    await press(button('Undo'));
    expect(getByText(root, 'Thank you, Ines.')).toBeTruthy();
  });

  it('has older versions folded behind it', async () => {
    const before = [{ text: 'Older words', at: AT }];
    const { root, sent, look, button } = await open('Thank you, Ines.', '', { before });
    expect(button('Older versions (1)').getAttribute('aria-expanded')).toBe('false');
    expect(root.querySelector('ul')?.hidden).toBe(true);
    await press(button('Older versions (1)'));
    expect(root.querySelector('ul')?.hidden).toBe(false);
    await press(button('Put back: Older words'));
    expect(sent).toMatchObject([{ text: 'Older words' }]);
    await look('Thank you, Ines.');
    expect(button('Earlier versions of your reply (1)')).toBeTruthy();
    expect(queryByRole(root, 'heading')).toBeNull();
  });

  it('draws nothing where nothing is kept that the box does not hold', async () => {
    const { root, look } = await open('Thank you, Ines.', 'Thank you, Ines.');
    expect(root.innerHTML).toBe('');
    await look('x'.repeat(1_000_001));
    expect(getByText(root, /longer than a million characters/)).toBeTruthy();
  });
});
