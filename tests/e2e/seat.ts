/** One open reply box as a person sits before it, whichever browser drives it: `seat-chromium.ts`, `seat-firefox.ts`. */

/** What a person can do and see there. What waits, waits for what can be seen. */
export interface Seat {
  draft(): Promise<string>;
  /** Replaces the whole draft, key by key. */
  write(text: string): Promise<void>;
  /** Replaces the whole draft by one line that comes at once, as from a dictation. */
  dictate(line: string): Promise<void>;
  /** One Ctrl+Z. */
  undo(): Promise<void>;
  /** Presses the site's own post button. */
  post(): Promise<void>;
  /** What the site has taken as posted so far. */
  posted(): Promise<string[]>;
  /** Whether these words are marked in the box. */
  isMarked(words: string): Promise<boolean>;
  /** Whether panel and box share any pixel. */
  isCovered(): Promise<boolean>;
  /** Words of the stop dialog; empty while none is open. */
  asked(): Promise<string>;
  /** Presses a button of ours that stands in the page: one of the stop dialog, or the tab. */
  press(name: string): Promise<void>;
  /** Whether such a button can be seen. */
  offers(name: string): Promise<boolean>;
  /** All text of the panel; empty while there is none. */
  panel(): Promise<string>;
  /** Presses the panel's first button whose name begins so, once it is there. */
  pressInPanel(name: string): Promise<void>;
  /** Types into the panel's search. */
  search(words: string): Promise<void>;
  /** Background of the panel's page, as `rgb(…)`. */
  panelColour(): Promise<string>;
  /** Saves a picture to be looked at, where somebody wants one (`PICTURES=1`): some forty of them take their time. */
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Text of a box with one line break between lines, however its paragraphs are made. */
export const plain = (text: string): string => text.replace(/\n+/g, '\n').trim();

/** Whether pictures of every place are wanted. */
export const WITH_PICTURES = process.env.PICTURES === '1';
