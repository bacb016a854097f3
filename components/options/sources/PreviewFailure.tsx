import type { ReactNode } from 'react';
import { useText } from '../../ui/use-text.ts';
import { AddressLine } from './AddressLine.tsx';
import { describeFailure } from './describe-failure.ts';
import { GateNote } from './GateNote.tsx';
import type { Gate, PreviewOutcome } from './sources-state.ts';

interface PreviewFailureProps {
  readonly failed: Extract<PreviewOutcome, { kind: 'failed' }>;
  readonly onAgain: () => void;
  readonly onOpen: (gate: Gate) => Promise<boolean>;
}

/** Why a glossary could not be looked at, and the click that helps where one does. */
export function PreviewFailure({ failed, onAgain, onOpen }: PreviewFailureProps): ReactNode {
  const text = useText();
  const { failure, address, gate } = failed;
  return (
    <div className="preview">
      {address !== undefined && <AddressLine address={address} />}
      {gate === undefined ? (
        <div className="note bad" role="alert">
          <p>{describeFailure(failure, address, text)}</p>
          <button type="button" className="button" onClick={onAgain}>
            {text('sources.add.again')}
          </button>
        </div>
      ) : (
        <div role="alert">
          <GateNote gate={gate} onOpen={onOpen} />
        </div>
      )}
    </div>
  );
}
