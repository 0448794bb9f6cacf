/** Where the panel stands. Pure: sizes in, rectangle out, all in CSS pixels of the window. */

/** A rectangle in the window. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** `side`: a column at an edge; `sheet`: at the bottom, or at the top over a box that reaches down; `tab`: no room for either. */
export interface Placement {
  shape: 'side' | 'sheet' | 'tab';
  /** `null` where not even the tab has room. */
  box: Box | null;
}

/** Narrower windows and frames get a sheet, never a column. */
export const NARROW = 640;
/** The tab's own size. */
export const TAB = { width: 104, height: 36 };

const MARGIN = 12;
const GAP = 8;
const WIDTHS = [360, 320];
const SHEET_SHARE = 0.45;
const SHEET_MOST = { width: 640, height: 420 };
const SHEET_LEAST = 120;

/** Whether two rectangles share any ground. */
export function isOverlapping(a: Box, b: Box): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}

function isFree(box: Box, protect: readonly Box[]): boolean {
  return protect.every((one) => !isOverlapping(box, one));
}

function sides(width: number, height: number): Box[] {
  return ['right', 'left'].flatMap((side) =>
    WIDTHS.map((column) => ({
      left: side === 'right' ? width - MARGIN - column : MARGIN,
      top: MARGIN,
      width: column,
      height: height - 2 * MARGIN,
    })),
  );
}

function sheet(width: number, height: number, protect: readonly Box[]): Box | null {
  const narrow = width < NARROW;
  const across = narrow ? width : Math.min(width - 2 * MARGIN, SHEET_MOST.width);
  const left = narrow ? 0 : width - MARGIN - across;
  const most = Math.floor(Math.min(height * SHEET_SHARE, SHEET_MOST.height));
  const column = { left, top: 0, width: across, height };
  const inColumn = protect.filter((one) => isOverlapping(one, column));
  const lowest = Math.max(0, ...inColumn.map((one) => one.top + one.height));
  const highest = Math.min(height, ...inColumn.map((one) => one.top));
  const least = Math.max(1, Math.min(SHEET_LEAST, most));
  const below = Math.min(most, Math.floor(height - lowest - GAP));
  if (below >= least) return { left, top: height - below, width: across, height: below };
  // A box at the very bottom leaves room above it only.
  const above = Math.min(most, Math.floor(highest - GAP));
  return above >= least ? { left, top: 0, width: across, height: above } : null;
}

/** The first place for the small tab that covers nothing protected: right edge first, from the bottom up. */
export function placeTab(width: number, height: number, protect: readonly Box[], tab = TAB): Placement {
  const columns = [width - tab.width, 0, (width - tab.width) / 2];
  const rows = [height - tab.height - MARGIN, (height - tab.height) / 2, MARGIN];
  for (const left of columns) {
    for (const top of rows) {
      const box = { left, top, ...tab };
      if (left >= 0 && top >= 0 && isFree(box, protect)) return { shape: 'tab', box };
    }
  }
  return { shape: 'tab', box: null };
}

/**
 * The place of the open panel, covering none of `protect`: right column, narrower, left column, narrower, sheet below or else above, else the tab.
 * `insist` is for an owner who opens it where there is no room: then it covers what it must.
 */
export function placePanel(
  width: number,
  height: number,
  protect: readonly Box[],
  insist = false,
  tab = TAB,
): Placement {
  if (width >= NARROW) {
    const box = sides(width, height).find((one) => one.height >= SHEET_LEAST && isFree(one, protect));
    if (box) return { shape: 'side', box };
  }
  const below = sheet(width, height, protect) ?? (insist ? sheet(width, height, []) : null);
  return below ? { shape: 'sheet', box: below } : placeTab(width, height, protect, tab);
}
