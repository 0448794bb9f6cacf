/** Cells of the table that cannot pass, each with why. They are tried all the same and must fail as said here. */

export interface Explained {
  kind: string;
  check: string;
  browser: 'Chromium' | 'Firefox' | 'both';
  /** For the reader of the table. */
  why: string;
  /** What the failure says; the text that was found stands in it as JSON. */
  fails: RegExp;
}

export const EXPLAINED: readonly Explained[] = [
  {
    kind: 'quill',
    check: 'undo at once',
    browser: 'both',
    why: 'Quill keeps all that happens within one second as one step, whoever did it, and only the page itself can end that step. A fix more than a second after the last step began is a step of its own.',
    // What was typed is gone with the fix.
    fails: /"box":"[^"]*simply rude of you\.\\nWe do our best\."/,
  },
];

/** What a pass does not prove, by column. */
export interface Caveat {
  check: string;
  browser: 'Chromium' | 'Firefox';
  why: string;
}

export const CAVEATS: readonly Caveat[] = [
  {
    check: 'ime',
    browser: 'Firefox',
    why: 'In Firefox the composition is made up of events (compositionstart, compositionupdate, compositionend): nothing outside can drive a real one there. In Chromium it is a real one.',
  },
];
