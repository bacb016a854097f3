import type { ReactNode } from 'react';
import type { ChangeSummary } from '../../../lib/core/sources/source-status.ts';
import { useText } from '../../ui/use-text.ts';
import { Words } from '../../ui/Words.tsx';

interface ChangeDetailsProps {
  readonly summary: string;
  readonly changes: ChangeSummary;
}

const KINDS = [
  ['added', 'sources.changes.addedNames'],
  ['changed', 'sources.changes.changedNames'],
  ['removed', 'sources.changes.removedNames'],
] as const;

/** What changed in a glossary: the numbers, and the names for those who want to know. */
export function ChangeDetails({ summary, changes }: ChangeDetailsProps): ReactNode {
  const text = useText();
  return (
    <details className="more">
      <summary>{summary}</summary>
      <dl className="names">
        {KINDS.map(([kind, label]) => (
          <Names key={kind} label={text(label)} names={changes[`${kind}Names`]} count={changes[kind]} />
        ))}
      </dl>
    </details>
  );
}

interface NamesProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly count: number;
}

function Names({ label, names, count }: NamesProps): ReactNode {
  const text = useText();
  if (count === 0) return null;
  const rest = count - names.length;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <Words words={names} />
        {rest > 0 && <> {text('sources.changes.more', { count: rest })}</>}
      </dd>
    </div>
  );
}
