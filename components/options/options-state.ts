import type { Age } from '../../lib/core/card/age.ts';
import type { Settings } from '../../lib/core/settings/settings.ts';

/** Why the settings cannot be shown. */
export type SettingsProblemCode = 'damaged' | 'too-new' | 'unreadable';

export type SettingsState =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly settings: Settings }
  | { readonly state: 'problem'; readonly code: SettingsProblemCode };

export type GlossaryState =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly terms: number; readonly age?: Age }
  | { readonly state: 'preparing' }
  | {
      readonly state: 'failed';
      readonly code: 'storage' | 'database' | 'glossary' | 'too-large';
      readonly detail: string;
    };

export type ShortcutsState =
  | { readonly state: 'loading' }
  | {
      readonly state: 'ready';
      readonly shortcuts: readonly { readonly name: string; readonly keys: string }[];
    }
  | { readonly state: 'unreadable' };

/** What the reading view asks for; each resolves to whether it worked. */
export interface ReadingActions {
  readonly change: (change: Partial<Settings>) => Promise<boolean>;
  readonly resetSettings: () => Promise<boolean>;
  /** Opens the sources with this address filled in. */
  readonly addGlossary: (address: string) => void;
  readonly reload: () => void;
}
