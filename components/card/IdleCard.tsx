import { useId, type ReactNode } from 'react';
import type { IdleReason } from '../../lib/core/card/protocol.ts';
import { useText } from '../ui/use-text.ts';
import { CardShell } from './CardShell.tsx';
import { IDLE_TEXTS } from './idle-texts.ts';

/** A command came where nothing is marked at all: says why. */
export function IdleCard({ reason }: { readonly reason: IdleReason }): ReactNode {
  const text = useText();
  const leadId = useId();
  return (
    <CardShell title={text('idle.title')} leadId={leadId}>
      <p id={leadId} className="definition">
        {text(IDLE_TEXTS[reason])}
      </p>
    </CardShell>
  );
}
