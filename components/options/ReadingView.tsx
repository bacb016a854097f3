import type { ReactNode } from 'react';
import type { RoleProfiles } from '../../lib/core/glossary/role-profiles.ts';
import { assertNever } from '../../lib/core/result.ts';
import type { Role } from '../../lib/core/role.ts';
import type { Settings } from '../../lib/core/settings/settings.ts';
import { useText } from '../ui/use-text.ts';
import { KnownTerms } from './KnownTerms.tsx';
import type { ReadingActions, SettingsState } from './options-state.ts';
import { ReadingForm } from './ReadingForm.tsx';
import { RoleProfilePanel } from './RoleProfilePanel.tsx';
import { RoleQuestion } from './RoleQuestion.tsx';
import { SaveNote } from './SaveNote.tsx';
import { Section } from './Section.tsx';
import { StoredProblem } from './StoredProblem.tsx';
import { TeamAddress } from './TeamAddress.tsx';
import { useSave, type Save } from './use-save.ts';

interface ReadingViewProps {
  readonly settings: SettingsState;
  /** `null`: could not be loaded. */
  readonly profiles: RoleProfiles | null;
  readonly policy: RolePolicy;
  /** First run: says how to see it working, and where the team's glossary goes. */
  readonly welcome: boolean;
  readonly actions: ReadingActions;
}

/** What the organisation says about the role. */
export interface RolePolicy {
  /** Counts where the reader has chosen none; with `locked` always. */
  readonly role?: Role;
  readonly locked: boolean;
}

/** Role, marks and known terms. Every change is saved at once. */
export function ReadingView(props: ReadingViewProps): ReactNode {
  const { settings, actions } = props;
  const text = useText();
  const { save, outcome } = useSave(actions.change);
  switch (settings.state) {
    case 'loading':
      return <p className="quiet">{text('options.loading')}</p>;
    case 'problem':
      return (
        <StoredProblem
          what="settings"
          code={settings.code}
          onReset={actions.resetSettings}
          onReload={actions.reload}
        />
      );
    case 'ready':
      return (
        <>
          <ReadySections {...props} settings={settings.settings} save={save} />
          <SaveNote outcome={outcome} />
        </>
      );
    default:
      return assertNever(settings);
  }
}

interface ReadySectionsProps extends Omit<ReadingViewProps, 'settings'> {
  readonly settings: Settings;
  readonly save: Save;
}

function ReadySections({
  settings,
  profiles,
  policy,
  welcome,
  actions,
  save,
}: ReadySectionsProps): ReactNode {
  const text = useText();
  const chosen = policy.locked ? null : settings.role;
  const role = chosen ?? policy.role ?? null;
  return (
    <>
      <Section title={text('options.sections.role')}>
        <RoleQuestion
          role={role}
          profiles={profiles}
          locked={policy.locked}
          onChange={(next) => void save({ role: next })}
        />
        {welcome && <p className="try">{text('options.welcome.try')}</p>}
        {role !== null && profiles !== null && <RoleProfilePanel profile={profiles[role]} />}
      </Section>
      {welcome && (
        <Section title={text('options.sections.team')}>
          <TeamAddress onGo={actions.addGlossary} />
        </Section>
      )}
      <Section title={text('options.sections.marks')}>
        <ReadingForm settings={{ ...settings, role }} onChange={(change) => void save(change)} />
      </Section>
      <Section title={text('options.sections.known')}>
        <KnownTerms known={settings.known} onChange={(known) => save({ known: [...known] })} />
      </Section>
    </>
  );
}
