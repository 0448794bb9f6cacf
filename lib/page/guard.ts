import type { Listens } from './front';
import type { GuardedPress, PressKind, StopCase } from './types';

/** What the owner chose in the stop dialog. */
export type StopAnswer = 'edit' | 'post' | 'quiet';

/** What the guard is given. Everything asked inside a press answers at once; only `ask` may take its time. */
export interface GuardOptions {
  /** Where it listens: before any script of the page can. */
  window: Listens;
  /** The press that an event is, or `null` when it is none of ours. For `ctrl-enter` only where the site posts on it. */
  findPress(path: readonly EventTarget[], kind: PressKind): GuardedPress | null;
  /** Whether it may hold a press back. */
  isOn(): boolean;
  /** What to stop for, or `null` when the draft may go out. */
  judge(press: GuardedPress): StopCase | null;
  /** Rejects when the dialog cannot be seen: then the next press goes through. */
  ask(press: GuardedPress, stopCase: StopCase): Promise<StopAnswer>;
  /** Whether the extension is still there; once it is not, the guard is gone too. */
  isAlive(): boolean;
  /** A text that was stopped before has gone out unchanged. */
  onPosted(notice: 'posted-as-written', press: GuardedPress): void;
  /** A press went through, held back or not before. */
  onPress(press: GuardedPress): void;
  /** Milliseconds. */
  now(): number;
  signal: AbortSignal;
}

/** At most one dialog per box in this time, ms. */
const QUIET_TIME = 60_000;
/** A submit counts as the owner's when a real press came this shortly before, ms; a page's own script may submit as it likes. */
const PRESS_REACH = 1_000;

interface Memory {
  /** When the dialog was last shown for this box. */
  asked: number;
  /** The next press goes through whatever it holds. */
  pass: boolean;
}

/** Tells texts apart without keeping them (FNV-1a twice, 64 bits). */
function hashOf(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x1234567;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
  }
  return `${text.length}.${a >>> 0}.${b >>> 0}`;
}

/** Whether the browser itself makes a click of Enter or Space here, or text: only elements made to look like a button do neither. */
function isClickedByKeys(target: EventTarget | undefined): boolean {
  if (!(target instanceof HTMLElement)) return true;
  return target.isContentEditable || target.matches('button, input, select, textarea, summary, a[href]');
}

/**
 * Stops a press on the site's post button once when the draft would read as an attack.
 * Two promises: the draft is never changed, cleared or moved, and pressing twice always posts.
 * Presses nothing itself, and lets the press through on any doubt.
 */
export function createGuard(options: GuardOptions): void {
  const { window, signal, now } = options;
  const off = new AbortController();
  signal.addEventListener('abort', () => off.abort(), { once: true, signal: off.signal });
  /**
   * Hashes of the texts already stopped, and whether each has gone out since. Not per box: a page may re-make box and review
   * between two presses, and the second must post all the same.
   */
  const stopped = new Map<string, boolean>();
  const byKey = new Map<string, Memory>();
  const byElement = new WeakMap<Element, Memory>();
  let lastPress = Number.NEGATIVE_INFINITY;
  let swallowedKey: string | null = null;

  const memoryOf = (press: GuardedPress): Memory => {
    const known = byKey.get(press.key) ?? byElement.get(press.field.element);
    const memory = known ?? { asked: Number.NEGATIVE_INFINITY, pass: false };
    byKey.set(press.key, memory);
    byElement.set(press.field.element, memory);
    return memory;
  };

  const answer = (choice: StopAnswer, { field, button }: GuardedPress, stopCase: StopCase): void => {
    if (choice === 'post') {
      if (button.isConnected) button.focus();
      return;
    }
    if (!field.element.isConnected) return;
    field.focus();
    const words = stopCase.phrases[0]?.text ?? '';
    const at = words === '' ? -1 : field.read().indexOf(words);
    if (at >= 0) field.select(at, at);
  };

  const open = (stopCase: StopCase, press: GuardedPress, memory: Memory): void => {
    options
      .ask(press, stopCase)
      .then((choice) => {
        if (!signal.aborted) answer(choice, press, stopCase);
      })
      .catch(() => {
        memory.pass = true;
      });
  };

  /** Whether to hold this press back. */
  const holds = (press: GuardedPress): boolean => {
    const text = press.draft.trim();
    if (text === '') return false;
    const memory = memoryOf(press);
    const hash = hashOf(text);
    const gone = stopped.get(hash);
    if (gone !== undefined) {
      memory.pass = false;
      stopped.set(hash, true);
      if (!gone) options.onPosted('posted-as-written', press);
      return false;
    }
    if (memory.pass || now() - memory.asked < QUIET_TIME) {
      memory.pass = false;
      // The submit that follows this click is the same press.
      stopped.set(hash, true);
      return false;
    }
    const stopCase = options.judge(press);
    if (!stopCase) return false;
    stopped.set(hash, false);
    memory.asked = now();
    open(stopCase, press, memory);
    return true;
  };

  const consider = (event: Event, path: readonly EventTarget[], kind: PressKind): void => {
    let held = false;
    try {
      if (!options.isAlive()) {
        off.abort();
        return;
      }
      const press = options.findPress(path, kind);
      if (press === null) return;
      held = options.isOn() && holds(press);
      if (!held) options.onPress(press);
    } catch {
      // The press is the owner's: whatever is wrong with us, it goes through.
      held = false;
    }
    if (!held) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'keydown') swallowedKey = (event as KeyboardEvent).key;
  };

  const onClick = (event: MouseEvent): void => {
    if (!event.isTrusted || event.defaultPrevented) return;
    lastPress = event.timeStamp;
    consider(event, event.composedPath(), 'click');
  };
  const onSubmit = (event: SubmitEvent): void => {
    if (!event.isTrusted || event.defaultPrevented || event.timeStamp - lastPress > PRESS_REACH) return;
    const submitter = event.submitter ? [event.submitter] : [];
    consider(event, [...submitter, ...event.composedPath()], 'submit');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.isTrusted) return;
    swallowedKey = null;
    if (event.key !== 'Enter' && event.key !== ' ') return;
    lastPress = event.timeStamp;
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    const path = event.composedPath();
    if (event.ctrlKey || event.metaKey) {
      if (event.key === 'Enter') consider(event, path, 'ctrl-enter');
    } else if (!isClickedByKeys(path[0])) consider(event, path, 'click');
  };
  const onKeyUp = (event: KeyboardEvent): void => {
    if (!event.isTrusted || swallowedKey === null || event.key !== swallowedKey) return;
    swallowedKey = null;
    event.stopImmediatePropagation();
  };
  const capture = { capture: true, signal: off.signal };
  window.addEventListener('click', onClick, capture);
  window.addEventListener('submit', onSubmit, capture);
  window.addEventListener('keydown', onKeyDown, capture);
  window.addEventListener('keyup', onKeyUp, capture);
}
