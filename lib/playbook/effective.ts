/** What counts when several have a say: the organisation, the owner, and the playbooks they subscribed to. Pure. */
import type { Brief } from './brief';
import { BRIEF_LINES, type BriefSources, countedEntries, countedLine } from './counted';
import { hashOf } from './merge';
import { LISTS } from './merge-lists';
import type { Playbook } from './playbook';
import { inOrder, type Template } from './template';

/** Playbooks beside the owner's own words. */
export interface Sources extends BriefSources {
  managed: Playbook | null;
  subscribed: readonly Playbook[];
}

/**
 * The brief that counts: each line from the organisation's, else the owner's, else the first playbook that has it; lists add
 * up, each entry once, from the first that has it. The owner's own brief is what they edit.
 */
export function effectiveBrief(own: Brief, sources: BriefSources): Brief {
  const all: Brief = { ...own };
  for (const field of BRIEF_LINES) {
    const { value } = countedLine(field, own, sources);
    if (value !== undefined) Object.assign(all, { [field]: value });
  }
  for (const { field } of LISTS) {
    Object.assign(all, { [field]: countedEntries(field, own, sources).map(({ value }) => value) });
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
