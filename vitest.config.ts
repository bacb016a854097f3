import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** One file at a time: two browsers at once on two cores make each other's timings meaningless. */
const BROWSER_TEST_MS = 60_000;
const BROWSER_START_MS = 120_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'core',
          environment: 'node',
          include: ['tests/{core,sync,repository,glossary}/**/*.test.ts'],
        },
      },
      {
        // The extension APIs in memory, by WXT's fake browser.
        plugins: [WxtVitest()],
        test: { name: 'platform', environment: 'node', include: ['tests/platform/**/*.test.ts'] },
      },
      {
        test: {
          name: 'components',
          environment: 'happy-dom',
          include: ['tests/components/**/*.test.{ts,tsx}'],
        },
      },
      {
        test: {
          name: 'extension',
          environment: 'node',
          include: ['tests/extension/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: BROWSER_TEST_MS,
          hookTimeout: BROWSER_START_MS,
        },
      },
    ],
  },
});
