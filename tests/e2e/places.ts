import type { Frame, Page } from 'playwright-core';
import type { Place } from './journey';

const SEARCH = { url: /^https:\/\/www\.google\.com\/search/, file: 'google/search-host.html' };
const OWNER_APP = {
  url: /^https:\/\/(www|business)\.google\.com\/local\/business\/\d+\/customers\/reviews/,
  file: 'google/reviews-frame.html',
};

async function ownerAppFrame(page: Page): Promise<Frame> {
  const element = await page.locator('iframe[name="owner-reviews"]').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('The owner app is not framed.');
  await frame.waitForLoadState();
  return frame;
}

async function openInOwnerApp(frame: Frame): Promise<Frame> {
  await frame.locator('[data-index="0"]').getByRole('button', { name: 'Reply', exact: true }).click();
  return frame;
}

const inOwnerApp = {
  field: '[role="dialog"] textarea',
  postName: 'Reply',
  post: (frame: Frame) => frame.getByRole('dialog').getByRole('button', { name: 'Reply', exact: true }).click(),
};

/** Google's owner app framed in the results page, at a width of the frame in pixels. */
export const googleFramed = (width: number): Place => ({
  name: `google-framed-${width}`,
  served: [SEARCH, OWNER_APP],
  url: `https://www.google.com/search?q=lantern+street+barbers&mode=single&w=${width}`,
  open: async (page) => openInOwnerApp(await ownerAppFrame(page)),
  ...inOwnerApp,
});

/** The same app as a page of its own. */
export const googleAlone: Place = {
  name: 'google-alone',
  served: [OWNER_APP],
  url: 'https://business.google.com/local/business/123/customers/reviews?mode=single',
  open: (page) => openInOwnerApp(page.mainFrame()),
  ...inOwnerApp,
};

/** The older stand-alone manager; `ce`: with a contenteditable box. */
export const googleBusiness = (variant: 'textarea' | 'ce'): Place => ({
  name: `google-business-${variant}`,
  served: [{ url: /^https:\/\/business\.google\.com\/reviews/, file: 'google/business-reviews.html' }],
  url: `https://business.google.com/reviews?variant=${variant}`,
  async open(page) {
    await page.locator('[data-open="0"]').click();
    return page.mainFrame();
  },
  field: variant === 'ce' ? '[contenteditable="true"]' : 'textarea',
  postName: 'Post reply',
  post: (frame) => frame.getByRole('button', { name: 'Post reply' }).click(),
});

export const yelp: Place = {
  name: 'yelp',
  served: [{ url: /^https:\/\/biz\.yelp\.com\/r2r\//, file: 'yelp/r2r.html' }],
  url: 'https://biz.yelp.com/r2r/abc123',
  async open(page) {
    await page.getByRole('button', { name: 'Comment' }).first().click();
    return page.mainFrame();
  },
  field: 'textarea',
  postName: 'Send',
  post: (frame) => frame.getByRole('button', { name: 'Send' }).click(),
};

export const amazon: Place = {
  name: 'amazon',
  served: [{ url: /^https:\/\/sellercentral\.amazon\.com\/feedback-manager/, file: 'amazon/feedback-manager.html' }],
  url: 'https://sellercentral.amazon.com/feedback-manager/index.html',
  async open(page) {
    await page.getByRole('button', { name: 'Post public reply' }).first().click();
    return page.mainFrame();
  },
  field: 'kat-textarea textarea',
  postName: 'Post reply',
  post: (frame) => frame.getByRole('button', { name: 'Post reply', exact: true }).click(),
};
