import type { ReactNode } from 'react';
import { useText } from '../../ui/use-text.ts';
import type { Going, Place } from './use-going.ts';

interface JumpButtonProps {
  readonly place: Place;
  readonly label: string;
  /** The label with what it goes to: several buttons of a view have the same label. */
  readonly name: string;
  readonly going: Going;
}

/** Shows a place on the page, and says beside itself when the page could not. */
export function JumpButton({ place, label, name, going }: JumpButtonProps): ReactNode {
  const text = useText();
  return (
    <>
      <button
        type="button"
        className="spec-link"
        aria-label={name}
        onClick={() => {
          going.go(place);
        }}
      >
        {label}
      </button>
      {going.failedFrom === place.from && (
        <span className="spec-not-shown"> {text('specView.notShown')}</span>
      )}
    </>
  );
}
