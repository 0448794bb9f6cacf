/** What every page of the suite gives the tests: `window.box`. */

/**
 * @typedef {object} Box
 * @property {string} selector Finds the element that is written in, through open shadow roots too.
 * @property {(lines: string[]) => void | Promise<void>} mount Makes the box anew, with these lines in it and nothing to undo.
 * @property {() => string} model The text as the editor itself holds it, lines joined by "\n".
 */

/** Says what this page's box is. @param {Box} box */
export function offer(box) {
  window.box = box;
}

/** An empty place for a box made anew. */
export function emptyHome() {
  const home = document.createElement('div');
  home.className = 'home';
  document.querySelector('.home').replaceWith(home);
  return home;
}

/** A child of `home`. */
export function addTo(home, name) {
  const element = document.createElement(name);
  home.append(element);
  return element;
}
