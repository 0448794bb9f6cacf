import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Launched, launchExtension, serve } from '../support/extension';
import { extensionRequests } from '../support/net-log';
import { coachToPosted, type Place, postAsItIs, templateToPosted } from './journey';
import { amazon, googleAlone, googleBusiness, googleFramed, yelp } from './places';

const PLACES: Place[] = [
  googleFramed(900),
  googleFramed(500),
  googleAlone,
  googleBusiness('textarea'),
  googleBusiness('ce'),
  yelp,
  amazon,
];

let browser: Launched;
const errors: string[] = [];

beforeAll(async () => {
  browser = await launchExtension();
  await serve(
    browser.context,
    PLACES.flatMap((place) => place.served),
  );
  browser.context.on('weberror', (error) => errors.push(String(error.error())));
});

afterAll(async () => {
  await browser.close();
});

describe.each(PLACES)('$name', (place) => {
  it('coaches from the open box to a calm reply that is posted', () => coachToPosted(browser.context, place));
  it('posts a heated reply word for word on the second press', () => postAsItIs(browser.context, place));
  it('inserts a template, stops for its blanks, and posts it filled', () => templateToPosted(browser.context, place));
});

it('leaves no error in any page, and asks the network for nothing', async () => {
  expect(errors).toEqual([]);
  await browser.close();
  expect(extensionRequests(browser.netLog, browser.id)).toEqual([]);
});
