import { describe, expect, it } from 'vitest';
import type { ToPage } from '../../lib/contract/panel';
import { createKeeper } from '../components/cases';
import { partsFor } from '../components/parts';
import { view } from '../components/views';

const ANGRY = 'You never once said a word, you ungrateful lot.';

function setUp() {
  const keeper = createKeeper();
  const sent: ToPage[] = [];
  const parts = partsFor({ ask: keeper.ask, send: (message) => sent.push(message) });
  parts.receive({ type: 'view', view: view() });
  return { ...keeper, sent, parts, vent: () => parts.vent.getState() };
}

describe('the vent box', () => {
  it('is gone when closed', async () => {
    const { vent, kept } = setUp();
    await vent().open();
    vent().write(ANGRY);
    vent().close();
    expect(vent()).toMatchObject({ isOpen: false, text: '', kept: '' });
    await vent().open();
    expect(vent().text).toBe('');
    expect(kept.vent).toBe('');
  });

  it('is there again when it was kept on purpose, until it is thrown away', async () => {
    const { vent, kept } = setUp();
    await vent().open();
    vent().write(ANGRY);
    await vent().keep();
    expect(kept.vent).toBe(ANGRY);
    vent().close();
    await vent().open();
    expect(vent()).toMatchObject({ text: ANGRY, kept: ANGRY });
    await vent().throwAway();
    expect(vent()).toMatchObject({ text: '', kept: '' });
    expect(kept.vent).toBe('');
  });

  it('is emptied beside another review, or another reader', async () => {
    const { vent, parts } = setUp();
    for (const other of [{ thread: 'plaza:2' }, { surface: 'yelp-message' as const }]) {
      await vent().open();
      vent().write(ANGRY);
      parts.receive({ type: 'view', view: view({ empty: true }) });
      expect(vent().text).toBe(vent().of?.thread === 'plaza:1' ? ANGRY : '');
      parts.receive({ type: 'view', view: view(other) });
      expect(vent()).toMatchObject({ isOpen: false, text: '' });
      parts.receive({ type: 'view', view: view() });
    }
  });

  it('keeps what is being written when the kept words arrive late', async () => {
    const { vent, kept } = setUp();
    kept.vent = 'of yesterday';
    const opening = vent().open();
    vent().write(ANGRY);
    await opening;
    expect(vent()).toMatchObject({ text: ANGRY, kept: 'of yesterday' });
  });

  it('loses kept words that were erased elsewhere, but not what was written since', async () => {
    const { vent, kept } = setUp();
    await vent().open();
    vent().write(ANGRY);
    await vent().keep();
    kept.vent = '';
    await vent().check();
    expect(vent()).toMatchObject({ isOpen: true, text: '', kept: '' });
    vent().write(ANGRY);
    await vent().keep();
    vent().write(`${ANGRY} So there.`);
    kept.vent = '';
    await vent().check();
    expect(vent()).toMatchObject({ text: `${ANGRY} So there.`, kept: '' });
  });

  it('says why it could not be kept', async () => {
    const { vent, parts, answers } = setUp();
    answers.keepVent = () => new Error('The device is full.');
    await vent().open();
    vent().write(ANGRY);
    await vent().keep();
    expect(vent().kept).toBe('');
    expect(parts.panel.getState().note?.words).toBe('The device is full.');
  });

  it('never reaches the page, whatever is pressed in the panel', async () => {
    const { vent, parts, sent } = setUp();
    await vent().open();
    vent().write(ANGRY);
    await vent().keep();
    const { panel, teammate, pause, casework } = parts;
    panel.getState().insert({ id: 't', title: 'T', body: 'Hello', kinds: [], order: 0, rev: 1 });
    teammate.getState().paste('Their words');
    teammate.getState().putIn();
    pause.getState().answer('boiling');
    casework.getState().toggle();
    vent().close();
    panel.getState().collapse();
    panel.getState().backToField();
    expect(sent.map(({ type }) => type)).toContain('insert');
    expect(JSON.stringify(sent)).not.toContain('ungrateful');
    expect(teammate.getState().textForThem()).not.toContain('ungrateful');
  });
});
