/** Run by the browser inside a page, each alone: nothing from outside its own braces is there. */

/** The origin of this frame. */
export const originHere = (): string => window.location.origin;

/** Addresses of the frames in this one. */
export const framesHere = (): string[] => [...document.querySelectorAll('iframe')].map((frame) => frame.src);
