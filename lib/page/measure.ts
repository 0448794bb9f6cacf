/** Measures of a page, in CSS pixels as rectangles of elements count them. */

/** Width and height of the window without its scrollbars. Not the root's own size, which is another thing in quirks mode. */
export function windowSize(window: Window): [number, number] {
  const { visualViewport: seen } = window;
  return seen ? [seen.width * seen.scale, seen.height * seen.scale] : [window.innerWidth, window.innerHeight];
}

/** The zoom that styles of a page give to what stands in an element. Where the browser does not tell, it counts in zoomed pixels itself. */
export function zoomIn(element: Element | null): number {
  return element?.currentCSSZoom ?? 1;
}
