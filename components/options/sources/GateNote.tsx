import { useState, type ReactNode } from 'react';
import { useText, type TextFunction } from '../../ui/use-text.ts';
import type { Gate } from './sources-state.ts';

interface GateNoteProps {
  readonly gate: Gate;
  /** The organisation set the glossary up; only this click is left to the reader. */
  readonly byOrganisation?: boolean;
  readonly onOpen: (gate: Gate) => Promise<boolean>;
}

/** Why a click is needed before a glossary can be read, and the button to click. */
export function GateNote({ gate, byOrganisation = false, onOpen }: GateNoteProps): ReactNode {
  const text = useText();
  const [refused, setRefused] = useState(false);
  return (
    <div className="note">
      {byOrganisation && <p>{text('sources.policy.click')}</p>}
      <p>{sayWhy(gate, text)}</p>
      <button
        type="button"
        className="button primary"
        onClick={() => {
          // Nothing may come before this: browsers ask for permissions only right in a click.
          void onOpen(gate).then((opened) => {
            setRefused(!opened);
          });
        }}
      >
        {gate.kind === 'consent'
          ? text('sources.gate.agree')
          : text('sources.gate.allow', { host: gate.host })}
      </button>
      {refused && <p role="alert">{text('sources.gate.refused')}</p>}
    </div>
  );
}

function sayWhy(gate: Gate, text: TextFunction): string {
  if (gate.kind === 'consent') return text('sources.gate.consent', { host: gate.host });
  return gate.origins.length > 1
    ? text('sources.gate.sheet', { host: gate.host })
    : text('sources.gate.permission', { host: gate.host });
}
