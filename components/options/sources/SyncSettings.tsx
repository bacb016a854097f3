import { useId, useState, type ReactNode } from 'react';
import { Select } from '../../ui/Select.tsx';
import { useText, type TextFunction } from '../../ui/use-text.ts';
import { activePhase } from './active-phase.ts';
import type { ReadySources, SourcesActions } from './sources-state.ts';
import { SyncButton } from './SyncButton.tsx';

interface SyncSettingsProps {
  readonly sources: ReadySources;
  readonly actions: SourcesActions;
}

const MINUTES_IN_HOUR = 60;
const MINUTES_IN_DAY = 24 * MINUTES_IN_HOUR;

/** From the shortest to the longest that a list of sources takes. */
const INTERVALS = [15, 30, 60, 240, 720, MINUTES_IN_DAY, 7 * MINUTES_IN_DAY];

/** How often the glossaries are looked at, and a button to do it now. */
export function SyncSettings({ sources, actions }: SyncSettingsProps): ReactNode {
  const text = useText();
  const id = useId();
  const hintId = useId();
  const [refused, setRefused] = useState(false);
  const { minutes, locked } = sources.interval;
  const choices = [...new Set([...INTERVALS, minutes])].sort((a, b) => a - b);
  const synced = sources.sources.filter(({ source }) => source.enabled && source.place.kind === 'url');
  return (
    <>
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {text('sources.sync.interval')}
        </label>
        <Select
          id={id}
          className="select"
          value={minutes}
          options={choices.map((choice) => [choice, sayInterval(choice, text)])}
          disabled={locked}
          aria-describedby={hintId}
          onChange={(chosen) => {
            void actions.setInterval(chosen).then((saved) => {
              setRefused(!saved);
            });
          }}
        />
        <p className="hint" id={hintId}>
          {text(locked ? 'sources.policy.setUp' : 'sources.sync.hint')}
        </p>
        {refused && <p role="alert">{text('common.notSaved')}</p>}
      </div>
      {synced.length > 0 && (
        <SyncButton
          label={text('sources.sync.all')}
          busy={synced.some(({ status }) => activePhase(status, sources.now) !== undefined)}
          look="button"
          outcome={sources.sources}
          onSync={() => actions.sync()}
        />
      )}
    </>
  );
}

function sayInterval(minutes: number, text: TextFunction): string {
  if (minutes % (7 * MINUTES_IN_DAY) === 0) {
    return text('sources.sync.weeks', { count: minutes / (7 * MINUTES_IN_DAY) });
  }
  if (minutes % MINUTES_IN_DAY === 0) return text('sources.sync.days', { count: minutes / MINUTES_IN_DAY });
  if (minutes % MINUTES_IN_HOUR === 0) {
    return text('sources.sync.hours', { count: minutes / MINUTES_IN_HOUR });
  }
  return text('sources.sync.minutes', { count: minutes });
}
