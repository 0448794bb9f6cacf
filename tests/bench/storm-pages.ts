/** Pages that never hold still: ten thousand reviews, and a script that changes the tree a thousand times a second. */

/** A page that is stormy on request: `__storm(ms)` answers when it is over, with how many reviews were planted by then. */
export interface StormWindow {
  __storm(ms: number, perSecond: number): Promise<number>;
  /** So many navigations inside the page, each with a list of its own; answers how many reviews stand there. */
  __navigate(times: number): Promise<number>;
}

const SCRIPT = `
const list = document.getElementById('list');
let planted = 0;
const plant = (count) => {
  const part = document.createDocumentFragment();
  for (let i = 0; i < count; i += 1, planted += 1) {
    const holder = document.createElement('div');
    holder.innerHTML = makeReview(planted);
    part.append(holder.firstElementChild);
  }
  list.append(part);
};
const noise = document.getElementById('noise');
let turn = 0;
const change = () => {
  turn += 1;
  if (turn % 50 === 0) plant(1);
  else if (turn % 3 === 0) noise.append(document.createElement('i'));
  else if (turn % 3 === 1) noise.firstChild?.remove();
  else list.children[(turn * 97) % list.children.length].classList.toggle('seen');
};
window.__storm = (ms, perSecond) => new Promise((done) => {
  const began = performance.now();
  let made = 0;
  const step = () => {
    const passed = performance.now() - began;
    for (const due = Math.min(passed, ms) / 1000 * perSecond; made < due; made += 1) change();
    if (passed >= ms) done(planted);
    else setTimeout(step, 4);
  };
  step();
});
window.__navigate = async (times) => {
  for (let i = 0; i < times; i += 1) {
    history.pushState({}, '', '?page=' + i);
    list.replaceChildren();
    plant(10);
    if (i % 20 === 0) await new Promise((next) => requestAnimationFrame(next));
  }
  return list.children.length;
};
plant(COUNT);
`;

/** As on Yelp's business page: one list of reviews. */
const PUBLIC_REVIEW = `(n) => '<li class="x' + n % 7 + '"><div><div role="region" aria-label="Guest ' + n + '"><a href="/user_details?userid=u' + n +
  '">Guest ' + n + '</a></div><div role="img" aria-label="' + (n % 5 + 1) + ' star rating"></div><span>7/21/2026</span>' +
  '<p class="c"><span lang="en">Visit number ' + n + ' went well enough, the soup was warm and the seat by the window was free.</span></p></div></li>'`;

/** As on Yelp's reply page: the first review can be answered. */
const OWNER_REVIEW = `(n) => '<div class="css-1q"><div class="user-passport-container__' + n + '"><a href="/user_details?userid=u' + n + '">Guest ' + n +
  '</a></div><div aria-label="' + (n % 5 + 1) + ' star rating"></div><span>7/21/26</span><p lang="en">Visit number ' + n +
  ' went well enough, the soup was warm and the seat by the window was free.</p>' +
  (n === 0 ? '<div><textarea placeholder="Write a public comment"></textarea><button type="button">Send</button></div>' : '') + '</div>'`;

const page = (
  head: string,
  list: string,
  review: string,
  count: number,
): string => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>Storm</title><link rel="icon" href="data:,"></head><body>${head}${list}<div id="noise"></div>
<script>const makeReview = ${review};${SCRIPT.replace('COUNT', String(count))}</script></body></html>`;

/** A public page with so many reviews. */
export const publicStorm = (count: number): string =>
  page(
    '<h1>A café</h1>',
    '<section aria-label="Recommended Reviews"><ul id="list"></ul></section>',
    PUBLIC_REVIEW,
    count,
  );

/** An owner's page with so many reviews, the first of which has its box open. */
export const ownerStorm = (count: number): string =>
  page('<h1>Reviews</h1>', '<main id="list"></main>', OWNER_REVIEW, count);

export const PUBLIC_ADDRESS = 'https://www.yelp.com/biz/storm-cafe';
export const OWNER_ADDRESS = 'https://biz.yelp.com/r2r/storm';
