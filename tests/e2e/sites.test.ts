import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Launched, launchExtension, serve } from '../support/extension';
import { extensionRequests } from '../support/net-log';
import { coachToPosted, collapseAndBack, postAsItIs, templateToPosted } from './journey';
import { PLACES, yelp } from './places';
import { sitInChromium } from './seat-chromium';

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
  const sit = () => sitInChromium(browser.context, place);
  it('coaches from the open box to a calm reply that is posted', async () => coachToPosted(await sit()));
  it('posts a heated reply word for word on the second press', async () => postAsItIs(await sit(), place));
  it('inserts a template, stops for its blanks, and posts it filled', async () => templateToPosted(await sit()));
});

it('closes the panel to a tab and opens it again', async () =>
  collapseAndBack(await sitInChromium(browser.context, yelp)));

it('leaves no error in any page, and asks the network for nothing', async () => {
  expect(errors).toEqual([]);
  await browser.close();
  expect(extensionRequests(browser.netLog, browser.id)).toEqual([]);
});
