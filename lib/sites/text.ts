import { collapse, composedChildren, isElement, isHiddenItself } from './dom';

/** One text node as a reader meets it. Runs of one `block` belong to one paragraph. */
export interface TextRun {
  text: string;
  element: Element;
  block: number;
}

/** One paragraph: its text with `<br>` as `\n`, and the element of its first words. */
export interface TextBlock {
  text: string;
  element: Element;
}

/** What to leave out and what to let in while reading. */
export interface ReadOptions {
  /** Elements to leave out with all that is in them. */
  except?: (element: Element) => boolean;
  /** Also read `display: none`: a site may keep the full text of a review there. */
  hidden?: boolean;
}

const UNREAD = new Set('script style noscript template textarea input select svg iframe'.split(' '));
const INLINE = new Set(
  'a abbr b bdi bdo cite em font i mark q s small span strong sub sup time u wbr slot ins del'.split(' '),
);

/** Icon fonts write the icon's name as text ("open_in_new"). */
function isIcon(element: Element): boolean {
  const classes = element.getAttribute('class') ?? '';
  if (/(?:google|material)-(?:symbols|icons)/u.test(classes)) return true;
  return element.localName === 'i' && classes.includes('notranslate');
}

function isUnread(element: Element, options: ReadOptions): boolean {
  if (UNREAD.has(element.localName) || element.getAttribute('aria-hidden') === 'true' || isIcon(element)) return true;
  if (options.except?.(element)) return true;
  return options.hidden !== true && isHiddenItself(element);
}

/** The text nodes of an element in composed order, without icons, scripts and what is hidden from a reader. */
export function textRuns(root: Element, options: ReadOptions = {}): TextRun[] {
  const runs: TextRun[] = [];
  let block = 0;
  const walk = (parent: Element): void => {
    for (const child of composedChildren(parent)) {
      if (child.nodeType === 3) {
        const text = (child.nodeValue ?? '').replace(/[\s\u00a0]+/gu, ' ');
        if (text !== '') runs.push({ text, element: parent, block });
      } else if (isElement(child) && !isUnread(child, options)) {
        if (child.localName === 'br') {
          runs.push({ text: '\n', element: parent, block });
          continue;
        }
        const inline = INLINE.has(child.localName);
        if (!inline) block += 1;
        walk(child);
        if (!inline) block += 1;
      }
    }
  };
  walk(root);
  return runs;
}

const WORD_END = /[\p{L}\p{N}]$/u;
const WORD_START = /^[\p{L}\p{N}]/u;

/** Runs joined into paragraphs. Two words that only an element boundary parts get a space between them. */
export function textBlocks(runs: readonly TextRun[]): TextBlock[] {
  const blocks: TextBlock[] = [];
  let last: number | null = null;
  for (const run of runs) {
    const current = blocks.at(-1);
    if (current && run.block === last) {
      const glue = WORD_END.test(current.text) && WORD_START.test(run.text) ? ' ' : '';
      current.text += glue + run.text;
    } else {
      blocks.push({ text: run.text, element: run.element });
      last = run.block;
    }
  }
  return blocks.map(({ text, element }) => ({ text: tidy(text), element })).filter(({ text }) => text !== '');
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => collapse(line))
    .join('\n')
    .trim();
}

/** All text of an element as a reader meets it, paragraphs parted by `\n`. */
export function readText(root: Element, options: ReadOptions = {}): string {
  return textBlocks(textRuns(root, options))
    .map(({ text }) => text)
    .join('\n');
}
