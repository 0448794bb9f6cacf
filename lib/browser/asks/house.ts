/** What is asked about settings and brief. */
import { z } from '../../contract/zod';
import { type Brief, briefAsked } from '../../playbook/brief-schema';
import type { Outcome, Settings } from '../protocol';
import type { Asks, Nothing } from './ask';
import { FAR_TOO_LONG, nothing, rule, site, thread, words } from './shapes';

export interface HouseMessages {
  /** The owner's own, to be changed. */
  readBrief(data: Nothing): Outcome<Brief>;
  /** The one that counts: with what the organisation sets and playbooks bring. */
  effectiveBrief(data: Nothing): Outcome<Brief>;
  saveBrief(data: Brief): Outcome<Brief>;
  readSettings(data: Nothing): Outcome<Settings>;
  setSite(data: { site: string; on?: boolean; guard?: boolean }): Outcome<Settings>;
  neverFlag(data: { phrase: string; on: boolean }): Outcome<Settings>;
  hideHere(data: { thread: string; rule: string; phrase: string; site: string | null; on: boolean }): Outcome<Settings>;
}

export const HOUSE_ASKS: Asks<HouseMessages> = {
  readBrief: { tier: 'page', data: nothing },
  effectiveBrief: { tier: 'page', data: nothing },
  saveBrief: { tier: 'page', data: briefAsked },
  readSettings: { tier: 'page', data: nothing },
  setSite: {
    tier: 'page',
    data: z.strictObject({ site, on: z.boolean().exactOptional(), guard: z.boolean().exactOptional() }),
  },
  neverFlag: { tier: 'page', data: z.strictObject({ phrase: z.string().max(FAR_TOO_LONG), on: z.boolean() }) },
  hideHere: {
    tier: 'page',
    data: z.strictObject({ thread, rule, phrase: words, site: site.nullable(), on: z.boolean() }),
  },
};
