import type { ReviewKind } from '../coach/types';
import { searchTemplates } from '../playbook/search';
import { inOrder, type Template } from '../playbook/template';

/** Whether anything is looked for; a slash alone is only the beginning of it. */
export function hasWords(query: string): boolean {
  return query.replace('/', ' ').trim() !== '';
}

/**
 * What the panel offers for one kind of review: templates made for it, then those for any; `others` counts what is left out.
 * A query, `all`, or nothing made for this kind shows every one.
 */
export function shelfFor(
  templates: readonly Template[],
  kind: ReviewKind,
  query: string,
  all: boolean,
): { rows: Template[]; others: number } {
  if (hasWords(query)) return { rows: searchTemplates(templates, query, kind), others: 0 };
  const ordered = inOrder(templates);
  const meant = ordered.filter((template) => template.kinds.includes(kind));
  const any = ordered.filter((template) => template.kinds.length === 0);
  const others = ordered.filter((template) => template.kinds.length > 0 && !template.kinds.includes(kind));
  if (all || meant.length + any.length === 0) return { rows: [...meant, ...any, ...others], others: 0 };
  return { rows: [...meant, ...any], others: others.length };
}
