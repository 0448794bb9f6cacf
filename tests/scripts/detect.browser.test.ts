/** `npm run detect` on files made for it, in the real browser. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detect } from '../../scripts/detect/command';
import { type FileSurvey, listPages, surveyFiles } from '../../scripts/detect/survey-files';
import { runTool, SetUpError } from '../../scripts/setup.mjs';
import { each } from '../sites/survey-pages';

const WORDS = 'The lift was out and my mother had to take the stairs.';
const card = (n: number, more = '') =>
  `<div class="item"><a href="/user/${n}">Vera ${n}</a><span role="img" aria-label="${n} out of 5 stars"></span><span>${n} days ago</span><p>${WORDS} (${n})</p>${more}</div>`;
const SKELETON = `<!doctype html><html data-evenkeel-skeleton="1" data-url="https://shop.example/reviews"><body><main>${each(
  2,
  (n) =>
    `<div><a href="/user/${n}">xxxx</a><i class="icon" data-reads="stars:${n}.0"></i><span data-reads="date">0 xxxx</span><p>xxx xxxxxx ${'xx'.repeat(n)} xx xxx xxxxxx xxx xxx xxxxxx.</p></div>`,
)}</main></body></html>`;

const FILES: Record<string, string> = {
  'plain/list.html': `<!doctype html><form role="search"><textarea name="q"></textarea></form><main>${card(1)}${card(2, '<p>Response from the owner</p><p>Sorry to hear it, Vera.</p>')}${card(3, '<textarea aria-label="Your reply"></textarea>')}</main>`,
  'plain/scripted.html': `<!doctype html><main id="m">${card(1)}${card(2)}</main><noscript>${card(3)}</noscript><script>document.getElementById('m').textContent = ''; location = 'https://elsewhere.example/';</script><img src="https://elsewhere.example/x.png">`,
  'plain/styled.html': `<!doctype html><style>.gone { display: none }</style><main>${card(1)}${card(2, '<div class="gone"><textarea aria-label="Your reply" disabled></textarea></div>')}</main>`,
  'plain/shadow.html': `<!doctype html><main>${card(1)}${card(2, '<x-box><template shadowrootmode="open"><textarea aria-label="Your reply"></textarea></template></x-box>')}</main>`,
  'comments.htm':
    '<!doctype html><article><p>A post about lifts.</p></article><form id="commentform"><textarea id="comment" name="comment"></textarea></form><textarea name="reblog"></textarea>',
  'umlauts.html': `<!doctype html><main>${card(1)}${card(2)}</main>`.replaceAll('days ago', 'giorni fa · già'),
  'skeleton.html': SKELETON,
  'empty.html': '',
};

let folder: string;
const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenkeel-detect-'));
  for (const [file, text] of Object.entries(FILES)) write(file, text);
  write('urls.json', JSON.stringify({ 'plain/list.html': 'https://shop.example/place/1' }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const surveyAll = async (): Promise<Record<string, Omit<FileSurvey, 'file' | 'ms'>>> => {
  const found: Record<string, Omit<FileSurvey, 'file' | 'ms'>> = {};
  for await (const { file, ms, ...counts } of surveyFiles(listPages(folder), true)) {
    expect(ms).toBeGreaterThanOrEqual(0);
    found[file] = counts;
  }
  return found;
};
const counts = (reviews: number, ownerReplies: number, replyBoxes: number, ignoredBoxes: number) => ({
  reviews,
  ownerReplies,
  replyBoxes,
  ignoredBoxes,
});

describe('npm run detect', () => {
  it('lists the pages with their addresses', () => {
    expect(Object.fromEntries(listPages(folder).map(({ file, address }) => [file, address]))).toMatchObject({
      'plain/list.html': 'https://shop.example/place/1',
      'plain/styled.html': 'https://saved.invalid/plain/styled.html',
      'comments.htm': 'https://saved.invalid/comments.htm',
      'skeleton.html': 'https://shop.example/reviews',
    });
  });

  it('counts what is understood of each, with the pages’ own scripts off', async () => {
    expect(await surveyAll()).toEqual({
      'plain/list.html': counts(3, 1, 1, 1),
      'plain/scripted.html': counts(2, 0, 0, 0),
      'plain/styled.html': counts(2, 0, 1, 0),
      'plain/shadow.html': counts(2, 0, 1, 0),
      'comments.htm': counts(0, 0, 1, 1),
      'umlauts.html': counts(2, 0, 0, 0),
      'skeleton.html': counts(2, 0, 0, 0),
      'empty.html': counts(0, 0, 0, 0),
    });
  });

  it('prints an object for each file', async () => {
    const found: { file: string }[] = [];
    for await (const line of detect([folder, '--json', '--generic'])) found.push(JSON.parse(line));
    expect(found).toHaveLength(Object.keys(FILES).length);
    expect(found.find(({ file }) => file === 'plain/list.html')).toEqual({
      file: 'plain/list.html',
      ...counts(3, 1, 1, 1),
    });
  });

  it('prints a line for each file, as a command', async () => {
    const { code, output } = await runTool('tsx', ['scripts/detect.ts', folder], { quiet: true });
    expect(output).toMatch(/plain\/list\.html +3 reviews, 1 owner replies, 1 reply boxes, 1 other boxes/u);
    expect(output).toMatch(/^total +13 reviews, 1 owner replies, 4 reply boxes, 2 other boxes/mu);
    expect(code).toBe(0);
  });

  it('says what is wrong in plain words and fails, as a command', async () => {
    const { code, output } = await runTool('tsx', ['scripts/detect.ts', '/no/such/folder'], { quiet: true });
    expect(output).toMatch(/There is no folder \/no\/such\/folder\./u);
    expect(output).not.toContain('    at ');
    expect(code).toBe(1);
  });

  it.each<[string, string[], RegExp, string?]>([
    ['no folder', [], /Usage: npm run detect -- DIR/u],
    ['a folder that is not there', ['/no/such/folder'], /There is no folder \/no\/such\/folder\./u],
    ['an option it does not know', ['.', '--all'], /--all/u],
    ['addresses that are no JSON', ['HERE'], /urls\.json is not JSON/u, '{'],
    ['addresses that are a list', ['HERE'], /must be an object/u, '[]'],
    [
      'an address that is none',
      ['HERE'],
      /the address of plain\/list\.html is not an https address: "nowhere"/u,
      '{"plain/list.html":"nowhere"}',
    ],
    ['an address without encryption', ['HERE'], /not an https address/u, '{"plain/list.html":"http://shop.example/"}'],
    [
      'an address of a file that is not there',
      ['HERE'],
      /names files that are not there: gone\.html/u,
      '{"gone.html":"https://shop.example/"}',
    ],
  ])('says what is wrong with %s', async (_what, given, words, addresses) => {
    const here = mkdtempSync(join(tmpdir(), 'evenkeel-detect-'));
    mkdirSync(join(here, 'plain'));
    writeFileSync(join(here, 'plain/list.html'), '');
    if (addresses) writeFileSync(join(here, 'urls.json'), addresses);
    const lines = detect(given.map((part) => (part === 'HERE' ? here : part)));
    const wrong = await lines[Symbol.asyncIterator]()
      .next()
      .catch((error: unknown) => error);
    rmSync(here, { recursive: true });
    expect(wrong).toBeInstanceOf(SetUpError);
    expect((wrong as Error).message).toMatch(words);
  });
});
