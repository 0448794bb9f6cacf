/** `npm run docs`: writes the docs that are made from code. tests/architecture.test.ts fails when one is stale. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { renderFields } from '../tests/fields/table';
import { renderRules } from './rules-page';
import { ROOT } from './setup.mjs';
import { renderSites } from './sites-page';

/** Every generated page: where it goes, and how its text is made. */
export const GENERATED: readonly { path: string; render: () => Promise<string> }[] = [
  { path: 'docs/rules.md', render: renderRules },
  { path: 'docs/sites.md', render: renderSites },
  { path: 'docs/fields.md', render: renderFields },
];

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const { path, render } of GENERATED) {
    writeFileSync(join(ROOT, path), await render());
    console.log(`Wrote ${path}`);
  }
}
