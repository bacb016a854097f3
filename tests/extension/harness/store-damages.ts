import type { BrowserKind } from './find-browser.ts';
import { emptyFiles, flipBytes, removeFiles, removeFolder } from './damage-store.ts';

/** One way in which a disk, a crash or a cleaning tool spoils a profile while the browser does not run. */
export interface StoreDamage {
  readonly name: string;
  /** Spoils what lies in the folder of the profile. */
  readonly spoil: (profile: string) => void;
  /** Whether the reader's own entry can still be anywhere. */
  readonly keepsOwn: boolean;
}

const kept = (name: string, spoil: StoreDamage['spoil']): StoreDamage => ({ name, spoil, keepsOwn: true });
const lost = (name: string, spoil: StoreDamage['spoil']): StoreDamage => ({ name, spoil, keepsOwn: false });

/** `storage.local`, and one LevelDB for all databases of the extension. */
const CHROMIUM_STORAGE = 'Default/Local Extension Settings';
const CHROMIUM_DATABASES = 'Default/IndexedDB';
const LEVELDB_DATA = /\.(?:log|ldb)$/;

const CHROMIUM: readonly StoreDamage[] = [
  kept('storage with flipped bytes', (dir) => flipBytes(dir, CHROMIUM_STORAGE, LEVELDB_DATA)),
  kept('storage with an empty manifest', (dir) => emptyFiles(dir, CHROMIUM_STORAGE, /^MANIFEST/)),
  kept('storage gone', (dir) => removeFolder(dir, CHROMIUM_STORAGE)),
  lost('databases with flipped bytes', (dir) => flipBytes(dir, CHROMIUM_DATABASES, LEVELDB_DATA)),
  lost('databases gone', (dir) => removeFolder(dir, CHROMIUM_DATABASES)),
];

/** Firefox has one file a database, `storage.local` among them, and names them in a way of its own. */
const FIREFOX_STORES = 'storage/default';
const STORAGE_FILE = /wleabcEoxlt-eengsairo\.sqlite/;
const GENERATIONS_FILE = /\dpeacrnla\.sqlite/;
const SOURCES_FILE = /psaerclraunocse-\.sqlite/;

const FIREFOX: readonly StoreDamage[] = [
  kept('storage with flipped bytes', (dir) => flipBytes(dir, FIREFOX_STORES, STORAGE_FILE)),
  kept('definitions gone', (dir) => removeFiles(dir, FIREFOX_STORES, GENERATIONS_FILE)),
  kept('sources and own entries with flipped bytes', (dir) => flipBytes(dir, FIREFOX_STORES, SOURCES_FILE)),
  kept('sources and own entries gone', (dir) => removeFiles(dir, FIREFOX_STORES, SOURCES_FILE)),
];

export const STORE_DAMAGES: Readonly<Record<BrowserKind, readonly StoreDamage[]>> = {
  chromium: CHROMIUM,
  firefox: FIREFOX,
};
