import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An extension on the disk; `remove` takes its folder away. */
export interface Packed {
  folder: string;
  remove(): void;
}

/** Packs a content script as an extension of its own, for all pages of a host and, where asked, the frames in them. */
export function packScript(script: string, host: string, allFrames = false): Packed {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-lab-'));
  writeFileSync(join(folder, 'content.js'), script);
  writeFileSync(join(folder, 'background.js'), '');
  const manifest = {
    manifest_version: 3,
    name: 'lab',
    version: '1',
    background: { service_worker: 'background.js', scripts: ['background.js'] },
    content_scripts: [
      { matches: [`https://${host}/*`], js: ['content.js'], run_at: 'document_start', all_frames: allFrames },
    ],
    browser_specific_settings: { gecko: { id: 'lab@tests.invalid', strict_min_version: '140.0' } },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
