import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** How much of a file is spoiled at a time, and how often: no record of any size stays whole. */
const FLIPPED_BYTES = 16;
const FLIPPED_EVERY = 512;

/** All files in and below a folder. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Files of the profile below `folder` whose names fit; none is an error, as then nothing is tested. */
function findFiles(profile: string, folder: string, name: RegExp): string[] {
  const found = filesIn(path.join(profile, folder)).filter((file) => name.test(path.basename(file)));
  if (found.length === 0) throw new Error(`There is no ${String(name)} below ${folder}`);
  return found;
}

/** Spoils the contents of files, as a failing disk does. The first bytes stay: a file is still taken for what it was. */
export function flipBytes(profile: string, folder: string, name: RegExp): void {
  for (const file of findFiles(profile, folder, name)) {
    const bytes = readFileSync(file);
    for (let start = FLIPPED_EVERY; start < bytes.length; start += FLIPPED_EVERY) {
      const end = Math.min(start + FLIPPED_BYTES, bytes.length);
      for (let at = start; at < end; at += 1) bytes[at] = ~(bytes[at] ?? 0) & 0xff;
    }
    writeFileSync(file, bytes);
  }
}

/** Removes files, as a cleaning tool or a check of the disk does. */
export function removeFiles(profile: string, folder: string, name: RegExp): void {
  for (const file of findFiles(profile, folder, name)) rmSync(file);
}

/** Empties files: what is left where the power failed before the contents were on the disk. */
export function emptyFiles(profile: string, folder: string, name: RegExp): void {
  for (const file of findFiles(profile, folder, name)) writeFileSync(file, '');
}

/** Removes a folder with all that is in it. */
export function removeFolder(profile: string, folder: string): void {
  rmSync(path.join(profile, folder), { recursive: true });
}
