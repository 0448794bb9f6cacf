import type { Database } from '../../lib/browser/database';
import type { Handlers } from '../../lib/browser/gate';

/** What the parts that remember need from outside. */
export interface RememberingParts {
  database: Database;
  now(): number;
  newId(): string;
}

/** Introduces drafts, cases, reminders, lists, playbooks and keeping to the database and to each other. */
export function createRemembering(_parts: RememberingParts): Partial<Handlers> {
  return {};
}
