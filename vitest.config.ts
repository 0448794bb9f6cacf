import { defineConfig } from 'vitest/config';

/** Preact's JSX for components under test; the extension itself gets it from wxt.config.ts. */
const jsx = { oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } } };

const BROWSER_TESTS = ['tests/**/*.browser.test.ts', 'tests/e2e/**/*.test.ts'];
const MANIFEST_TEST = 'tests/manifest.test.ts';

export default defineConfig({
  test: {
    // Two cores are what a modest machine has; more workers only make browsers wait for each other.
    maxWorkers: 2,
    projects: [
      {
        ...jsx,
        test: {
          name: 'unit',
          environment: 'node',
          // Property tests take their time on a busy machine, and so does what is waited for.
          testTimeout: 30_000,
          expect: { poll: { timeout: 10_000, interval: 10 } },
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', ...BROWSER_TESTS, MANIFEST_TEST],
        },
      },
      { test: { name: 'manifest', environment: 'node', include: [MANIFEST_TEST] } },
      {
        ...jsx,
        test: {
          name: 'browser',
          environment: 'node',
          include: BROWSER_TESTS,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          retry: 0,
          expect: { poll: { timeout: 10_000, interval: 50 } },
        },
      },
      {
        // `npm run soak`: the same files as above, with SOAK=full and the time that takes.
        ...jsx,
        test: {
          name: 'soak',
          environment: 'node',
          include: ['tests/soak/**/*.test.ts'],
          testTimeout: 60 * 60_000,
          hookTimeout: 60_000,
          retry: 0,
          expect: { poll: { timeout: 10_000, interval: 50 } },
        },
      },
    ],
  },
});
