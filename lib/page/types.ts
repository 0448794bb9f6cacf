/** What the page layer works with. Nothing here names a site. */
import type { Severity } from '../coach/types';

/** A box that is being coached, whatever its make. Reads the text afresh each time. */
export interface EditableField {
  element: HTMLElement;
  kind: 'textarea' | 'contenteditable';
  /** The text as the owner sees it; block boundaries and `<br>` are one `\n`. UTF-16. */
  read(): string;
  /** `maxlength` in UTF-16 units, or `null`. */
  maxLength(): number | null;
  /** DOM ranges for `start..end` of `read()`, or `null` where it cannot be mapped exactly (also for every textarea without value ranges). */
  rangeOf(start: number, end: number): AbstractRange | null;
  /** The same for several spans, with the box read once. */
  rangesOf(spans: readonly { start: number; end: number }[]): (AbstractRange | null)[];
  /** Where the caret or selection is, or `null` when it is not in this box. */
  selection(): { start: number; end: number } | null;
  /** Puts the caret or a selection at the offsets and scrolls them into view inside the box. */
  select(start: number, end: number): void;
  focus(): void;
}

/** One underline. `text` is what must stand there, else it is not drawn. */
export interface Mark {
  start: number;
  end: number;
  text: string;
  severity: Severity;
}

/** Draws marks for one field, by value ranges, DOM ranges or the mirror. */
export interface Marks {
  /** Whether marks can be shown for this field at all. */
  readonly able: boolean;
  /** Replaces what is drawn. At most five are drawn, worst first. */
  paint(marks: readonly Mark[]): void;
  clear(): void;
}

/** How a change of the box went. `changed`: the expected words were not there any more. `refused`: the box did not take it and was left or put back as it was. `altered`: neither the old text nor the new one stands there, so the owner has to look. */
export type WriteOutcome = 'done' | 'changed' | 'refused' | 'altered' | 'too-long';

/** How the owner pressed: on the button, by submitting the form around it, or by Ctrl/Cmd+Enter in the box. */
export type PressKind = 'click' | 'submit' | 'ctrl-enter';

/** A press on the site's own post button that the guard may stop. */
export interface GuardedPress {
  /** Identity of the thread, so that a box made anew counts as the same box. */
  key: string;
  field: EditableField;
  button: HTMLElement;
  draft: string;
  /** The site's own word on the button ("Reply"). */
  buttonName: string;
}

/** What the guard dialog shows: our fixed words and words of the draft only. */
export interface StopCase {
  buttonName: string;
  phrases: { text: string; title: string; why: string; severity: Severity }[];
}
