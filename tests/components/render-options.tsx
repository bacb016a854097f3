import { cleanup, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, vi } from 'vitest';
import { GlossaryFailure, GlossaryLine } from '../../components/options/GlossaryNews.tsx';
import type {
  GlossaryState,
  ReadingActions,
  SettingsState,
  ShortcutsState,
} from '../../components/options/options-state.ts';
import { readViewAddress } from '../../components/options/options-views.ts';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import { ReadingView, type RolePolicy } from '../../components/options/ReadingView.tsx';
import { ShortcutList } from '../../components/options/ShortcutList.tsx';
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
  readonly policy?: RolePolicy;
  /** The part of the address after the page. */
  readonly hash?: string;
  readonly actions?: Partial<ReadingActions>;
}

/** Renders the page over settings that are kept in memory, as the entry point keeps them in storage. */
export function renderOptions(given: Given = {}) {
  const saved: Settings[] = [];
  const actions = {
    resetSettings: vi.fn<ReadingActions['resetSettings']>(() => Promise.resolve(true)),
    addGlossary: vi.fn<ReadingActions['addGlossary']>(),
    reload: vi.fn<ReadingActions['reload']>(),
  };
  const rebuild = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const openShortcuts = vi.fn<() => Promise<boolean>>(() => Promise.resolve(true));
  const glossary = given.glossary ?? READY;
  function Reading({ welcome }: { readonly welcome: boolean }) {
    const [settings, setSettings] = useState<Settings>({ ...DEFAULT_SETTINGS, ...given.settings });
    const change: ReadingActions['change'] = (changes) => {
      const next = { ...settings, ...changes };
      saved.push(next);
      setSettings(next);
      return Promise.resolve(true);
    };
    return (
      <ReadingView
        settings={given.state ?? { state: 'ready', settings }}
        profiles={given.profiles === undefined ? PROFILES : given.profiles}
        policy={given.policy ?? { locked: false }}
        welcome={welcome}
        actions={{ ...actions, change, ...given.actions }}
      />
    );
  }
  function Page({ hash }: { readonly hash: string }) {
    const address = readViewAddress(hash);
    return (
      <TextContext value={catalogueTranslate()}>
        <LiveRegion>
          <OptionsPage
            address={address}
            notice={<GlossaryFailure glossary={glossary} onRebuild={rebuild} />}
            views={[
              { id: 'reading', title: 'Reading', content: <Reading welcome={address.welcome} /> },
              {
                id: 'sources',
                title: 'Sources',
                content: <GlossaryLine glossary={glossary} onRebuild={rebuild} />,
              },
              { id: 'glossary', title: 'Glossary', content: <p>parameter: {address.parameter}</p> },
              {
                id: 'shortcuts',
                title: 'Shortcuts',
                content: <ShortcutList shortcuts={given.shortcuts ?? SHORTCUTS} onOpen={openShortcuts} />,
              },
            ]}
          />
        </LiveRegion>
      </TextContext>
    );
  }
  const { container, rerender } = render(<Page hash={given.hash ?? ''} />);
  return {
    container,
    saved,
    actions,
    rebuild,
    openShortcuts,
    user: userEvent.setup(),
    /** Follows a link of the page, as the browser does. */
    go: (hash: string) => {
      rerender(<Page hash={hash} />);
    },
  };
}
