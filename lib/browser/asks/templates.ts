/** What is asked about templates. */
import type { ReviewKind } from '../../coach/types';
import { z } from '../../contract/zod';
import { TEMPLATE_LIMITS, type Template } from '../../playbook/template';
import type { Outcome } from '../protocol';
import type { Asks, Nothing } from './ask';
import { FAR_TOO_LONG, id, kinds, nothing, rev, template } from './shapes';

export interface TemplateMessages {
  listTemplates(data: Nothing): Outcome<{ templates: Template[]; setAside: number }>;
  /**
   * Creates (no `id`) or saves (`id` and the `rev` that was read); a stale `rev` is refused. May be asked again where no answer
   * came: a save that is already there is answered as done, and a new template is made once for each `once`, which becomes its id.
   */
  saveTemplate(data: {
    id?: string;
    rev?: number;
    once?: string;
    title: string;
    body: string;
    kinds: ReviewKind[];
  }): Outcome<Template>;
  duplicateTemplate(data: { id: string }): Outcome<Template>;
  /** The deleted template is answered, so that it can be put back by `restoreTemplate`. */
  deleteTemplate(data: { id: string }): Outcome<Template>;
  restoreTemplate(data: { template: Template }): Outcome<Template>;
  /** All ids in their new order. */
  reorderTemplates(data: { ids: string[] }): Outcome<null>;
  /** Records that did not parse, as JSON text for the owner to save. Never deleted by us. */
  exportSetAside(data: Nothing): Outcome<{ json: string }>;
}

export const TEMPLATE_ASKS: Asks<TemplateMessages> = {
  listTemplates: { tier: 'page', data: nothing },
  saveTemplate: {
    tier: 'page',
    data: z.strictObject({
      id: id.exactOptional(),
      rev: rev.exactOptional(),
      once: id.exactOptional(),
      title: z.string().max(FAR_TOO_LONG),
      body: z.string().max(FAR_TOO_LONG),
      kinds,
    }),
  },
  duplicateTemplate: { tier: 'page', data: z.strictObject({ id }) },
  deleteTemplate: { tier: 'page', data: z.strictObject({ id }) },
  restoreTemplate: { tier: 'page', data: z.strictObject({ template }) },
  reorderTemplates: { tier: 'page', data: z.strictObject({ ids: z.array(id).max(TEMPLATE_LIMITS.count) }) },
  exportSetAside: { tier: 'page', data: nothing },
};
