import type { ReactNode, RefObject } from 'react';
import type { FormatChoice } from '../../../lib/core/glossary/glossary-reading.ts';
import { resolveAddress } from '../../../lib/core/sources/resolve-address.ts';
import { useText } from '../../ui/use-text.ts';
import { AddressField } from '../AddressField.tsx';
import { FilePicker } from './FilePicker.tsx';
import { FormatField } from './FormatField.tsx';
import type { PreviewPlace } from './sources-state.ts';
import { TextField } from './TextField.tsx';

interface AddressValues {
  readonly typed: string;
  readonly token: string;
  readonly format: FormatChoice;
}

interface AddressFormProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly values: AddressValues;
  /** What is wrong with the address. */
  readonly problem?: string;
  readonly busy: boolean;
  readonly onChange: (values: AddressValues) => void;
  /** Called right in the click. */
  readonly onLook: (place: PreviewPlace) => void;
}

/** Where a glossary lies: an address, or a file on this computer. */
export function AddressForm({ field, values, problem, busy, onChange, onLook }: AddressFormProps): ReactNode {
  const text = useText();
  const address = resolveAddress(values.typed);
  const session = address.ok && address.value.session ? address.value.host : undefined;
  return (
    <form
      className="line-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onLook({ kind: 'url', typed: values.typed, token: values.token.trim() });
      }}
    >
      <AddressField
        field={field}
        label={text('sources.add.address')}
        hint={text('sources.add.hint')}
        problem={problem}
        submit={text('sources.add.look')}
        busy={busy}
        value={values.typed}
        onChange={(typed) => {
          onChange({ ...values, typed });
        }}
      />
      <FilePicker
        onPick={(file) => {
          onLook({ kind: 'file', file });
        }}
      />
      <details className="more">
        <summary>{text('sources.add.more')}</summary>
        <div className="source-form">
          <FormatField
            value={values.format}
            onChange={(format) => {
              onChange({ ...values, format });
            }}
          />
          {session !== undefined && (
            <p className="hint">{text('sources.token.session', { host: session })}</p>
          )}
          {session === undefined && (
            <TextField
              name="new-token"
              type="password"
              label={text('sources.token.label')}
              hint={text('sources.token.hint')}
              value={values.token}
              onChange={(token) => {
                onChange({ ...values, token });
              }}
            />
          )}
        </div>
      </details>
    </form>
  );
}
