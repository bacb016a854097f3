import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Of the mark in a page's timeline (`performance.getEntriesByName`) at the moment when content scripts run. */
export const IDLE_MARK = 'bench:document-idle';

/**
 * Chromium runs the scripts of extensions in the order of their ids, and ours would be over before the clock is read.
 * This key, which is none, makes an id that begins with four letters a.
 */
const KEY = 'UGFybGFuY2UgaWRsZSBjbG9jayA2MjU0OA==';

const ORIGINS = ['https://localhost/*', 'https://127.0.0.1/*'];

/**
 * A second extension, of one line, whose content script runs where ours does, at `document_idle`: no page sees when
 * that is, and in Firefox no trace tells it either. Returns the folder that it lies in.
 */
export function writeIdleClock(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Idle clock',
    version: '1.0',
    key: KEY,
    host_permissions: ORIGINS,
    content_scripts: [{ matches: ORIGINS, js: ['mark.js'], run_at: 'document_idle' }],
    browser_specific_settings: {
      gecko: { id: 'idle-clock@parlance.example', data_collection_permissions: { required: ['none'] } },
    },
  };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(path.join(folder, 'mark.js'), `performance.mark(${JSON.stringify(IDLE_MARK)});`);
  return folder;
}
