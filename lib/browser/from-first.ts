import type { Transaction } from 'dexie';
import { EMPTY_BRIEF } from '../playbook/brief';
import { TEMPLATES, VALUES } from './tables';

interface FirstValue {
  key: string;
  record: Record<string, unknown> | null;
}

const ADDED: Record<string, Record<string, unknown>> = {
  brief: { ...EMPTY_BRIEF },
  settings: { months: 18, notify: false, sync: false },
};

/**
 * Version 1 to 2 of the database: the version of a record's shape moved from the record to its row, brief and settings know
 * more. Nothing is checked here; what does not parse afterwards is set aside like anything else.
 */
export async function fromFirst(transaction: Transaction): Promise<void> {
  await transaction
    .table('templates')
    .toCollection()
    .modify((row: Record<string, unknown>, ref: { value: unknown }) => {
      const { v, ...record } = row;
      ref.value = { id: row.id, v: v === 1 ? TEMPLATES.v : v, record };
    });
  await transaction
    .table('values')
    .toCollection()
    .modify((row: FirstValue, ref: { value: unknown }) => {
      const { v, ...record } = row.record ?? {};
      const known = Object.hasOwn(VALUES, row.key) ? VALUES[row.key as keyof typeof VALUES].v : 1;
      ref.value = { key: row.key, v: v === 1 ? known : v, record: { ...ADDED[row.key], ...record } };
    });
}
