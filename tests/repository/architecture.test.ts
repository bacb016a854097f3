import { describe, expect, test } from 'vitest';
import { checkImports } from './import-direction.ts';
import { sourceFiles } from './source-files.ts';

const MAX_LINES = 400;
const FORBIDDEN_NAMES = /(?:^|[-/])(?:utils?|helpers?|misc|common)\.tsx?$/i;

const files = sourceFiles();

describe('import direction', () => {
  test('core ← page ← hosts; core ← sync ← platform; entrypoints import everything; nobody imports them', () => {
    expect(files.flatMap(({ path, text }) => checkImports(path, text))).toEqual([]);
  });

  test.each([
    ['lib/core/a.ts', `import { x } from '../page/marker.ts';`],
    ['lib/core/a.ts', `export * from '../platform/storage.ts';`],
    ['lib/core/a.ts', `import {\n  type X,\n  x,\n} from '../sync/publish-glossary.ts';`],
    ['lib/page/a.ts', `import { x } from '../hosts/notion.ts';`],
    ['lib/page/a.ts', `import { x } from '../platform/storage.ts';`],
    ['lib/hosts/a.ts', `import { browser } from 'wxt/browser';`],
    ['lib/sync/a.ts', `import { x } from '../platform/storage.ts';`],
    ['components/card/A.tsx', `import { x } from '../../lib/page/marker.ts';`],
    ['components/card/A.tsx', `import { openDB } from 'idb';`],
    ['lib/platform/a.ts', `import x from '../../entrypoints/background.ts';`],
    ['entrypoints/a.ts', `void chrome.runtime.getURL('/');`],
    ['lib/page/a.ts', `const id = browser.runtime.id;`],
  ])('a forbidden import is found: %s: %s', (path, source) => {
    expect(checkImports(path, source)).toHaveLength(1);
  });

  test.each([
    ['lib/hosts/a.ts', `import type { SpecDocument } from '../page/spec-document.ts';`],
    ['lib/platform/a.ts', `import { browser } from 'wxt/browser';`],
    ['entrypoints/a.ts', `import { x } from '../lib/platform/storage.ts';`],
    ['components/card/A.tsx', `import { useState } from 'react';`],
  ])('an allowed import passes: %s: %s', (path, source) => {
    expect(checkImports(path, source)).toEqual([]);
  });
});

describe('files', () => {
  test(`hold at most ${MAX_LINES} lines`, () => {
    const long = files.filter(({ text }) => text.split('\n').length > MAX_LINES + 1).map(({ path }) => path);
    expect(long).toEqual([]);
  });

  test('are named after what they hold', () => {
    expect(files.filter(({ path }) => FORBIDDEN_NAMES.test(path)).map(({ path }) => path)).toEqual([]);
  });

  test('name modules in kebab-case and components in PascalCase', () => {
    const misnamed = files
      .map(({ path }) => path)
      .filter((path) => {
        const name = path.slice(path.lastIndexOf('/') + 1);
        return path.endsWith('.tsx') && !path.includes('.test.')
          ? !/^(?:[A-Z][A-Za-z]*|[a-z][a-z-]*)\.tsx$/.test(name)
          : !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.test)?\.(?:ts|mjs|tsx)$/.test(name);
      });
    expect(misnamed).toEqual([]);
  });

  test('hold no escape hatch from the type checker', () => {
    const hatch =
      /@ts-(?:ignore|nocheck|expect-error)|\bas any\b|oxlint-disable(?!-next-line)|eslint-disable/;
    const offenders = files
      .filter(({ path }) => !path.startsWith('tests/repository/'))
      .filter(({ text }) => hatch.test(text))
      .map(({ path }) => path);
    expect(offenders).toEqual([]);
  });
});
