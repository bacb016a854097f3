import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from './extension-browser.ts';
import type { BrowserKind } from './find-browser.ts';
import type { GlossaryServer } from './glossary-server.ts';
import { InstalledProfile } from './installed-profile.ts';
import { changeSettings, readStorage } from './scenario.ts';
import { pressByName, tabTo } from './press-by-name.ts';
import { openSources, waitForSync } from './sources.ts';
import { waitFor } from './wait-for.ts';

/** The one glossary of the team, and where its server has it. */
export const TEAM = 'team-words';
export const TEAM_PATH = '/team.json';

/** The reader's own entry. */
export const OWN_WORD = 'ownword';

/** A document of our format with these words. */
export function glossaryOf(words: readonly string[]): string {
  const terms = words.map((term) => ({ term, definition: `The meaning of ${term}.` }));
  return JSON.stringify({ parlance: 1, name: 'Team words', terms });
}

/** As the store of own entries holds it. */
const OWN_ENTRY = {
  id: OWN_WORD,
  term: OWN_WORD,
  aliases: [],
  not: [],
  needsCue: false,
  related: [],
  status: 'accepted',
  senses: [{ definition: 'Mine.', roles: {}, cues: [], links: [] }],
  origin: 'personal',
};

/** Where the extension runs: a profile that holds a glossary of a team, as `server` has it now, and an own entry. */
export function makeTeamProfile(
  kind: BrowserKind,
  server: GlossaryServer,
  parent?: string,
): Promise<InstalledProfile> {
  return InstalledProfile.make(
    kind,
    async (extension) => {
      await changeSettings(extension);
      await putOwnEntry(extension);
      const before = (await readTerms(extension)) ?? 0;
      const options = await addByKeyboard(extension, server.url(TEAM_PATH));
      await waitForSync(extension, [TEAM]);
      await waitFor(async () => ((await readTerms(extension)) ?? 0) > before + 1, {
        what: 'both to be published',
      });
      await options.evaluate(async () => {
        // Whoever syncs or publishes holds these.
        for (const lock of ['sync', 'publish']) await navigator.locks.request(lock, () => undefined);
      });
    },
    parent,
  );
}

/** As a reader does: what they configure is stored in more than one place. */
async function addByKeyboard(extension: ExtensionBrowser, url: string): Promise<Page> {
  const options = await openSources(extension);
  await tabTo(options, 'Address');
  await options.keyboard.type(url);
  await options.keyboard.press('Enter');
  await options.waitForSelector('.preview .sample');
  await pressByName(options, 'Add this glossary');
  return options;
}

/** How many terms pages are marked with; `undefined` while that is not known. */
export async function readTerms(extension: ExtensionBrowser): Promise<number | undefined> {
  const status = (await readStorage(extension, 'glossaryStatus')) as { terms?: number } | null;
  return status?.terms;
}

function putOwnEntry(extension: ExtensionBrowser): Promise<null> {
  return extension.evaluateInBackground(
    (entry: { id: string }) =>
      new Promise<null>((resolve, reject) => {
        const opening = indexedDB.open('parlance-sources');
        opening.addEventListener('error', () => reject(new Error('There is no such database')));
        opening.addEventListener('success', () => {
          const transaction = opening.result.transaction('personal', 'readwrite');
          transaction.objectStore('personal').put(entry, entry.id);
          transaction.objectStore('personal').put('first', '\u0000revision');
          transaction.addEventListener('complete', () => {
            opening.result.close();
            resolve(null);
          });
        });
      }),
    OWN_ENTRY,
  );
}
