/** A playbook: brief and templates in one file, to be passed on, subscribed to, or set by an organisation (docs/playbooks.md). */
import { REVIEW_KINDS } from '../coach/types';
import { z } from '../contract/zod';
import { type Brief, EMPTY_BRIEF } from './brief';
import { briefSchema } from './brief-schema';
import { hidesSomething, parseHostile, type Read, whyNot } from './hostile';
import { TEMPLATE_LIMITS, type TemplateText } from './template';

/** A playbook as it is read; what its file leaves out of the brief is empty. */
export interface Playbook {
  name: string;
  brief: Brief;
  templates: TemplateText[];
}

/** UTF-16 units of a playbook's name. */
export const LONGEST_NAME = 200;

/** Each part of the brief may be left out of a file. */
const partOfBrief = z.strictObject(
  Object.fromEntries(Object.entries(briefSchema.shape).map(([name, schema]) => [name, schema.exactOptional()])),
);

const template = z.strictObject({
  title: z.string().trim().min(1).max(TEMPLATE_LIMITS.title),
  body: z.string().min(1).max(TEMPLATE_LIMITS.body).regex(/\S/),
  kinds: z.array(z.enum(REVIEW_KINDS)).max(REVIEW_KINDS.length).default([]),
});

const playbookSchema = z.strictObject({
  evenkeel: z.literal('playbook'),
  v: z.literal(1),
  name: z.string().max(LONGEST_NAME),
  brief: partOfBrief.default({}),
  templates: z.array(template).max(TEMPLATE_LIMITS.count).default([]),
});

/** Reads a playbook's file, whoever made it. Never throws. */
export function parsePlaybook(text: string): Read<Playbook> {
  const read = parseHostile(text);
  if (!read.ok) return read;
  const wrong = notA('playbook', read.value);
  if (wrong !== null) return { ok: false, reason: wrong };
  const parsed = playbookSchema.safeParse(read.value);
  if (!parsed.success) return { ok: false, reason: whyNot('playbook', parsed.error) };
  const { name, brief, templates } = parsed.data;
  return { ok: true, value: { name: name.trim(), brief: { ...EMPTY_BRIEF, ...(brief as Partial<Brief>) }, templates } };
}

/** Why a value is no file of this kind that this version can read; `null` where it says that it is one. */
export function notA(kind: 'playbook' | 'handover', value: unknown): string | null {
  const head = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  if (head.evenkeel === 'playbook' && kind === 'handover')
    return 'This file is a playbook. Open it under “Take a playbook”.';
  if (head.evenkeel === 'handover' && kind === 'playbook')
    return 'This file is a reply handed over. Open it under “Take over a reply”.';
  if (head.evenkeel === 'everything') return 'This file holds everything. Bring it in under “Your data”.';
  if (head.evenkeel !== kind) return 'This file is neither a playbook nor a reply handed over.';
  const isNewer = typeof head.v === 'number' && head.v > 1;
  return isNewer ? 'This file was made by a newer Evenkeel. Update yours, then open it again.' : null;
}

const isEmpty = (value: unknown): boolean =>
  value === '' || value === null || (Array.isArray(value) && value.length === 0);

/** Brief and templates as a file's text. What is empty is left out. */
export function exportPlaybook(name: string, brief: Brief, templates: readonly TemplateText[]): string {
  const written = Object.fromEntries(Object.entries(brief).filter(([, value]) => !isEmpty(value)));
  const file: z.input<typeof playbookSchema> = {
    evenkeel: 'playbook',
    v: 1,
    name: name.trim(),
    brief: written,
    templates: templates.map(({ title, body, kinds }) => ({ title, body, kinds })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Where a playbook holds characters that cannot be seen or that turn the direction of writing, as shown. */
export function warningsOf({ name, brief, templates }: Playbook): string[] {
  const places: string[] = [];
  const look = (place: string, ...texts: string[]) => {
    if (texts.some(hidesSomething) && !places.includes(place)) places.push(place);
  };
  look('Its name', name);
  for (const [part, value] of Object.entries(brief)) {
    if (typeof value === 'string') look(`Brief: ${part}`, value);
    else if (Array.isArray(value)) for (const entry of value) look(`Brief: ${part}`, ...textsOf(entry));
  }
  templates.forEach(({ title, body }, place) => {
    look(`Template ${place + 1}: ${title}`, title, body);
  });
  return places.slice(0, 50);
}

const textsOf = (entry: unknown): string[] =>
  typeof entry === 'string' ? [entry] : Object.values(entry ?? {}).filter((part) => typeof part === 'string');
