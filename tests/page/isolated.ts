/**
 * The page layer as a content script, in the browser's isolated world: what works as a script of the page may fail there.
 * A test asks for a scenario by an event and reads the answer off the root element; both are strings, which cross worlds.
 */
import { createField } from '../../lib/page/field';
import { createGuard } from '../../lib/page/guard';
import { createStopDialog } from '../../lib/page/guard-dialog';
import { createMarks } from '../../lib/page/marks';
import { createMirror } from '../../lib/page/marks-mirror';
import { createPanelHost } from '../../lib/page/panel-host';
import { insertText, replaceRange } from '../../lib/page/write';
import { answer } from './lab-answer';

const stop = new AbortController();
const got: unknown[] = [];
const host = createPanelHost({
  document,
  frameUrl: 'https://panel.example/panel.html',
  frameOrigin: 'https://panel.example',
  handover: async () => 'a token',
  onMessage: (message) => {
    got.push(message);
    document.documentElement.dataset.got = JSON.stringify(got);
  },
  now: () => performance.now(),
  signal: stop.signal,
});
const dialog = createStopDialog({ root: host.shadow, signal: stop.signal });

createGuard({
  window,
  findPress(path) {
    const [box, button] = ['#box', '#post'].map((id) => document.querySelector<HTMLElement>(id));
    if (!box || !button || !path.includes(button)) return null;
    const field = createField(box);
    return { key: 'one', field, button, draft: field.read(), buttonName: 'Reply' };
  },
  isOn: () => true,
  judge: (press) => {
    const phrases = [
      { text: 'rude', title: 'May read as blame', why: 'A reader may take it so.', severity: 'high' as const },
    ];
    return press.draft.includes('rude') ? { buttonName: press.buttonName, phrases } : null;
  },
  ask(press, stopCase) {
    host.attach(press.field.element);
    return dialog.ask(stopCase);
  },
  isAlive: () => true,
  onPosted: () => undefined,
  onPress: () => undefined,
  now: () => performance.now(),
  signal: stop.signal,
});

function box(): HTMLElement {
  return document.querySelector<HTMLElement>('#box') ?? document.body;
}

const scenarios: Record<string, (argument: string) => unknown> = {
  read: () => createField(box()).read().replaceAll('\u00a0', ' '),
  caret: () => createField(box()).selection(),
  focus: () => createField(box()).focus(),
  async fix(argument) {
    const [expected = '', replacement = ''] = argument.split('>');
    const field = createField(box());
    const start = field.read().indexOf(expected);
    return replaceRange(field, { start, end: start + expected.length, expected, replacement });
  },
  insert: (text) => insertText(createField(box()), text, { replaceAll: true }),
  mark(text) {
    const field = createField(box());
    const start = field.read().indexOf(text);
    const marks = createMarks(field, stop.signal);
    marks.paint([{ start, end: start + text.length, text, severity: 'high' }]);
    const root = box().getRootNode() as Document;
    return { able: marks.able, sheets: root.adoptedStyleSheets.length };
  },
  mirror(text) {
    const element = box() as HTMLTextAreaElement;
    const mirror = createMirror(element, stop.signal);
    const words = [...element.value.matchAll(/\S+/g)].map(({ index, 0: word }) =>
      mirror.rectsOf(index, index + word.length),
    );
    const rows = new Set(words.flat().map((rect) => Math.round(rect.top)));
    const [rect] = mirror.rectsOf(element.value.indexOf(text), element.value.indexOf(text) + text.length);
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const inside = rect && rect.left >= left && rect.right <= right && rect.top >= top && rect.bottom <= bottom;
    return { able: mirror.able, inside, rows: rows.size };
  },
  open() {
    host.open(box(), [box()]);
    host.send({ type: 'focus-panel' });
    return host.shape;
  },
  dialog: () => ({ visible: dialog.visible(), words: host.shadow.querySelector('dialog h2')?.textContent ?? null }),
  end() {
    stop.abort();
    return { sheets: document.adoptedStyleSheets.length, connected: host.shadow.host.isConnected };
  },
};

answer(scenarios);
