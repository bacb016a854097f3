// Starts a script of this project on a fresh clone: `node scripts/ensure-installed.mjs scripts/start.ts [args]`.
// Plain JavaScript with Node's own modules only, since it runs before anything is installed, on Node 20 or later.
// It installs the dependencies where they are missing or differ from package-lock.json, then runs the script with
// the Node of the `node` package, which understands TypeScript and is the same for everybody.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const MINIMUM_NODE = 20;

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const installedNode = path.join(
  root,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** The packages of a lock file, by folder, or none. */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages ?? {};
  } catch {
    return undefined;
  }
}

/** npm keeps a second lock file in node_modules that tells what is installed. */
function isInstalled() {
  const wanted = readPackages('package-lock.json');
  const installed = readPackages('node_modules/.package-lock.json');
  if (wanted === undefined || installed === undefined || !existsSync(installedNode)) return false;
  return Object.entries(wanted).every(
    ([folder, { version, optional }]) =>
      // Optional packages are for other systems.
      folder === '' || optional === true || installed[folder]?.version === version,
  );
}

function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) console.error(error.message);
  return status ?? 1;
}

/** Runs npm with the program that runs this script under `npm start`, or the one on the path. */
function npm(...args) {
  const program = process.env.npm_execpath;
  // What the script prints may be for another program: npm talks to standard error.
  const stdio = ['inherit', 2, 'inherit'];
  if (program?.endsWith('.js')) return run(process.execPath, [program, ...args], { stdio });
  // npm is a batch file on Windows, which needs a shell.
  return run('npm', args, { stdio, shell: process.platform === 'win32' });
}

function install() {
  console.error('Installing dependencies …');
  const status = npm('ci', '--no-audit', '--no-fund');
  if (status === 0) return 0;
  // `npm ci` refuses where a registry lacks optional packages for other systems. This takes the same versions.
  console.error('npm ci failed, trying npm install …');
  return npm('install', '--no-save', '--no-audit', '--no-fund');
}

function main() {
  if (Number.parseInt(process.versions.node, 10) < MINIMUM_NODE) {
    console.error(`This needs Node ${MINIMUM_NODE} or later; this is ${process.versions.node}.`);
    return 1;
  }
  const [script, ...args] = process.argv.slice(2);
  if (script === undefined) {
    console.error('Usage: node scripts/ensure-installed.mjs SCRIPT [ARGUMENTS]');
    return 1;
  }
  if (!isInstalled()) {
    const status = install();
    if (status !== 0) return status;
    if (!existsSync(installedNode)) {
      console.error(
        'npm did not install the `node` package: run `npm install-scripts approve node` and try again.',
      );
      return 1;
    }
  }
  const binaries = path.join(root, 'node_modules/.bin');
  const env = {
    ...process.env,
    PATH: [binaries, process.env.PATH].join(path.delimiter),
    // As npm does it: scripts run in the project's folder, and files are named from where somebody called them.
    INIT_CWD: process.env.INIT_CWD ?? process.cwd(),
  };
  return run(installedNode, [path.resolve(root, script), ...args], { env });
}

process.exitCode = main();
