import { SEVERITIES } from '../coach/types';
import { hasValueRanges, isTextarea } from './field';
import { createMirrorPainter } from './marks-mirror';
import { createHighlightLayer, hasHighlights, type PaintedRange } from './marks-paint';
import type { EditableField, Mark, Marks } from './types';

/** No more underlines than this at once: a page full of them says nothing. */
const MOST_MARKS = 5;

/** One way of drawing. `able` may change: the mirror gives up when it does not fit. */
export interface MarkPainter {
  readonly able: boolean;
  draw(marks: readonly Mark[]): void;
}

function createRangePainter(field: EditableField, signal: AbortSignal): MarkPainter {
  const layer = createHighlightLayer(field.element, signal);
  return {
    able: true,
    draw(marks) {
      const ranges: PaintedRange[] = [];
      for (const { start, end, severity } of marks) {
        const range = field.rangeOf(start, end);
        if (range) ranges.push({ range, severity });
      }
      layer.paint(ranges);
    },
  };
}

function findPainter(field: EditableField, signal: AbortSignal, forceMirror: boolean): MarkPainter | null {
  if (isTextarea(field.element) && (forceMirror || !hasValueRanges() || !hasHighlights())) {
    return createMirrorPainter(field.element, signal);
  }
  return hasHighlights() ? createRangePainter(field, signal) : null;
}

/** Moves marks along with one edit and drops those it touched, until the next reading. */
function shiftMarks(marks: readonly Mark[], before: string, after: string): Mark[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const editEnd = before.length - tail;
  const by = after.length - before.length;
  return marks.flatMap((mark) => {
    if (mark.end <= head) return [mark];
    return mark.start >= editEnd ? [{ ...mark, start: mark.start + by, end: mark.end + by }] : [];
  });
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
  const { element } = field;
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
      marks = [...next]
        .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.start - b.start)
        .slice(0, MOST_MARKS);
      draw();
    },
    clear() {
      marks = [];
      painter.draw([]);
    },
  };
}
