import { SEVERITIES, type Severity } from '../coach/types';
import { SIGN_COLOURS } from './colours';
import { highlightName } from './highlight-name';

/** A range to underline. */
export interface PaintedRange {
  range: AbstractRange;
  severity: Severity;
}

/** Underlines ranges in one root through the CSS Custom Highlight registry. */
export interface HighlightLayer {
  paint(ranges: readonly PaintedRange[]): void;
}

/** The line under the words, and how strongly they are tinted, in per cent. */
export const MARK_LINES: Record<Severity, { line: string; tint: number }> = {
  stop: { line: 'solid 2px', tint: 14 },
  high: { line: 'wavy 1px', tint: 12 },
  medium: { line: 'dotted 2px', tint: 10 },
  low: { line: 'dotted 1px', tint: 8 },
};

/** A colour let through by so many per cent. */
export function tinted(colour: string, percent: number): string {
  return `color-mix(in srgb, ${colour} ${percent}%, transparent)`;
}

/** Whether a box is dark, by the colour of its own text: a page seldom says so otherwise. */
export function isDarkBox(element: HTMLElement): boolean {
  const style = getComputedStyle(element);
  const [red, green, blue] = (/^rgba?\(([^)]*)/.exec(style.color)?.[1] ?? '').split(/[\s,/]+/).map(Number);
  if (red === undefined || green === undefined || blue === undefined) return style.colorScheme === 'dark';
  return red * 0.299 + green * 0.587 + blue * 0.114 > 140;
}

function styleText(dark: boolean): string {
  return SEVERITIES.map((severity) => {
    const { line, tint } = MARK_LINES[severity];
    const colour = SIGN_COLOURS[severity][dark ? 'dark' : 'light'];
    const rule = `::highlight(${highlightName(severity)})`;
    return (
      `${rule}{text-decoration:underline ${line} ${colour};text-underline-offset:2px;` +
      `background-color:${tinted(colour, tint)}}` +
      `@media(forced-colors:active){${rule}{color:MarkText;background-color:Mark;text-decoration-color:MarkText}}`
    );
  }).join('');
}

/**
 * One sheet per root and one highlight per severity, however many boxes use them.
 * Kept here because a content script in Firefox may add to the registry but not walk it (Nov 2026).
 */
const sheets = new WeakMap<Document | ShadowRoot, { sheet: CSSStyleSheet; users: number; dark: boolean | null }>();
const highlights = new Map<Severity, Highlight>();

function findHighlight(severity: Severity): Highlight {
  const known = highlights.get(severity) ?? new Highlight();
  known.priority = SEVERITIES.length - SEVERITIES.indexOf(severity);
  highlights.set(severity, known);
  return known;
}

/** Whether this browser has the CSS Custom Highlight registry. */
export function hasHighlights(): boolean {
  return typeof Highlight === 'function' && CSS.highlights !== undefined;
}

/** Makes the layer of one box. Everything it put anywhere is gone on abort. */
export function createHighlightLayer(element: HTMLElement, signal: AbortSignal): HighlightLayer {
  const root = element.getRootNode() as Document | ShadowRoot;
  const style = sheets.get(root) ?? { sheet: new CSSStyleSheet(), users: 0, dark: null };
  style.users += 1;
  sheets.set(root, style);
  let own: { highlight: Highlight; range: AbstractRange }[] = [];

  const clear = (): void => {
    for (const { highlight, range } of own) {
      highlight.delete(range);
      // A value range follows every edit until it is let go.
      if ('disconnect' in range) (range as { disconnect(): void }).disconnect();
    }
    own = [];
    for (const [severity, highlight] of highlights) {
      if (highlight.size === 0) CSS.highlights.delete(highlightName(severity));
    }
  };
  const dress = (): void => {
    const dark = isDarkBox(element);
    if (style.dark !== dark) style.sheet.replaceSync(styleText(dark));
    style.dark = dark;
    // The page may have assigned its own list since.
    if (!root.adoptedStyleSheets.includes(style.sheet)) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, style.sheet];
    }
  };
  signal.addEventListener(
    'abort',
    () => {
      clear();
      style.users -= 1;
      if (style.users > 0) return;
      sheets.delete(root);
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== style.sheet);
    },
    { once: true },
  );

  return {
    paint(ranges) {
      clear();
      if (ranges.length === 0 || signal.aborted) return;
      dress();
      for (const { range, severity } of ranges) {
        const highlight = findHighlight(severity);
        highlight.add(range);
        own.push({ highlight, range });
        CSS.highlights.set(highlightName(severity), highlight);
      }
    },
  };
}
