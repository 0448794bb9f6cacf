/** What stands in a skeleton for text that the extension had understood when it was saved. */
const STAND_INS: Readonly<Record<string, string>> = {
  date: '3 weeks ago',
  'owner-line': 'Response from the owner',
  post: 'Reply',
  cancel: 'Cancel',
};
const LABELS = ['aria-label', 'title', 'alt', 'label'] as const;

/** Whether an HTML file is a skeleton that the extension saved: a page with every letter replaced. */
export function isSkeleton(html: string): boolean {
  return /<html\b[^>]{0,4000}\bdata-evenkeel-skeleton="1"/iu.test(html);
}

/** The address a skeleton was saved at, or `null`. */
export function skeletonAddress(html: string): string | null {
  const tag = /<html\b[^>]{0,4000}>/iu.exec(html)?.[0] ?? '';
  const address = isSkeleton(html) ? /\bdata-url="([^"]{1,2000})"/iu.exec(tag)?.[1] : undefined;
  return address?.replaceAll('&amp;', '&') ?? null;
}

function wordsFor(reads: string): string | null {
  const stars = /^stars:([1-5](?:\.\d)?)$/u.exec(reads)?.[1];
  return stars ? `${Number(stars)} out of 5 stars` : (STAND_INS[reads] ?? null);
}

/** The text node that carries what an element says: its own first one with letters, else the first below it. */
function textOf(element: Element): Text | null {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if ((node.nodeValue ?? '').trim() !== '') return node as Text;
  }
  return null;
}

const IDS = ['data-review-id', 'data-reviewid', 'data-review-gid', 'id'] as const;
/** A number or key that was scrubbed. */
const SCRUBBED = /0{3}|[xX0]{8}/u;

/** Scrubbed ids are alike: each review gets one of its own again, with all in it that carries the same. */
function partIds(document: Document): void {
  for (const name of IDS) {
    const made = new Map<Element, { was: string; is: string }>();
    for (const [n, element] of [...document.querySelectorAll(`[${name}]`)].entries()) {
      const was = element.getAttribute(name) ?? '';
      if (!SCRUBBED.test(was)) continue;
      let around = element.parentElement;
      while (around && made.get(around)?.was !== was) around = around.parentElement;
      const is = (around && made.get(around)?.is) ?? `${was}${String(n).padStart(5, '0')}`;
      made.set(element, { was, is });
      element.setAttribute(name, is);
    }
  }
}

/** Puts stand-in words where a skeleton says what was understood there. Any other page is left as it is. */
export function dressSkeleton(document: Document): void {
  if (document.documentElement.getAttribute('data-evenkeel-skeleton') !== '1') return;
  partIds(document);
  for (const element of document.querySelectorAll('[data-reads]')) {
    const words = wordsFor(element.getAttribute('data-reads') ?? '');
    if (words === null) continue;
    const labels = LABELS.filter((name) => element.hasAttribute(name));
    for (const name of labels) element.setAttribute(name, words);
    // Stars may be told by looks alone; as a label they are told in any case.
    if (/\d/u.test(words) && words.includes('stars')) element.setAttribute('aria-label', words);
    const text = textOf(element);
    if (text) text.nodeValue = words;
    else if (element.localName === 'input') element.setAttribute('value', words);
    else if (labels.length === 0) element.append(words);
  }
}
