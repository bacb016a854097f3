import { useId, type ReactNode } from 'react';
import type { RoleProfiles } from '../../lib/core/glossary/role-profiles.ts';
import type { Settings } from '../../lib/core/settings/settings.ts';
import { assertNever } from '../../lib/core/result.ts';
import { useText } from '../ui/use-text.ts';
import { GlossarySection } from './GlossarySection.tsx';
import { KnownTerms } from './KnownTerms.tsx';
import type { GlossaryState, OptionsActions, SettingsState, ShortcutsState } from './options-state.ts';
import { ReadingForm } from './ReadingForm.tsx';
import { RoleProfilePanel } from './RoleProfilePanel.tsx';
import { RoleQuestion } from './RoleQuestion.tsx';
import { SaveNote } from './SaveNote.tsx';
import { SettingsProblem } from './SettingsProblem.tsx';
import { ShortcutList } from './ShortcutList.tsx';
import { useSave, type Save } from './use-save.ts';

interface OptionsPageProps {
  readonly settings: SettingsState;
  readonly glossary: GlossaryState;
  readonly shortcuts: ShortcutsState;
  /** `null`: could not be loaded. */
  readonly profiles: RoleProfiles | null;
  /** First run: greets, and says how to see it working. */
  readonly welcome: boolean;
  readonly actions: OptionsActions;
}

/** The options page. Every change is saved at once. */
export function OptionsPage({
  settings,
  glossary,
  shortcuts,
  profiles,
  welcome,
  actions,
}: OptionsPageProps): ReactNode {
  const text = useText();
  const { save, outcome } = useSave(actions.change);
  return (
    <main className="options">
      {welcome ? (
        <header className="options-head">
          <h1>{text('options.welcome.title')}</h1>
          <p className="lead">{text('options.welcome.lead')}</p>
        </header>
      ) : (
        <header className="options-head">
          <h1>{text('options.title')}</h1>
        </header>
      )}
      <SettingsSections
        settings={settings}
        profiles={profiles}
        welcome={welcome}
        save={save}
        actions={actions}
      />
      <Section title={text('options.sections.glossary')}>
        <GlossarySection glossary={glossary} onRebuild={actions.rebuildGlossary} />
      </Section>
      <Section title={text('options.sections.shortcuts')}>
        <ShortcutList shortcuts={shortcuts} onOpen={actions.openShortcuts} />
      </Section>
      <SaveNote outcome={outcome} />
    </main>
  );
}

interface SettingsSectionsProps {
  readonly settings: SettingsState;
  readonly profiles: RoleProfiles | null;
  readonly welcome: boolean;
  readonly save: Save;
  readonly actions: OptionsActions;
}

function SettingsSections({ settings, profiles, welcome, save, actions }: SettingsSectionsProps): ReactNode {
  const text = useText();
  switch (settings.state) {
    case 'loading':
      return <p className="quiet">{text('options.loading')}</p>;
    case 'problem':
      return (
        <SettingsProblem code={settings.code} onReset={actions.resetSettings} onReload={actions.reload} />
      );
    case 'ready':
      return <ReadySections settings={settings.settings} profiles={profiles} welcome={welcome} save={save} />;
    default:
      return assertNever(settings);
  }
}

interface ReadySectionsProps {
  readonly settings: Settings;
  readonly profiles: RoleProfiles | null;
  readonly welcome: boolean;
  readonly save: Save;
}

function ReadySections({ settings, profiles, welcome, save }: ReadySectionsProps): ReactNode {
  const text = useText();
  const { role } = settings;
  return (
    <>
      <Section title={text('options.sections.reading')}>
        <RoleQuestion role={role} profiles={profiles} onChange={(chosen) => void save({ role: chosen })} />
        {welcome && <p className="try">{text('options.welcome.try')}</p>}
        {role !== null && profiles !== null && <RoleProfilePanel profile={profiles[role]} />}
        <ReadingForm settings={settings} onChange={(change) => void save(change)} />
      </Section>
      <Section title={text('options.sections.known')}>
        <KnownTerms known={settings.known} onChange={(known) => save({ known: [...known] })} />
      </Section>
    </>
  );
}

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

function Section({ title, children }: SectionProps): ReactNode {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
