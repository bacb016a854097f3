import { useId, type ReactNode, type RefObject } from 'react';
import type { FormatChoice } from '../../../lib/core/glossary/glossary-reading.ts';
import { resolveAddress } from '../../../lib/core/sources/resolve-address.ts';
import { useText } from '../../ui/use-text.ts';
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
  const id = useId();
  const hintId = useId();
  const problemId = useId();
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
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {text('sources.add.address')}
        </label>
        <div className="field-line">
          <input
            ref={field}
            id={id}
            type="url"
            className="input"
            value={values.typed}
            autoComplete="off"
            spellCheck={false}
            aria-invalid={problem !== undefined || undefined}
            aria-describedby={problem === undefined ? hintId : `${problemId} ${hintId}`}
            onChange={(event) => {
              onChange({ ...values, typed: event.currentTarget.value });
            }}
          />
          <button type="submit" className="button primary" aria-disabled={busy}>
            {text('sources.add.look')}
          </button>
        </div>
        {problem !== undefined && (
          <p className="field-problem" id={problemId}>
            {problem}
          </p>
        )}
        <p className="hint" id={hintId}>
          {text('sources.add.hint')}
        </p>
      </div>
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
