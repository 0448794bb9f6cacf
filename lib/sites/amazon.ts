import type { Review } from '../coach/types';
import { SELLER_HOSTS } from './amazon-hosts';
import { findPostAfter } from './buttons';
import {
  closestComposed,
  collapse,
  composedElements,
  composedParent,
  containsComposed,
  dialogOf,
  isVisible,
} from './dom';
import { isEditable } from './editable';
import { threadKey } from './identity';
import { boxAround } from './in-order';
import { replyIn } from './reply-block';
import { deepQueryAll } from './shadow';
import type { Site } from './site';
import { parseStars } from './stars';
import { readText } from './text';
import { isDateLike } from './words';

const PATH = /^\/feedback-manager(?:\/|$)/u;

const ROW = 'kat-table-row,tr,[role="row"],feedback-summary';
const STARS = 'kat-star-rating[value]';
const ORDER_ID = /\b\d{3}-\d{7}-\d{7}\b/u;
const ORDER_CELL = '.col_order_id';
/** Lines above one's own answer; how the page words it was not seen (Nov 2026). */
const ANSWERED =
  /^(?:your (?:public )?(?:response|reply|answer)|seller (?:response|reply)|response (?:by|from) (?:the )?seller|ihre antwort|votre réponse|su respuesta|tu respuesta|la tua risposta|la sua risposta|uw antwoord|sua resposta|あなたの返信|出品者からの返信)\s*:?$/iu;
const isReplyLine = (line: string): boolean => line.length <= 60 && ANSWERED.test(line);
/** The comment is the fourth cell (2026-09). */
const COMMENT_CELL = 3;
const CELL = 'kat-table-cell,td,[role="cell"],[role="gridcell"]';

/** Elements walked before a place counts as having no clear answer: one row has some fifty. */
const WALK = 3000;

/** Ratings below a place in composed order, two at most: enough to tell a row from a list. */
function twoRatings(scope: Element): Element[] {
  const found: Element[] = [];
  let walked = 0;
  for (const element of composedElements(scope)) {
    walked += 1;
    if (element.matches(STARS)) found.push(element);
    if (found.length === 2 || walked > WALK) break;
  }
  return found;
}

function isRow(element: Element): boolean {
  return element.matches(ROW) && twoRatings(element).length === 1;
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
    if (at !== field && twoRatings(at).length > 0) return rowBefore(below);
    below = at;
  }
  return dialog ? rowOfDialog(dialog) : null;
}

function rowBefore(block: Element): Element | null {
  const before = block.previousElementSibling;
  return before && isRow(before) ? before : null;
}

function rowOfDialog(dialog: Element): Element | null {
  if (twoRatings(dialog).length === 1) return dialog;
  const order = orderIdOf(dialog);
  if (order === null) return null;
  const rows = rowsNaming(dialog.ownerDocument, order);
  return rows.length === 1 ? (rows[0] ?? null) : null;
}

/** Rows that name an order. The cell is known since 2026-09; without it all rows are read, in the light tree first. */
function rowsNaming(page: Document, order: string): Element[] {
  const names = (element: Element): boolean => (element.textContent ?? '').includes(order);
  const cells = [...page.querySelectorAll(ORDER_CELL)];
  if (cells.length > 0) return cells.filter(names).flatMap((cell) => cell.closest(ROW) ?? []);
  const rows = [...page.querySelectorAll(ROW)];
  if (rows.length > 0) return rows.filter((row) => names(row) && isRow(row));
  return deepQueryAll(page, ROW).filter((row) => isRow(row) && orderIdOf(row) === order);
}

const CONTROLS = `${STARS},textarea,kat-textarea,kat-button,button`;

function readRow(row: Element): { review: Review; ownerReply: string | null } {
  const [rating] = twoRatings(row);
  const value = rating?.getAttribute('value') ?? '';
  const all = deepQueryAll(row, CELL);
  const plain = all.filter((cell) => !cell.querySelector(CONTROLS) && !cell.matches(ORDER_CELL));
  const texts = plain.map(readCell).filter(({ said }) => said !== '' && !ORDER_ID.test(said) && !isDateLike(said));
  const fourth = all[COMMENT_CELL];
  const known = fourth && plain.includes(fourth) ? readCell(fourth) : null;
  const longest = texts.reduce((best, text) => (text.said.length > best.said.length ? text : best), NOTHING);
  const { said, reply } = known?.said ? known : longest;
  const dated = row.querySelector('.col_order_date') ?? plain.find((cell) => isDateLike(readText(cell)));
  return {
    review: {
      author: null,
      stars: value === '' ? null : parseStars(`${value} of 5`),
      text: said,
      date: dated ? collapse(readText(dated)) || null : null,
    },
    ownerReply: reply ?? all.map((cell) => readCell(cell).reply).find((text) => text !== null) ?? null,
  };
}

interface Cell {
  said: string;
  reply: string | null;
}
const NOTHING: Cell = { said: '', reply: null };

/** The comment in a cell, and your reply where one is shown below it. */
function readCell(cell: Element): Cell {
  const mark = [...composedElements(cell)].find((element) => isReplyLine(ownText(element)));
  if (!mark) return { said: readText(cell), reply: null };
  let block: Element = mark;
  // The comment is the cell's own text or stands in an earlier part of it.
  for (let at = composedParent(mark); at !== null && at !== cell; at = composedParent(at)) {
    if (!edgesLine(at, ownText(mark))) break;
    block = at;
  }
  const beside = block === mark ? (mark.nextElementSibling ?? null) : null;
  const reply = replyIn(block, true, isReplyLine) ?? (beside && replyIn(beside, true));
  return { said: readText(cell, { except: (element) => element === block || element === beside }), reply };
}

/** Whether a block begins or ends with the line: then all of it is about the reply. */
function edgesLine(block: Element, line: string): boolean {
  const text = collapse(readText(block));
  return text.startsWith(line) || text.endsWith(line);
}

function ownText(element: Element): string {
  const own = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.nodeValue ?? '');
  return collapse(own.join(' '));
}

/** The part that holds the box and its buttons: the dialog, or the largest box without a review beside its own. */
function composerOf(field: Element, row: Element): Element {
  const dialog = dialogOf(field);
  if (dialog) return dialog;
  let composer: Element = field;
  for (let at = composedParent(field); at !== null; at = composedParent(at)) {
    const own = containsComposed(at, row) || containsComposed(row, at) ? 1 : 0;
    if (twoRatings(at).length > own) break;
    composer = at;
  }
  return composer;
}

/** A page larger than this is not walked for shadow roots of unknown hosts (elements). */
const LARGE = 20_000;

/** Boxes in the light tree and in the hosts known for them; in a page of modest size, in any open shadow root. */
function fieldsOf(root: ParentNode): Element[] {
  if (sizeOf(root) <= LARGE) return deepQueryAll(root, 'textarea');
  const hosts = [...root.querySelectorAll('kat-textarea,kat-modal')];
  return [
    ...new Set([...root.querySelectorAll('textarea'), ...hosts.flatMap((host) => deepQueryAll(host, 'textarea'))]),
  ];
}

function ratingsOf(root: ParentNode): Element[] {
  const light = [...root.querySelectorAll(STARS)];
  return light.length > 0 || sizeOf(root) > LARGE ? light : deepQueryAll(root, STARS);
}

function sizeOf(root: ParentNode): number {
  return 'getElementsByTagName' in root ? (root as Element).getElementsByTagName('*').length : 0;
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
  doubts: [
    'The form for a public reply was never seen: a box is taken for one when it stands by a row or names its order.',
    'A reply that is there already is told by words such as “Your response”; how the page words it is not known.',
    'How long a reply may be is not known.',
    'Seven marketplaces were seen with this page; the others are assumed to follow them.',
  ],
  offered: 'on',
  matches: SELLER_HOSTS.map((host) => `https://${host}/feedback-manager*`),
  owns: (url) => url.protocol === 'https:' && SELLER_HOSTS.includes(url.hostname) && PATH.test(url.pathname),
  *findReviews(root) {
    const ratings = ratingsOf(root);
    const seen = new Set<string>();
    for (const [index, rating] of ratings.entries()) {
      const row = closestComposed(rating, ROW) ?? boxAround(rating, ratings[index - 1], ratings[index + 1], root);
      const order = row && isRow(row) ? orderIdOf(row) : null;
      const read = row && isRow(row) ? readRow(row) : null;
      const key = read && (order !== null || read.review.text !== '') ? threadKey('amazon', order, read.review) : null;
      if (!row || !read || key === null || seen.has(key)) yield undefined;
      else {
        seen.add(key);
        yield { key, element: row, ...read };
      }
    }
  },
  findFields: (root) => fieldsOf(root).filter(isReplyBox),
  findThread(field) {
    if (!isReplyBox(field)) return null;
    const row = findRow(field);
    if (!row) return null;
    const read = readRow(row);
    return {
      key: threadKey('amazon', orderIdOf(row), read.review),
      ...read,
      surface: 'amazon-feedback',
      field,
      findPostButton: () => findPostAfter(field, composerOf(field, row)),
    };
  },
};
