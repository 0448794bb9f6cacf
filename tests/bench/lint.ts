/** Time of one lint, as a page has it at each key. */
import { join } from 'node:path';
import { build } from 'vite';
import { CACHE, ROOT, run } from '../../scripts/setup.mjs';
import { median } from './figures';
import type { Round } from './lint-round';

const LENGTHS = [400, 1_500, 4_096];
const ROUNDS = 5;

export interface LintFigures extends Round {
  length: number;
}

/** Bundles the round as the engine ships: one minified file. */
async function bundleRound(): Promise<string> {
  const outDir = join(CACHE, 'bench');
  await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      minify: true,
      target: 'es2023',
      lib: { entry: join(ROOT, 'tests', 'bench', 'lint-round.ts'), formats: ['es'], fileName: () => 'lint-round.mjs' },
    },
  });
  return join(outDir, 'lint-round.mjs');
}

/** Medians over rounds, each in a process of its own. */
export async function measureLint(): Promise<LintFigures[]> {
  const program = await bundleRound();
  const figures: LintFigures[] = [];
  for (const length of LENGTHS) {
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const args = [program, String(length), String(round + 1)];
      const { code, output } = await run(process.execPath, args, { quiet: true, cwd: ROOT });
      if (code !== 0) throw new Error(`A round of lints failed:\n${output}`);
      rounds.push(JSON.parse(output));
    }
    const of = (name: keyof Round) => median(rounds.map((round) => round[name]));
    figures.push({
      length,
      first: of('first'),
      tenth: of('tenth'),
      median: of('median'),
      p99: of('p99'),
      pass: of('pass'),
    });
  }
  return figures;
}
