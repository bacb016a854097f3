import { useState, type ReactNode } from 'react';
import { useText } from '../ui/use-text.ts';
import { AddressField } from './AddressField.tsx';

interface TeamAddressProps {
  /** Opens the sources with this address filled in; '' where none was given. */
  readonly onGo: (address: string) => void;
}

/** First run: the one line where the address of the team's own glossary goes. */
export function TeamAddress({ onGo }: TeamAddressProps): ReactNode {
  const text = useText();
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
      <AddressField
        label={text('options.welcome.team')}
        hint={text('options.welcome.teamHint')}
        submit={text('options.welcome.teamGo')}
        value={address}
        onChange={setAddress}
      />
    </form>
  );
}
