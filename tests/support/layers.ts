/** Which folder may import what; tests/architecture.test.ts holds them to it. */

/** What one folder may import. */
export interface Layer {
  /** Folders (or files) it may import anything from, beside itself. */
  values: string[];
  /** Folders, files or packages it may import types from. */
  types: string[];
  packages: string[];
}

/** docs/architecture.md draws this as arrows. */
export const LAYERS: Record<string, Layer> = {
  'lib/coach': { values: [], types: [], packages: [] },
  'lib/playbook': {
    values: ['lib/coach/types', 'lib/contract/zod', 'lib/casebook/case', 'lib/casebook/case-schema'],
    types: ['lib/coach', 'lib/casebook'],
    packages: [],
  },
  'lib/casebook': {
    values: ['lib/coach/types', 'lib/contract/zod'],
    types: ['lib/coach'],
    packages: ['papaparse'],
  },
  'lib/contract': { values: ['lib/coach/types'], types: ['lib/coach'], packages: ['zod'] },
  'lib/stores': {
    values: ['lib/coach', 'lib/playbook', 'lib/casebook', 'lib/contract/drafts'],
    types: ['lib/contract', 'lib/browser/protocol', 'lib/browser/asks', 'lib/browser/records'],
    packages: ['zustand/vanilla'],
  },
  'lib/sites': { values: [], types: ['lib/coach'], packages: [] },
  'lib/page': {
    values: [
      'lib/coach/types',
      'lib/contract/settings',
      'lib/contract/reading',
      'lib/contract/drafts',
      'lib/contract/list',
    ],
    types: ['lib/sites/site', 'lib/coach', 'lib/contract'],
    packages: [],
  },
  'lib/browser': {
    values: ['lib/playbook', 'lib/casebook', 'lib/contract', 'lib/coach/types'],
    types: ['lib/coach'],
    packages: ['wxt/browser', '@webext-core/messaging', 'dexie', 'zod'],
  },
  components: {
    values: ['lib/stores', 'lib/playbook', 'lib/casebook', 'lib/coach/types'],
    types: [
      ...['lib/coach', 'lib/contract', 'zustand/vanilla'],
      ...['lib/browser/protocol', 'lib/browser/asks', 'lib/browser/records'],
    ],
    packages: ['preact', 'd3-scale'],
  },
};
