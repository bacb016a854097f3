import path from 'node:path';
import process from 'node:process';
import { outputDirOf as buildDirOf } from '../../../scripts/build-extension.ts';
import { BROWSER_KINDS, type BrowserKind } from './find-browser.ts';

/** The build that tests load: with the glossary in `tests/fixtures/glossary` and the self-hosted sites of the fixtures. */
export function outputDirOf(kind: BrowserKind): string {
  const folder = buildDirOf(kind, 'test');
  // A build of one's own (`PARLANCE_OUT=mine wxt build`), so that two people can work in one folder.
  const suffix = process.env['PARLANCE_TEST_OUT'];
  return suffix === undefined
    ? folder
    : path.join(path.dirname(folder), path.basename(folder).replace(/-test$/, `-${suffix}`));
}

/** The browsers to test in: both, or those that `PARLANCE_BROWSERS` names, separated by commas. */
export const TESTED_BROWSERS: readonly BrowserKind[] = BROWSER_KINDS.filter(
  (kind) => process.env['PARLANCE_BROWSERS']?.split(',').includes(kind) ?? true,
);
