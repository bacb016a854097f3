import { useId, useState, type ReactNode } from 'react';
import { useText } from '../ui/use-text.ts';

interface TeamAddressProps {
  /** Opens the sources with this address filled in; '' where none was given. */
  readonly onGo: (address: string) => void;
}

/** First run: the one line where the address of the team's own glossary goes. */
export function TeamAddress({ onGo }: TeamAddressProps): ReactNode {
  const text = useText();
  const id = useId();
  const hintId = useId();
  const [address, setAddress] = useState('');
  return (
    <form
      className="line-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onGo(address.trim());
      }}
    >
      <p className="hint" id={hintId}>
        {text('options.welcome.teamHint')}
      </p>
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {text('options.welcome.team')}
        </label>
        <div className="field-line">
          <input
            id={id}
            type="url"
            className="input"
            value={address}
            autoComplete="off"
            spellCheck={false}
            aria-describedby={hintId}
            onChange={(event) => {
              setAddress(event.currentTarget.value);
            }}
          />
          <button type="submit" className="button">
            {text('options.welcome.teamGo')}
          </button>
        </div>
      </div>
    </form>
  );
}
