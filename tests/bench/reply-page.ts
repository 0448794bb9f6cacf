/** The page that is measured on: Yelp's reply page as a fixture at its real address, its first reply box open. */
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { serve } from '../support/extension';

export const ADDRESS = 'https://biz.yelp.com/r2r/abc123';

/** Serves the fixture in a context. */
export async function serveReplyPage(context: BrowserContext): Promise<void> {
  await serve(context, [{ url: /^https:\/\/biz\.yelp\.com\/r2r\//, file: 'yelp/r2r.html' }]);
}

/** Opens the page and its first reply box, which the site inserts late and focuses. */
export async function openReplyBox(page: Page): Promise<Locator> {
  await page.goto(ADDRESS);
  await page.getByRole('button', { name: 'Comment' }).first().click();
  const box = page.getByPlaceholder('Write a public comment');
  await box.waitFor();
  return box;
}
