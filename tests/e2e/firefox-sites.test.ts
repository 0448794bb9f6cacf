/** The whole path on every site in Firefox, told by the same journey as in Chromium (`sites.test.ts`). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedFirefox, launchFirefox } from '../support/firefox';
import { coachToPosted, collapseAndBack, postAsItIs, templateToPosted } from './journey';
import type { Place } from './place';
import { googleBusiness, PLACES, yelp } from './places';
import type { Seat } from './seat';
import { sitInFirefox } from './seat-firefox';

let firefox: LaunchedFirefox;
/** What the pages asked for that nobody serves. */
const refused: string[] = [];
const sit = (place: Place): Promise<Seat> => sitInFirefox(firefox, place, refused);

beforeAll(async () => {
  firefox = await launchFirefox();
});
afterAll(() => firefox.close());

describe.each(PLACES)('$name in Firefox', (place) => {
  it('coaches from the open box to a calm reply that is posted', async () => coachToPosted(await sit(place)));
});

describe.each([yelp, googleBusiness('ce')])('$name in Firefox', (place) => {
  it('posts a heated reply word for word on the second press', async () => postAsItIs(await sit(place), place));
  it('inserts a template, stops for its blanks, and posts it filled', async () => templateToPosted(await sit(place)));
  it('closes the panel to a tab and opens it again', async () => collapseAndBack(await sit(place)));
});

it('asked the network for nothing', () => {
  expect(refused).toEqual([]);
});
