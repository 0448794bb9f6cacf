/**
 * What a key costs the page's own thread: CDP `ScriptDuration` of the page over many keys, with and without the extension.
 * The panel runs in a process of its own, so its work does not count here, which is the point of it.
 */
import type { Page } from 'playwright-core';
import { type Launched, launchExtension, panelFrame } from '../support/extension';
import { median } from './figures';
import { createDice, inventReply } from './invented-text';
import { openReplyBox, serveReplyPage } from './reply-page';

const ROUNDS = 5;
const KEYS = 300;
/** A reply that is nearly at Google's limit already: the dearest place to type in. */
const LONG = 3_700;

const CLOSE = { name: 'Close the panel' };

const MODES = ['without', 'closed', 'open'] as const;
type Mode = (typeof MODES)[number];

export interface TypingFigures {
  /** Characters in the box before the first key. */
  from: number;
  /** Script milliseconds per key on the page's thread. */
  perKey: Record<Mode, number>;
  /** Layouts per key in the page. */
  layouts: Record<Mode, number>;
}

/** Three browsers side by side. Rounds alternate between them, so that a slow moment of the machine falls on all. */
export async function measureTyping(): Promise<TypingFigures[]> {
  const launched: Record<Mode, Launched> = {
    without: await launchExtension({ extension: null }),
    closed: await launchExtension(),
    open: await launchExtension(),
  };
  try {
    for (const mode of MODES) await serveReplyPage(launched[mode].context);
    await closePanelForGood(launched.closed);
    const figures: TypingFigures[] = [];
    for (const from of [0, LONG]) {
      const taken: Record<Mode, PerKey[]> = { without: [], closed: [], open: [] };
      for (let round = 0; round < ROUNDS; round++) {
        for (const mode of MODES) taken[mode].push(await typeOnce(launched[mode], mode, from, round));
      }
      const of = (what: keyof PerKey): Record<Mode, number> => ({
        without: median(taken.without.map((one) => one[what])),
        closed: median(taken.closed.map((one) => one[what])),
        open: median(taken.open.map((one) => one[what])),
      });
      figures.push({ from, perKey: of('script'), layouts: of('layouts') });
    }
    return figures;
  } finally {
    for (const mode of MODES) await launched[mode].close();
  }
}

interface PerKey {
  script: number;
  layouts: number;
}

async function typeOnce(launched: Launched, mode: Mode, from: number, round: number): Promise<PerKey> {
  const page = await launched.context.newPage();
  try {
    const box = await openReplyBox(page);
    if (mode === 'open') await (await panelFrame(page)).getByRole('button', CLOSE).waitFor();
    await box.click();
    const dice = createDice(round + 1);
    if (from > 0) await page.keyboard.insertText(inventReply(from, dice));
    const text = inventReply(KEYS, dice);
    const session = await launched.context.newCDPSession(page);
    await session.send('Performance.enable');
    await settle(page);
    if (mode === 'closed' && page.frames().length > 1) throw new Error('The panel is open where it should be closed.');
    const before = { script: await metric('ScriptDuration'), layouts: await metric('LayoutCount') };
    for (const character of text) await page.keyboard.press(character === '\n' ? 'Enter' : character);
    await settle(page);
    return {
      script: ((await metric('ScriptDuration')) - before.script) * (1_000 / KEYS),
      layouts: ((await metric('LayoutCount')) - before.layouts) / KEYS,
    };

    async function metric(name: string): Promise<number> {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    }
  } finally {
    await page.close();
  }
}

/** Closes the panel once; the extension remembers it for the pages to come. */
async function closePanelForGood(launched: Launched): Promise<void> {
  const page = await launched.context.newPage();
  await openReplyBox(page);
  const panel = await panelFrame(page);
  await panel.getByRole('button', CLOSE).click();
  // The frame stays in this page, hidden; pages to come have none.
  await (await panel.frameElement()).waitForElementState('hidden');
  await page.close();
}

/** Two frames painted after the last change. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
