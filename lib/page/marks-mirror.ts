import { SEVERITIES, type Severity } from '../coach/types';
import { SIGN_COLOURS } from './colours';
import type { MarkPainter } from './marks';
import { isDarkBox, MARK_LINES, tinted } from './marks-paint';
import { pinHost } from './pin-host';
import type { Mark } from './types';

/** Everything that decides where a line of a textarea breaks. A shorter list was measured to be up to 300 px off. */
const COPIED = (
  'direction text-align text-align-last text-indent text-transform letter-spacing word-spacing tab-size line-height ' +
  'font-family font-size font-style font-weight font-stretch font-variant-caps font-variant-ligatures ' +
  'font-variant-numeric font-variant-east-asian font-variant-alternates font-variant-position font-kerning ' +
  'font-feature-settings font-variation-settings font-optical-sizing font-size-adjust font-synthesis white-space ' +
  'word-break overflow-wrap line-break hyphens unicode-bidi writing-mode text-rendering text-orientation ' +
  'padding-top padding-right padding-bottom padding-left -webkit-text-security'
).split(' ');

/** A hidden copy of a textarea's text, laid out alike, that tells where words are. */
export interface Mirror {
  /** Whether the copy breaks its lines as the textarea does; if not, nothing may be drawn. */
  readonly able: boolean;
  /** Where `start..end` stands, in pixels of the window. */
  rectsOf(start: number, end: number): DOMRect[];
  /** Copies the styles again. */
  refresh(): void;
  readonly root: ShadowRoot;
}

function px(value: string): number {
  return Number.parseFloat(value) || 0;
}

/** How much zoom and transforms enlarge an element, whose rectangle is `rect`. */
function scaleOf(element: HTMLElement, rect: DOMRect): { x: number; y: number } {
  return { x: rect.width / element.offsetWidth || 1, y: rect.height / element.offsetHeight || 1 };
}

/** Whether something around an element turns, slants or mirrors it: then a rectangle does not say where its words are. */
function isTurned(element: Element): boolean {
  for (let node: Element | null = element; node; node = parentOf(node)) {
    const { transform, rotate } = getComputedStyle(node);
    if (rotate !== 'none') return true;
    if (transform === 'none') continue;
    const { a, b, c, d, is2D } = new DOMMatrixReadOnly(transform);
    if (!is2D || b !== 0 || c !== 0 || a <= 0 || d <= 0) return true;
  }
  return false;
}

/** The element that an element is laid out in, out of shadow roots too. */
function parentOf(element: Element): Element | null {
  const parent = element.assignedSlot ?? element.parentNode;
  return parent?.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? (parent as ShadowRoot).host : element.parentElement;
}

function place(element: HTMLElement, styles: Record<string, string>): void {
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value);
}

/** Makes the copy in a host of its own beside the page's tree. */
export function createMirror(textarea: HTMLTextAreaElement, signal: AbortSignal): Mirror {
  const { ownerDocument } = textarea;
  const { host, root } = pinHost(ownerDocument, textarea, signal);
  place(host, { position: 'fixed', inset: '0 auto auto 0', width: '0', height: '0', 'pointer-events': 'none' });
  host.setAttribute('aria-hidden', 'true');
  const copy = ownerDocument.createElement('div');
  const words = ownerDocument.createTextNode('');
  copy.append(words);
  root.append(copy);
  let able = false;
  let turned = false;

  const sync = (): void => {
    // A last line that is empty needs something to stand on.
    const text = textarea.value.endsWith('\n') || textarea.value === '' ? `${textarea.value}\u200b` : textarea.value;
    if (words.data !== text) words.data = text;
    able = !turned && textarea.clientWidth > 0 && Math.abs(copy.scrollHeight - textarea.scrollHeight) <= 2;
  };
  const refresh = (): void => {
    const style = getComputedStyle(textarea);
    turned = isTurned(textarea);
    for (const name of COPIED) copy.style.setProperty(name, style.getPropertyValue(name));
    place(copy, {
      position: 'absolute',
      visibility: 'hidden',
      margin: '0',
      border: '0',
      'box-sizing': 'border-box',
      // `clientWidth` leaves out a classic scrollbar and the border.
      width: `${textarea.clientWidth}px`,
      height: `${textarea.clientHeight}px`,
      overflow: 'hidden',
      zoom: String((textarea as Element & { currentCSSZoom?: number }).currentCSSZoom ?? 1),
      'white-space': style.whiteSpace === 'pre' ? 'pre' : 'pre-wrap',
    });
    sync();
  };
  refresh();

  return {
    get able() {
      return able;
    },
    root,
    refresh,
    rectsOf(start, end) {
      sync();
      if (!able) return [];
      const range = ownerDocument.createRange();
      range.setStart(words, Math.min(start, words.length));
      range.setEnd(words, Math.min(end, words.length));
      const from = copy.getBoundingClientRect();
      const box = textarea.getBoundingClientRect();
      const own = scaleOf(copy, from);
      const { x, y } = scaleOf(textarea, box);
      const [toX, toY] = [x / own.x, y / own.y];
      const border = getComputedStyle(textarea);
      const left = box.left + (px(border.borderLeftWidth) - textarea.scrollLeft) * x;
      const top = box.top + (px(border.borderTopWidth) - textarea.scrollTop) * y;
      return [...range.getClientRects()].map(
        (rect) =>
          new DOMRect(
            left + (rect.left - from.left) * toX,
            top + (rect.top - from.top) * toY,
            rect.width * toX,
            rect.height * toY,
          ),
      );
    },
  };
}

/** A line like the one the highlight draws, as a background. */
function underline(severity: Severity, colour: string): Record<string, string> {
  if (severity === 'stop') return { 'border-bottom': `2px solid ${colour}` };
  if (severity !== 'high') return { 'border-bottom': `${severity === 'medium' ? 2 : 1}px dotted ${colour}` };
  const wave = (angle: number): string =>
    `linear-gradient(${angle}deg,transparent 40%,${colour} 40% 65%,transparent 65%)`;
  return {
    'background-image': `${wave(45)},${wave(-45)}`,
    'background-size': '6px 3px',
    'background-position': 'left 0 bottom 0,left 3px bottom 0',
    'background-repeat': 'repeat-x',
  };
}

/** Draws marks over a textarea where the browser cannot place ranges in it. Draws none rather than a wrong one. */
export function createMirrorPainter(textarea: HTMLTextAreaElement, signal: AbortSignal): MarkPainter {
  const { ownerDocument } = textarea;
  const view = ownerDocument.defaultView;
  const mirror = createMirror(textarea, signal);
  const layer = ownerDocument.createElement('div');
  mirror.root.append(layer);
  let marks: readonly Mark[] = [];
  let due = false;

  const draw = (): void => {
    due = false;
    if (signal.aborted) return;
    const box = textarea.getBoundingClientRect();
    const dark = isDarkBox(textarea);
    layer.replaceChildren();
    place(layer, {
      position: 'fixed',
      left: `${box.left}px`,
      top: `${box.top}px`,
      width: `${box.width}px`,
      height: `${box.height}px`,
      overflow: 'hidden',
      'pointer-events': 'none',
      visibility: 'visible',
    });
    const worstLast = [...marks].sort((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
    for (const { start, end, severity } of worstLast) {
      const colour = SIGN_COLOURS[severity][dark ? 'dark' : 'light'];
      for (const rect of mirror.rectsOf(start, end)) {
        const line = ownerDocument.createElement('div');
        place(line, {
          position: 'absolute',
          left: `${rect.left - box.left}px`,
          top: `${rect.top - box.top}px`,
          width: `${rect.width}px`,
          height: `${rect.height}px`,
          'box-sizing': 'border-box',
          'background-color': tinted(colour, MARK_LINES[severity].tint),
          ...underline(severity, colour),
        });
        layer.append(line);
      }
    }
  };
  /** The boxes are hidden at once and drawn again on the next frame, so that they never lag behind the words. */
  const later = (): void => {
    if (due || marks.length === 0) return;
    due = true;
    layer.style.setProperty('visibility', 'hidden');
    view?.requestAnimationFrame(draw);
  };
  const restyle = (): void => {
    mirror.refresh();
    later();
  };
  const onMove = { signal, passive: true, capture: true };
  view?.addEventListener('scroll', later, onMove);
  // A scroll inside a shadow tree is not heard outside it.
  for (let root = textarea.getRootNode(); root !== ownerDocument; root = (root as ShadowRoot).host.getRootNode()) {
    if (root.nodeType !== Node.DOCUMENT_FRAGMENT_NODE) break;
    root.addEventListener('scroll', later, onMove);
  }
  view?.addEventListener('resize', restyle, onMove);
  view?.visualViewport?.addEventListener('resize', restyle, onMove);
  textarea.addEventListener('focus', restyle, { signal });
  ownerDocument.fonts?.addEventListener('loadingdone', restyle, { signal });
  const resized = new ResizeObserver(restyle);
  resized.observe(textarea);
  signal.addEventListener('abort', () => resized.disconnect(), { once: true });

  return {
    get able() {
      return mirror.able;
    },
    draw(next) {
      marks = next;
      draw();
    },
  };
}
