import { buttonName, buttonsAfter } from './buttons';
import { PROFILE_LINK } from './card';
import { closestComposed, composedParent, containsComposed, dialogOf, labelOf } from './dom';
import { type Found, findBox } from './generic-box';
import { findUnitsNow } from './generic-units';
import { REVIEW_BOX } from './ratings';
import { textRuns } from './text';
import { isDateLike, isQuestionLabel, isReplyLabel, isReviewLabel } from './words';

/** Everything on a page that text is written in; single-line inputs only where they call themselves text boxes. */
export const TEXT_BOXES =
  'textarea,[contenteditable=""],[contenteditable="true"],[contenteditable="plaintext-only"],[role="textbox"]';
/** Code editors, and boxes that a page fills in by itself. */
const MACHINES =
  '.CodeMirror,.cm-editor,.monaco-editor,.ace_editor,.g-recaptcha,[class*="captcha" i],[role="search"],search';
/** Stars that wait to be given: a form with them writes a review. */
const PICKERS =
  'input[type="radio"][name*="rat" i],input[type="radio"][name*="star" i],select[name*="rat" i],select[name*="star" i],[role="radiogroup"][aria-label*="rat" i],[role="radiogroup"][aria-label*="star" i],[role="slider"],[class*="rating-input" i],[class*="star-picker" i],[class*="star-rating-widget"]';
/** Names of fields and forms that take something else than an answer to a review. */
const OTHERS = new Set(
  'q search query captcha recaptcha newsletter subscribe subscription contact coupon promo address reblog code css html login signin signup register password email faq topic ask bio about report abuse flag reason checkout ticket tickets'.split(
    ' ',
  ),
);
/** Names right around a box that say the same, whatever its own label is. */
const AROUND = new Set('question questions qa faq chat ticket tickets checkout'.split(' '));
const QUESTIONS = new Set('question questions ask answer answers topic faq qa'.split(' '));
/** What a box beside a review may be for as well: notes, messages, sharing, changing, reporting. Words of its label, names and button. */
const ELSEWHERE = new Set(
  'note notes private internal message messages share friend forward colleague edit update changes feedback helpful dispute appeal remove removed tag tags translation notiz privat nachricht teilen bearbeiten nota privado mensaje compartir privé partager modifier messaggio condividi'.split(
    ' ',
  ),
);
/** Elements looked through around a box, and levels climbed. */
const MOST = 3000;
const DEPTH = 24;
/** Levels above a field that name it. */
const WRAPPERS = 4;

/** The words of a name such as `askQuestionText`, `review_reply[body]` or `comment-form`. */
function words(name: string): string[] {
  return (name
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .match(/[a-z]+/gu) ?? []) as string[];
}

/** Where a form goes to, without the names of host and folders. */
function targetOf(element: Element): string {
  return (
    (element.getAttribute('action') ?? '')
      .replace(/[?#].*$/u, '')
      .split('/')
      .at(-1) ?? ''
  );
}

function namesOf(element: Element): string[] {
  return [
    targetOf(element),
    ...['name', 'id', 'class', 'data-testid', 'aria-label'].map((name) => element.getAttribute(name) ?? ''),
  ].flatMap(words);
}

const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role="heading"]';

/** What a box says it is for: its own label, the legend or heading of its form, which may stand right above it. */
function saysOf(field: Element): string {
  const form = closestComposed(field, 'form,fieldset');
  const above = form?.previousElementSibling;
  const heading = form?.querySelector(`legend,${HEADINGS}`) ?? (above?.matches(HEADINGS) ? above : null);
  const head = heading?.textContent ?? '';
  return `${labelOf(field)} ${field.getAttribute('title') ?? ''} ${field.getAttribute('aria-placeholder') ?? ''} ${field.getAttribute('data-placeholder') ?? ''} ${head.slice(0, 100)}`;
}

/** The least around a box that has a control in it: where the stars of a review form would stand. */
function formOf(field: Element): Element | null {
  return closestComposed(field, 'form') ?? dialogOf(field);
}

/** Names of the few boxes right around a field, where pages say what it belongs to. */
function wrappersOf(field: Element): string[] {
  const names: string[] = [];
  for (
    let level = 0, at = composedParent(field);
    at !== null && level < WRAPPERS;
    level += 1, at = composedParent(at)
  ) {
    if (at.matches(`body,article,${REVIEW_BOX}`)) break;
    names.push(...words(at.getAttribute('class') ?? ''), ...words(at.getAttribute('id') ?? ''));
  }
  return names;
}

/** Whether an answer could be written in a box at all: not a search, a question, a code editor, a captcha, or a form that writes a review. */
export function isReplyPlace(field: Element): boolean {
  if (closestComposed(field, MACHINES)) return false;
  const form = formOf(field);
  if (form?.querySelector(PICKERS)) return false;
  const own = [...words(field.getAttribute('name') ?? ''), ...words(field.getAttribute('id') ?? '')];
  if (own.some((word) => OTHERS.has(word) || QUESTIONS.has(word)) && !own.includes('reply')) return false;
  if (closestComposed(field, 'form')?.querySelector('input[type="password"]')) return false;
  const inForm = form?.localName === 'form' ? namesOf(form) : [];
  if (inForm.some((word) => OTHERS.has(word))) return false;
  const label = saysOf(field);
  const says = `${label} ${own.join(' ')}`;
  if (words(says).some((word) => /^(?:report|reporting|abuse)$/u.test(word))) return false;
  if (wrappersOf(field).some((word) => AROUND.has(word))) return false;
  if (!isReviewLabel(says) || isReplyLabel(label)) return true;
  // Shops call their form for reviews "comment" too, and the box in it.
  const isTelling = (word: string): boolean => form?.localName !== 'form' || !word.startsWith('comment');
  return isReplyLabel([...own, ...wrappersOf(field)].filter(isTelling).join(' '));
}

/** Whether a box asks for a question and for no answer. */
export function isForQuestion(field: Element): boolean {
  const says = saysOf(field);
  return isQuestionLabel(says) && !isReplyLabel(says);
}

/** The review that a box stands with. */
export interface Near {
  found: Found;
  /** Around the box, the review left out: where its buttons are. */
  composer: Element;
  /** Sure enough to be a place to answer this review in. */
  isReply: boolean;
}

/** All names by which a field and its form call themselves. */
function namesAround(field: Element): string[] {
  const form = formOf(field);
  return [
    ...words(field.getAttribute('name') ?? ''),
    ...words(field.getAttribute('id') ?? ''),
    ...(form?.localName === 'form' ? namesOf(form) : []),
  ];
}

/** Whether the label of a box, its names or the button below it says that something else than an answer is written in it. */
export function isForElse(field: Element, scope: Element): boolean {
  const [button] = buttonsAfter(field, scope);
  const said = [saysOf(field), button ? buttonName(button) : ''].join(' ').toLowerCase();
  return [...(said.match(/[\p{L}\p{M}]+/gu) ?? []), ...namesAround(field)].some((word) => ELSEWHERE.has(word));
}

/** Whether the label of a box, its name, its form's or a button below it says that an answer is written in it. */
export function isSaidReply(field: Element, composer: Element): boolean {
  if (isReplyLabel(`${saysOf(field)} ${namesAround(field).join(' ')}`)) return true;
  return buttonsAfter(field, composer)
    .slice(0, 4)
    .some((button) => isReplyLabel(buttonName(button)));
}

/** The review a box stands with: around it, alone with it in its dialog, or the one right before it; `null` when that is not just one. */
export function findFoundNear(field: Element): Near | null {
  const dialog = dialogOf(field);
  let below: Element = field;
  let within = null as { found: Found; composer: Element } | null;
  for (let level = 0, at = composedParent(field); at !== null && level < DEPTH; level += 1, at = composedParent(at)) {
    if (at.localName === 'body' || at.localName === 'html') break;
    const units = findUnitsNow(at, MOST);
    if (units.cut || units.list.length > 1) return within ? near(field, within, dialog) : nearBefore(field, below);
    const [unit] = units.list;
    if (unit) {
      const found = findBox(unit, units.count, at);
      const holds =
        found !== null &&
        (containsComposed(found.box, field) || (dialog !== null && containsComposed(dialog, found.box)));
      if (found && (holds || isRightAfter(found.box, field))) within = { found, composer: within?.composer ?? below };
    } else below = at;
    if (at === dialog || (within && at.matches('article'))) break;
  }
  return within ? near(field, within, dialog) : null;
}

function isRightAfter(box: Element, field: Element): boolean {
  const next = box.nextElementSibling;
  return next !== null && containsComposed(next, field) && !isAnother(next, field);
}

/** Whether a block with a box in it is somebody's own words: a review that shows no stars has its name or date before the box. */
export function isAnother(block: Element, field: Element): boolean {
  const isBefore = (element: Element): boolean => (element.compareDocumentPosition(field) & 4) !== 0;
  if ([...block.querySelectorAll(`time,${PROFILE_LINK}`)].some(isBefore)) return true;
  return textRuns(block).some(({ text, element }) => isDateLike(text) && isBefore(element));
}

function near(field: Element, { found, composer }: { found: Found; composer: Element }, dialog: Element | null): Near {
  const inside = containsComposed(found.box, field) && found.marked && dialog === null;
  const scope = containsComposed(found.box, field) ? found.box : composer;
  const isReply = (!isForQuestion(field) && isSaidReply(field, scope)) || (inside && !isForElse(field, scope));
  return { found, composer: scope, isReply };
}

/** A composer may be the next sibling of its review. */
function nearBefore(field: Element, block: Element): Near | null {
  const before = block.previousElementSibling;
  if (!before || isAnother(block, field)) return null;
  const units = findUnitsNow(before, MOST);
  const [unit] = units.list;
  if (units.cut || !unit || units.list.length !== 1) return null;
  const found = findBox(unit, units.count, before);
  return found ? near(field, { found, composer: block }, null) : null;
}

/** Whether a box writes a comment below a post, as blogs have it: its form says so and rates nothing. */
export function isCommentBox(field: Element): boolean {
  const form = closestComposed(field, 'form');
  if (form === null || !isReplyPlace(field) || isReviewLabel(saysOf(field))) return false;
  return namesOf(field).includes('comment') && namesOf(form).some((word) => /^comments?(?:form)?$/u.test(word));
}
