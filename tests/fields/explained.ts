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

export const EXPLAINED: readonly Explained[] = [];
