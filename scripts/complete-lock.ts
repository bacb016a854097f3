/**
 * `node scripts/complete-lock.ts`: adds to package-lock.json the optional packages for other systems that the
 * registry did not offer when the lock file was written. Without them `npm ci` refuses the lock file as out of
 * step on every machine. They get no integrity hash, which only a registry that carries them can tell; npm fills
 * it in when the lock file is next written where it does.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { ROOT } from './run-tool.ts';

const LOCK_FILE = path.join(ROOT, 'package-lock.json');

const packageSchema = z.looseObject({
  version: z.string().optional(),
  dev: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const lockSchema = z.looseObject({ packages: z.record(z.string(), packageSchema) });

type Packages = z.infer<typeof lockSchema>['packages'];

const SYSTEMS: ReadonlyMap<string, string> = new Map(
  ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32', 'netbsd', 'openbsd', 'sunos', 'aix']
    .map((name): [string, string] => [name, name])
    .concat([
      ['windows', 'win32'],
      ['macos', 'darwin'],
    ]),
);

const PROCESSORS: ReadonlyMap<string, string> = new Map([
  ['x64', 'x64'],
  ['arm64', 'arm64'],
  ['aarch64', 'arm64'],
  ['arm', 'arm'],
  ['ia32', 'ia32'],
  ['i686', 'ia32'],
  ['ppc64', 'ppc64'],
  ['ppc64le', 'ppc64'],
  ['riscv64', 'riscv64'],
  ['s390x', 's390x'],
  ['loong64', 'loong64'],
  ['mips64el', 'mips64el'],
  ['wasm32', 'wasm32'],
]);

/** Whether `name` is found from the package at `from`, by Node's rule of walking up the folders. */
function isInstalledFor(packages: Packages, from: string, name: string): boolean {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('node_modules/') - 1))) {
    if (packages[`${base === '' ? '' : `${base}/`}node_modules/${name}`] !== undefined) return true;
    if (base === '') return false;
  }
}

/** What the lock file would hold for `name`; the system is told by the parts of its name. */
function describe(name: string, version: string, isDev: boolean): z.infer<typeof packageSchema> {
  const parts = name.slice(name.lastIndexOf('/') + 1).split(/[-_.]/);
  const system = parts.map((part) => SYSTEMS.get(part)).find((found) => found !== undefined);
  const processor = parts.map((part) => PROCESSORS.get(part)).find((found) => found !== undefined);
  const library = parts.some((part) => part.startsWith('musl'))
    ? 'musl'
    : system === 'linux' && parts.some((part) => part.startsWith('gnu'))
      ? 'glibc'
      : undefined;
  return {
    version,
    ...(processor !== undefined && { cpu: [processor] }),
    ...(isDev && { dev: true }),
    ...(library !== undefined && { libc: [library] }),
    optional: true,
    ...(system !== undefined && { os: [system] }),
  };
}

const lock = lockSchema.parse(JSON.parse(readFileSync(LOCK_FILE, 'utf8')));
const missing: Packages = {};
for (const [folder, { dev, optionalDependencies = {} }] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(optionalDependencies)) {
    const version = range.replace(/^[\^~=]/, '');
    if (isInstalledFor(lock.packages, folder, name) || !/^\d+\.\d+\.\d+/.test(version)) continue;
    missing[`node_modules/${name}`] = describe(name, version, dev === true);
  }
}
// Into the file as npm wrote it: the schema would put the fields it knows first.
const file = readFileSync(LOCK_FILE, 'utf8');
const text = Object.entries(missing).map(([folder, entry]) => `    "${folder}": ${JSON.stringify(entry)}`);
const lastEntry = file.lastIndexOf('\n    }\n  }');
if (text.length > 0) {
  writeFileSync(LOCK_FILE, `${file.slice(0, lastEntry)}\n    },\n${text.join(',\n')}\n  }\n}\n`);
}
console.log(`${text.length} added`);
