/** Marks stand under the right words, whatever the page does to the box. */
import { expect } from 'vitest';
import { begin, type Check, expectText, expectUnder, faults, fix, isDrawn, LINES, paint, read, WORDS } from './check';
import type { Driver } from './driver';
import type { Kind } from './kinds';
import type { Setting } from './look';

const TEXT = LINES.join('\n');

/** Boxes as sites style them, for the copy of a textarea. */
const STYLES: Partial<Setting>[] = [
  {},
  { box: { padding: '13px 31px 7px 9px', 'border-width': '5px', 'letter-spacing': '1.3px', 'word-spacing': '3px' } },
  { box: { 'box-sizing': 'content-box', width: '230px', height: '150px', font: 'italic 700 15px/1.9 serif' } },
  { box: { width: '250px', 'word-break': 'break-all', font: '14px/1.4 monospace', 'text-indent': '20px' } },
];

const HEBREW = ['תודה רבה Jo.', 'אף פעם לא התקשרת וזה היה גס מאוד מצדך, לא יפה.', 'אנחנו משתדלים.'];

/** The same check for each way in which marks of a box are drawn: as it is done here, and by the copy also where it is not needed. */
function eachWay(run: (page: Driver, kind: Kind, forced: boolean) => Promise<void>): Check['run'] {
  return async (page, kind) => {
    await run(page, kind, false);
    if (kind.is === 'textarea' && page.browser === 'Chromium') await run(page, kind, true);
  };
}

/** Every check of marks, in the order of the table. */
export const MARK_CHECKS: readonly Check[] = [
  {
    id: 'marks',
    says: 'marks stand under the right words, on lines that wrap too, and follow the words when something is typed before them',
    async run(page, kind) {
      await begin(page);
      await paint(page);
      await expectUnder(page, kind);
      await page.press('Control+Home');
      await page.type('So. ');
      await expectText(page, `So. ${TEXT}`);
      await expectUnder(page, kind);
    },
  },
  {
    id: 'mirror',
    says: 'the copy of a textarea that marks are measured by puts words within 1 px of where the browser has them',
    concerns: ({ is }) => is === 'textarea',
    async run(page, kind) {
      for (const style of STYLES) {
        await begin(page, style);
        await paint(page, undefined, true);
        await expectUnder(page, kind, undefined, true);
      }
    },
  },
  {
    id: 'ime',
    says: 'nothing is painted while a word is being composed; marks are back right after',
    run: eachWay(async (page, kind, forced) => {
      await begin(page);
      await paint(page, WORDS, forced);
      const commit = await page.compose('に');
      expect([...(await page.look('marked')), ...(await page.lab('drawn'))]).toEqual([]);
      await commit('日本');
      await expectUnder(page, kind, WORDS, forced);
      await fix(page, 'never rang', 'missed');
      if (page.browser === 'Chromium') await expectText(page, `${TEXT.replace('never rang', 'missed')}日本`);
      // Made-up events leave some editors' own preparations in the text, which no word was written over.
      else expect(await read(page)).toContain(TEXT.replace('never rang', 'missed'));
    }),
  },
  {
    id: 'rtl',
    says: 'marks and fixes land right in a text that runs from right to left',
    run: eachWay(async (page, kind, forced) => {
      await begin(page, { lines: HEBREW, dir: 'rtl' });
      const words = ['Jo', 'פעם', 'היה גס', 'משתדלים'];
      await paint(page, words, forced);
      await expectUnder(page, kind, words, forced);
      await fix(page, 'היה גס', 'לא היה נעים');
      await expectText(page, HEBREW.join('\n').replace('היה גס', 'לא היה נעים'));
      await page.type('!');
      await expectText(page, `${HEBREW.join('\n').replace('היה גס', 'לא היה נעים')}!`);
    }),
  },
  {
    id: 'zoom',
    says: 'marks follow when the page is zoomed to 200 % (twice the pixels, half the window), and stand right when painted there',
    run: eachWay(async (page, kind, forced) => {
      await begin(page);
      await paint(page, WORDS, forced);
      await page.zoom(2);
      try {
        await expectUnder(page, kind, WORDS, forced);
        await begin(page);
        await paint(page, WORDS, forced);
        await expectUnder(page, kind, WORDS, forced);
      } finally {
        await page.zoom(1);
      }
      await expectUnder(page, kind, WORDS, forced);
    }),
  },
  {
    id: 'css zoom',
    says: 'the same inside an element with `zoom: 2`',
    run: eachWay(async (page, kind, forced) => {
      await begin(page, { outer: { zoom: '2' } });
      await paint(page, WORDS, forced);
      await expectUnder(page, kind, WORDS, forced);
    }),
  },
  {
    id: 'moved',
    says: 'marks stay with the words in parents that scroll and are moved and enlarged; a turned box gets right marks or none',
    run: eachWay(async (page, kind, forced) => {
      const frame = {
        height: '900px',
        'padding-top': '60px',
        transform: 'translate(14px, 9px) scale(1.2)',
        'transform-origin': '0 0',
      };
      await begin(page, { outer: { height: '420px', overflow: 'auto' }, frame, box: { height: '110px' } });
      await paint(page, WORDS, forced);
      await page.look('scroll', 'box', -400);
      await page.look('scroll', '.outer', 31);
      await expectUnder(page, kind, WORDS, forced);
      await page.look('scroll', 'box', 17);
      await expectUnder(page, kind, WORDS, forced);
      await begin(page, { frame: { transform: 'rotate(7deg)' } });
      await page.lab('paint', ['never rang'], forced);
      if (isDrawn(page, kind, forced)) expect(await page.lab('drawn')).toEqual([]);
      else expect(await faults(page, kind, ['never rang'])).toEqual([]);
    }),
  },
  {
    id: 'resized',
    says: 'marks follow when the box is made narrower after painting',
    run: eachWay(async (page, kind, forced) => {
      await begin(page);
      await paint(page, WORDS, forced);
      await page.look('dress', { width: '240px', height: '230px' });
      await expectUnder(page, kind, WORDS, forced);
      await page.look('dress', { 'font-size': '19px', height: '290px' });
      await expectUnder(page, kind, WORDS, forced);
    }),
  },
];
