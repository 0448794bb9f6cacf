/** Writes that were acknowledged outlive the end of the browser, and a stopped worker neither tears nor doubles one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Template } from '../../lib/playbook/template';
import { newProfile, type Running, removeProfile, start, workersOf } from './browser';
import { figure, goal, times } from './goal';

const profiles: string[] = [];
const fresh = (): string => {
  const profile = newProfile();
  profiles.push(profile);
  return profile;
};

afterAll(() => {
  for (const profile of profiles) removeProfile(profile);
});

const listed = async (running: Running) =>
  (await running.ask<{ templates: Template[] }>('listTemplates')).templates.filter(({ title }) => title === 'Counted');

const bodyOf = (n: number): string => `words ${n} `.repeat(100);

/** Numbers with a seed of their own, so that a run can be done again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

it('the browser is killed during writes: nothing that was acknowledged is lost, nothing is torn', async () => {
  const profile = fresh();
  const seed = Number(process.env.SEED ?? 5);
  const random = seeded(seed);
  console.log(`  seed ${seed}`);
  const kills = times(1, 40);
  let lost = 0;
  let torn = 0;
  let acknowledged = 0;
  let one: Template | null = null;
  for (let kill = 0; kill < kills; kill += 1) {
    const running = await start(profile);
    const [found] = await listed(running);
    if (one !== null) {
      if (found === undefined || found.rev < one.rev) lost += 1;
      if (found !== undefined && found.body !== bodyOf(found.rev).trim() && found.body !== bodyOf(found.rev)) torn += 1;
    }
    one = found ?? (await running.ask<Template>('saveTemplate', { title: 'Counted', body: bodyOf(1), kinds: [] }));
    const writes = 5 + Math.floor(random() * 60);
    let dying: Promise<void> | null = null;
    for (let n = 0; dying === null || n < writes * 2; n += 1) {
      const { id, rev }: Template = one;
      const saving: Promise<Template | null> = running
        .ask<Template>('saveTemplate', { id, rev, title: 'Counted', body: bodyOf(rev + 1), kinds: [] })
        .catch(() => null);
      // The kill falls somewhere within this save.
      if (n === writes) dying = running.kill();
      const saved = await saving;
      if (saved === null) break;
      acknowledged += 1;
      one = saved;
    }
    await dying;
  }
  const last = await start(profile);
  const [found] = await listed(last);
  if (one !== null && (found === undefined || found.rev < one.rev)) lost += 1;
  await last.close();
  figure('kill-acknowledged-writes', acknowledged, 'saves');
  goal('kill-acknowledged-lost', lost, 0);
  goal('kill-torn', torn, 0);
  expect(acknowledged).toBeGreaterThan(kills);
});

describe('the worker is stopped at random moments', () => {
  let running: Running;

  beforeAll(async () => {
    running = await start(fresh());
  });

  afterAll(() => running.close());

  it('each save is there old or new, never torn, never doubled; what was acknowledged stays', async () => {
    const workers = await workersOf(running);
    const random = seeded(7);
    const stops = times(4, 200);
    const state = { lost: 0, torn: 0, doubled: 0, unanswered: 0, acknowledged: 0 };
    let one = await running.ask<Template>('saveTemplate', { title: 'Counted', body: bodyOf(1), kinds: [] });
    for (let stop = 0; stop < stops; stop += 1) {
      const before = one;
      const save = { id: one.id, rev: one.rev, title: 'Counted', body: bodyOf(one.rev + 1), kinds: [] };
      const saving = running.ask<Template>('saveTemplate', save).catch(() => null);
      // Some of the worker's time passes first: as much as so many round trips to a page take.
      for (let turn = Math.floor(random() * 4); turn > 0; turn -= 1) await running.page.evaluate(() => 0);
      await workers.send('ServiceWorker.stopAllWorkers');
      const answer = await saving;
      if (answer === null) state.unanswered += 1;
      else state.acknowledged += 1;
      const found = await listed(running);
      const now = found[0] ?? before;
      if (found.length > 1) state.doubled += 1;
      if (found.length === 0 || now.rev < (answer ?? before).rev) state.lost += 1;
      if (now.body.trim() !== bodyOf(now.rev).trim() || now.rev > before.rev + 1) state.torn += 1;
      // The same once more, as the popup does when it heard nothing: it must be there, once.
      const again = await running.ask<Template>('saveTemplate', save);
      if (again.rev !== before.rev + 1) state.doubled += 1;
      one = again;
    }
    await workers.detach();
    figure('stop-unanswered', state.unanswered, `of ${stops}`);
    goal('stop-acknowledged-lost', state.lost, 0);
    goal('stop-torn', state.torn, 0);
    goal('stop-doubled', state.doubled, 0);
  });

  it('a new template that is asked for again is there once', async () => {
    const workers = await workersOf(running);
    const before = (await listed(running)).length;
    const stops = times(2, 100);
    let doubled = 0;
    for (let stop = 0; stop < stops; stop += 1) {
      const save = { once: `once-${stop}`, title: 'Counted', body: bodyOf(stop), kinds: [] };
      const saving = running.ask<Template>('saveTemplate', save).catch(() => null);
      await workers.send('ServiceWorker.stopAllWorkers');
      await saving;
      await running.ask<Template>('saveTemplate', save);
      if ((await listed(running)).length !== before + stop + 1) doubled += 1;
    }
    await workers.detach();
    goal('stop-doubled-new', doubled, 0);
  });
});
