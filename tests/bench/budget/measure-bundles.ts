import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Bytes of what a browser reads, by what makes it read that: scripts by their names, pages by all scripts and style
 * sheets that they load at once, and `everything` for the code of the whole extension.
 */
export function measureBundles(folder: string): Readonly<Record<string, number>> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const size = (file: string): number => statSync(path.join(folder, file)).size;
  const sum = (names: readonly string[]): number => names.reduce((bytes, name) => bytes + size(name), 0);
  const scripts = files.filter((file) => !file.includes(path.sep) && file.endsWith('.js'));
  const pages = files.filter((file) => file.endsWith('.html'));
  return {
    ...Object.fromEntries(scripts.map((file) => [file, size(file)])),
    ...Object.fromEntries(pages.map((file) => [file, sum(loadedBy(path.join(folder, file)))])),
    everything: sum(files.filter((file) => /\.(?:js|css)$/.test(file))),
  };
}

/** Scripts and style sheets that a page names, its preloads included: what a build splits off is asked for at once. */
function loadedBy(page: string): readonly string[] {
  const html = readFileSync(page, 'utf8');
  return [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, file]) => file ?? '');
}
