/** How a playbook meets what is here: what would be new, what differs, and taking exactly what was chosen. Pure. */
import { type Brief, checkBrief, tidyBrief } from './brief';
import { LISTS, type ListPart } from './merge-lists';
import { type Playbook, warningsOf } from './playbook';
import { checkRoom, checkTemplate, type Template, type TemplateText } from './template';

/** What is here. */
export interface Mine {
  brief: Brief;
  templates: readonly Template[];
}

/** One part of a playbook that is not here just so; as in lib/browser/asks/playbooks.ts. */
export interface Row {
  key: string;
  part: 'brief' | 'phrase' | 'place' | 'template';
  title: string;
  state: 'new' | 'differs';
  mine: string;
  theirs: string;
}

/** What taking a playbook would do. */
export interface Preview {
  name: string;
  rows: Row[];
  same: number;
  warnings: string[];
}

/** What is to be written: the brief, and the templates that change or are added (those without an `id`). */
export interface Merged {
  brief: Brief;
  changed: Template[];
  added: TemplateText[];
  taken: number;
}

/** A row, and what taking it does. */
interface Step extends Row {
  take(merged: Merged): void;
}

const LINES = [
  ['signer', 'Who signs'],
  ['role', 'Role'],
  ['business', 'Business'],
  ['contact', 'How to reach a person'],
  ['forWhom', 'Who it is for'],
  ['tone', 'Tone'],
  ['trade', 'Protected trade'],
] as const;

/** What taking `theirs` would do to what is here; nothing is changed. */
export function previewOf(mine: Mine, theirs: Playbook): Preview {
  const { steps, same } = stepsOf(mine, theirs);
  const rows = steps.map(({ take: _, ...row }) => row);
  return { name: theirs.name, rows, same, warnings: warningsOf(theirs) };
}

/**
 * Takes the rows named by `keys`. A text is the reason why nothing may be taken: a row is not as it was shown, or there is no
 * room. What was not chosen stays as it is, letter for letter.
 */
export function merge(mine: Mine, theirs: Playbook, keys: readonly string[]): Merged | string {
  const { steps } = stepsOf(mine, theirs);
  const chosen = steps.filter(({ key }) => keys.includes(key));
  if (chosen.length < new Set(keys).size) {
    return 'What you keep here was changed since this list was made. Nothing was taken; open the file again.';
  }
  const merged: Merged = { brief: { ...mine.brief }, changed: [], added: [], taken: chosen.length };
  for (const step of chosen) step.take(merged);
  return findFault(mine, merged) ?? merged;
}

function findFault(mine: Mine, { brief, changed, added }: Merged): string | null {
  const wrong = [...changed, ...added].map(checkTemplate).find((fault) => fault !== null);
  const full = added.length === 0 ? null : checkRoom(mine.templates.length + added.length - 1);
  const crowded = LISTS.find(({ field, most }) => brief[field].length > most);
  if (crowded) return `There is room for ${crowded.most} ${crowded.what}. Choose fewer, or remove some of yours first.`;
  return wrong ?? full ?? checkBrief(tidyBrief(brief));
}

function stepsOf(mine: Mine, theirs: Playbook): { steps: Step[]; same: number } {
  const all = [
    ...lineSteps(mine.brief, theirs.brief),
    ...listSteps(mine.brief, theirs.brief),
    ...templateSteps(mine, theirs),
  ];
  const steps = all.filter((step) => step !== null);
  return { steps, same: all.length - steps.length };
}

function lineSteps(mine: Brief, theirs: Brief): (Step | null)[] {
  return LINES.flatMap(([field, title]) => {
    const wanted = (theirs[field] ?? '').trim();
    const here = (mine[field] ?? '').trim();
    if (wanted === '') return [];
    if (wanted === here) return [null];
    return [
      stepOf(field, 'brief', title, here === '' ? null : here, wanted, ({ brief }) => {
        Object.assign(brief, { [field]: wanted });
      }),
    ];
  });
}

function listSteps(mine: Brief, theirs: Brief): (Step | null)[] {
  return LISTS.flatMap((list) => {
    const entries = theirs[list.field] as unknown[];
    const here = mine[list.field] as unknown[];
    const seen = new Set<string>();
    return entries.flatMap((wanted, place) => {
      const name = list.nameOf(wanted);
      if (fold(name) === '' || seen.has(fold(name))) return [];
      seen.add(fold(name));
      const at = here.findIndex((entry) => fold(list.nameOf(entry)) === fold(name));
      const words = list.wordsOf(wanted);
      if (at !== -1 && list.wordsOf(here[at]) === words) return [null];
      const before = at === -1 ? null : list.wordsOf(here[at]);
      return [
        stepOf(`${list.field} ${place}`, list.part, `${list.title}: ${name.trim()}`, before, words, ({ brief }) =>
          put(brief, list, at, wanted),
        ),
      ];
    });
  });
}

/** Where it stood it still stands: entries are only added behind and replaced in place. */
function put(brief: Brief, { field }: ListPart, at: number, entry: unknown): void {
  const entries = brief[field] as unknown[];
  Object.assign(brief, { [field]: at === -1 ? [...entries, entry] : entries.with(at, entry) });
}

const isSameTemplate = (a: TemplateText, b: TemplateText): boolean =>
  a.title.trim() === b.title.trim() && a.body === b.body && [...a.kinds].sort().join() === [...b.kinds].sort().join();

function templateSteps(mine: Mine, theirs: Playbook): (Step | null)[] {
  const free = new Set(mine.templates);
  const steps: (Step | null)[] = [];
  const rest = theirs.templates
    .map((wanted, place) => ({ wanted, place }))
    .filter(({ wanted }) => {
      const same = mine.templates.find((one) => isSameTemplate(one, wanted));
      if (same === undefined) return true;
      free.delete(same);
      steps.push(null);
      return false;
    });
  for (const { wanted, place } of rest) {
    const one = [...free].find((own) => fold(own.title) === fold(wanted.title) || own.body === wanted.body);
    if (one !== undefined) free.delete(one);
    const { title, body, kinds } = wanted;
    const text: TemplateText = { title, body, kinds: [...new Set(kinds)] };
    steps.push(
      stepOf(
        `template ${place}`,
        'template',
        title,
        one === undefined ? null : shownTemplate(one),
        shownTemplate(wanted),
        (merged) => {
          if (one === undefined) merged.added.push(text);
          else merged.changed.push({ ...one, ...text, rev: one.rev + 1 });
        },
      ),
    );
  }
  return steps;
}

const shownTemplate = ({ title, body, kinds }: TemplateText): string =>
  [title, kinds.length === 0 ? '' : `For: ${kinds.join(', ')}`, body].filter((part) => part !== '').join('\n');

/** The key names what was shown on both sides too: what has changed since then is not taken by it. */
function stepOf(
  name: string,
  part: Row['part'],
  title: string,
  mine: string | null,
  theirs: string,
  take: Step['take'],
): Step {
  const key = `${name} ${hashOf(`${mine ?? ''}\n\n${theirs}`)}`;
  return { key, part, title, state: mine === null ? 'new' : 'differs', mine: mine ?? '', theirs, take };
}

const fold = (text: string): string => text.trim().toLowerCase();

/** FNV-1a over UTF-16 units, 32 bits: tells texts apart that were not made to be mistaken. */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
