/** What runs in a page, for sites the owner turns on: the same files, at the same moments, as the manifest names for the first sites. */

import type { PublicPath } from 'wxt/browser';

/** A script in the package. */
export type ScriptFile = Extract<PublicPath, `${string}.js`>;

/** One script of the page: its name, its file in the package, and when the browser runs it. */
export interface PageScript {
  name: string;
  file: ScriptFile;
  runAt: 'document_start' | 'document_end' | 'document_idle';
}

/** In the order in which they run. */
export const PAGE_SCRIPTS: readonly PageScript[] = [
  { name: 'early', file: '/content-scripts/early.js', runAt: 'document_start' },
  { name: 'main', file: '/content-scripts/content.js', runAt: 'document_end' },
];

/** Answers what a page is made of, when it is run (entrypoints/skeleton.ts). */
export const SKELETON_SCRIPT: ScriptFile = '/skeleton.js';
