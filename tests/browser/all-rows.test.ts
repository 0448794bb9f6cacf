import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { allRows } from '../../lib/browser/mending';
import { aCase } from './a-case';
import { freshDatabase, NOW } from './support';

it('goes through every whole case once, the last changed first, however many were changed at one moment', async () => {
  const { database, name } = freshDatabase();
  // 450 of one moment, more than are read at once, then some of several moments.
  const changedAt = (at: number): number => NOW + (at < 30 ? 100 - at : at < 480 ? 50 : -Math.floor(at / 3));
  await database.together(async () => {
    for (let at = 0; at < 900; at += 1)
      await database.cases.put(aCase({ id: `c${at}`, thread: `${at}`, changedAt: changedAt(at) }));
  });
  const raw = await new Dexie(name).open();
  await raw.table('cases').update('c40', { sum: 1 });
  await raw.table('cases').update('c700', { sum: 1 });
  const found: { id: string; changedAt: number }[] = [];
  for await (const { table, id, row } of allRows(raw)) {
    if (table === 'cases') found.push({ id, changedAt: (row as { changed: number } | null)?.changed ?? 0 });
  }
  raw.close();
  expect(new Set(found.map(({ id }) => id)).size).toBe(898);
  expect(found).toHaveLength(898);
  const times = found.map(({ changedAt }) => changedAt);
  expect(times).toEqual([...times].sort((a, b) => b - a));
});
