import { beforeEach, describe, expect, it } from 'vitest';
import type { KeptDraft } from '../../lib/browser/records';
import type { PageView, ToPage } from '../../lib/contract/panel';
import type { Ask } from '../../lib/stores/asking';
import { createKeptStore, type KeptStore } from '../../lib/stores/panel-kept';

const AT = 1_760_000_000_000;
const draft = (text: string, more: Partial<KeptDraft> = {}): KeptDraft => ({
  thread: 'plaza:1',
  surface: 'other',
  text,
  at: AT,
  from: 'box',
  serial: 1,
  before: [],
  pressedAt: null,
  vent: null,
  ...more,
});

let kept: KeptDraft | null;
let asked: [string, unknown][];
let sent: ToPage[];
let refuses: boolean;
let store: KeptStore;

const look = async (text: string, more: Partial<PageView> = {}): Promise<void> => {
  const view = { status: 'watching', thread: 'plaza:1', surface: 'other', notice: null, draft: text, ...more };
  store.getState().look({ ...view, empty: text.trim() === '' } as PageView);
  await settled();
};
const settled = () => new Promise<void>((resolve) => setTimeout(resolve));
const state = () => store.getState();

beforeEach(() => {
  kept = draft('Thank you, Ines.');
  asked = [];
  sent = [];
  refuses = false;
  const ask = (async (type: string, data: unknown) => {
    asked.push([type, data]);
    if (refuses) return { ok: false, reason: 'Not now.' };
    const value = kept;
    if (type === 'forgetDraft') kept = null;
    if (type === 'restoreDraft') kept = (data as { draft: KeptDraft }).draft;
    return { ok: true, value };
  }) as unknown as Ask;
  store = createKeptStore({ send: (message) => sent.push(message), ask });
});

describe('what is offered', () => {
  it('is what was written last, asked for once for each review and kind of reader', async () => {
    await look('');
    await look('T');
    expect(state().latest).toEqual({ text: 'Thank you, Ines.', at: AT, pressed: false });
    expect(asked).toEqual([['keptDraft', { thread: 'plaza:1', surface: 'other' }]]);
    kept = null;
    await look('T', { surface: 'yelp-message' });
    expect(state().latest).toBeNull();
    expect(asked).toHaveLength(2);
  });

  it.each([
    ['the same', 'Thank you, Ines.'],
    ['the same as another box sets it', ' Thank you,\u00a0Ines.\n'],
    ['the same and more', 'Thank you, Ines. The soup is hot.'],
  ])('is nothing where the box holds %s', async (_, text) => {
    await look(text);
    expect(state()).toMatchObject({ latest: null, older: [] });
  });

  it('is still what was there before the first keys, until more is written', async () => {
    kept = draft('Dear', { before: [{ text: 'Thank you, Ines.', at: AT }] });
    await look('Dear');
    expect(state().latest?.text).toBe('Thank you, Ines.');
    await look('Dear Ines, thank you.');
    expect(state()).toMatchObject({ latest: null, older: [{ text: 'Thank you, Ines.' }] });
    await look('Hello Ines, thank you.');
    expect(
      state().older.map(({ text }) => text),
      'what was edited since',
    ).toEqual(['Thank you, Ines.']);
  });

  it('says that the post button was pressed over it', async () => {
    kept = draft('Thank you, Ines.', { pressedAt: AT });
    await look('');
    expect(state().latest?.pressed).toBe(true);
  });

  it('has what was written over behind it, and alone where the box holds the rest', async () => {
    kept = draft('Newest', { before: ['Newer', 'Newest', 'Old', ' '].map((text) => ({ text, at: AT })) });
    await look('');
    expect(state().latest?.text).toBe('Newest');
    expect(state().older.map(({ text }) => text)).toEqual(['Newer', 'Old']);
    await look('Newest of all');
    expect(state().latest).toBeNull();
    expect(state().older.map(({ text }) => text)).toEqual(['Newer', 'Old']);
    await look('New words');
    expect(state().latest).toBeNull();
    await look('');
    expect(state().latest?.text).toBe('Newest');
  });

  it('is nothing while the panel waits for a box, nor where the background does not answer', async () => {
    await look('', { status: 'waiting' });
    expect(asked).toEqual([]);
    refuses = true;
    await look('');
    expect(state().latest).toBeNull();
  });

  it('is not shown at another review when the answer comes late', async () => {
    const view = { status: 'watching', surface: 'other', notice: null, draft: '', empty: true };
    store.getState().look({ ...view, thread: 'plaza:1' } as PageView);
    kept = null;
    await look('', { thread: 'plaza:2' });
    expect(state().latest).toBeNull();
  });

  it('is asked for again when the box loses its words, unless they are just going out', async () => {
    kept = null;
    await look('');
    await look('Thank you, Ines.');
    kept = draft('Thank you, Ines.', { pressedAt: AT });
    await look('');
    expect(state().latest).toBeNull();
    await look('Thank you, Ines.');
    kept = draft('Thank you, Ines.');
    await look('');
    expect(state().latest?.text).toBe('Thank you, Ines.');
  });

  it('goes when all of it was erased elsewhere, and is never offered anew over the keys', async () => {
    await look('Hello');
    expect(state().latest?.text).toBe('Thank you, Ines.');
    kept = draft('Hello t', { serial: 9 });
    await state().check();
    expect(state().latest?.text).toBe('Thank you, Ines.');
    kept = null;
    await state().check();
    expect(state()).toMatchObject({ latest: null, older: [] });
  });

  it('says when a draft is longer than is kept', async () => {
    await look('x'.repeat(1_000_000));
    expect(state().tooLong).toBe(false);
    await look('x'.repeat(1_000_001));
    expect(state().tooLong).toBe(true);
  });
});

describe('putting it back', () => {
  const back = { type: 'put-back', thread: 'plaza:1', text: 'Thank you, Ines.' };

  it('writes at once into an empty box', async () => {
    await look(' ');
    state().putBack('Thank you, Ines.');
    expect(sent).toEqual([{ ...back, replaces: false }]);
  });

  it('asks before it takes the place of other words', async () => {
    await look('Dear');
    state().putBack('Thank you, Ines.');
    expect(sent).toEqual([]);
    expect(state().replacing).toBe('Thank you, Ines.');
    state().leave();
    state().replace();
    expect(sent).toEqual([]);
    state().putBack('Thank you, Ines.');
    state().replace();
    expect(sent).toEqual([{ ...back, replaces: true }]);
    expect(state().replacing).toBeNull();
  });

  it('shows what it took the place of', async () => {
    await look('Dear');
    kept = draft('Thank you, Ines.', { before: [{ text: 'Dear', at: AT }] });
    await look('Thank you, Ines.', { notice: { kind: 'put-back', serial: 1 } });
    expect(state()).toMatchObject({ latest: null, older: [{ text: 'Dear' }] });
    await look('Thank you, Ines.', { notice: { kind: 'put-back', serial: 1 } });
    expect(asked).toHaveLength(2);
  });
});

describe('putting it aside', () => {
  it('lasts until it is wanted again, or another review comes', async () => {
    await look('');
    state().rest();
    await look('T');
    expect(state().resting).toBe(true);
    state().wake();
    expect(state()).toMatchObject({ resting: false, latest: { text: 'Thank you, Ines.' } });
    state().rest();
    await look('', { thread: 'plaza:2' });
    expect(state().resting).toBe(false);
  });

  it('forgets it for good, with a way back, and leaves alone what is in the box', async () => {
    await look('Dear');
    const was = kept;
    await state().forget();
    expect(asked.at(-1)).toEqual(['forgetDraft', { thread: 'plaza:1', surface: 'other', inBox: 'Dear' }]);
    expect(state()).toMatchObject({ latest: null, older: [], note: { words: 'Forgotten.', tone: 'done' } });
    await state().note?.undo?.();
    expect(asked.find(([type]) => type === 'restoreDraft')).toEqual(['restoreDraft', { draft: was }]);
    expect(state()).toMatchObject({ note: null, latest: { text: 'Thank you, Ines.' } });
  });

  it('says why where it could not be forgotten', async () => {
    await look('');
    refuses = true;
    await state().forget();
    expect(state()).toMatchObject({ latest: { text: 'Thank you, Ines.' }, note: { words: 'Not now.', undo: null } });
    state().dismiss();
    expect(state().note).toBeNull();
  });
});
