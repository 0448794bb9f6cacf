/** What pages do to a panel that stands beside a box. Each is tried in both browsers (`panel-conformance.browser.test.ts`). */
import { expect } from 'vitest';
import { click } from './guard-case';
import { ask, type LabPage, until } from './lab';

/** Where our things and the page's stand, as the content script sees them. */
export interface Look {
  parent: string | null;
  shape: 'side' | 'sheet';
  panel: boolean;
  tab: boolean;
  host: { left: number; top: number; width: number; height: number };
  /** Nothing of the page lies over it. */
  front: boolean;
  /** Within the window. */
  inside: boolean;
  overBox: boolean;
  overPost: boolean;
}

/** One thing a page does, or is. */
export interface PanelCase {
  name: string;
  html: string;
  /** Without a doctype. */
  quirks?: boolean;
  /** Size of the window, CSS pixels; 1280 × 800 where it is not given. */
  size?: readonly [number, number];
  /** Size of a frame that the page stands in. */
  frame?: readonly [number, number];
  /** Before the box is coached. */
  before?(page: LabPage): Promise<unknown>;
  /** After the panel was opened; then everything is looked at. */
  after?(page: LabPage): Promise<unknown>;
  /** What the owner must find: the panel in one of its shapes, the small tab, or nothing of ours in front until `back`. */
  finds?: 'side' | 'sheet' | 'tab' | 'nothing';
  /** Ends what kept the panel away; then it must be there again. */
  back?(page: LabPage): Promise<unknown>;
  /** The element it must stand in. */
  parent?: string;
}

const BOX =
  '<textarea id="box" data-reply="one" style="width:300px;height:100px">words</textarea><button id="post" type="button">Reply</button>';
const LONG = '<div style="height:3000px;width:10px"></div>';
/** All of the page that can hold something is told by its nodes; what is not the page's own is ours. */
const OURS = '[...document.querySelectorAll("html > div[popover], dialog > div[popover], [popover] > div[popover]")]';
const open = (page: LabPage): Promise<unknown> => ask(page, 'panel', 'open');
/** Looks until it is as it should be: what a page does reaches us with the next frames. */
const settles = (page: LabPage, wanted: Partial<Look>): Promise<unknown> =>
  expect.poll(() => ask<Look>(page, 'look')).toMatchObject(wanted);

export const PANEL_CASES: readonly PanelCase[] = [
  { name: 'plain page', html: BOX + LONG },
  { name: 'page in quirks mode', html: BOX, quirks: true },
  { name: 'box at the right edge', html: `<div dir="rtl">${BOX}</div>` },
  { name: 'page from right to left', html: `<script>document.documentElement.dir = 'rtl'</script>${BOX}${LONG}` },
  {
    name: 'layer of the page with the highest z-index',
    html: `<div style="position:fixed;inset:0;z-index:2147483647;background:#fffd">${BOX}</div>`,
  },
  {
    name: 'site’s modal dialog',
    html: `<dialog id="modal">${BOX}</dialog>`,
    before: (page) => page.evaluate('modal.showModal()'),
    parent: 'dialog',
  },
  {
    name: 'modal dialog opened while the panel is there',
    html: `<dialog id="modal">${BOX}</dialog><textarea id="first" data-reply="two"></textarea>`,
    before: (page) => page.evaluate("void (box.id = 'later', first.id = 'box')"),
    async after(page) {
      await page.evaluate("void (document.querySelector('#box').id = 'first', later.id = 'box', modal.showModal())");
      await open(page);
    },
    parent: 'dialog',
  },
  {
    name: 'modal in a modal, box in the outer one',
    html: `<dialog id="modal">${BOX}<dialog id="inner" style="width:90vw;height:90vh">Sure?</dialog></dialog>`,
    before: (page) => page.evaluate('modal.showModal()'),
    after: (page) => page.evaluate('inner.showModal()'),
    finds: 'nothing',
    back: (page) => page.evaluate('inner.close()'),
    parent: 'dialog',
  },
  {
    name: 'modal in a modal, box in the inner one',
    html: `<dialog id="modal"><dialog id="inner">${BOX}</dialog></dialog>`,
    before: (page) => page.evaluate('modal.showModal(), inner.showModal()'),
    parent: 'dialog',
  },
  {
    name: 'dialog that is moved and scaled',
    html: `<dialog id="modal" style="transform:translate(40px,20px) scale(.8);overflow:hidden;contain:strict;width:420px;height:200px">${BOX}</dialog>`,
    before: (page) => page.evaluate('modal.showModal()'),
    parent: 'dialog',
  },
  {
    name: 'focus trap',
    html: `${BOX}<script>
      const pull = (event) => { if (event.target !== box) box.focus(); };
      for (const type of ['focusin', 'focusout']) { window.addEventListener(type, pull, true); document.addEventListener(type, pull); }
      window.addEventListener('keydown', (event) => event.key === 'Tab' && (event.preventDefault(), box.focus()), true);
    </script>`,
  },
  {
    name: 'everything but the site’s own layer made inert',
    html: `<main>${LONG}</main><div id="layer" style="position:fixed;inset:20px auto auto 20px">${BOX}</div>`,
    after: (page) =>
      page.evaluate(`(() => {
        for (const one of document.body.children) if (one.id !== 'layer') one.inert = true;
        for (const one of document.documentElement.children) if (one !== document.body) one.setAttribute('inert', '');
        for (const one of document.documentElement.children) if (one !== document.body) one.setAttribute('aria-hidden', 'true');
      })()`),
  },
  {
    name: 'full screen with the box in it',
    html: `<div id="stage" style="background:#eee"><button id="go">Full screen</button>${BOX}</div>
      <script>go.addEventListener('click', () => stage.requestFullscreen())</script>`,
    async after(page) {
      await click(page, '#go');
      await until(page, 'document.fullscreenElement !== null');
    },
  },
  {
    name: 'full screen without the box, and out of it',
    html: `${BOX}<div id="stage" style="background:#eee"><button id="go">Full screen</button></div>
      <script>go.addEventListener('click', () => stage.requestFullscreen())</script>`,
    async after(page) {
      await click(page, '#go');
      await until(page, 'document.fullscreenElement !== null');
    },
    finds: 'nothing',
    async back(page) {
      await page.evaluate('document.exitFullscreen()');
      await until(page, 'document.fullscreenElement === null');
    },
  },
  {
    name: 'popover of the site with the box in it',
    html: `<div id="card" popover style="inset:0;margin:0;width:100vw;height:100vh">${BOX}</div>`,
    before: (page) => page.evaluate('card.showPopover()'),
    after: async (page) => {
      await expect.poll(() => page.inPanel('window.vouched')).toBe(1);
      const { host } = await ask<Look>(page, 'look');
      await page.click(host.left + host.width / 2, host.top + host.height / 2);
      expect(await page.evaluate("card.matches(':popover-open')"), 'it is not closed by a press on the panel').toBe(
        true,
      );
    },
  },
  {
    name: 'manual popover of the site with the box in it, opened later',
    html: `<div id="card" popover="manual" style="inset:0;margin:0;width:100vw;height:100vh"><textarea data-reply="two" id="second" style="width:300px;height:100px"></textarea></div>${BOX}`,
    async after(page) {
      await page.evaluate(
        "void (card.showPopover(), box.id = 'old', second.id = 'box', document.querySelector('#post').remove())",
      );
      await open(page);
    },
  },
  {
    name: 'menu of the site over everything, and away again',
    html: `${BOX}<div id="menu" popover style="inset:0;margin:0;width:100vw;height:100vh">Menu</div>`,
    after: (page) => page.evaluate('menu.showPopover()'),
    finds: 'nothing',
    back: (page) => page.evaluate('menu.hidePopover()'),
  },
  { name: 'host removed', html: BOX, after: (page) => page.evaluate(`${OURS}.forEach((one) => one.remove())`) },
  {
    name: 'host moved into the body',
    html: BOX,
    after: (page) => page.evaluate(`${OURS}.forEach((one) => document.body.append(one))`),
  },
  {
    name: 'host restyled, hidden, made inert',
    html: BOX,
    after: (page) =>
      page.evaluate(`${OURS}.forEach((one) => {
        one.style.setProperty('opacity', '0', 'important'); one.hidden = true; one.inert = true; one.className = 'x'; one.removeAttribute('popover');
      })`),
  },
  {
    name: 'host hidden as a popover',
    html: `${BOX}<div style="position:fixed;inset:0;z-index:2147483647"></div>`,
    after: (page) => page.evaluate(`${OURS}.forEach((one) => one.hidePopover())`),
  },
  {
    name: 'style sheet of the page against everything',
    html: `<style>div, html > *, * { opacity: .1 !important; transform: rotate(3deg) !important; zoom: 2 !important; filter: blur(3px) !important; margin: 9px !important; }
      html, body, textarea, button, head { opacity: 1 !important; transform: none !important; zoom: 1 !important; filter: none !important }</style>${BOX}`,
  },
  { name: 'window of 320 px', html: BOX, size: [320, 640], finds: 'sheet' },
  { name: 'window of 500 px', html: BOX, size: [500, 600], finds: 'sheet' },
  {
    name: 'window of 500 px, box at its foot',
    html: `<div style="position:fixed;bottom:0;left:0">${BOX}</div>`,
    size: [500, 600],
    finds: 'sheet',
  },
  { name: 'frame of 900 px', html: BOX, frame: [900, 600] },
  { name: 'frame of 500 px', html: BOX, frame: [500, 600], finds: 'sheet' },
  { name: 'frame of 320 px that scrolls', html: BOX + LONG, frame: [320, 480], finds: 'sheet' },
  { name: 'very short window', html: BOX, size: [1280, 200] },
  { name: 'very short and narrow window', html: BOX, size: [480, 180], finds: 'tab' },
  { name: 'box as wide as the window', html: BOX.replace('width:300px', 'width:96vw'), finds: 'sheet' },
  {
    name: 'box as large as the window',
    html: BOX.replace('width:300px;height:100px', 'width:80vw;height:92vh'),
    finds: 'tab',
  },
  { name: 'window that gets narrow', html: BOX, after: (page) => page.resize(420, 700), finds: 'sheet' },
  { name: 'window that gets wide again', html: BOX, size: [420, 700], after: (page) => page.resize(1280, 800) },
  { name: 'zoom of 200 % on the root', html: `<style>html{zoom:2}</style>${BOX}` },
  { name: 'zoom of 50 % on the root', html: `<style>html{zoom:.5}</style>${BOX}` },
  {
    name: 'zoom of 200 % around a modal dialog',
    html: `<div style="zoom:2"><dialog id="modal">${BOX}</dialog></div>`,
    before: (page) => page.evaluate('modal.showModal()'),
    finds: 'sheet',
    parent: 'dialog',
  },
  {
    name: 'zoom changed while it is open, then scrolled',
    html: BOX + LONG,
    after: (page) => page.evaluate("void (document.documentElement.style.zoom = '1.5', scrollBy(0, 5))"),
  },
  { name: 'root font of 40 px', html: `<style>html{font-size:40px;line-height:3;letter-spacing:4px}</style>${BOX}` },
  {
    name: 'transform on root and body',
    html: `<style>html{transform:translate(30px,20px) scale(.9)}body{transform:rotate(1deg)}</style>${BOX}${LONG}`,
  },
  {
    name: 'filter, perspective and containment on root and body',
    html: `<style>html{filter:grayscale(1);perspective:500px}body{contain:layout paint;will-change:transform}</style>${BOX}${LONG}`,
  },
  {
    name: 'root that scrolls inside itself',
    html: `<style>html,body{overflow:hidden;height:100%}main{overflow:auto;height:100%}</style><main>${BOX}${LONG}</main>`,
    after: (page) => page.evaluate("void (document.querySelector('main').scrollTop = 60)"),
  },
  {
    name: 'body replaced',
    html: BOX,
    after: async (page) => {
      await page.evaluate('document.body.replaceWith(document.body.cloneNode(true))');
      await open(page);
    },
  },
  {
    name: 'root replaced',
    html: BOX,
    after: async (page) => {
      await page.evaluate('document.documentElement.replaceWith(document.documentElement.cloneNode(true))');
      await open(page);
    },
  },
  {
    name: 'document written anew',
    html: BOX,
    after: async (page) => {
      await page.evaluate(
        `(() => { document.open(); document.write(${JSON.stringify(`<!doctype html><body>${BOX}`)}); document.close(); })()`,
      );
      await open(page);
    },
  },
];

export { settles };
