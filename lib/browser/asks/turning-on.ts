/** What is asked about sites that the owner turns on, and about the page of a tab. */
import { z } from '../../contract/zod';
import type { Outcome, TabLook } from '../protocol';
import type { Asks, Nothing } from './ask';
import { nothing, origins, tabId } from './shapes';

export interface SiteMessages {
  /** Origins the owner turned on. */
  readSites(data: Nothing): Outcome<{ origins: string[] }>;
  /** Turns origins on, which the browser must have agreed to, or off. `tabId`: the tab in front, whose frames are reached at once. */
  turnSite(data: { origins: string[]; on: boolean; tabId?: number }): Outcome<{ origins: string[] }>;
  lookAtTab(data: { tabId: number }): Outcome<TabLook>;
  /** What a tab's page is made of, without anybody's words: one file for each frame that can be reached, the top one first. */
  takeSkeletons(data: { tabId: number }): Outcome<{ files: { address: string; html: string }[] }>;
}

export const SITE_ASKS: Asks<SiteMessages> = {
  readSites: { tier: 'page', data: nothing },
  turnSite: {
    tier: 'page',
    data: z.strictObject({ origins: origins.min(1), on: z.boolean(), tabId: tabId.exactOptional() }),
  },
  lookAtTab: { tier: 'page', data: z.strictObject({ tabId }) },
  takeSkeletons: { tier: 'page', data: z.strictObject({ tabId }) },
};
