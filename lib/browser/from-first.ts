import type { Transaction } from 'dexie';
import { EMPTY_BRIEF } from '../playbook/brief';
import { sumOfRow } from './sum';
import { TEMPLATES, VALUES } from './tables';

interface FirstValue {
  key: string;
  record: Record<string, unknown> | null;
}

const ADDED: Record<string, Record<string, unknown>> = {
  brief: { ...EMPTY_BRIEF },
  settings: { months: 18, notify: false, sync: false },
};

const summed = (table: string, key: string, id: string, v: number, record: unknown, isKnown: boolean) => ({
  [key]: id,
  v,
  record,
  // What was no version 1 then is set aside now, not taken for something newer.
  sum: isKnown ? sumOfRow(table, id, v, record) : 0,
});

/**
 * Version 1 to 2 of the database: the version of a record's shape moved from the record to its row, brief and settings know
 * more, each row has a sum. Nothing is checked here; what does not parse afterwards is set aside like anything else.
 */
export async function fromFirst(transaction: Transaction): Promise<void> {
  await transaction
    .table('templates')
    .toCollection()
    .modify((row: Record<string, unknown>, ref: { value: unknown }) => {
      const { v, ...record } = row;
      ref.value = summed('templates', 'id', String(row.id), TEMPLATES.v, record, v === 1);
    });
  await transaction
    .table('values')
    .toCollection()
    .modify((row: FirstValue, ref: { value: unknown }) => {
      const { v, ...record } = row.record ?? {};
      const known = Object.hasOwn(VALUES, row.key) ? VALUES[row.key as keyof typeof VALUES].v : 1;
      ref.value = summed('values', 'key', row.key, known, { ...ADDED[row.key], ...record }, v === 1);
    });
}
