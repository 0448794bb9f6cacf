/**
 * The built manifests, against copies that a person has looked at: a new permission must never slip in with an update.
 * And what the content script weighs, since every page it matches loads it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { rule as insult } from '../lib/coach/rules/insult';
import { rule as prSpeak } from '../lib/coach/rules/pr-speak';
import { yelp } from '../lib/sites/yelp';
import { ROOT } from '../scripts/setup.mjs';

const BUILDS = [
  { browser: 'chrome', build: '.output/chrome-mv3', make: 'npm run build' },
  { browser: 'firefox', build: '.output/firefox-mv3', make: 'npm run build:firefox' },
];

describe.each(BUILDS)('the manifest for $browser', ({ browser, build, make }) => {
  it('is the one that was agreed', () => {
    const built = join(ROOT, build, 'manifest.json');
    expect(existsSync(built), `There is no build: run \`${make}\` first.`).toBe(true);
    const golden = `tests/golden/manifest.${browser}.json`;
    expect(
      read(built),
      `The manifest for ${browser} has changed. Added permissions or matches can disable the extension for everyone until ` +
        `they agree. If it is meant: say why in docs/privacy.md and CHANGELOG.md, then copy ${build}/manifest.json over ` +
        `${golden} by hand and put "VERSION" in the place of the version.`,
    ).toEqual(JSON.parse(readFileSync(join(ROOT, golden), 'utf8')));
  });
});

/** A manifest with its version taken out, the only part that changes with each release. */
function read(file: string): unknown {
  return { ...JSON.parse(readFileSync(file, 'utf8')), version: 'VERSION' };
}

describe('the content script', () => {
  const read = (path: string) => readFileSync(join(ROOT, '.output/chrome-mv3', path));

  it('keeps to its size: 80 kB gzip, of which 32 are the engine, 25 the knowledge of sites, 1.3 the keeping of drafts', () => {
    expect(gzipSync(read('content-scripts/content.js'), { level: 9 }).length).toBeLessThanOrEqual(80_000);
  });

  it('has an early part that weighs next to nothing: 1 kB gzip', () => {
    expect(gzipSync(read('content-scripts/early.js'), { level: 9 }).length).toBeLessThanOrEqual(1_000);
  });

  it('has a part for public pages that carries no engine: 22.5 kB gzip', () => {
    expect(gzipSync(read('content-scripts/reading.js'), { level: 9 }).length).toBeLessThanOrEqual(22_500);
  });

  it('carries nothing that is said for docs/sites.md alone', () => {
    const [doubt] = yelp.doubts;
    expect(doubt).toBeTruthy();
    for (const script of ['content.js', 'reading.js']) {
      expect(read(`content-scripts/${script}`).includes(doubt ?? '')).toBe(false);
    }
  });

  it('carries neither word lists nor advice, which the background hands over', () => {
    const text = read('content-scripts/content.js').toString('utf8');
    const background = read('background.js').toString('utf8');
    for (const { why } of [insult, prSpeak]) {
      expect(text.includes(why), why).toBe(false);
      expect(background.includes(why), why).toBe(true);
    }
  });
});
