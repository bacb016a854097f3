import type { ReactNode } from 'react';
import { changesNothing, type ImportChanges } from '../../../lib/core/settings/import-changes.ts';
import type { ChangeSummary } from '../../../lib/core/sources/source-status.ts';
import { useText } from '../../ui/use-text.ts';
import { ChangeDetails } from '../sources/ChangeDetails.tsx';
import { sayChanges } from '../sources/say-changes.ts';

/** In the order shown. */
const PARTS = [
  ['entries', 'data.preview.entries'],
  ['sources', 'data.preview.sources'],
  ['sites', 'data.preview.sites'],
  ['templates', 'data.preview.templates'],
] as const;

/** What an import would change, part by part. */
export function ImportSummary({ changes }: { readonly changes: ImportChanges }): ReactNode {
  const text = useText();
  if (changesNothing(changes)) return <p>{text('data.preview.nothing')}</p>;
  return (
    <>
      {PARTS.map(([part, label]) => (
        <PartChanges key={part} label={label} changes={changes[part]} />
      ))}
      {changes.settings && <p>{text('data.preview.settings')}</p>}
      {changes.sites.added > 0 && <p className="hint">{text('data.preview.sitesHint')}</p>}
      {changes.sources.added > 0 && <p className="hint">{text('data.preview.sourcesHint')}</p>}
    </>
  );
}

interface PartChangesProps {
  readonly label: (typeof PARTS)[number][1];
  readonly changes: ChangeSummary;
}

function PartChanges({ label, changes }: PartChangesProps): ReactNode {
  const text = useText();
  const said = sayChanges(changes, text);
  return said === '' ? null : <ChangeDetails summary={text(label, { changes: said })} changes={changes} />;
}
