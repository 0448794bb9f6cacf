/**
 * The text of a contenteditable box and the way back from an offset to the DOM, built by one walk.
 * Text nodes are taken one to one; `<br>` and block boundaries become one `\n` that belongs to no text node;
 * what cannot be edited becomes one placeholder character.
 */

/** Stands for an island that is not text (U+FFFC, object replacement character). */
export const ISLAND = '\uFFFC';

/** One piece of the DOM and the offsets it fills. A `break` fills none: the `\n` it makes is written by what follows. */
export interface Leaf {
  node: Node;
  kind: 'text' | 'break' | 'island';
  start: number;
  end: number;
  /** How many characters at the beginning of a text node are not text but an editor's own filling. */
  skip: number;
}

/** A box read once. Offsets are UTF-16. */
export interface FieldText {
  text: string;
  leaves: Leaf[];
}

const BLOCKS = new Set(
  (
    'address article aside blockquote dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const SILENT = new Set(['style', 'script', 'template', 'noscript']);

/** White space that the page's formatting leaves at the start of a line is not shown, so it is not text. */
function isUnseenSpace(node: Text): boolean {
  if (/[^ \t\n\r]/.test(node.data)) return false;
  const parent = node.parentElement;
  const space = parent ? getComputedStyle(parent).whiteSpace : 'normal';
  return space === 'normal' || space === 'nowrap';
}

/**
 * Invisible characters that editors put where a browser needs something to set the caret in: Slate one U+FEFF on an empty
 * line, CKEditor 5 seven U+2060 before what is typed next, Lexical U+200B. They are not in the editor's own text.
 */
function fillingOf(data: string): number {
  return /^[\u200b\u2060\ufeff]*/.exec(data)?.[0].length ?? 0;
}

function isIsland(element: Element): boolean {
  if (element.getAttribute('contenteditable') === 'false') return true;
  return element.localName === 'img' && (element.getAttribute('alt') ?? '') !== '';
}

/** Reads a contenteditable element as the owner sees it. */
export function readTree(root: HTMLElement): FieldText {
  const leaves: Leaf[] = [];
  let text = '';
  let lineOpen = false;
  let breakDue = false;

  const add = (node: Node, kind: Leaf['kind'], content: string, skip = 0): void => {
    if (breakDue) text += '\n';
    breakDue = kind === 'break';
    lineOpen = kind !== 'break';
    leaves.push({ node, kind, start: text.length, end: text.length + content.length, skip });
    text += content;
  };
  const endLine = (): void => {
    const last = leaves.at(-1);
    // The last `\n` of a block only makes room for the line before it.
    if (lineOpen && last?.kind === 'text' && text.endsWith('\n') && last.end > last.start) {
      text = text.slice(0, -1);
      last.end -= 1;
    }
    if (lineOpen) breakDue = true;
    lineOpen = false;
  };
  const visit = (parent: Node): void => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) {
        const { data } = node as Text;
        const skip = fillingOf(data);
        if (data !== '' && (lineOpen || !isUnseenSpace(node as Text))) add(node, 'text', data.slice(skip), skip);
        continue;
      }
      if (node.nodeType !== Node.ELEMENT_NODE) continue;
      const element = node as Element;
      const name = element.localName;
      if (name === 'br') add(node, 'break', '');
      else if (!SILENT.has(name)) {
        const isBlock = BLOCKS.has(name);
        if (isBlock) endLine();
        if (isIsland(element)) add(node, 'island', ISLAND);
        else visit(node);
        if (isBlock) endLine();
      }
    }
  };
  visit(root);
  endLine();
  return { text, leaves };
}

/** A place in the DOM: a node and an offset in it. */
export type Point = [Node, number];

function beside(node: Node, after: boolean): Point | null {
  const parent = node.parentNode;
  if (!parent) return null;
  return [parent, Array.prototype.indexOf.call(parent.childNodes, node) + (after ? 1 : 0)];
}

function pointIn(leaf: Leaf, offset: number): Point | null {
  if (leaf.kind === 'text') return [leaf.node, offset - leaf.start + leaf.skip];
  return beside(leaf.node, leaf.kind === 'island' && offset === leaf.end);
}

/** The DOM place of an offset. A `start` leans to the text after it, an `end` to the text before it. */
export function findPoint({ leaves }: FieldText, offset: number, lean: 'start' | 'end'): Point | null {
  const holds = (leaf: Leaf): boolean =>
    lean === 'start' ? leaf.start <= offset && offset < leaf.end : leaf.start < offset && offset <= leaf.end;
  const leaf =
    leaves.find((one) => one.kind !== 'break' && holds(one)) ??
    leaves.find((one) => one.skip > 0 && one.start === offset && one.end === offset) ??
    leaves.find((one) => one.kind === 'break' && one.start === offset) ??
    leaves.find((one) => one.start === offset || one.end === offset);
  return leaf ? pointIn(leaf, offset) : null;
}

/** The offset of a DOM place inside the box. */
export function offsetOf({ text, leaves }: FieldText, node: Node, offset: number): number {
  const own = leaves.find((leaf) => leaf.node === node);
  if (own) return own.kind === 'text' ? Math.min(own.start + Math.max(0, offset - own.skip), own.end) : own.start;
  // A place between elements: after the last leaf before it, where that leaf is in the same element.
  const child = node.childNodes[offset] ?? null;
  const isBefore = (leaf: Leaf): boolean => {
    const reference = child ?? node;
    const position = reference.compareDocumentPosition(leaf.node);
    if (child) return (position & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    return (position & (Node.DOCUMENT_POSITION_PRECEDING | Node.DOCUMENT_POSITION_CONTAINED_BY)) !== 0;
  };
  const next = leaves.findIndex((leaf) => !isBefore(leaf));
  const after = leaves[next];
  if (after && after.node === child) return after.start;
  const before = leaves[(next === -1 ? leaves.length : next) - 1];
  if (before && node.contains(before.node)) {
    return before.kind === 'break' ? Math.min(before.start + 1, text.length) : before.end;
  }
  return after?.start ?? text.length;
}
