import { dirname, join, normalize } from 'node:path';

/** Layers of the code, by folder; a file belongs to the longest prefix that fits. */
const LAYERS = [
  'lib/core',
  'lib/page',
  'lib/hosts',
  'lib/sync',
  'lib/platform',
  'components',
  'entrypoints',
  'build',
  'scripts',
  'tests',
] as const;

type Layer = (typeof LAYERS)[number];

/** What each layer may import besides itself. Tests may import everything, nobody imports tests or entrypoints. */
const MAY_IMPORT: { readonly [layer in Layer]: readonly Layer[] } = {
  'lib/core': [],
  'lib/page': ['lib/core'],
  'lib/hosts': ['lib/core', 'lib/page'],
  'lib/sync': ['lib/core'],
  'lib/platform': ['lib/core', 'lib/sync'],
  components: ['lib/core'],
  entrypoints: ['lib/core', 'lib/page', 'lib/hosts', 'lib/sync', 'lib/platform', 'components'],
  build: ['lib/core'],
  scripts: ['lib/core', 'build', 'tests'],
  tests: LAYERS,
};

/** Packages that reach the browser's extension APIs or storage: `lib/platform` alone imports them. */
const BROWSER_PACKAGES = [/^wxt\/browser$/, /^webextension-polyfill$/, /^#i18n$/, /^idb$/];

/** Globals of the extension APIs: nobody uses them, since `wxt/browser` is the one way to them. */
const EXTENSION_GLOBALS =
  /(?<![\w.'"/-])(?:chrome|browser)\.(?:runtime|storage|tabs|scripting|commands|action|alarms)\b/;

/** Types leave no trace in the built code, so that they may come from anywhere. */
const TYPE_IMPORT = /import type [^;]*;/g;

const IMPORT = /(?:^|\n)\s*(?:import|export)\b[^'"\n]*?(?:from\s*)?['"]([^'"]+)['"]/g;
const MULTILINE_IMPORT = /(?:import|export)\s+(?:type\s+)?\{[^}]*\}\s*from\s*['"]([^'"]+)['"]/g;

/** What is wrong with the imports of one file, in words; empty when nothing is. `path` is relative to the root. */
export function checkImports(path: string, source: string): string[] {
  const layer = layerOf(path);
  if (layer === undefined) return [];
  const specifiers = specifiersOf(source);
  const runtimeSpecifiers = specifiersOf(source.replaceAll(TYPE_IMPORT, ''));
  const problems: string[] = [];
  for (const specifier of specifiers) {
    if (specifier.startsWith('.')) {
      const target = layerOf(normalize(join(dirname(path), specifier)));
      if (target !== undefined && target !== layer && !MAY_IMPORT[layer].includes(target)) {
        problems.push(`${path}: ${layer} must not import ${target} (${specifier})`);
      }
    } else if (
      isBrowserPackage(specifier) &&
      runtimeSpecifiers.has(specifier) &&
      layer !== 'lib/platform' &&
      layer !== 'tests'
    ) {
      problems.push(`${path}: only lib/platform may import ${specifier}`);
    }
  }
  if (layer !== 'lib/platform' && layer !== 'tests' && EXTENSION_GLOBALS.test(source)) {
    problems.push(`${path}: only lib/platform may use the extension APIs`);
  }
  return problems;
}

function specifiersOf(source: string): ReadonlySet<string> {
  const found = [...source.matchAll(IMPORT), ...source.matchAll(MULTILINE_IMPORT)];
  return new Set(found.map((match) => match[1] ?? ''));
}

function layerOf(path: string): Layer | undefined {
  return LAYERS.find((layer) => path.startsWith(`${layer}/`));
}

function isBrowserPackage(specifier: string): boolean {
  return BROWSER_PACKAGES.some((pattern) => pattern.test(specifier));
}
