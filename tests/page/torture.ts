/** Guard, stop dialog and panel host as a content script, with a site that exists in the lab only. */
import { createField } from '../../lib/page/field';
import { createFront } from '../../lib/page/front';
import { createGuard, type StopAnswer } from '../../lib/page/guard';
import { createStopDialog } from '../../lib/page/guard-dialog';
import { createPanelHost } from '../../lib/page/panel-host';
import { findGuardedPress } from '../../lib/page/press';
import type { GuardedPress, PressKind } from '../../lib/page/types';
import type { Site } from '../../lib/sites/site';
import { answer } from './lab-answer';

/** The words on this site's post button. */
const POST = /^(Reply|Post reply)$/;

function* all(root: ParentNode, selector: string): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.matches(selector)) yield element;
    if (element.shadowRoot) yield* all(element.shadowRoot, selector);
  }
}

function composerOf(field: HTMLElement): ParentNode {
  for (let at: HTMLElement | null = field; at; ) {
    const found: HTMLElement | null = at.closest<HTMLElement>('[data-composer]');
    if (found) return found;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? (root.host as HTMLElement) : null;
  }
  return document;
}

/** Reply boxes are `[data-reply]`, post buttons are told by their words, as adapters do. */
const site: Site = {
  id: 'lab',
  name: 'Lab',
  checked: '2026-11-22',
  evidence: 'description',
  doubts: [],
  offered: 'on',
  matches: [],
  owns: () => true,
  *findReviews() {},
  findFields: (root) => [...all(root, '[data-reply]')],
  findThread: (field) => ({
    key: `lab:${field.dataset.reply ?? ''}`,
    review: { author: 'Ines', stars: 1, text: 'Cold soup.' },
    ownerReply: null,
    surface: 'other',
    field,
    findPostButton: () =>
      [...all(composerOf(field), 'button, [role="button"]')].find((one) => POST.test(one.innerText.trim())) ?? null,
  }),
};

const stop = new AbortController();
const { signal } = stop;
const answers: StopAnswer[] = [];
let asked = 0;
let alive = true;
/** Ms that a test has let pass. */
let later = 0;
const now = (): number => performance.now() + later;

const front = createFront(window);
const host = createPanelHost({
  document,
  front,
  frameUrl: 'https://panel.example/panel.html',
  frameOrigin: 'https://panel.example',
  handover: async () => 'a token',
  onMessage: () => undefined,
  now,
  signal,
});
const dialog = createStopDialog({ root: host.shadow, signal });

/** Some sites post on Ctrl+Enter: here those whose box says so. */
function findPress(path: readonly EventTarget[], kind: PressKind): GuardedPress | null {
  if (kind !== 'ctrl-enter') return findGuardedPress(document, site, path, kind);
  const box = path.find((one) => one instanceof HTMLElement && one.dataset.ctrlEnter !== undefined);
  const button = box instanceof HTMLElement ? site.findThread(box)?.findPostButton() : null;
  if (!(box instanceof HTMLElement) || !button) return null;
  const field = createField(box);
  return { key: 'ctrl-enter', field, button, draft: field.read(), buttonName: 'Reply' };
}

createGuard({
  window: front,
  findPress,
  isOn: () => true,
  judge({ draft, buttonName }) {
    if (draft.includes('throw')) throw new Error('The coach failed.');
    const phrases = [{ text: 'liar', title: 'An attack', why: 'A reader may take it so.', severity: 'stop' as const }];
    return draft.includes('liar') ? { buttonName, phrases } : null;
  },
  async ask(press, stopCase) {
    asked += 1;
    host.attach(press.field.element);
    const choice = await dialog.ask(stopCase);
    answers.push(choice);
    return choice;
  },
  isAlive: () => alive,
  onPosted: () => undefined,
  onPress: () => undefined,
  now,
  signal,
});

const box = (): HTMLElement => [...all(document, '#box')][0] ?? document.body;
const rectOf = (element: Element | null | undefined) => {
  const { left, top, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
  return { left, top, width, height };
};
const inDialog = (words: string): HTMLElement | undefined =>
  [...host.shadow.querySelectorAll<HTMLElement>('dialog button')].find((one) => one.textContent === words);
const protect = (): HTMLElement[] => [box(), ...all(document, '#post')];

answer({
  dialog: () => ({
    open: host.shadow.querySelector('dialog:modal') !== null,
    visible: dialog.visible(),
    left: host.shadow.querySelectorAll('dialog').length,
    focus: host.shadow.activeElement?.textContent ?? null,
    asked,
    answers,
  }),
  button: (words) => rectOf(inDialog(words)),
  dialogRect: () => rectOf(host.shadow.querySelector('dialog')),
  die() {
    alive = false;
  },
  later(ms) {
    later += Number(ms);
  },
  panel(how) {
    if (how === 'open') host.open(box(), protect());
    else if (how === 'tab') host.open(box(), protect(), false);
    else if (how === 'close') host.close();
    else if (how === 'tab-focus') host.shadow.querySelector<HTMLElement>('.tab')?.focus();
    else host.send({ type: 'focus-panel' });
  },
  look() {
    const panel = host.shadow.querySelector<HTMLElement>('.panel');
    const tab = host.shadow.querySelector<HTMLElement>('.tab');
    const seen = (one: HTMLElement | null) => one !== null && !one.hidden && one.checkVisibility();
    const { left, top, width, height, right, bottom } = host.shadow.host.getBoundingClientRect();
    const isClear = (element: Element | undefined): boolean => {
      const rect = element?.getBoundingClientRect() ?? new DOMRect();
      return right <= rect.left || rect.right <= left || bottom <= rect.top || rect.bottom <= top;
    };
    const around = host.shadow.host.getRootNode() as Document;
    const inFront = (x: number, y: number) => around.elementFromPoint?.(x, y) === host.shadow.host;
    return {
      parent: host.shadow.host.parentElement?.localName ?? null,
      shape: host.shape,
      panel: seen(panel),
      tab: seen(tab),
      host: { left, top, width, height },
      /** Whether nothing of the page lies over it, at its middle and near its corners. */
      front: [
        [left + width / 2, top + height / 2],
        [left + 14, top + 14],
        [left + width - 14, top + height - 14],
      ].every(([x = 0, y = 0]) => inFront(x, y)),
      inside: left >= 0 && top >= 0 && right <= innerWidth + 0.5 && bottom <= innerHeight + 0.5,
      overBox: !isClear(box()),
      overPost: !isClear([...all(document, '#post')][0]),
    };
  },
  end() {
    stop.abort();
    front.close();
    return { connected: host.shadow.host.isConnected, sheets: document.adoptedStyleSheets.length };
  },
});
