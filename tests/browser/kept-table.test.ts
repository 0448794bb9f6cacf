import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { aCase } from './a-case';
import { freshDatabase, NOW, sealed } from './support';

const CASES = 450;
const idOf = (at: number) => `case-${String(at).padStart(4, '0')}`;

/** A database of so many cases, changed one after the other, of which some do not hold. */
async function withDamaged(damaged: readonly number[], newer: readonly number[] = []) {
  const { database, name } = freshDatabase();
  await database.together(async () => {
    for (let at = 0; at < CASES; at += 1) {
      await database.cases.put(aCase({ id: idOf(at), thread: `yelp:${at}`, changedAt: NOW + at }));
    }
  });
  const raw = await new Dexie(name).open();
  for (const at of damaged) await raw.table('cases').update(idOf(at), { sum: 1 });
  for (const at of newer) {
    const { sum: _, ...row } = await raw.table('cases').get(idOf(at));
    await raw.table('cases').put(sealed('cases', { ...row, v: 99 }));
  }
  raw.close();
  const whole = Array.from({ length: CASES }, (_, at) => at).filter((at) => !damaged.includes(at));
  return { database, whole: whole.map(idOf) };
}

describe('a walk over damaged rows', () => {
  it.each([
    ['up', false],
    ['down', true],
  ])('%s leaves out none of the others, and sets the damaged ones aside', async (_, down) => {
    const damaged = [0, 3, 4, 199, 250, 399, 449];
    const { database, whole } = await withDamaged(damaged);
    const found = await database.together(() => database.cases.walk({ index: 'changed', down }));
    expect(found.map(({ id }) => id)).toEqual(down ? whole.reverse() : whole);
    expect(await database.sizes()).toMatchObject({ cases: whole.length, setAside: damaged.length });
  });

  it('goes on where a whole step of rows is damaged', async () => {
    const { database, whole } = await withDamaged(Array.from({ length: 200 }, (_, at) => at));
    const found = await database.together(() => database.cases.walk({ index: 'changed', most: 5 }));
    expect(found.map(({ id }) => id)).toEqual(whole.slice(0, 5));
  });

  it('takes nothing away where a newer version wrote, and gives each of the others once', async () => {
    const damaged = [5, 201, 202];
    const { database, whole } = await withDamaged(damaged, [300]);
    const found = await database.together(() => database.cases.walk({ index: 'changed' }));
    expect(found.map(({ id }) => id)).toEqual(whole);
    expect(await database.sizes()).toMatchObject({ cases: CASES, setAside: 0 });
  });
});
