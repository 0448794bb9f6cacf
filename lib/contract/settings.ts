import type { HouseRule, Tone, Trade } from '../coach/types';

/** What a content script needs to know of the settings; nothing private beyond it ever goes to a page. */
export interface PageSettings {
  /** Coaching is on for this site. */
  on: boolean;
  /** This page's origin is one the owner turned on, or it is a page of the sites that are on from the start. */
  granted: boolean;
  /** The guard may ask before posting on this site. */
  guard: boolean;
  /** Open the panel when a reply box gets focus (else the small tab shows). */
  panelOpen: boolean;
  trade: Trade | null;
  ownNames: string[];
  /** The owner's do's and don'ts. */
  house: HouseRule[];
  tone: Tone | null;
  neverFlag: string[];
  hidden: { thread: string; rule: string; phrase: string }[];
}

/** What holds from `document_start` until the background has answered: everything on that needs nobody's word, nothing hidden. */
export const UNTIL_TOLD: PageSettings = {
  on: true,
  granted: false,
  guard: true,
  panelOpen: true,
  trade: null,
  ownNames: [],
  house: [],
  tone: null,
  neverFlag: [],
  hidden: [],
};
