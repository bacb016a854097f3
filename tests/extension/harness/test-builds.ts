import process from 'node:process';
import { BROWSER_KINDS, type BrowserKind } from './find-browser.ts';

/** Suffix of the test builds' folders; engineers who work side by side have their own (`PARLANCE_OUT` of the build). */
const SUFFIX = process.env['PARLANCE_TEST_OUT'] ?? 'test';

const FOLDERS: Readonly<Record<BrowserKind, string>> = {
  chromium: '.output/chrome-mv3',
  firefox: '.output/firefox-mv3',
};

/** The build that tests load: with the glossary in `tests/fixtures/glossary` and the self-hosted sites of the fixtures. */
export function outputDirOf(kind: BrowserKind): string {
  return `${FOLDERS[kind]}-${SUFFIX}`;
}

/** The browsers to test in: both, or those that `PARLANCE_BROWSERS` names, separated by commas. */
export const TESTED_BROWSERS: readonly BrowserKind[] = BROWSER_KINDS.filter(
  (kind) => process.env['PARLANCE_BROWSERS']?.split(',').includes(kind) ?? true,
);
