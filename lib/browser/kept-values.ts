/** Single values of the database (brief, settings, sites), checked and set aside as rows of its tables are. */
import type { Table } from 'dexie';
import type { Custody } from './custody';
import { readRow } from './rows';
import { sumOfRow } from './sum';
import { VALUES, type ValueKey } from './tables';

/** A value as it lies on the disk. */
export interface ValueRow {
  key: string;
  v: number;
  record: unknown;
  /** See `sumOfRow`. */
  sum?: number;
}

/** Makes the row of a value. Throws where it is not what its schema says. */
export function valueRow(key: ValueKey, value: unknown): ValueRow {
  const { v, schema } = VALUES[key];
  const record = schema.parse(value);
  return { key, v, record, sum: sumOfRow('values', key, v, record) };
}

/** Reads and writes of values. Call inside `together`. `table` is asked for at each use. */
export function createKeptValues(table: () => Table<ValueRow, string>, custody: Custody) {
  return {
    /** `first` where none is kept. */
    async read<T>(key: ValueKey, first: T): Promise<T> {
      const row = await table().get(key);
      if (row === undefined) return first;
      const { v, schema } = VALUES[key];
      const read = readRow<unknown>({ name: 'values', v, schema }, key, row);
      if ('record' in read) return read.record as T;
      if ('newer' in read) {
        custody.seeNewer();
        return read.newer === null ? first : (read.newer as T);
      }
      await custody.putAside('values', [{ id: key, row, fault: read.fault }], () => table().delete(key));
      return first;
    },
    async put<T extends object>(key: ValueKey, value: T): Promise<T> {
      custody.mayWrite();
      const row = valueRow(key, value);
      const before = await table().where(':id').equals(key).count();
      await table().put(row);
      custody.note('values', key, row, 1 - before);
      return value;
    },
  };
}
