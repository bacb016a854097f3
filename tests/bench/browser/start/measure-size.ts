import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { MARK_JS_SCRIPT } from '../mark-js/mark-js-script.ts';

/** Bytes of code as it lies in the package, and as a server would send it. */
export interface CodeSize {
  readonly name: string;
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

/**
 * What every supported page loads, what comes only when it is needed, and mark.js for comparison, from the release
 * build of one browser. `build` is its folder.
 */
export function measureSize(build: string): readonly CodeSize[] {
  const inBuild = (file: string): string => path.join(build, file);
  const page = (file: string): readonly string[] => [
    inBuild(file),
    ...loadedBy(inBuild(file)).map((loaded) => inBuild(loaded)),
  ];
  return [
    sizeOf('content script, on every supported page', [inBuild('content-script.js')]),
    sizeOf('card, when the first one opens', page('card.html')),
    sizeOf('panel, when it is opened', page('sidepanel.html')),
    sizeOf('mark.js 8.11.1, without a glossary, a card or a panel', [MARK_JS_SCRIPT]),
  ];
}

/** Each file is compressed for itself, as it would be sent. */
function sizeOf(name: string, files: readonly string[]): CodeSize {
  const contents = files.map((file) => readFileSync(file));
  const sum = (size: (content: Buffer) => number): number =>
    contents.reduce((total, content) => total + size(content), 0);
  return {
    name,
    raw: sum(({ length }) => length),
    gzip: sum((content) => gzipSync(content, { level: 9 }).length),
    brotli: sum((content) => brotliCompressSync(content).length),
  };
}

function loadedBy(page: string): readonly string[] {
  const html = readFileSync(page, 'utf8');
  return [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, file]) => file ?? '');
}
