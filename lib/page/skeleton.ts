/** What a page is made of, as a file without anybody's words: for reporting a page that is not understood. Reads the page, writes nothing. */
import { createScrub, type Scrub, scrubText, wordsOf } from './scrub';

/** A file of at most so many bytes is made. */
export const LARGEST = 3_000_000;

/** The file, or how many bytes it would have had. */
export type Skeleton = { html: string } | { tooLarge: number };

const list = (text: string): Set<string> => new Set(text.split(/\s+/u));

/** Left out with all that is in them: what runs, looks, plays, or was typed. */
const DROPPED =
  list(`script style noscript link meta base template audio video source track picture canvas object embed map area
  param xmp plaintext listing path use symbol defs lineargradient filter frameset math`);
/** Kept without what is in them. */
const EMPTIED = list('textarea iframe frame select');
const VOID = list('area base br col embed hr img input link meta source track wbr');

/** Of drawings these names may stay. */
const DRAWN = list(
  `svg g circle rect ellipse line polyline polygon text tspan textpath title desc foreignobject image`,
);

const NUMBERS =
  list(`maxlength minlength rows cols size tabindex colspan rowspan aria-level aria-setsize aria-posinset aria-colcount
  aria-rowcount aria-colindex aria-rowindex aria-valuemin aria-valuemax aria-valuenow`);
const IDS =
  list(`id for form list headers aria-controls aria-owns aria-labelledby aria-describedby aria-details aria-errormessage
  aria-activedescendant aria-flowto popovertarget commandfor`);
/** Ids of reviews and the like: what tells them apart stays, what they are does not. */
const isIdOf = (name: string): boolean => /^data-[a-z-]*id$/u.test(name) && !NAMES.has(name);
const NAMES =
  list(`class name role type part slot itemprop rel target method dir lang inputmode autocomplete contenteditable
  spellcheck translate draggable popover scope fill stroke aria-hidden aria-expanded aria-haspopup aria-modal aria-multiline
  aria-live aria-pressed aria-selected aria-checked aria-current aria-disabled aria-readonly aria-required aria-invalid
  aria-autocomplete aria-orientation aria-busy aria-atomic aria-sort jsname jscontroller jsmodel data-testid data-test
  data-test-id data-qa data-cy data-hook data-component data-automation data-automation-id data-e2e data-type data-role
  data-state data-action`);
const ADDRESSES = list('href action formaction cite data-href');
const LOST = list(`style sizes imagesrcset poster d points viewbox transform width height integrity nonce ping xmlns`);
/** Of further attributes, which may hold anything, only so much is shown (UTF-16 units). */
const LONGEST_VALUE = 200;
/** Attributes every page maker has; others keep their names only where the page's text does not have them. */
const PLAIN =
  list(`title alt placeholder value content label hidden open checked selected disabled readonly required multiple
  autofocus novalidate datetime cite summary inert itemscope itemtype download wrap accept pattern min max step start reversed`);

const escapeText = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
const escapeValue = (text: string): string => escapeText(text).replace(/"/gu, '&quot;');

const isElement = (node: Node): node is Element => node.nodeType === 1;
/** An element that HTML knows. */
const isHtml = (element: Element): boolean => {
  const view = element.ownerDocument.defaultView;
  return view !== null && element instanceof view.HTMLElement && !(element instanceof view.HTMLUnknownElement);
};
const isText = (node: Node): boolean => node.nodeType === 3;

/** Where words of people may stand: all text, and every attribute that holds no names of code. Pages may be nested deeper than a function can call itself. */
function collectWords(root: Node): Set<string> {
  const words = new Set<string>();
  const take = (text: string): void => {
    for (const word of wordsOf(text)) words.add(word);
  };
  const todo: Node[] = [root];
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if (isText(node)) take(node.nodeValue ?? '');
    if (isElement(node)) {
      for (const { name, value } of node.attributes) {
        if (!NAMES.has(name) && !IDS.has(name) && !NUMBERS.has(name) && name !== 'style') take(decoded(value));
      }
      if (node.shadowRoot) todo.push(node.shadowRoot);
      if (DROPPED.has(node.localName)) continue;
    }
    for (const child of node.childNodes) todo.push(child);
  }
  return words;
}

/** Addresses write letters as "%C3%A9". */
function decoded(value: string): string {
  if (!value.includes('%')) return value;
  try {
    return `${value} ${decodeURIComponent(value)}`;
  } catch {
    return value;
  }
}

function attribute(scrub: Scrub, name: string, value: string, url: string): string | null {
  if (LOST.has(name) || name.startsWith('on') || name.startsWith('src')) return null;
  if (NUMBERS.has(name)) return /^-?\d{1,6}(?:\.\d{1,3})?$/u.test(value.trim()) ? value.trim() : null;
  if (IDS.has(name) || isIdOf(name)) return scrub.ids(value);
  if (NAMES.has(name)) return scrub.names(value);
  if (ADDRESSES.has(name)) return scrub.path(value, url);
  if (name === 'itemtype') return /^https?:\/\/schema\.org\/[A-Za-z]+$/u.test(value) ? value : null;
  const isKnown = PLAIN.has(name) || /^aria-[a-z]+$/u.test(name);
  // A quote too many in a label makes attributes of its words; page makers' own names are joined of several.
  if (!isKnown && (!/[-:]/u.test(name) || scrub.name(name) !== name)) return null;
  return scrubText(value).slice(0, LONGEST_VALUE);
}

/**
 * The page as HTML: its elements, open shadow roots, roles and the names its makers gave, every letter of text as `x` and every digit
 * as `0`. `reads` says what the own text or label of an element is understood as ("date", "stars:4.0"), which is kept beside it.
 */
export function makeSkeleton(document: Document, url: string, reads: (element: Element) => string | null): Skeleton {
  const root = document.documentElement;
  const inUrl = wordsOf(decoded(url.replace(/^\w+:\/\/[^/]*/u, '')));
  const scrub = createScrub(new Set([...inUrl, ...collectWords(root)]));
  const parts: string[] = [];
  let length = 0;
  const write = (text: string): void => {
    length += text.length;
    if (length <= LARGEST) parts.push(text);
  };

  /** Also text may stand where a tag does: "Ada <ada@mail.example>", written into a page as it is, makes an element. */
  const tagOf = (element: Element): string => {
    const { localName } = element;
    if (/^[a-z]\w*-[\w-]*$/u.test(localName) && scrub.name(localName) === localName) return localName;
    if (!localName.includes('-') && (isHtml(element) || DRAWN.has(localName.toLowerCase()))) return localName;
    return `x-${scrub.stand(localName)}`;
  };

  const isGone = (element: Element): boolean =>
    document.defaultView?.getComputedStyle(element).display === 'none' && !element.hasAttribute('hidden');

  const meaningOf = (element: Element): string | null => {
    try {
      return reads(element);
    } catch {
      // Nested deeper than it could be read.
      return null;
    }
  };

  const open = (element: Element, tag: string, hidden: boolean): void => {
    const own = [...element.attributes].map(({ name, value }) => [name, attribute(scrub, name, value, url)] as const);
    const meaning = meaningOf(element);
    const all = [
      ...own.filter(([name]) => name !== 'data-reads'),
      ['hidden', hidden ? '' : null] as const,
      ['data-reads', meaning] as const,
      ['data-src', element.localName === 'iframe' ? scrub.path(element.getAttribute('src') ?? '', url) : null] as const,
    ];
    const attributes = all.map(([name, value]) => (value === null ? '' : ` ${name}="${escapeValue(value)}"`)).join('');
    // Within the tag a new line is no text of the page.
    write(`<${tag}${attributes}\n>`);
  };

  /** Still to be written, what comes next at the end: as it is, or a node and whether it is hidden with what it stands in. */
  const todo: (string | { node: Node; hidden: boolean })[] = [];
  const queue = (nodes: Iterable<Node>, hidden: boolean): void => {
    for (const node of [...nodes].reverse()) todo.push({ node, hidden });
  };
  const writeNode = (node: Node, hidden: boolean): void => {
    if (isText(node)) {
      write(escapeText(scrubText(node.nodeValue ?? '')));
      return;
    }
    if (!isElement(node) || DROPPED.has(node.localName)) return;
    const gone = !hidden && isGone(node);
    const tag = tagOf(node);
    open(node, tag, gone);
    if (VOID.has(tag)) return;
    todo.push(`</${tag}>`);
    if (EMPTIED.has(node.localName)) return;
    queue(node.childNodes, hidden || gone);
    if (!node.shadowRoot) return;
    todo.push('</template>');
    queue(node.shadowRoot.childNodes, hidden || gone);
    todo.push('<template shadowrootmode="open">');
  };

  const address = new URL(url).origin + scrub.path(url, url);
  const lang = root.getAttribute('lang');
  write(`<!doctype html>\n<html data-evenkeel-skeleton="1" data-url="${escapeValue(address)}"`);
  write(`${lang === null ? '' : ` lang="${escapeValue(scrub.names(lang))}"`}>\n<head><meta charset="utf-8"></head>\n`);
  // What stands beside head and body is no part of the page: extensions put themselves there, and so do we.
  if (document.body) writeNode(document.body, false);
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (typeof next === 'string') write(next);
    else writeNode(next.node, next.hidden);
  }
  write('\n</html>\n');
  const html = parts.join('');
  const bytes = length > LARGEST ? length : new TextEncoder().encode(html).length;
  return bytes > LARGEST ? { tooLarge: bytes } : { html };
}

/** So much of an address is told, UTF-16 units. */
const LONGEST_ADDRESS = 2_048;

/** The shape of an address, as a file names it: its origin, and of its path the words of page makers alone; cut where it is very long. */
export function addressShape(url: string): string {
  return (new URL(url).origin + createScrub(new Set()).path(url, url)).slice(0, LONGEST_ADDRESS);
}
