/** Invented pages like those on which owners answer comments: nothing here is copied from a real one. */
import type { Frame, Page } from 'playwright-core';
import type { Served } from '../support/extension';

export const SOCIAL = 'https://social.example';
export const TALK = 'https://talk.example';

const COMMENT = 'We waited an hour and the soup was cold. Never again.';
const POSTED = `<script>globalThis.__posted = [];</script>`;

/** A picture with comments beside it in the site's own dialog; the box is an editor of its own. */
const PHOTO = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Photo</title>${POSTED}
<style>[role=dialog]{position:fixed;inset:40px;display:grid;grid-template-columns:1fr 340px;background:#fff;border:1px solid}
ul{list-style:none;padding:8px}[contenteditable]{min-height:40px;border:1px solid;padding:4px}</style>
<main>Feed</main>
<div role="dialog" aria-modal="true" aria-label="Photo"><div>Picture</div><div>
<ul><li><a href="/noor.b/">noor.b</a> <span id="comment">${COMMENT}</span> <time datetime="2026-11-20">2d</time> <button>Reply</button></li></ul>
<form><div contenteditable="true" role="textbox" aria-label="Add a comment…"><p><br></p></div><button>Post</button></form>
</div></div>`;

/** Comments under a film; the box grows with what is written. */
const FILM = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Film</title>${POSTED}
<style>textarea{width:100%;height:32px;overflow:hidden;resize:none}</style>
<main><h1>How we make soup</h1><section><h2>2 comments</h2>
<article><h3>@noor</h3><p id="comment">${COMMENT}</p>
<div><textarea aria-label="Add a reply…"></textarea><button>Cancel</button><button>Reply</button></div></article>
<article><h3>@ola</h3><p>Lovely place.</p></article></section></main>
<script>const box = document.querySelector('textarea');
box.addEventListener('input', () => { box.style.height = 'auto'; box.style.height = box.scrollHeight + 'px'; });</script>`;

/** The box in two open shadow roots, one within the other. */
const PARTS = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Parts</title>${POSTED}
<main><p id="comment">${COMMENT}</p><x-thread></x-thread></main>
<script>
const define = (name, fill) => customElements.define(name, class extends HTMLElement {
  constructor() { super(); fill(this.attachShadow({ mode: 'open' })); }
});
define('x-composer', (root) => {
  const box = document.createElement('textarea');
  box.setAttribute('aria-label', 'Add a reply…');
  box.rows = 4;
  box.cols = 50;
  root.append(box);
});
define('x-thread', (root) => root.append(document.createElement('x-composer')));
</script>`;

const FRAMED = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Framed</title><h1>Post</h1>
<iframe id="own" src="/film" width="700" height="500" title="Comments"></iframe>`;

const ELSEWHERE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Elsewhere</title><h1>Post</h1>
<iframe id="other" src="${TALK}/embed" width="700" height="300" title="Comments"></iframe>`;

/** Their pages, at their addresses. */
export const SERVED: readonly Served[] = [
  { url: /^https:\/\/social\.example\/photo/, body: PHOTO },
  { url: /^https:\/\/social\.example\/film/, body: FILM },
  { url: /^https:\/\/social\.example\/parts/, body: PARTS },
  { url: /^https:\/\/social\.example\/framed/, body: FRAMED },
  { url: /^https:\/\/social\.example\/elsewhere/, body: ELSEWHERE },
  { url: /^https:\/\/talk\.example\/embed/, body: '<!doctype html><textarea rows="6" cols="60"></textarea>' },
];

/** A page on which an owner points at the box, and where that box is. */
export interface PointedAt {
  name: string;
  path: string;
  frame(page: Page): Promise<Frame>;
  field: string;
}

const topFrame = async (page: Page): Promise<Frame> => page.mainFrame();
const frameOf =
  (selector: string) =>
  async (page: Page): Promise<Frame> => {
    const frame = await (await page.locator(selector).elementHandle())?.contentFrame();
    if (!frame) throw new Error(`${selector} holds no frame.`);
    await frame.waitForLoadState();
    return frame;
  };

export const ownFrame = frameOf('#own');
export const otherFrame = frameOf('#other');

/** Each kind of box that is reached by pointing at it. */
export const POINTED_AT: readonly PointedAt[] = [
  { name: 'an editor in the site’s own dialog', path: '/photo', frame: topFrame, field: '[role="textbox"]' },
  { name: 'a box that grows', path: '/film', frame: topFrame, field: 'textarea' },
  { name: 'a box in open shadow roots', path: '/parts', frame: topFrame, field: 'textarea' },
  { name: 'a box in a frame of the same site', path: '/framed', frame: ownFrame, field: 'textarea' },
];
