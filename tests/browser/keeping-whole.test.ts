import { describe, expect, it } from 'vitest';
import { isSame } from '../../lib/browser/keeping-file';
import { createImports } from '../../lib/browser/keeping-import';
import { EMPTY_BRIEF } from '../../lib/playbook/brief';
import { aCase } from '../casebook/a-case';
import { contentOf, type Device, device, fileOf, handIn } from './keeping-support';
import { NOW } from './support';

describe('a file of somebody else', () => {
  const HEAD = '{"evenkeel":"everything","v":1,"at":1,"shapes":{"cases":1},';
  const tryOn = async (text: string) => {
    const one = device();
    const before = await contentOf(one);
    const outcome = await handIn(one, text)
      .then((id) => one.imports.finish(id, true))
      .then(
        (taken) => ({ taken }),
        (error: Error) => ({ error: error.message }),
      );
    return { outcome, changed: !isSame(before, await contentOf(one)) };
  };

  it.each([
    ['nothing', ''],
    ['a list', '[]'],
    ['another object', '{"name":"x"}'],
    ['no head', `{"cases":[${JSON.stringify(aCase())}],"evenkeel":"everything","v":1,"shapes":{}}`],
    ['no shapes', `{"evenkeel":"everything","v":1,"cases":[${JSON.stringify(aCase())}]}`],
    ['a playbook', '{"evenkeel":"playbook","v":1,"name":"x"}'],
    ['its beginning', `${HEAD}"cases":[${JSON.stringify(aCase())}`],
    ['something behind it', `${HEAD}"cases":[]} x`],
    ['two heads', `${HEAD}"evenkeel":"everything"}`],
    ['a deep hole', `${HEAD}"cases":[${'['.repeat(100_000)}`],
    ['a newer one', '{"evenkeel":"everything","v":2}'],
    ['newer shapes', '{"evenkeel":"everything","v":1,"shapes":{"cases":99},"cases":[]}'],
    ['values side by side', `${HEAD}"cases":[{} {}]]}`],
  ])('is refused whole: %s', async (_, text) => {
    const { outcome, changed } = await tryOn(text);
    expect(outcome).toMatchObject({ error: expect.stringMatching(/^[A-Z].*\.$/) });
    expect(changed).toBe(false);
  });

  it('is taken in but for the records that are none, which are counted', async () => {
    const bad = [
      '{}',
      'null',
      'x',
      '{"__proto__":{"polluted":true}}',
      JSON.stringify({ ...aCase(), constructor: 1 }),
      JSON.stringify({ ...aCase(), id: 'two', extra: 1 }),
      JSON.stringify({ ...aCase(), id: 'two', note: 'n'.repeat(6_000) }),
      JSON.stringify({ ...aCase(), id: 'two', link: 'javascript:alert(1)' }),
    ];
    const good = JSON.stringify(aCase({ thread: 'yelp:]},{"\\', note: '"}] \u2028' }));
    const { outcome } = await tryOn(
      `\uFEFF${HEAD}"surprise":{"a":[1]},"cases": [ ${[...bad, good].join(' , ')} ] , "setAside":[1]}\n`,
    );
    expect(outcome).toMatchObject({ taken: { cases: 1, skipped: bad.length + 1 } });
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
  });

  it('takes the same case once, however often it stands there', async () => {
    const cases = [aCase(), aCase(), aCase({ id: 'other id', note: 'Same thread' })].map((one) => JSON.stringify(one));
    const one = device();
    await one.imports.finish(await handIn(one, `${HEAD}"cases":[${cases}]}`), true);
    const { cases: kept } = await contentOf(one);
    expect(kept).toHaveLength(1);
    expect(kept[0]?.note).toContain('Same thread');
  });

  it('is not asked for again once a worker was lost in the middle of it', async () => {
    const one = device();
    const id = await handIn(one, `${HEAD}"cases":[`);
    const next = one.start();
    await expect(next.imports.add(id, ']}')).rejects.toThrow(/choose the file once more/);
  });
});

describe('all of it or nothing', () => {
  const dying = async (one: Device, text: string, after: number) => {
    const { database } = one;
    const id = await handIn(one, text, 20_000);
    await one.imports.finish(id, false);
    let left = after;
    let dies = (): void => undefined;
    const dead = new Promise<boolean>((resolve) => {
      dies = () => resolve(false);
    });
    const step = <T>(work: () => Promise<T>): Promise<T> => {
      left -= 1;
      if (left >= 0) return work();
      dies();
      return new Promise<never>(() => undefined);
    };
    const { desk } = one;
    const mortal = createImports({
      database: { ...database, together: (work) => step(() => database.together(work)) },
      desk: {
        ...desk,
        write: (key, state) => step(() => desk.write(key, state)),
        putRows: (rows) => step(() => desk.putRows(rows)),
        rows: (from, most) => step(() => desk.rows(from, most)),
        clearRows: () => step(() => desk.clearRows()),
      },
      now: () => NOW,
      newId: one.newId,
    });
    // One step follows the other: once one is not taken, nothing is going on any more.
    return Promise.race([mortal.finish(id, true).then(() => true), dead]);
  };

  it('goes on where a worker died, at each of its steps', async () => {
    const from = device();
    await from.database.together(async () => {
      for (let n = 0; n < 5; n += 1) await from.database.cases.put(aCase({ id: `c${n}`, thread: `t${n}` }));
      await from.database.putBrief({ ...EMPTY_BRIEF, signer: 'Mara' });
    });
    const { text } = await fileOf(from);
    const whole = await contentOf(from);
    let steps = 0;
    for (; ; steps += 1) {
      const one = device();
      const before = await contentOf(one);
      const done = await dying(one, text, steps);
      const { imports } = one.start();
      await imports.resume();
      const after = await contentOf(one);
      if (done) {
        expect(after).toEqual(whole);
        break;
      }
      expect(
        [before, whole].some((state) => isSame(state, after)),
        `killed at step ${steps}`,
      ).toBe(true);
    }
    expect(steps).toBeGreaterThan(5);
  });

  it('is taken back where there is no room for the rest', async () => {
    const from = device();
    await from.database.together(async () => {
      for (let n = 0; n < 720; n += 1) await from.database.cases.put(aCase({ id: `c${n}`, thread: `t${n}` }));
    });
    const { text } = await fileOf(from);
    const one = device();
    await one.database.together(() => one.database.cases.put(aCase({ id: 'c1', thread: 't1', note: 'Mine', rev: 7 })));
    const before = await contentOf(one);
    const id = await handIn(one, text, 100_000);
    const { database } = one;
    let puts = 0;
    const full = createImports({
      database: {
        ...database,
        cases: {
          ...database.cases,
          put: (record) => {
            puts += 1;
            if (puts === 705) throw new Error('full');
            return database.cases.put(record);
          },
        },
      },
      desk: one.desk,
      now: () => NOW,
      newId: one.newId,
    });
    await one.imports.finish(id, false);
    await expect(full.finish(id, true)).rejects.toThrow('full');
    expect(puts).toBe(705);
    expect(await contentOf(one)).toEqual(before);
  });
});
