/** What others wrote and we ship is named with its licence (public/third-party-licences.txt). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../scripts/setup.mjs';

interface Locked {
  version?: string;
  license?: string;
  dependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};
const told = readFileSync(join(ROOT, 'public/third-party-licences.txt'), 'utf8');

/** Every package that `dependencies` bring along, by name. */
function shipped(): Map<string, Locked> {
  const found = new Map<string, Locked>();
  const visit = (name: string): void => {
    const locked = packages[`node_modules/${name}`];
    if (locked === undefined || found.has(name)) return;
    found.set(name, locked);
    for (const next of Object.keys(locked.dependencies ?? {})) visit(next);
  };
  for (const name of Object.keys(packages['']?.dependencies ?? {})) visit(name);
  return found;
}

describe('third-party licences', () => {
  it('are looked for at all', () => expect(shipped().size).toBeGreaterThan(8));

  it.each([...shipped()])('%s is named with its version and licence', (name, { version, license }) => {
    expect(
      told,
      `Put "${name} ${version} (${license})" with the text of its LICENSE into public/third-party-licences.txt.`,
    ).toContain(`\n${name} ${version} (${license})\n`);
  });
});
