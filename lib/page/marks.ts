import { SEVERITIES } from '../coach/types';
import { watchNodes } from './changed-nodes';
import { hasValueRanges, isTextarea } from './field';
import { createMirrorPainter } from './marks-mirror';
import { createHighlightLayer, hasHighlights, type PaintedRange } from './marks-paint';
import type { EditableField, Mark, Marks } from './types';
import { keepUntouched } from './untouched';

/** No more underlines than this at once: a page full of them says nothing. */
const MOST_MARKS = 5;

/** One way of drawing. `able` may change: the mirror gives up when it does not fit. */
export interface MarkPainter {
  readonly able: boolean;
  draw(marks: readonly Mark[]): void;
  /** Whether what is drawn has lost its words: an editor made the nodes anew under it. */
  isLost?(): boolean;
}

/** Whether a range still holds its words; known for one within a single text node, as nearly all are. */
function holds({ startContainer, startOffset, endContainer, endOffset }: AbstractRange, words: string): boolean {
  if (!startContainer.isConnected || !endContainer.isConnected) return false;
  if (startContainer !== endContainer || startContainer.nodeType !== Node.TEXT_NODE) return true;
  return (startContainer as Text).data.slice(startOffset, endOffset) === words;
}

function createRangePainter(field: EditableField, signal: AbortSignal): MarkPainter {
  const layer = createHighlightLayer(field.element, signal);
  let drawn: { range: AbstractRange; text: string }[] = [];
  return {
    able: true,
    draw(marks) {
      const painted: PaintedRange[] = [];
      drawn = [];
      const ranges = marks.length > 0 ? field.rangesOf(marks) : [];
      marks.forEach(({ severity, text }, i) => {
        const range = ranges[i];
        if (!range) return;
        painted.push({ range, severity });
        drawn.push({ range, text });
      });
      layer.paint(painted);
    },
    isLost: () => drawn.some(({ range, text }) => !holds(range, text)),
  };
}

function findPainter(field: EditableField, signal: AbortSignal, forceMirror: boolean): MarkPainter | null {
  if (isTextarea(field.element) && (forceMirror || !hasValueRanges() || !hasHighlights())) {
    return createMirrorPainter(field.element, signal);
  }
  return hasHighlights() ? createRangePainter(field, signal) : null;
}

/** Moves marks along with one edit and drops those it touched, until the next reading. */
const shiftMarks = (marks: readonly Mark[], before: string, after: string): Mark[] =>
  keepUntouched(marks, before, after, (mark, by) => ({ ...mark, start: mark.start + by, end: mark.end + by }));

/** The marks to draw: worst first, none of them within another, so that each of the few shows words of its own. */
function chooseMarks(marks: readonly Mark[]): Mark[] {
  const chosen: Mark[] = [];
  const sorted = [...marks].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.start - b.start || b.end - a.end,
  );
  for (const mark of sorted) {
    if (chosen.length === MOST_MARKS) break;
    if (!chosen.some((other) => other.start <= mark.start && mark.end <= other.end)) chosen.push(mark);
  }
  return chosen;
}

/** Draws the marks of one box. `forceMirror` is for tests: it draws a textarea's marks as a browser without value ranges must. */
export function createMarks(
  field: EditableField,
  signal: AbortSignal,
  { forceMirror = false }: { forceMirror?: boolean } = {},
): Marks {
  const painter = findPainter(field, signal, forceMirror);
  if (!painter) return { able: false, paint: () => undefined, clear: () => undefined };
  let marks: readonly Mark[] = [];
  let text = '';
  let composing = false;

  const { element } = field;
  const draw = (): void => {
    if (signal.aborted) return;
    text = field.read();
    marks = marks.filter((mark) => mark.text !== '' && text.slice(mark.start, mark.end) === mark.text);
    painter.draw(composing ? [] : marks);
  };
  const follow = (): void => {
    if (composing || marks.length === 0) return;
    const now = field.read();
    if (now === text) return;
    marks = shiftMarks(marks, text, now);
    draw();
  };
  // An editor may change its nodes without an `input`: it took the key itself, or only draws the same text anew.
  const onNodes = (): void => {
    if (composing || !painter.isLost?.()) return;
    follow();
    if (painter.isLost()) draw();
  };
  watchNodes(field, onNodes, signal);
  element.addEventListener('input', follow, { signal });
  // A page that sets the value itself fires no `input`, but moves the caret.
  if (field.kind === 'textarea') element.ownerDocument.addEventListener('selectionchange', follow, { signal });
  element.addEventListener(
    'compositionstart',
    () => {
      composing = true;
      painter.draw([]);
    },
    { signal },
  );
  element.addEventListener(
    'compositionend',
    () => {
      composing = false;
      marks = shiftMarks(marks, text, field.read());
      draw();
    },
    { signal },
  );

  return {
    get able() {
      return painter.able;
    },
    paint(next) {
      marks = chooseMarks(next);
      draw();
    },
    clear() {
      marks = [];
      painter.draw([]);
    },
  };
}
