import { describe, expect, it } from 'vitest';
import type { ToPage } from '../../lib/contract/panel';
import { compareVersions } from '../../lib/stores/panel-teammate';
import { caseOf, createKeeper } from '../components/cases';
import { partsFor } from '../components/parts';
import { view } from '../components/views';

async function setUp(one = caseOf()) {
  const keeper = createKeeper(one);
  const sent: ToPage[] = [];
  const saved: [string, string][] = [];
  const parts = partsFor({
    ask: keeper.ask,
    send: (message) => sent.push(message),
    saveFile: (...file) => saved.push([file[0], file[1]]),
  });
  parts.receive({ type: 'view', view: view() });
  await parts.cases.getState().load();
  return { ...keeper, sent, saved, parts, mate: () => parts.teammate.getState() };
}

describe('a second pair of eyes', () => {
  it('gets review and draft as text', async () => {
    const { mate } = await setUp();
    expect(mate().textForThem()).toContain('> The boiler leaked again.');
    expect(mate().textForThem()).toContain('We are sorry that the boiler leaked.');
  });

  it('has their version put in the place of exactly this draft', async () => {
    const { mate, sent, parts } = await setUp();
    mate().putIn();
    expect(sent).toEqual([]);
    mate().paste('Dear Wanda, it is mended.');
    mate().putIn();
    const { draft } = view();
    const finding = { rule: 'second-eyes', start: 0, end: draft.length, text: draft };
    expect(sent).toEqual([{ type: 'use-fix', finding, replacement: 'Dear Wanda, it is mended.' }]);
    parts.receive({ type: 'view', view: view({ draft: 'Dear Wanda, it is mended.' }) });
    expect(mate().theirs).toBe('');
  });

  it('has it put into an empty box as a template would be', async () => {
    const { mate, sent, parts } = await setUp();
    parts.receive({ type: 'view', view: view({ draft: '', empty: true }) });
    mate().paste('Dear Wanda.');
    mate().putIn();
    expect(sent).toEqual([{ type: 'insert', thread: 'plaza:1', text: 'Dear Wanda.' }]);
  });

  it('forgets their version beside another review', async () => {
    const { mate, parts } = await setUp();
    mate().paste('Dear Wanda.');
    parts.receive({ type: 'view', view: view({ thread: 'plaza:2' }) });
    expect(mate().theirs).toBe('');
  });

  it('hands over a file, or says why not', async () => {
    const { mate, saved, parts, answers } = await setUp();
    await mate().handOver();
    expect(saved).toEqual([['wanda.evenkeel.json', '{"case":1}']]);
    answers.handOver = () => new Error('There is no draft of it.');
    await mate().handOver();
    expect(saved).toHaveLength(1);
    expect(parts.panel.getState().note?.words).toBe('There is no draft of it.');
  });
});

describe('the difference in short', () => {
  it('names sentences left out and sentences written, whatever the line breaks', () => {
    expect(compareVersions('It leaked. We are sorry.\nOla', 'It leaked. It is mended.\n\nOla')).toEqual({
      left: ['We are sorry.'],
      fresh: ['It is mended.'],
    });
    expect(compareVersions('One  line.', 'One line.')).toEqual({ left: [], fresh: [] });
  });
});
