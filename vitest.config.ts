import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Two browsers at once: one alone leaves half of two cores idle, and more would only wait for each other. */
const BROWSERS_AT_ONCE = 2;
/**
 * What must have the machine for itself: a policy counts for every browser that starts while its file is there, and
 * the others look at how long something takes, or go through many steps that depend on one another.
 */
const ALONE = ['policy', 'budget', 'large-pages', 'outline', 'options-page', 'sync', 'panel-view'].map(
  (name) => `tests/extension/${name}.test.ts`,
);

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
          exclude: ALONE,
          maxWorkers: BROWSERS_AT_ONCE,
          sequence: { groupOrder: 1 },
          testTimeout: BROWSER_TEST_MS,
          hookTimeout: BROWSER_START_MS,
        },
      },
      {
        test: {
          name: 'extension-alone',
          environment: 'node',
          include: ALONE,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          testTimeout: BROWSER_TEST_MS,
          hookTimeout: BROWSER_START_MS,
        },
      },
    ],
  },
});
