import { collapse } from './dom';
import { boxApart } from './in-order';
import { type TextRun, textBlocks, textRuns } from './text';
import { isDateLike, isOwnerLine } from './words';

const CONTROL = 'button,[role="button"],kat-button,a[href="#"],a[href^="javascript:"],label,nav,form,h1,h2';
const BOX = 'textarea,[contenteditable]:not([contenteditable="false"]),[role="textbox"]';
/** en, it, es seen on pages; the others from general knowledge (Nov 2026). */
const EDIT =
  /^(?:edit|modifica|editar|bearbeiten|modifier|bewerken|edytuj|redigera|rediger|muokkaa|düzenle|изменить|редактировать|редагувати|upravit|redaguoti|編集|编辑|編輯|수정|chỉnh sửa)/iu;
const DELETE =
  /^(?:delete|elimina|eliminar|löschen|supprimer|verwijderen|usuń|radera|ta bort|slett|slet|poista|sil$|удалить|видалити|smazat|ištrinti|excluir|apagar|borrar|削除|删除|刪除|삭제|xoá|xóa)/iu;
const NOW =
  /^(?:just now|now|adesso|ora|ahora mismo|ahora|gerade eben|à l['’]instant|agora mesmo|agora|たった今|zojuist|刚刚|방금|только что)$/iu;

/** "Dor A." is a name, no sentence. */
const INITIAL = /(?:^|\s)\p{Lu}\.$/u;
/** So long a line is written text, not a label above it (UTF-16 units). */
const LABEL = 60;
/** Labels that may stand above a reply: banner, name, role, badge, date. */
const HEAD = 12;

/** Whether the block shows the pair of controls that only a reply of one's own has. */
export function hasEditPair(block: Element): boolean {
  const names = [...block.querySelectorAll('button,[role="button"],a')].map((control) =>
    collapse(control.getAttribute('aria-label') ?? control.textContent ?? ''),
  );
  return names.some((name) => EDIT.test(name)) && names.some((name) => DELETE.test(name));
}

/** Whether something can be written in the block: then an owner's name above it announces no reply. */
export function hasBox(block: Element): boolean {
  return block.matches(BOX) || block.querySelector(BOX) !== null;
}

function isWritten(text: string): boolean {
  return text.length > LABEL || (/\p{L}.*[.!?…。！？]["'”’)]?$/u.test(text) && !INITIAL.test(text));
}

type IsSign = (line: string) => boolean;
const NO_SIGN: IsSign = () => false;

/** Index of the first run after the labels above a reply, or -1 where no label says that it is one. */
function afterHead(runs: readonly TextRun[], isSign: IsSign): number {
  let end = -1;
  let labels = 0;
  for (const [index, run] of runs.entries()) {
    const text = collapse(run.text);
    if (text === '') continue;
    if (isOwnerLine(text) || isSign(text) || NOW.test(text) || isDateLike(text)) end = index + 1;
    else if (isWritten(text)) break;
    labels += 1;
    if (labels >= HEAD) break;
  }
  return end;
}

/**
 * The reply written in a block that is known to hold the owner's answer: what stands below its owner line and date, without
 * controls. A line "Owner" above an empty box has no reply below it: `null`. `sure` when the block needs no such line; `isSign`
 * knows the site's own lines about it.
 */
export function replyIn(block: Element, sure = false, isSign = NO_SIGN): string | null {
  const runs = textRuns(block, { hidden: true, except: (element) => element.matches(CONTROL) });
  const start = afterHead(runs, isSign);
  if (start < 0 && !sure) return null;
  const below = runs.slice(Math.max(0, start));
  // The line about the owner may also stand below the words; what comes from it on is no reply.
  const tail = below.findIndex(({ text }, index) => index > 0 && isOwnerLine(collapse(text)));
  const rest =
    tail > 0 && below.slice(0, tail).some(({ text }) => isWritten(collapse(text))) ? below.slice(0, tail) : below;
  const written = new Set(rest.filter(({ element }) => !element.closest('a')).map((run) => run.block));
  const kept = rest.filter((run) => written.has(run.block));
  const blocks = textBlocks(withoutFolded(kept))
    .map(({ text }) => text)
    .filter((text) => !isSign(text));
  // Names and badges above the text of a block without a known line.
  while (start < 0 && blocks.length > 1 && !isWritten(blocks[0] ?? '')) blocks.shift();
  return blocks.join('\n').trim() || null;
}

const FOLD = /(?:…|\.\.\.)$/u;

/** Runs without the folded copies of what is there in full ("So sorry to…" beside "So sorry to hear it."). */
export function withoutFolded(runs: readonly TextRun[]): TextRun[] {
  const texts = runs.map(({ text }) => collapse(text));
  return runs.filter((_run, index) => {
    const text = texts[index] ?? '';
    if (!FOLD.test(text)) return true;
    const start = text.replace(FOLD, '').trim();
    return start === '' || !texts.some((other, at) => at !== index && !FOLD.test(other) && other.startsWith(start));
  });
}

/** The element of the first line below `card` that announces an owner's reply, outside of `parts` of the review itself. */
function ownerLineIn(card: Element, parts: readonly (Element | null)[], isSign: IsSign): Element | null {
  const runs = textRuns(card, { hidden: true });
  const line = runs.find(
    ({ text, element }) =>
      (isOwnerLine(text) || isSign(collapse(text))) && !parts.some((part) => part?.contains(element)),
  );
  return line?.element ?? null;
}

/**
 * The owner's reply that a card holds: the block named by `known`, else the one below an owner line. `parts` are the review's own
 * rating, author and text, so that the block never takes them in.
 */
export function findReplyBlock(
  card: Element,
  known: string | null,
  parts: readonly (Element | null)[],
  isSign = NO_SIGN,
): Element | null {
  const named = known === null ? null : card.querySelector(known);
  const mark = named ?? ownerLineIn(card, parts, isSign);
  if (!mark || !parts.some((part) => part !== null)) return null;
  return boxApart(mark, card, parts);
}
