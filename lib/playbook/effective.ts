/** What counts when several have a say: the organisation, the owner, and the playbooks they subscribed to. Pure. */
import type { Brief } from './brief';
import { hashOf } from './merge';
import { LISTS } from './merge-lists';
import type { Playbook } from './playbook';
import { inOrder, type Template } from './template';

/** Playbooks beside the owner's own words. */
export interface Sources {
  /** Set by the owner's organisation; `null` where none is. */
  managed: Playbook | null;
  /** In the order in which they were subscribed to. */
  subscribed: readonly Playbook[];
}

/** Before anything is managed or subscribed to. */
export const NO_SOURCES: Sources = { managed: null, subscribed: [] };

/** Entries of one list in all; the coach looks for no more phrases. */
const MOST_ADDED_UP = 400;

const LINES = ['signer', 'role', 'business', 'contact', 'tone', 'trade'] as const;

/**
 * The brief that counts: each line from the organisation's, else the owner's, else the first playbook that has it; lists add
 * up, each entry once, from the first that has it. The owner's own brief is what they edit.
 */
export function effectiveBrief(own: Brief, { managed, subscribed }: Sources): Brief {
  const briefs = [managed?.brief, own, ...subscribed.map(({ brief }) => brief)].filter((brief) => brief !== undefined);
  const all: Brief = { ...own };
  for (const field of LINES) {
    const said = briefs.map((brief) => brief[field]).find((line) => line !== null && line.trim() !== '');
    Object.assign(all, { [field]: said ?? own[field] });
  }
  const forWhom = briefs.map((brief) => brief.forWhom).find((line) => line !== undefined && line.trim() !== '');
  if (forWhom !== undefined) all.forWhom = forWhom;
  for (const { field, nameOf } of LISTS) {
    const seen = new Set<string>();
    const entries = briefs
      .flatMap((brief) => brief[field] as unknown[])
      .filter((entry) => {
        const name = nameOf(entry).trim().toLowerCase();
        return name !== '' && !seen.has(name) && seen.add(name);
      });
    Object.assign(all, { [field]: entries.slice(0, MOST_ADDED_UP) });
  }
  return all;
}

/** Name shown for a playbook without one. */
const UNNAMED = 'A playbook';

/** Own templates in their order, then those of others: read only, each `from` its playbook. A title and text is listed once. */
export function effectiveTemplates(own: readonly Template[], { managed, subscribed }: Sources): Template[] {
  const all = inOrder(own);
  const seen = new Set(all.map(({ title, body }) => `${title}\n${body}`));
  let order = all.reduce((last, one) => Math.max(last, one.order), -1);
  for (const playbook of [managed, ...subscribed]) {
    for (const { title, body, kinds } of playbook?.templates ?? []) {
      const words = `${title}\n${body}`;
      if (seen.has(words)) continue;
      seen.add(words);
      order += 1;
      const from = playbook?.name || UNNAMED;
      all.push({
        id: `${FOREIGN}${hashOf(`${from}\n${words}`)}-${hashOf(body)}`,
        title,
        body,
        kinds,
        order,
        rev: 1,
        from,
      });
    }
  }
  return all;
}

const FOREIGN = 'playbook-';

/** Whether an id is that of a template that somebody else's playbook brings. */
export const isForeign = (id: string): boolean => id.startsWith(FOREIGN);
