/**
 * On-disk damage of both stores of a real Chromium, in turn, and garbage written past the rules: what is altered or lost is
 * noticed, what the other store has comes back, nothing is passed off as the owner's words that is not.
 */
import { cpSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import type { Template } from '../../lib/playbook/template';
import { newProfile, type Running, removeProfile, start } from './browser';
import { DAMAGES, isOnDisk, STORES, type StoreName } from './damage';
import { figure, goal, goalAtLeast, isFull, times } from './goal';

/** In our own pages, where the functions given to `evaluate` run. */
declare const chrome: typeof Browser;

const RECORDS = times(40, 300);
const RUNS = times(1, 20);

let base = '';
let id = '';
let written: Template[] = [];
const sums = { undetected: 0, restored: 0, expected: 0, unusable: 0, slowest: 0 };

interface Listed {
  templates: Template[];
  setAside: number;
}

const list = (running: Running) => running.ask<Listed>('listTemplates');

/** What the last look over the database brought back and missed, as the session remembers it. */
const mended = (running: Running) =>
  running.page.evaluate(async () => {
    const found = (await chrome.storage.session.get('database-looked-over'))['database-looked-over'];
    return (found ?? { back: 0, lost: 0 }) as { back: number; lost: number };
  });

/** Whether the second copy has come as far as the database: both stamps say the same. */
const isCopied = (running: Running, count: number) =>
  running.page.waitForFunction(
    async (least) => {
      const all = await chrome.storage.local.get();
      return Object.keys(all).filter((key) => key.startsWith('kept:templates/')).length >= least;
    },
    count,
    { polling: 100 },
  );

beforeAll(async () => {
  base = newProfile();
  const running = await start(base);
  id = running.id;
  for (let n = 0; n < RECORDS; n += 1) {
    await running.ask('saveTemplate', {
      title: `Template ${n}`,
      body: `Body ${n} ${'kind words '.repeat(60)}`,
      kinds: [],
    });
  }
  await running.ask('neverFlag', { phrase: 'killer deals', on: true });
  written = (await list(running)).templates;
  await isCopied(running, written.length);
  // The last change of all is in the second copy once its words are in the file: Chromium answers before it writes.
  await vi.waitUntil(() => isOnDisk('mirror', base, id, 'killer deals'), { timeout: 20_000 });
  await running.close();
});

afterAll(() => {
  removeProfile(base);
  goal('damage-undetected-changes', sums.undetected, 0);
  goal('damage-unusable-starts', sums.unusable, 0);
  goalAtLeast('damage-restored-percent', Math.floor((sums.restored / sums.expected) * 10_000) / 100, 99);
  figure('damage-start-to-first-list', sums.slowest, 'ms at the slowest');
});

const FEW: [StoreName, string][] = [
  ['database', 'one flipped byte'],
  ['mirror', 'one flipped byte'],
];
const ALL = (Object.keys(STORES) as StoreName[]).flatMap((store) =>
  Object.keys(DAMAGES).map((kind): [StoreName, string] => [store, kind]),
);

describe('damage on the disk', () => {
  it.each(isFull ? ALL : FEW)('%s: %s', async (store, kind) => {
    for (let run = 0; run < RUNS; run += 1) {
      const at = (run + 0.5) / RUNS;
      const profile = newProfile();
      rmSync(profile, { recursive: true });
      cpSync(base, profile, { recursive: true });
      DAMAGES[kind]?.(STORES[store](profile, id), at);
      const running = await start(profile);
      const began = performance.now();
      const found = await list(running).catch(() => null);
      sums.slowest = Math.max(sums.slowest, performance.now() - began);
      if (found === null) sums.unusable += 1;
      const told = await mended(running);
      const byId = new Map((found?.templates ?? []).map((one) => [one.id, one]));
      const same = written.filter((one) => JSON.stringify(byId.get(one.id)) === JSON.stringify(one)).length;
      const known = new Set(written.map((one) => one.id));
      const altered = written.filter(
        (one) => byId.has(one.id) && JSON.stringify(byId.get(one.id)) !== JSON.stringify(one),
      );
      const invented = [...byId.keys()].filter((one) => !known.has(one));
      const missing = written.filter((one) => !byId.has(one.id)).length;
      sums.undetected += altered.length + invented.length + Math.max(0, missing - told.lost - (found?.setAside ?? 0));
      sums.restored += same;
      sums.expected += written.length;
      console.log(
        `  ${store}: ${kind} at ${at}: ${same}/${written.length} the same, ${told.back} brought back, ${told.lost} lost`,
      );
      const settings = await running.ask<{ neverFlag: string[] }>('readSettings');
      expect(settings.neverFlag).toEqual(['killer deals']);
      // It works on: what is saved now is there at the next start.
      const saved = await running.ask<Template>('saveTemplate', { title: 'After', body: 'Hi', kinds: [] });
      expect((await list(running)).templates).toContainEqual(saved);
      await running.close();
      removeProfile(profile);
    }
  });
});

it('sets garbage aside, exports it, and the rest works', async () => {
  const profile = newProfile();
  rmSync(profile, { recursive: true });
  cpSync(base, profile, { recursive: true });
  const running = await start(profile);
  const garbage = times(20, 500);
  await running.page.evaluate(async (count) => {
    const opening = indexedDB.open('evenkeel');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const change = opening.result.transaction(['templates', 'cases', 'drafts'], 'readwrite');
    for (let n = 0; n < count; n += 1) {
      const junk = [n, { title: n }, null, 'words', [n], new Uint8Array(n), { v: 1 }, new Date(n)][n % 8];
      change.objectStore('templates').put({ id: `junk-${n}`, v: (n % 4) - 1, record: junk, sum: n });
    }
    await new Promise((resolve) => change.addEventListener('complete', resolve));
    opening.result.close();
  }, garbage);
  const { templates, setAside } = await list(running);
  expect(templates).toEqual(written);
  goal('garbage-not-set-aside', garbage - setAside, 0);
  const { json } = await running.ask<{ json: string }>('exportSetAside');
  expect(JSON.parse(json)).toHaveLength(garbage);
  const saved = await running.ask<Template>('saveTemplate', { title: 'After', body: 'Hi', kinds: [] });
  expect((await list(running)).templates).toContainEqual(saved);
  await running.close();
  removeProfile(profile);
});
