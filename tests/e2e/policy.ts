/** A playbook set by an organisation, as Chromium on Linux reads it: from a file that only root may write. */
import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChrome, isRoot } from '../../scripts/setup.mjs';

const POLICIES = '/etc/chromium/policies';
const FILE = join(POLICIES, 'managed', 'evenkeel-test.json');

/** Whether such a file can be written here, and is read by the browser that is used. */
export const canSetPolicy = (): boolean =>
  process.platform === 'linux' && isRoot() && (findChrome() ?? '').includes('chromium');

/** Gives a build a fixed id, so that a policy can name it. */
export function fixId(folder: string): string {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const key = publicKey.export({ type: 'spki', format: 'der' });
  const file = join(folder, 'manifest.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), key: key.toString('base64') }));
  const digits = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** Sets a policy for one extension until the answered function is called, or this process ends. Folders that were there stay. */
export function setPolicy(id: string, policy: object): () => void {
  mkdirSync(join(POLICIES, 'managed'), { recursive: true });
  writeFileSync(FILE, JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } }));
  process.once('exit', removePolicy);
  return removePolicy;
}

function removePolicy(): void {
  rmSync(FILE, { force: true });
  for (const folder of [join(POLICIES, 'managed'), POLICIES]) {
    try {
      rmdirSync(folder);
    } catch {
      // Somebody else’s policies are in it, or it is gone.
      return;
    }
  }
}
