import { cleanup, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, vi } from 'vitest';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import type {
  GlossaryState,
  OptionsActions,
  SettingsState,
  ShortcutsState,
} from '../../components/options/options-state.ts';
import { LiveRegion } from '../../components/ui/LiveRegion.tsx';
import { TextContext } from '../../components/ui/use-text.ts';
import type { RoleProfiles } from '../../lib/core/glossary/role-profiles.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/core/settings/settings.ts';
import { catalogueTranslate } from './catalogue.ts';
import { PROFILES } from './sample-profiles.ts';

afterEach(cleanup);

/** A glossary without worries. */
export const READY: GlossaryState = { state: 'ready', terms: 61, age: { value: -3, unit: 'minute' } };
const SHORTCUTS: ShortcutsState = {
  state: 'ready',
  shortcuts: [
    { name: 'next-term', keys: 'Alt+Shift+N' },
    { name: 'toggle-site', keys: '' },
  ],
};

export interface Given {
  readonly settings?: Partial<Settings>;
  readonly state?: SettingsState;
  readonly glossary?: GlossaryState;
  readonly shortcuts?: ShortcutsState;
  readonly profiles?: RoleProfiles | null;
  readonly welcome?: boolean;
  readonly actions?: Partial<OptionsActions>;
}

/** Renders the page over settings that are kept in memory, as the entry point keeps them in storage. */
export function renderOptions(given: Given = {}) {
  const saved: Settings[] = [];
  const actions = {
    resetSettings: vi.fn<OptionsActions['resetSettings']>(() => Promise.resolve(true)),
    rebuildGlossary: vi.fn<OptionsActions['rebuildGlossary']>(() => Promise.resolve()),
    openShortcuts: vi.fn<OptionsActions['openShortcuts']>(() => Promise.resolve(true)),
    reload: vi.fn<OptionsActions['reload']>(),
  };
  function Stored() {
    const [settings, setSettings] = useState<Settings>({ ...DEFAULT_SETTINGS, ...given.settings });
    const change: OptionsActions['change'] = (changes) => {
      const next = { ...settings, ...changes };
      saved.push(next);
      setSettings(next);
      return Promise.resolve(true);
    };
    return (
      <OptionsPage
        settings={given.state ?? { state: 'ready', settings }}
        glossary={given.glossary ?? READY}
        shortcuts={given.shortcuts ?? SHORTCUTS}
        profiles={given.profiles === undefined ? PROFILES : given.profiles}
        welcome={given.welcome ?? false}
        actions={{ ...actions, change, ...given.actions }}
      />
    );
  }
  const { container } = render(
    <TextContext value={catalogueTranslate()}>
      <LiveRegion>
        <Stored />
      </LiveRegion>
    </TextContext>,
  );
  return { container, saved, actions, user: userEvent.setup() };
}
