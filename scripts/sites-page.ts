/** Makes docs/sites.md from the adapters themselves, and from what is known of places that have none. */
import { ASKED_SITES, SITES } from '../lib/sites';
import { generic } from '../lib/sites/generic';
import { READING_SITES } from '../lib/sites/reading-sites';
import type { Place } from '../lib/sites/site';

/** What an owner can do there, where that is not coaching a reply to a review. */
const WORKS: Readonly<Record<string, string>> = {
  yelp: 'coaches public comments, direct messages and the inbox',
  trustpilot: 'coaches replies, in the general way',
  facebook: 'coaches comments',
  reddit: 'coaches comments',
  disqus: 'coaches comments',
  wordpress: 'coaches comments',
};

/** Addresses of sites that anybody may run. */
const ANYWHERE: Readonly<Record<string, string>> = {
  wordpress: 'any address with the comment form of WordPress, and wordpress.com',
};

/** Places without an adapter: nothing dependable is known of their pages. */
const GENERAL: readonly (readonly [name: string, address: string, note: string])[] = [
  [
    'Airbnb',
    'airbnb.com/hosting/reviews',
    'Only the address is known. What ends in “/edit” there is where a review is written, not a reply.',
  ],
  ['Etsy', 'etsy.com/your/shops/me/reviews', 'Only the address is known.'],
  ['eBay', 'ebay.com/fdbk', 'Only the address is known.'],
  ['G2', 'my.g2.com', 'Only the address is known.'],
  ['Trustpilot for companies', 'business.trustpilot.com/reviews', 'Turned on with Trustpilot, if you like.'],
  ['Any other page', 'any', 'Works where one review with its author, date and stars stands beside one box.'],
];

/** Where even that finds nothing to go by, because what is answered is no review. */
const BY_HAND = 'Instagram, TikTok, YouTube, X, LinkedIn, and any other box on any page';

/** What nobody could find out, beside what each adapter says of itself. */
const UNKNOWN: readonly string[] = [
  'How long a reply may be on Yelp, in Amazon’s Feedback Manager, on Tripadvisor and on Trustpilot.',
  'What the pages look like where companies reply on Trustpilot, and where owners reply on Airbnb, Etsy, eBay and G2.',
  'Whether Google Maps shows its reply page in a frame or as a page of its own for every account.',
  'Whether every account still has the older review page of Google Business Profile.',
  'Which button posts where a page names it in a way nobody told: then Evenkeel coaches and does not ask before posting.',
  'Which of these pages have changed since the day in the table. When one has, Evenkeel falls back to the general way, and then to *Coach this box*.',
];

/** The page as Markdown. */
export async function renderSites(): Promise<string> {
  const own = SITES.filter(({ id }) => id !== 'practice');
  const parts = [
    '# Where Evenkeel works',
    '<!-- Made by `npm run docs` from lib/sites and scripts/sites-page.ts. Do not edit: change those and run it again. -->',
    '**Nothing here was tested signed in.** The pages where owners reply need an account of a business, and none could be opened ' +
      'while Evenkeel was made. What is known of them was told by others who worked on the live pages, or was read off public ' +
      'pages that somebody saved. Each row says which, and of what day the facts are. Tests run on pages invented from these facts.',
    'If a page of yours is not understood, *Coach this box* (toolbar button, menu of the right mouse button, or shortcut) works on ' +
      'any page: put the cursor into the box first, and select the review if it should be read.',
    '## On from the start',
    table(own, 'coaches replies'),
  ];
  if (READING_SITES.length > 0) {
    parts.push(
      '## Public pages that are only read',
      'Nothing can be answered there. Evenkeel shows what kind of review each one is, and the way to the page where you reply.',
      reading(),
    );
  }
  parts.push(
    '## Turned on by you',
    'These are off until you turn them on, one address at a time; the browser asks you each time. You can turn them off again. Comments have no ' +
      'stars, and pages like Facebook and Reddit change often.',
    table(ASKED_SITES, 'coaches replies'),
    '## In the general way',
    'No adapter, because too little is known of these pages. You turn them on with *Always coach on this site*. Evenkeel then looks for one ' +
      'review beside one box, says so when it found none, and never takes a box for search, questions, signing in or writing a review.',
    generic.doubts.map((doubt) => `- ${doubt}`).join('\n'),
    rows(
      ['Place', 'Address', 'Note'],
      GENERAL.map((row) => [...row]),
    ),
    '## By hand',
    `${BY_HAND}: *Coach this box*. Text that you select becomes the review.`,
    '## What is doubtful, place by place',
    ...[...own, ...READING_SITES, ...ASKED_SITES]
      .filter(({ doubts }) => doubts.length > 0)
      .map(({ name, doubts }) => [`**${name}**`, '', ...doubts.map((doubt) => `- ${doubt}`)].join('\n')),
    '## What stays unknown',
    UNKNOWN.map((line) => `- ${line}`).join('\n'),
  );
  return `${parts.join('\n\n')}\n`;
}

function table(places: readonly Place[], works: string): string {
  return rows(
    ['Place', 'What works', 'Addresses', 'Known from', 'Facts as of'],
    places.map((place) => [
      place.name,
      WORKS[place.id] ?? works,
      addresses(place),
      place.evidence === 'saved-page' ? 'a saved page' : 'descriptions',
      place.checked,
    ]),
  );
}

function reading(): string {
  return rows(
    ['Place', 'Instead', 'Addresses', 'Known from', 'Facts as of'],
    READING_SITES.map((place) => [
      place.name,
      place.instead,
      addresses(place),
      place.evidence === 'saved-page' ? 'a saved page' : 'descriptions',
      place.checked,
    ]),
  );
}

/** Hosts an owner knows, before their country hosts. */
const WELL_KNOWN = /^(?:www|biz|sellercentral|business)\.[a-z]+\.com$/u;

/** The best known host, and how many more. */
function addresses({ id, matches }: Place): string {
  const named = ANYWHERE[id];
  if (named !== undefined) return named;
  const hosts = [...new Set(matches.map((pattern) => pattern.slice('https://'.length).split('/')[0] ?? ''))];
  hosts.sort((a, b) => Number(WELL_KNOWN.test(b)) - Number(WELL_KNOWN.test(a)));
  const [first = '', ...more] = hosts;
  if (more.length === 0) return first;
  return more.length < 3 ? hosts.join(', ') : `${first} and ${more.length} more hosts`;
}

function rows(head: readonly string[], body: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}
