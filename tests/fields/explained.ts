/** Cells of the table that cannot pass, each with why. They are tried all the same and must fail as said here. */

export interface Explained {
  kind: string;
  check: string;
  browser: 'Chromium' | 'Firefox' | 'both';
  /** For the reader of the table. */
  why: string;
  /** What the failure says. */
  fails: RegExp;
}

export const EXPLAINED: readonly Explained[] = [
  {
    kind: 'quill',
    check: 'undo at once',
    browser: 'both',
    why: 'Quill keeps all that happens within one second as one step, whoever did it, and only the page itself can end that step. A fix more than a second after the last step began is a step of its own.',
    fails: /to deeply equal/,
  },
];
