/**
 * `npm start`: sets up what is missing, builds for Chrome and opens a browser with the extension on the practice page.
 * Without a display it does the same unseen, tries the practice page as a newcomer would, and says what it saw.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, fail, hasDisplay, isRoot, needChrome, ROOT, runTool, SetUpError, setUp, short } from './setup.mjs';

const BUILD = join(ROOT, '.output', 'chrome-mv3');
const PICTURES = join(CACHE, 'start');
const HEATED =
  'This is a lie. You were rude to my staff from the moment you walked in and you are clearly just after a refund. Nobody else has ever complained.';

async function build() {
  const { code, output } = await runTool('wxt', ['build'], { quiet: true });
  if (code !== 0) throw new SetUpError(`The extension could not be built:\n${output.trim()}`);
}

/**
 * Opens a browser with a profile of its own and loads the build into it. `--load-extension` is gone from branded Chrome,
 * so the extension is loaded over the DevTools pipe, which every Chrome, Chromium and Edge understands.
 */
async function openBrowser({ headless }) {
  const executablePath = await needChrome();
  const { chromium } = await import('playwright-core');
  const profile = join(CACHE, headless ? 'profile-unseen' : 'profile');
  // What an unseen run finds must not depend on an earlier one.
  if (headless) rmSync(profile, { recursive: true, force: true });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    viewport: headless ? { width: 1280, height: 900 } : null,
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
    args: [
      ...(isRoot() ? ['--no-sandbox'] : []),
      '--enable-unsafe-extension-debugging',
      '--no-first-run',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(headless ? ['--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND'] : []),
    ],
  });
  const session = await context.browser().newBrowserCDPSession();
  const { id } = await session.send('Extensions.loadUnpacked', { path: BUILD });
  return { context, id };
}

/** The practice page: the one that opens on install, or a new tab if it does not come. */
async function openPractice(context, id) {
  const address = `chrome-extension://${id}/practice.html`;
  const isPractice = (page) => page.url().startsWith(address);
  const opened = context.pages().find(isPractice);
  if (opened) return opened;
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  return page;
}

async function show() {
  const { context, id } = await openBrowser({ headless: false });
  const page = await openPractice(context, id);
  await page.bringToFront();
  console.log('\nEvenkeel is open on its practice page. Pick a review, press "Reply" and write what you feel.');
  console.log('Close the browser window to end.');
  await context.waitForEvent('close', { timeout: 0 });
}

/** Tries the practice page unseen and prints what was there. Resolves with whether all of it was. */
async function look() {
  const { context, id } = await openBrowser({ headless: true });
  mkdirSync(PICTURES, { recursive: true });
  try {
    const page = await openPractice(context, id);
    const seen = await tryPractice(page);
    const works = seen.panel && seen.findings > 0 && seen.marks > 0;
    console.log('\nNo display here, so the practice page was opened unseen and tried:');
    console.log(`  panel visible beside the reply box   ${seen.panel ? 'yes' : 'NO'}`);
    console.log(`  findings on a heated reply           ${seen.findings}`);
    for (const words of seen.words) console.log(`    ${words}`);
    console.log(`  marks under its words                ${seen.marks}`);
    console.log(`  pictures                             ${seen.pictures.map(short).join('  ')}`);
    console.log(works ? '\nEverything works.' : '\nSomething is missing: look at the pictures.');
    return works;
  } finally {
    await context.close();
  }
}

async function tryPractice(page) {
  const pictures = [];
  const picture = async (name) => {
    pictures.push(join(PICTURES, `${name}.png`));
    await page.screenshot({ path: pictures.at(-1), animations: 'disabled' });
  };
  const furious = page.locator('article[data-review-id]').first();
  await furious.waitFor();
  await picture('practice-light');
  await furious.getByRole('button', { name: 'Reply', exact: true }).click();
  const box = furious.locator('div[data-composer] textarea');
  await box.waitFor();
  await box.pressSequentially(HEATED);
  const panel = await findPanel(page);
  const cards = panel?.locator('li.card');
  if (cards)
    await cards
      .first()
      .waitFor({ timeout: 5_000 })
      .catch(() => null);
  await box.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const found = {
    panel: panel !== null && (await panel.locator('body').isVisible()),
    findings: (await cards?.count()) ?? 0,
    words: ((await cards?.locator('.quote').allInnerTexts()) ?? []).map((text) => text.replaceAll('\n', ' ')),
  };
  found.marks = await page.evaluate(() =>
    [...CSS.highlights].reduce((sum, [name, ranges]) => sum + (name.startsWith('ek-') ? ranges.size : 0), 0),
  );
  await picture('heated-light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture('heated-dark');
  return { ...found, pictures };
}

/** The panel's frame sits in a closed shadow root, so it is found by its address. */
async function findPanel(page) {
  const isPanel = (frame) => /\/panel\.html$/.test(frame.url());
  const there = page.frames().find(isPanel);
  return there ?? page.waitForEvent('framenavigated', { predicate: isPanel, timeout: 5_000 }).catch(() => null);
}

try {
  const started = performance.now();
  await setUp();
  await build();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`Set up and built in ${seconds} s: ${short(BUILD)}`);
  if (hasDisplay()) await show();
  else process.exitCode = (await look()) ? 0 : 1;
} catch (error) {
  fail(error);
}
