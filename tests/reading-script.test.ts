/** What the script for public pages is made of: it finds reviews and shows them, and nothing else. */
import { expect, it } from 'vitest';
import { none, reachableFrom, readSources } from './support/source-files';

const reached = reachableFrom(readSources('lib', 'components', 'entrypoints'), 'entrypoints/reading.content').map(
  ({ path }) => path,
);

/** Folders and files it is made of, by how their paths begin. */
const PARTS = [
  'entrypoints/reading.content/',
  'lib/sites/',
  'lib/contract/reading.ts',
  'lib/contract/settings.ts',
  'lib/contract/drafts.ts',
  'lib/contract/list.ts',
  'lib/page/list.ts',
  'lib/browser/messages.ts',
  'lib/browser/panel-address.ts',
  ...['reading', 'review-scan', 'scan-notes', 'held-reviews'].map((name) => `lib/page/${name}`),
  ...['panel-host', 'panel-frame', 'panel-message', 'keep-host', 'pin-host'].map((name) => `lib/page/${name}`),
  ...['place', 'isolate', 'colours', 'front', 'measure', 'keep-listening'].map((name) => `lib/page/${name}`),
  // What an earlier life of the extension left is taken away wherever a host of ours may stand.
  ...['lib/page/sweep.ts', 'lib/page/highlight-name.ts', 'lib/coach/types.ts'],
];

it('carries neither engine nor session, marks or guard', () => {
  expect(reached).toContain('lib/page/review-scan.ts');
  none(
    reached.filter((path) => !PARTS.some((part) => path.startsWith(part))),
    'On public pages nothing can be written. What is needed to find or show reviews there is added to PARTS.',
  );
});

it('brings no site along that is not read there', () => {
  none(
    reached.filter((path) => path === 'lib/sites/index.ts'),
    'Import lib/sites/reading-sites.ts: the index brings every other site along.',
  );
});
