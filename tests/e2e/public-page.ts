/** An invented public page of a place on Maps: its structure follows docs/sites facts (2025-12), its words are our own. */

export const PLACE = 'https://www.google.com/maps/place/Lantern+Street+Barbers/data=x';
export const OTHER_PLACE = 'https://www.google.com/maps/place/Copper+Kettle+Tearoom/data=y';
export const NO_PLACE = 'https://www.google.com/maps/place/A+Hill/data=z';

const WORDS = [
  'They were friendly and quick, and the cut is just what I asked for.',
  'I waited fifty minutes past my slot and nobody said a word about it.',
  'Do you also trim beards on Sundays? Could not find it anywhere.',
  'Rude at the till. The card machine was down and I was told it was my problem.',
];
const STARS = [5, 2, 4, 1];

/** One review; every third has the owner's answer. */
export function reviewCard(index: number, words = WORDS[index % WORDS.length]): string {
  const id = `Ci${index}`;
  const name = `Guest ${index}`;
  const stars = STARS[index % STARS.length] ?? 5;
  const answer =
    index % 3 === 0
      ? `<div class="answer"><div><span>Response from the owner</span> <span>2 weeks ago</span></div>
         <div lang="en">Thank you for coming by, ${name}. We read every one of these.</div></div>`
      : '';
  return `<div data-review-id="${id}" aria-label="${name}" class="jftiEf"><div data-review-id="${id}">
    <button data-review-id="${id}" data-href="https://www.google.com/maps/contrib/1${index}/reviews"><div class="d4r55">${name}</div></button>
    <div><span role="img" aria-label="${stars} ${stars === 1 ? 'star' : 'stars'}"></span><span class="rsqaWe">3 weeks ago</span></div>
    <div id="${id}" lang="en"><span>${words}</span></div>${answer}</div></div>`;
}

const STYLE = `body{margin:0;font:16px sans-serif}#list{width:420px;padding:16px}.jftiEf{padding:12px 0;border-bottom:1px solid #ddd}
@media(prefers-color-scheme:dark){body{background:#222;color:#eee}}`;

/** A place with so many reviews; other stars stand beside them, as on the real page. */
export function publicPage(count: number): string {
  const cards = Array.from({ length: count }, (_, index) => reviewCard(index)).join('');
  return `<!doctype html><html lang="en"><head><title>A place</title><style>${STYLE}</style></head><body>
    <input name="q" aria-label="Search"><main id="place"><h1>A place</h1><span role="img" aria-label="4.4 stars"></span>
    <div id="list">${cards}</div><p id="clock">noon</p></main></body></html>`;
}
