/**
 * How a record from a file meets the one that is here (docs/data.md). What is here stays, nothing is lost, and taking the same
 * file in twice changes nothing the second time. Each answers what is to be kept; the same record where nothing changes.
 */
import { CASE_LIMITS, type Case } from '../casebook/case';
import { BRIEF_LIMITS, type Brief, EMPTY_BRIEF } from '../playbook/brief';
import { SETTINGS_LIMITS } from './asks/shapes';
import { FIRST_SETTINGS } from './database';
import { isSame, stableText } from './keeping-file';
import type { Settings } from './protocol';
import type { KeptDraft } from './records';

const FROM_OTHER = 'From the other copy of this case';
/** Former texts of a draft that are kept. */
const MOST_BEFORE = 5;

/** The entries of both, each once, those of the first first. */
export function united<T>(first: readonly T[], second: readonly T[], keyOf: (one: T) => string, most: number): T[] {
  const all = new Map<string, T>();
  for (const one of [...first, ...second]) if (!all.has(keyOf(one))) all.set(keyOf(one), one);
  return [...all.values()].slice(0, most);
}

const byText = (one: unknown): string => stableText(one);

/** Whether the first is the newer of two copies. */
const isNewer = (a: Case, b: Case): boolean =>
  a.changedAt === b.changedAt ? a.rev >= b.rev : a.changedAt > b.changedAt;

/** Words of the older copy that the newer one does not have. */
function wordsOnlyIn(older: Case, newer: Case): string[] {
  const lines = [
    { words: older.note, kept: newer.note },
    { words: older.reply ?? '', kept: `${newer.reply ?? older.reply ?? ''}\n${newer.note}` },
  ];
  return lines.filter(({ words, kept }) => words.trim() !== '' && !kept.includes(words)).map(({ words }) => words);
}

/**
 * Two copies of one case: the newer counts, promises and improvements of both stay, and what the owner wrote in the older one
 * stands in the note. `null` where the note has no room for it: then both have to stay.
 */
export function mergeCases(mine: Case, theirs: Case): Case | null {
  const [newer, older] = isNewer(mine, theirs) ? [mine, theirs] : [theirs, mine];
  const lost = wordsOnlyIn(older, newer);
  const note = [newer.note, ...lost.map((words) => `${FROM_OTHER}:\n${words}`)]
    .filter((part) => part !== '')
    .join('\n\n');
  const promises = united(newer.promises, older.promises, ({ id }) => id, Number.POSITIVE_INFINITY);
  const improvements = united(newer.improvements, older.improvements, ({ id }) => id, Number.POSITIVE_INFINITY);
  if (note.length > CASE_LIMITS.note || promises.length > CASE_LIMITS.promises) return null;
  if (improvements.length > CASE_LIMITS.improvements) return null;
  const merged: Case = {
    ...newer,
    id: mine.id,
    thread: mine.thread,
    note,
    promises,
    improvements,
    points: newer.points.length > 0 ? newer.points : older.points,
    reply: newer.reply ?? older.reply,
    repliedAt: newer.repliedAt ?? older.repliedAt,
    told: united(newer.told, older.told, String, CASE_LIMITS.told),
    rev: mine.rev,
  };
  return isSame(merged, mine) ? mine : { ...merged, rev: Math.max(mine.rev, theirs.rev) + 1 };
}

/** A copy that has to stand beside: found again under the same id when the same file comes again. */
export function besideCase(theirs: Case): Case {
  const id = `kept-${theirs.id}`.slice(0, 64);
  return { ...theirs, id, thread: `${theirs.thread.slice(0, 230)}#${id}` };
}

/** Two drafts of one reply: the newer stays, the other is among what stood there before; both vents stay. */
export function mergeDrafts(mine: KeptDraft, theirs: KeptDraft): KeptDraft {
  const [newer, older] = mine.at >= theirs.at ? [mine, theirs] : [theirs, mine];
  const former = [{ text: older.text, at: older.at }, ...newer.before, ...older.before];
  const before = united(former, [], ({ text }) => text, Number.POSITIVE_INFINITY)
    .filter(({ text }) => text.trim() !== '' && text !== newer.text)
    .sort((a, b) => b.at - a.at)
    .slice(0, MOST_BEFORE);
  const vents = [newer.vent, older.vent].filter((vent) => vent !== null);
  const vent = vents.length === 2 && !vents[0]?.includes(vents[1] ?? '') ? vents.join('\n\n') : (vents[0] ?? null);
  return { ...newer, before, vent };
}

const LISTS = ['ownNames', 'others', 'phrases', 'places', 'pages'] as const;
const LINES = ['signer', 'role', 'business', 'contact'] as const;

/** House rules: the lines that are empty here are filled, lists have the entries of both. */
export function mergeBriefs(mine: Brief, theirs: Brief): Brief {
  if (isSame(mine, EMPTY_BRIEF)) return theirs;
  const merged: Brief = { ...mine };
  for (const line of LINES) if (mine[line] === '') merged[line] = theirs[line];
  for (const list of LISTS) {
    Object.assign(merged, { [list]: united<unknown>(mine[list], theirs[list], byText, BRIEF_LIMITS[list]) });
  }
  const forWhom = mine.forWhom ?? theirs.forWhom;
  return {
    ...merged,
    trade: mine.trade ?? theirs.trade,
    tone: mine.tone ?? theirs.tone,
    ...(forWhom === undefined ? {} : { forWhom }),
  };
}

/**
 * Settings. What the browser asks the owner about (notifications, sync) is never switched on by a file; months and the panel
 * stay as they are here once anything was set here.
 */
export function mergeSettings(mine: Settings, theirs: Settings): Settings {
  const { notify, sync } = mine;
  const isFirst = isSame({ ...mine, notify: false, sync: false }, FIRST_SETTINGS);
  if (isFirst) return { ...theirs, notify, sync };
  return {
    ...mine,
    offSites: united(mine.offSites, theirs.offSites, String, SETTINGS_LIMITS.sites),
    quietSites: united(mine.quietSites, theirs.quietSites, String, SETTINGS_LIMITS.sites),
    neverFlag: united(mine.neverFlag, theirs.neverFlag, String, SETTINGS_LIMITS.phrases),
    hidden: united(mine.hidden, theirs.hidden, byText, SETTINGS_LIMITS.hidden),
  };
}
