import { translate } from './translate';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32, public domain). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One way in which a page may have changed by tomorrow. It changes the page in place. */
export interface Mutation {
  name: string;
  /** `false` when there is nothing on this page that it could change. */
  apply(page: Document, random: () => number): boolean;
}

const elements = (page: Document): Element[] => [...page.body.querySelectorAll('*')];

function renameClasses(page: Document, random: () => number): boolean {
  const names = new Map<string, string>();
  for (const element of elements(page)) {
    const classes = element.getAttribute('class');
    if (classes === null) continue;
    const renamed = classes
      .split(/\s+/u)
      .filter(Boolean)
      .map((name) => {
        const known = names.get(name) ?? `x${Math.floor(random() * 1e9).toString(36)}`;
        names.set(name, known);
        return known;
      });
    element.setAttribute('class', renamed.join(' '));
  }
  return names.size > 0;
}

/** Parts that must stay children of their parents for the page to be one. */
const FIXED = 'li,tr,td,th,tbody,option,script,style,svg *,kat-table-row,kat-table-cell,br';
const INLINE = 'a,b,i,span,em,strong,small';

function wrapSome(page: Document, random: () => number): boolean {
  for (const element of elements(page)) {
    if (element.matches(FIXED) || random() > 0.12) continue;
    const wrapper = page.createElement(element.matches(INLINE) ? 'span' : 'div');
    // What goes into a named slot must stay a child of its host.
    if (element.hasAttribute('slot')) continue;
    element.replaceWith(wrapper);
    wrapper.append(element);
  }
  return true;
}

/** Takes away boxes that say nothing about themselves but a class. */
function unwrapSome(page: Document, random: () => number): boolean {
  for (const element of elements(page)) {
    const names = [...element.attributes].map(({ name }) => name).filter((name) => name !== 'class');
    const bare = element.matches('div,span') && names.length === 0 && element.children.length === 1;
    const only = bare && [...element.childNodes].every((node) => node.nodeType === 1 || !(node.nodeValue ?? '').trim());
    if (only && random() < 0.4) element.replaceWith(...element.childNodes);
  }
  return true;
}

function swapSome(page: Document, random: () => number): boolean {
  for (const element of elements(page)) {
    const next = element.nextElementSibling;
    const movable = 'div,section,ul,button,img,kat-button,kat-star-rating,a';
    if (!next?.matches(movable) || !element.matches(movable) || random() > 0.12) continue;
    element.before(next);
  }
  return true;
}

function without(name: string): Mutation {
  return {
    name: `without ${name}`,
    apply(page) {
      const bearers = page.body.querySelectorAll(`[${name}]`);
      for (const element of bearers) element.removeAttribute(name);
      return bearers.length > 0;
    },
  };
}

const TAGS: Readonly<Record<string, string>> = {
  article: 'div',
  section: 'div',
  ul: 'div',
  li: 'div',
  blockquote: 'p',
  i: 'span',
  h4: 'div',
  strong: 'b',
};

/** Elements under another tag, attributes and all that is in them kept. */
function renameTags(page: Document): boolean {
  let changed = false;
  for (const element of elements(page)) {
    const tag = TAGS[element.localName];
    if (tag === undefined) continue;
    const renamed = page.createElement(tag);
    for (const { name, value } of element.attributes) renamed.setAttribute(name, value);
    renamed.append(...element.childNodes);
    element.replaceWith(renamed);
    changed = true;
  }
  return changed;
}

const ATTRIBUTES =
  `class id role aria-label aria-labelledby aria-hidden lang href data-href title alt jsname maxlength placeholder itemprop
  data-review-id data-hook data-testid`.split(/\s+/u);

const classes: Mutation = { name: 'classes renamed', apply: renameClasses };
const language: Mutation = { name: 'other language', apply: translate };
const wrapped: Mutation = { name: 'wrapped', apply: wrapSome };
const unwrapped: Mutation = { name: 'unwrapped', apply: unwrapSome };

/** What is tried on every fixture; `unchanged` shows that the fixture itself is read. */
export const MUTATIONS: readonly Mutation[] = [
  { name: 'unchanged', apply: () => true },
  classes,
  language,
  wrapped,
  unwrapped,
  { name: 'siblings swapped', apply: swapSome },
  { name: 'tags renamed', apply: renameTags },
  {
    name: 'all at once',
    apply: (page, random) =>
      [language, classes, unwrapped, wrapped].map((mutation) => mutation.apply(page, random)).includes(true),
  },
  ...ATTRIBUTES.map(without),
];
