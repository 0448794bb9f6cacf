import { collapse } from '../../lib/sites/dom';
import { generic, withGeneric } from '../../lib/sites/generic';
import type { ReadingSite, SeenReview, Site, Thread } from '../../lib/sites/site';
import { type FixturePage, openFixture } from '../../tests/sites/fixture';
import { hasFields, type Planted, type Surface } from './surfaces';

/** Of how many planted things how many were right, and how many were given that are wrong. */
export interface Share {
  planted: number;
  right: number;
  wrong: number;
}

/** What is counted. A thing left out is not right; only a thing said and false is wrong. */
export const COUNTED = ['reviews', 'authors', 'stars', 'texts', 'replies', 'boxes'] as const;

/** What was found on one page. */
export type Counts = Record<(typeof COUNTED)[number], Share>;

/** Nothing counted yet. */
export function noCounts(): Counts {
  const none = (): Share => ({ planted: 0, right: 0, wrong: 0 });
  return { reviews: none(), authors: none(), stars: none(), texts: none(), replies: none(), boxes: none() };
}

/** Adds `more` to `sum`, in place. */
export function addCounts(sum: Counts, more: Counts): void {
  for (const name of COUNTED) {
    sum[name].planted += more[name].planted;
    sum[name].right += more[name].right;
    sum[name].wrong += more[name].wrong;
  }
}

/** A surface's page with its boxes open, and which planted review each box belongs to. */
export interface OpenSurface {
  page: FixturePage;
  boxes: Map<HTMLElement, number>;
}

/** Opens a surface's fixture as an owner would have it before them. */
export async function openSurface(surface: Surface): Promise<OpenSurface> {
  const page = openFixture(surface.file, surface.url);
  await page.settled();
  surface.open?.(page);
  await page.settled();
  const fields = hasFields(surface.site) ? surface.site.findFields(page.document) : [];
  const named = surface.boxes ?? [];
  if (fields.length !== named.length) throw new Error(`${surface.name}: ${fields.length} boxes, not ${named.length}`);
  return { page, boxes: new Map(fields.map((field, index) => [field, named[index] ?? -1])) };
}

const same = (a: string, b: string): boolean => collapse(a) === collapse(b);

/** The planted review that was meant: by its text, else by its author, where only one can be. */
function meantBy(found: SeenReview, planted: readonly Planted[]): Planted | null {
  const byText = planted.filter(({ text }) => text !== '' && same(text, found.review.text));
  const byAuthor = planted.filter(({ author }) => author !== null && author === found.review.author);
  // Stars alone, from nobody: what is planted so has no words either.
  const bare = planted.filter(({ text, stars }) => text === '' && stars === found.review.stars);
  if (found.review.text === '' && found.review.author === null) return bare.length === 1 ? (bare[0] ?? null) : null;
  const both = byText.filter((review) => byAuthor.includes(review));
  return both[0] ?? byText[0] ?? (byAuthor.length === 1 ? (byAuthor[0] ?? null) : null);
}

/** So much of a text is true, though not all of it is there (UTF-16 units). */
const PART = 20;

function isPartOf(said: string | number, truth: string | number | null): boolean {
  if (typeof said !== 'string' || typeof truth !== 'string' || said.length < PART) return false;
  return collapse(truth).includes(collapse(said));
}

function tally(share: Share, said: string | number | null, truth: string | number | null): void {
  if (truth !== null && truth !== '') share.planted += 1;
  if (said === null || said === '') return;
  const right = typeof said === 'string' && typeof truth === 'string' ? same(said, truth) : said === truth;
  if (right) share.right += 1;
  else if (!isPartOf(said, truth)) share.wrong += 1;
}

/** The same place with the generic tier behind its adapter, as in the extension. */
export function backed(place: Site | ReadingSite): Site | ReadingSite {
  if (hasFields(place)) return withGeneric(place);
  return {
    ...place,
    *findReviews(root) {
      const own = [...place.findReviews(root)];
      yield* own.some(Boolean) ? own : generic.findReviews(root);
    },
  };
}

/** How much of what is planted is found on a page as it is now, by the surface's own adapter or by `site` in its stead. */
export function measure(surface: Surface, { page, boxes }: OpenSurface, site = surface.site): Counts {
  const counts = noCounts();
  const met = new Set<Planted>();
  for (const found of site.findReviews(page.document)) {
    if (!found) continue;
    const planted = meantBy(found, surface.planted);
    if (!planted || met.has(planted)) {
      counts.reviews.wrong += 1;
      continue;
    }
    met.add(planted);
    counts.reviews.right += 1;
    tally(counts.authors, found.review.author, planted.author);
    tally(counts.stars, found.review.stars, planted.stars);
    tally(counts.texts, found.review.text, planted.text);
    tally(counts.replies, found.ownerReply, planted.reply);
  }
  for (const planted of surface.planted) {
    counts.reviews.planted += 1;
    if (met.has(planted)) continue;
    tally(counts.authors, null, planted.author);
    tally(counts.stars, null, planted.stars);
    tally(counts.texts, null, planted.text);
    tally(counts.replies, null, planted.reply);
  }
  if (hasFields(site)) measureBoxes(surface, site, { page, boxes }, counts);
  return counts;
}

function measureBoxes(
  surface: Surface,
  site: { findFields(root: ParentNode): HTMLElement[]; findThread(field: HTMLElement): Thread | null },
  { page, boxes }: OpenSurface,
  counts: Counts,
): void {
  counts.boxes.planted += boxes.size;
  for (const field of site.findFields(page.document)) {
    const thread = site.findThread(field);
    if (!thread) continue;
    const truth = surface.planted[boxes.get(field) ?? -1];
    const meant = meantBy({ ...thread, element: field }, surface.planted);
    if (truth && meant === truth) counts.boxes.right += 1;
    else counts.boxes.wrong += 1;
  }
}
