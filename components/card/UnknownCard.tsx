import { useId, type ReactNode } from 'react';
import { GlossaryText } from '../ui/GlossaryText.tsx';
import { useText } from '../ui/use-text.ts';
import { AddWordLink } from './AddWordLink.tsx';
import { CardShell } from './CardShell.tsx';

interface UnknownCardProps {
  readonly text: string;
  /** Whether the reader may have entries of their own. */
  readonly mayOwn: boolean;
}

/** An acronym that nobody explains. */
export function UnknownCard({ text: acronym, mayOwn }: UnknownCardProps): ReactNode {
  const text = useText();
  const leadId = useId();
  return (
    <CardShell
      title={<GlossaryText>{acronym}</GlossaryText>}
      leadId={leadId}
      footer={
        mayOwn ? (
          <div className="actions">
            <AddWordLink word={acronym} />
          </div>
        ) : undefined
      }
    >
      <div id={leadId}>
        <p className="restatement">{text('unknown.title')}</p>
        <p className="definition">{text('unknown.advice')}</p>
      </div>
    </CardShell>
  );
}
