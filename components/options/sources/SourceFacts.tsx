import type { ReactNode } from 'react';
import { ageOfMoment } from '../../../lib/core/card/age.ts';
import type { SourceStatus } from '../../../lib/core/sources/source-status.ts';
import { sayAge } from '../../ui/say-age.ts';
import { useText, type TextFunction } from '../../ui/use-text.ts';
import { activePhase } from './active-phase.ts';
import { ChangeDetails } from './ChangeDetails.tsx';
import { FORMAT_LABELS } from './format-labels.ts';
import { sayChanges } from './say-changes.ts';
import type { SourceView } from './sources-state.ts';

const PHASE_TEXTS = {
  asking: 'sources.phase.asking',
  reading: 'sources.phase.reading',
  publishing: 'sources.phase.publishing',
} as const;

interface SourceFactsProps {
  readonly view: SourceView;
  readonly now: Date;
}

/** How a source is, in plain words: how many terms, since when, what changed; or what is going on. */
export function SourceFacts({ view, now }: SourceFactsProps): ReactNode {
  const text = useText();
  const { source, status } = view;
  const phase = activePhase(status, now);
  const facts = sayFacts(view, now, text);
  const { changes, changedAt } = status ?? {};
  const changed = changedAt === undefined ? undefined : ageOfMoment(changedAt, now);
  const what = changes === undefined ? '' : sayChanges(changes, text);
  return (
    <>
      <p className="source-facts">
        {phase === undefined ? facts : <span className="working">{text(PHASE_TEXTS[phase])}</span>}
      </p>
      {source.enabled && changes !== undefined && changed !== undefined && what !== '' && (
        <ChangeDetails
          summary={text('sources.changes.since', { age: sayAge(changed, text('locale')), changes: what })}
          changes={changes}
        />
      )}
    </>
  );
}

/** "42 terms · CSV table · up to date 5 minutes ago" */
function sayFacts({ source, status }: SourceView, now: Date, text: TextFunction): string {
  const facts: string[] = [];
  const isRead = status?.succeededAt !== undefined;
  if (isRead) facts.push(text('sources.facts.terms', { count: status.terms }));
  if (isRead && status.format !== undefined) facts.push(text(FORMAT_LABELS[status.format]));
  const age = sayMoment(status, now, text);
  if (source.place.kind === 'file') {
    if (age !== undefined) facts.push(text('sources.facts.read', { age }));
  } else if (age !== undefined) {
    facts.push(text('sources.facts.checked', { age }));
  } else if (source.enabled) {
    facts.push(text('sources.facts.never'));
  }
  return facts.join(' · ');
}

function sayMoment(status: SourceStatus | undefined, now: Date, text: TextFunction): string | undefined {
  const age = status?.succeededAt === undefined ? undefined : ageOfMoment(status.succeededAt, now);
  if (age === undefined) return undefined;
  return age.unit === 'minute' && age.value === 0 ? text('sources.facts.now') : sayAge(age, text('locale'));
}
