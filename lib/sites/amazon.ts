import type { Review } from '../coach/types';
import { findPostAfter } from './buttons';
import { collapse, composedParent, containsComposed, dialogOf, isVisible } from './dom';
import { isEditable } from './editable';
import { threadKey } from './identity';
import { deepQueryAll } from './shadow';
import type { Site } from './site';
import { parseStars } from './stars';
import { readText } from './text';
import { isDateLike } from './words';

/** Seven marketplaces seen with this page (2026-09); the others are assumed to follow them. */
const SEEN = 'com ca co.uk de in co.jp com.au'.split(' ');
const ASSUMED = 'fr it es nl se pl ie com.be com.mx com.br com.tr ae sa eg sg co.za'.split(' ');
const HOSTS = ['sellercentral-europe.amazon.com', ...[...SEEN, ...ASSUMED].map((tld) => `sellercentral.amazon.${tld}`)];
const PATH = /^\/feedback-manager(?:\/|$)/u;

const ROW = 'kat-table-row,tr,[role="row"],feedback-summary';
const STARS = 'kat-star-rating[value]';
const ORDER_ID = /\b\d{3}-\d{7}-\d{7}\b/u;
/** The comment is the fourth cell (2026-09). */
const COMMENT_CELL = 3;
const CELL = 'kat-table-cell,td,[role="cell"],[role="gridcell"]';

function isRow(element: Element): boolean {
  return element.matches(ROW) && deepQueryAll(element, STARS).length === 1;
}

function orderIdOf(element: Element): string | null {
  return ORDER_ID.exec(readText(element))?.[0] ?? null;
}

/** The row a box stands in, right after, or names by its order id from a dialog. */
function findRow(field: Element): Element | null {
  const dialog = dialogOf(field);
  let below: Element = field;
  for (let at: Element | null = field; at !== null && at !== dialog; at = composedParent(at)) {
    if (isRow(at)) return at;
    const ratings = at === field ? [] : deepQueryAll(at, STARS);
    if (ratings.length > 0) return rowBefore(below);
    below = at;
  }
  return dialog ? rowOfDialog(dialog) : null;
}

function rowBefore(block: Element): Element | null {
  const before = block.previousElementSibling;
  return before && isRow(before) ? before : null;
}

function rowOfDialog(dialog: Element): Element | null {
  if (deepQueryAll(dialog, STARS).length === 1) return dialog;
  const order = orderIdOf(dialog);
  if (order === null) return null;
  const rows = deepQueryAll(dialog.ownerDocument, ROW).filter((row) => isRow(row) && orderIdOf(row) === order);
  return rows.length === 1 ? (rows[0] ?? null) : null;
}

function readRow(row: Element): Review {
  const [rating] = deepQueryAll(row, STARS);
  const value = rating?.getAttribute('value') ?? '';
  const cells = deepQueryAll(row, CELL).filter(
    (cell) => !cell.querySelector(`${STARS},textarea,kat-textarea,kat-button,button`),
  );
  const texts = cells
    .map((cell) => readText(cell))
    .filter((text) => text !== '' && !ORDER_ID.test(text) && !isDateLike(text));
  const fourth = deepQueryAll(row, CELL)[COMMENT_CELL];
  const comment = fourth && cells.includes(fourth) ? readText(fourth) : '';
  const dated = row.querySelector('.col_order_date');
  return {
    author: null,
    stars: value === '' ? null : parseStars(`${value} of 5`),
    text: comment !== '' ? comment : texts.reduce((best, text) => (text.length > best.length ? text : best), ''),
    date: dated ? collapse(readText(dated)) || null : null,
  };
}

/** The part that holds the box and its buttons: the dialog, or the largest box without a review beside its own. */
function composerOf(field: Element, row: Element): Element {
  const dialog = dialogOf(field);
  if (dialog) return dialog;
  let composer: Element = field;
  for (let at = composedParent(field); at !== null; at = composedParent(at)) {
    const own = containsComposed(at, row) || containsComposed(row, at) ? 1 : 0;
    if (deepQueryAll(at, STARS).length > own) break;
    composer = at;
  }
  return composer;
}

function isReplyBox(field: Element): field is HTMLElement {
  return field.localName === 'textarea' && isEditable(field) && isVisible(field);
}

/** Amazon Seller Central, Feedback Manager: the only public free-text reply on Amazon. Built of web components. */
export const amazon: Site = {
  id: 'amazon',
  name: 'Amazon Seller Central',
  checked: '2026-09-01',
  evidence: 'description',
  doubts: [],
  offered: 'on',
  matches: HOSTS.map((host) => `https://${host}/feedback-manager*`),
  owns: (url) => url.protocol === 'https:' && HOSTS.includes(url.hostname) && PATH.test(url.pathname),
  *findReviews() {},
  findFields: (root) => deepQueryAll(root, 'textarea').filter(isReplyBox),
  findThread(field) {
    if (!isReplyBox(field)) return null;
    const row = findRow(field);
    if (!row) return null;
    const review = readRow(row);
    return {
      key: threadKey('amazon', orderIdOf(row), review),
      review,
      ownerReply: null,
      surface: 'amazon-feedback',
      field,
      findPostButton: () => findPostAfter(field, composerOf(field, row)),
    };
  },
};
