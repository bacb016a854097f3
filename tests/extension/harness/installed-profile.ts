import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import type { ExtensionBrowser, LaunchOptions } from './extension-browser.ts';
import type { BrowserKind } from './find-browser.ts';
import { launchWithExtension } from './launch.ts';
import { launchReady } from './scenario.ts';
import { outputDirOf } from './test-builds.ts';

/** Chromium's mark for what was loaded over the protocol: such an extension is gone at the next start. */
const LOADED_OVER_PROTOCOL = 0x80_00;

const preferencesSchema = z.looseObject({
  extensions: z.looseObject({
    settings: z.record(z.string(), z.looseObject({ creation_flags: z.optional(z.number()) })),
  }),
});

/**
 * A profile in which the extension is installed as people have it: it outlives the browser, and a start is a start and
 * no installation. Whoever makes one removes it.
 */
export class InstalledProfile {
  readonly kind: BrowserKind;
  readonly dir: string;

  private constructor(kind: BrowserKind, dir: string) {
    this.kind = kind;
    this.dir = dir;
  }

  /** Installs the extension in a new profile below `parent`, has `prepare` do what it wants, and ends the browser. */
  static async make(
    kind: BrowserKind,
    prepare: (extension: ExtensionBrowser) => Promise<void> = () => Promise.resolve(),
    parent: string = tmpdir(),
  ): Promise<InstalledProfile> {
    const dir = mkdtempSync(path.join(parent, 'parlance-profile-'));
    try {
      if (kind === 'chromium')
        writeChromiumPreferences(dir, { extensions: { ui: { developer_mode: true } } });
      const extension = await launchReady(kind, { profile: { dir, isInstalled: false } });
      try {
        await prepare(extension);
      } finally {
        await extension.close();
      }
      if (kind === 'chromium') makeInstallationLast(dir);
    } catch (error) {
      rmSync(dir, { recursive: true, force: true });
      throw error;
    }
    return new InstalledProfile(kind, dir);
  }

  /** The same profile once more, for one start that may spoil it. */
  copy(parent: string = tmpdir()): InstalledProfile {
    const dir = mkdtempSync(path.join(parent, 'parlance-profile-'));
    cpSync(this.dir, dir, { recursive: true });
    return new InstalledProfile(this.kind, dir);
  }

  /** Starts a browser with it, as its owner does the next morning. */
  start(options: Partial<LaunchOptions> = {}): Promise<ExtensionBrowser> {
    return launchWithExtension(this.kind, {
      outputDir: outputDirOf(this.kind),
      ...options,
      profile: { dir: this.dir, isInstalled: true },
    });
  }

  remove(): void {
    // Processes of a browser that was killed may still write for a moment.
    rmSync(this.dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function chromiumPreferences(dir: string): string {
  return path.join(dir, 'Default/Preferences');
}

function writeChromiumPreferences(dir: string, preferences: unknown): void {
  const file = chromiumPreferences(dir);
  if (!existsSync(path.dirname(file))) mkdirSync(path.dirname(file));
  writeFileSync(file, JSON.stringify(preferences));
}

function makeInstallationLast(dir: string): void {
  const preferences = preferencesSchema.parse(JSON.parse(readFileSync(chromiumPreferences(dir), 'utf8')));
  for (const settings of Object.values(preferences.extensions.settings)) {
    if (settings.creation_flags !== undefined) settings.creation_flags &= ~LOADED_OVER_PROTOCOL;
  }
  writeChromiumPreferences(dir, preferences);
}
