/** The controls behind "the extension makes no request": an extension that does make some must be seen doing it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, serve } from './extension';
import { extensionRequests, requests } from './net-log';

const PAGE = 'https://shop.example/reviews';

/** An extension that asks from its background, and from a content script. */
function writeLeakyExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-leaky-'));
  const manifest = {
    manifest_version: 3,
    name: 'leaky',
    version: '1',
    background: { service_worker: 'background.js' },
    content_scripts: [{ matches: ['https://shop.example/*'], js: ['content.js'] }],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(
    join(folder, 'background.js'),
    `chrome.runtime.onMessage.addListener((m, s, answer) => { fetch('https://leak.example/background').catch(() => answer('tried')); return true; });`,
  );
  writeFileSync(
    join(folder, 'content.js'),
    `fetch('https://leak.example/page').catch(() => chrome.runtime.sendMessage('go')).then(() => { document.title = 'tried'; });`,
  );
  return folder;
}

describe('the net log', () => {
  let folder: string;
  let file: string;
  let id: string;
  let refused: string[];

  beforeAll(async () => {
    folder = writeLeakyExtension();
    const launched = await launchExtension({ extension: folder });
    ({ refused } = await serve(launched.context, [
      { url: /^https:\/\/shop\.example\/reviews$/, body: '<!doctype html>' },
    ]));
    const page = await launched.context.newPage();
    await page.goto(PAGE);
    await page.waitForFunction(() => document.title === 'tried');
    await launched.close();
    file = launched.netLog;
    id = launched.id;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('shows a request that the background of an extension makes', () => {
    expect(extensionRequests(file, id).map((request) => request.url)).toEqual(['https://leak.example/background']);
  });

  it('shows a request that a content script makes, under the name of its page', () => {
    const asked = requests(file).filter((request) => request.initiator === 'https://shop.example');
    expect(asked.map((request) => request.url)).toContain('https://leak.example/page');
    expect(refused).toContain('https://leak.example/page');
  });

  it('does not show what was served', () => {
    expect(requests(file).map((request) => request.url)).not.toContain(PAGE);
  });

  it('counts nothing for an extension that asked nothing', () => {
    expect(extensionRequests(file, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')).toEqual([]);
  });

  it('reads a log whose tail is missing', () => {
    const cut = join(folder, 'cut.json');
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      cut,
      text.slice(0, text.lastIndexOf('URL_REQUEST') > 0 ? Math.floor(text.length * 0.9) : text.length),
    );
    expect(requests(cut).length).toBeGreaterThan(0);
  });
});
