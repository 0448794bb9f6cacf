import { buttonName } from './buttons';
import { composedParent } from './dom';
import { parseStars } from './stars';
import { type ReadOptions, type TextBlock, type TextRun, textBlocks, textRuns } from './text';
import { isDateLike, isDeleteName, isEditName, isMoreName, isOwnerLine } from './words';

/** What is read of neither a review nor a reply. */
const CONTROLS = 'button,[role="button"],kat-button,label,nav,form,[aria-hidden="true"]';
const BUTTONS = 'button,[role="button"],kat-button,material-button';
const BOXES = 'textarea,[contenteditable=""],[contenteditable="true"],[role="textbox"]';
/** Parts whose class or attributes say that the owner speaks in them. */
const NAMED =
  '[class*="repl" i],[class*="respon" i],[class*="rspn" i],[class*="official-comment" i],[data-service-review-business-reply-text-typography]';
const SURE =
  '[class*="official-comment-container"],[class*="mgrRspn"],[data-service-review-business-reply-text-typography]';
const SPEAKER =
  /(?:^|[_-])(?:biz|business|owner|developer|dev|manager|management|mgr|merchant|seller|company|host|official)[a-z]{0,8}[_-]{0,2}(?:repl(?:y|ies)|response|rspn|comment)(?![\w-]{0,30}(?:banner|head|title|link|button|btn|photo|count|date|avatar|icon))/iu;
/** A date on its own (UTF-16 units). */
const SHORT_DATE = 24;
/** A part with more in it is the page, not one review (elements). */
const LARGEST = 1500;

/** How a box is read: without controls, drafts and what `except` names; hidden parts too, they may hold the fuller text. */
export function readingOf(except: (element: Element) => boolean): ReadOptions {
  return { hidden: true, except: (element) => element.matches(CONTROLS) || isUnfold(element) || except(element) };
}

/** "Read more": a link or leaf beside a folded text. */
function isUnfold(element: Element): boolean {
  return (
    element.childElementCount <= 1 && /^(?:a|span)$/u.test(element.localName) && isMoreName(element.textContent ?? '')
  );
}

/** So much of a teaser is compared with what may be its whole (UTF-16 units). */
const TEASER = 20;

/** What a box says, without the folded copy of a text that it holds whole as well. */
export function runsIn(box: Element, except: (element: Element) => boolean): TextRun[] {
  const runs = textRuns(box, readingOf(except));
  return runs.filter(({ text }, index) => {
    const teaser = /^(.{20,}?)\s?(?:…|\.\.\.)\s?$/u.test(text) ? text.trimStart().slice(0, TEASER) : null;
    return (
      teaser === null ||
      !runs.some(
        (other, at) => at !== index && other.text.length > text.length && other.text.trimStart().startsWith(teaser),
      )
    );
  });
}

/** Leaves nothing out. */
export const nothing = (): boolean => false;

/** Whether a paragraph says something: three words, or two with an end, and neither a date nor stars. */
function isSaid(text: string, least: number): boolean {
  const words = text.split(/\s+/u).length;
  if ((words <= 6 && isDateLike(text)) || isOwnerLine(text) || parseStars(text) !== null) return false;
  return (
    words >= least ||
    /[.!?…。！？]$/u.test(text) ||
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]{4}/u.test(text)
  );
}

/** The words of a reply among the paragraphs below its head: the longest, with those beside it. */
function wordsIn(blocks: readonly TextBlock[]): string | null {
  for (const least of [4, 2]) {
    const said = blocks.filter(({ text }) => isSaid(text, least));
    const [first] = said;
    if (!first) continue;
    const main = said.reduce((best, block) => (block.text.length > best.text.length ? block : best), first);
    const together = said.filter(
      ({ element }) => element === main.element || element.parentElement === main.element.parentElement,
    );
    return [...new Set(together.map(({ text }) => text))].join('\n');
  }
  return null;
}

function follows(first: Element, second: Element): boolean {
  return (first.compareDocumentPosition(second) & 4) !== 0;
}

/** The block that Edit and Delete stand in together, with words in it, below `box`; `null` where they do not. */
function ownBlock(box: Element, held: (element: Element) => boolean): Element | null {
  const buttons = [...box.querySelectorAll(BUTTONS)].filter((button) => (button.textContent ?? '').length < 80);
  const edit = buttons.find((button) => isEditName(buttonName(button)));
  const remove = edit && buttons.find((button) => button !== edit && isDeleteName(buttonName(button)));
  if (!edit || !remove) return null;
  let at: Element | null = edit;
  while (at && at !== box && !at.contains(remove)) at = composedParent(at);
  // The buttons' own row says nothing; the words stand in the first block around it that has some.
  for (; at && box.contains(at); at = composedParent(at)) {
    if (held(at)) return null;
    if (wordsIn(textBlocks(runsIn(at, nothing))) !== null) return at;
  }
  return null;
}

/** An owner's reply that a page shows: its words, and the element it begins at. */
export interface ShownReply {
  text: string;
  from: Element;
}

/** What stands below the line that announces a reply; `null` where no line does. Words on that very line come one by one. */
function belowHead(runs: readonly TextRun[]): { head: Element; below: TextRun[] } | null {
  let last: number | null = null;
  for (const [index, run] of runs.entries()) {
    // A line may be parted into pieces, by a name in bold.
    const line = run.block === last ? [] : runs.filter(({ block }) => block === run.block);
    last = run.block;
    const whole = line.length > 0 && isOwnerLine(line.map(({ text }) => text).join(' '));
    if (!whole && !isOwnerLine(run.text)) continue;
    const below = runs.slice(whole ? index + line.length : index + 1);
    const apart = below.map((next, n) => (next.block === run.block ? { ...next, block: -1 - n } : next));
    return { head: run.element, below: apart };
  }
  return null;
}

/** A date that stands on the line of the words is none of them. */
function withoutDates(runs: readonly TextRun[]): TextRun[] {
  return runs.filter(({ text }) => text.length > SHORT_DATE || !isDateLike(text));
}

function isSpeaker(part: Element): boolean {
  const names = (part.getAttribute('class') ?? '').split(/\s+/u);
  return names.some((name) => SPEAKER.test(name)) || part.matches(SURE);
}

/** The words of a part that is named so: below its own head, where it has one. */
function wordsOf(part: Element, runs: readonly TextRun[]): string | null {
  const inside = runs.filter(({ element }) => part.contains(element));
  return wordsIn(textBlocks(withoutDates(belowHead(inside)?.below ?? inside)));
}

/**
 * The owner's reply in a box, by a part that is named so, a line that announces it, or Edit and Delete below it. It stands after the
 * review's rating. A line above an empty box announces a reply to be written: none is there.
 */
export function findReplyIn(box: Element, runs: readonly TextRun[], rating: Element | null): ShownReply | null {
  const held = (element: Element): boolean => rating !== null && !follows(rating, element);
  if (box.getElementsByTagName('*').length > LARGEST) return null;
  for (const part of box.querySelectorAll(NAMED)) {
    if (held(part) || part.matches(BUTTONS) || !isSpeaker(part) || part.querySelector(BOXES)) continue;
    const text = wordsOf(part, runs);
    if (text !== null) return { text, from: part };
  }
  const line = belowHead(runs.filter(({ element }) => !held(element)));
  if (line) {
    const { head } = line;
    const draft = [...box.querySelectorAll(BOXES)].find((field) => follows(head, field));
    const text = wordsIn(
      textBlocks(withoutDates(line.below).filter(({ element }) => !draft || !follows(draft, element))),
    );
    if (text !== null) return { text, from: head };
  }
  const own = ownBlock(box, held);
  const text = own && !own.querySelector(BOXES) ? wordsOf(own, runs) : null;
  return own && text !== null ? { text, from: own } : null;
}

/** The owner's reply in the blocks after a review's own box, up to the next review (Google, 2026-02: beside the card, not in it). */
export function findReplyAfter(box: Element, isOther: (element: Element) => boolean): ShownReply | null {
  let at = box.nextElementSibling;
  for (let block = 0; at !== null && block < 4 && !isOther(at); block += 1, at = at.nextElementSibling) {
    const part = at;
    if (part.matches('article,form,nav,footer,script,style') || part.getElementsByTagName('*').length > LARGEST / 5)
      return null;
    const runs = runsIn(part, nothing);
    const named = isSpeaker(part) && !part.querySelector(BOXES) ? wordsOf(part, runs) : null;
    const reply = named === null ? findReplyIn(part, runs, null) : { text: named, from: part };
    if (reply) return reply;
  }
  return null;
}
