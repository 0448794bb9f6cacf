/**
 * What is synced, as registers that two devices can merge in any order and as often as they like, with the same outcome: each
 * line, list entry and template is one register, which knows how often it was edited and what it said before. A text that was
 * edited on both sides stays twice. Pure.
 */
import { type Brief, EMPTY_BRIEF } from '../playbook/brief';
import { starterTemplates } from '../playbook/starters';
import { TEMPLATE_LIMITS, type Template } from '../playbook/template';
import { FIRST_SETTINGS } from './database';
import { stableText } from './keeping-file';
import type { Settings } from './protocol';
import { sumOf } from './sum';

/** One value, and how it came to be. */
export interface Register {
  /** Left out once it is gone. */
  v?: unknown;
  /** Edits. 0: as it came with Evenkeel. */
  n: number;
  /** The last edit, milliseconds since 1970, by the clock of its device. */
  at: number;
  /** Hashes of what it said before, the last first. */
  was: string[];
}

export type Doc = Map<string, Register>;

/** What is synced of a device, as it is kept. */
export interface Synced {
  settings: Settings;
  brief: Brief;
  templates: Template[];
}

/** Former texts that are remembered. */
const MOST_WAS = 6;

const BRIEF_LINES = ['signer', 'role', 'business', 'contact', 'forWhom', 'trade', 'tone'] as const;
const BRIEF_LISTS = ['ownNames', 'others', 'phrases', 'places', 'pages'] as const;
const SETTINGS_LINES = ['months', 'panelOpen'] as const;
const SETTINGS_LISTS = ['offSites', 'quietSites', 'neverFlag'] as const;

/** Tells texts of one owner apart. */
export const shortHash = (text: string): string => sumOf(text).toString(36);

const isGone = (one: Register): boolean => !('v' in one);
const hashOf = (one: Register): string => (isGone(one) ? '-' : shortHash(stableText(one.v)));

/** Every value by its register's name. */
export function valuesOf({ settings, brief, templates }: Synced): Map<string, unknown> {
  const values = new Map<string, unknown>();
  const addList = (name: string, entries: readonly unknown[]) => {
    for (const entry of entries) values.set(`${name}/${shortHash(stableText(entry))}`, entry);
  };
  for (const { id, title, body, kinds, order } of templates) values.set(`t/${id}`, { title, body, kinds, order });
  for (const line of BRIEF_LINES) values.set(`b/${line}`, brief[line] ?? (line === 'forWhom' ? '' : null));
  for (const list of BRIEF_LISTS) addList(`b/${list}`, brief[list]);
  for (const line of SETTINGS_LINES) values.set(`s/${line}`, settings[line]);
  for (const list of SETTINGS_LISTS) addList(`s/${list}`, settings[list]);
  return values;
}

/** What every device begins with. */
export function firstDoc(): Doc {
  const first = valuesOf({ settings: FIRST_SETTINGS, brief: EMPTY_BRIEF, templates: starterTemplates() });
  return new Map([...first].map(([key, v]) => [key, { v, n: 0, at: 0, was: [] }]));
}

const edited = (one: Register, now: number): Pick<Register, 'n' | 'at' | 'was'> => ({
  n: one.n + 1,
  at: now,
  was: [hashOf(one), ...one.was].slice(0, MOST_WAS),
});

/** The registers after what was edited on this device since. */
export function observed(doc: Doc, values: ReadonlyMap<string, unknown>, now: number): Doc {
  const next: Doc = new Map();
  for (const [key, one] of doc) {
    if (values.has(key) || isGone(one)) next.set(key, one);
    else next.set(key, edited(one, now));
  }
  for (const [key, v] of values) {
    const one = doc.get(key);
    if (one === undefined) next.set(key, { v, n: 1, at: now, was: [] });
    else if (isGone(one) || stableText(one.v) !== stableText(v)) next.set(key, { v, ...edited(one, now) });
  }
  return next;
}

const isBefore = (a: Register, b: Register): boolean =>
  a.n !== b.n ? a.n < b.n : a.at !== b.at ? a.at < b.at : orderText(a) < orderText(b);
/** Decides between two edits that nothing else tells apart. */
const orderText = (one: Register): string => `${hashOf(one)} ${one.was.join()}`;

const union = (...lists: string[][]): string[] => [...new Set(lists.flat())].slice(0, MOST_WAS);

/** The one that counts, and the other where it says something that would be lost. */
function mergeRegisters(a: Register, b: Register): { kept: Register; lost: Register | null } {
  const [ha, hb] = [hashOf(a), hashOf(b)];
  const [older, newer] = isBefore(a, b) ? [a, b] : [b, a];
  if (ha === hb)
    return { kept: { ...newer, n: newer.n, at: Math.max(a.at, b.at), was: union(newer.was, older.was) }, lost: null };
  const knows = (one: Register, other: Register): boolean => one.was.includes(hashOf(other));
  if (knows(newer, older)) return { kept: newer, lost: null };
  if (knows(older, newer)) return { kept: { ...older, n: newer.n }, lost: null };
  // Words win over their end, where whoever ended them did not know them.
  const [kept, lost] = isGone(newer) && !isGone(older) ? [older, newer] : [newer, older];
  const joined = { ...kept, n: newer.n, was: union([hashOf(lost)], kept.was, lost.was) };
  return { kept: joined, lost: isGone(lost) || lost.n === 0 ? null : lost };
}

interface TemplateValue {
  title: string;
}

/** Both devices make the same copy of the same text. */
function copyOf(lost: Register): [string, Register] {
  const value = lost.v as TemplateValue;
  const end = ' (from another device)';
  const title = `${value.title.slice(0, TEMPLATE_LIMITS.title - end.length)}${end}`;
  return [`t/copy-${hashOf(lost)}`, { v: { ...value, title }, n: 1, at: lost.at, was: [] }];
}

/** Both together; the same whichever comes first. */
export function mergeDocs(a: Doc, b: Doc): Doc {
  const merged: Doc = new Map();
  const copies: Doc = new Map();
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    const [mine, theirs] = [a.get(key), b.get(key)];
    if (mine === undefined || theirs === undefined) {
      merged.set(key, (mine ?? theirs) as Register);
      continue;
    }
    const { kept, lost } = mergeRegisters(mine, theirs);
    merged.set(key, kept);
    if (lost !== null && key.startsWith('t/')) copies.set(...copyOf(lost));
  }
  // A copy that was there before, and was edited or deleted since, stays as it is.
  for (const [key, copy] of copies) if (!merged.has(key)) merged.set(key, copy);
  return merged;
}

const entriesOf = (doc: Doc, list: string): unknown[] =>
  [...doc]
    .filter(([key, one]) => key.startsWith(`${list}/`) && !isGone(one))
    .sort(([a, x], [b, y]) => x.at - y.at || (a < b ? -1 : 1))
    .map(([, { v }]) => v);

/** What a device keeps once it has merged: brief, settings and templates with their registers' values. */
export function appliedTo({ settings, brief, templates }: Synced, doc: Doc): Synced {
  const next: Synced = { settings: { ...settings }, brief: { ...brief }, templates: [] };
  for (const line of SETTINGS_LINES) Object.assign(next.settings, lineOf(doc, `s/${line}`, line));
  for (const list of SETTINGS_LISTS)
    Object.assign(next.settings, { [list]: inOrderOf(settings[list], entriesOf(doc, `s/${list}`)) });
  for (const line of BRIEF_LINES) Object.assign(next.brief, lineOf(doc, `b/${line}`, line));
  if (next.brief.forWhom === '') delete next.brief.forWhom;
  for (const list of BRIEF_LISTS)
    Object.assign(next.brief, { [list]: inOrderOf(brief[list], entriesOf(doc, `b/${list}`)) });
  const here = new Map(templates.map((one) => [one.id, one]));
  for (const [key, one] of doc) {
    if (!key.startsWith('t/') || isGone(one)) continue;
    const id = key.slice(2);
    const mine = here.get(id);
    const value = one.v as Omit<Template, 'id' | 'rev'>;
    const isAsHere =
      mine !== undefined &&
      stableText(value) === stableText({ title: mine.title, body: mine.body, kinds: mine.kinds, order: mine.order });
    // Whoever has it open in an editor is told that it changed.
    next.templates.push(isAsHere ? mine : { id, ...value, rev: (mine?.rev ?? 0) + 1 });
  }
  return next;
}

const lineOf = (doc: Doc, key: string, line: string): Record<string, unknown> => {
  const one = doc.get(key);
  return one === undefined || isGone(one) ? {} : { [line]: one.v };
};

/** Those that are here stay in their order; what is new comes behind. */
function inOrderOf(here: readonly unknown[], entries: readonly unknown[]): unknown[] {
  const texts = new Set(entries.map(stableText));
  const known = here.filter((one) => texts.has(stableText(one)));
  const knownTexts = new Set(known.map(stableText));
  return [...known, ...entries.filter((one) => !knownTexts.has(stableText(one)))];
}

/** Ends that everybody has heard of by now are forgotten, milliseconds. */
const ENDS_KEPT = 180 * 24 * 3_600_000;

/** The same text for the same registers. What is as it came with Evenkeel is left out. */
export function encodeDoc(doc: Doc, now: number): string {
  const told = [...doc].filter(([, one]) => one.n > 0 && !(isGone(one) && now - one.at > ENDS_KEPT));
  return stableText(told.sort(([a], [b]) => (a < b ? -1 : 1)));
}
