import { useId, type ReactNode } from 'react';
import { GlossaryText } from '../ui/GlossaryText.tsx';
import { useText } from '../ui/use-text.ts';
import { CardShell } from './CardShell.tsx';

/** An acronym that nobody explains. */
export function UnknownCard({ text: acronym }: { readonly text: string }): ReactNode {
  const text = useText();
  const leadId = useId();
  return (
    <CardShell title={<GlossaryText>{acronym}</GlossaryText>} leadId={leadId}>
      <div id={leadId}>
        <p className="restatement">{text('unknown.title')}</p>
        <p className="definition">{text('unknown.advice')}</p>
      </div>
    </CardShell>
  );
}
