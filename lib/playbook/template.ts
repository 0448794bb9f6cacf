import type { ReviewKind } from '../coach/types';

/** A saved reply with blanks such as `{name}`. */
export interface Template {
  id: string;
  title: string;
  /** At most 5,000 UTF-16 units. */
  body: string;
  /** Kinds of review it is meant for; empty = any. */
  kinds: ReviewKind[];
  /** Place in the list, ascending. */
  order: number;
  /** Grows by one with every save; a save must name the one it read. */
  rev: number;
  /** Name of the playbook it comes from, where it is not the owner's: read only, and never kept. */
  from?: string;
}

/** What the owner writes of a template; the rest is kept for them. */
export type TemplateText = Pick<Template, 'title' | 'body' | 'kinds'>;

/** Limits of templates: lengths in UTF-16 units. */
export const TEMPLATE_LIMITS = { title: 80, body: 5_000, count: 500 } as const;

const plain = (count: number): string => count.toLocaleString('en-US');

/** What keeps a template from being saved, as a plain sentence that may be shown; `null` when it is fine. */
export function checkTemplate({ title, body }: Pick<TemplateText, 'title' | 'body'>): string | null {
  if (title.trim() === '') return 'Give the template a short title, so that you find it again.';
  if (title.length > TEMPLATE_LIMITS.title) {
    return `The title is too long: ${plain(TEMPLATE_LIMITS.title)} characters at most.`;
  }
  if (body.trim() === '') return 'The template is still empty. Write the reply it should hold.';
  if (body.length > TEMPLATE_LIMITS.body) {
    const over = body.length - TEMPLATE_LIMITS.body;
    return `The template is too long: ${plain(TEMPLATE_LIMITS.body)} characters at most, and this has ${plain(over)} more.`;
  }
  return null;
}

/** Why no further template may be added, or `null` while there is room. */
export function checkRoom(count: number): string | null {
  if (count < TEMPLATE_LIMITS.count) return null;
  return `There is room for ${TEMPLATE_LIMITS.count} templates. Delete one you no longer need, then save again.`;
}

/** Title of a copy, within the limit. */
export function copyTitle(title: string): string {
  const ending = ' (copy)';
  return title.slice(0, TEMPLATE_LIMITS.title - ending.length).trimEnd() + ending;
}

/** Templates in the order the owner gave them; equal places by title. */
export function inOrder(templates: readonly Template[]): Template[] {
  return [...templates].sort((a, b) => a.order - b.order || (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
}
