import { useId, type ReactNode, type RefObject } from 'react';

interface AddressFieldProps {
  readonly label: string;
  readonly hint: string;
  /** What is wrong with the address. */
  readonly problem?: string | undefined;
  readonly value: string;
  readonly field?: RefObject<HTMLInputElement | null>;
  /** Words of the button that submits the form around. */
  readonly submit: string;
  readonly busy?: boolean;
  readonly onChange: (value: string) => void;
}

/** A web address and the button that does something with it, on one line; below it what is wrong and what helps. */
export function AddressField(props: AddressFieldProps): ReactNode {
  const { label, hint, problem, value, field, submit, busy, onChange } = props;
  const id = useId();
  const hintId = useId();
  const problemId = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className="field-line">
        <input
          ref={field}
          id={id}
          type="url"
          className="input"
          value={value}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={problem !== undefined || undefined}
          aria-describedby={problem === undefined ? hintId : `${problemId} ${hintId}`}
          onChange={(event) => {
            onChange(event.currentTarget.value);
          }}
        />
        <button type="submit" className="button primary" aria-disabled={busy}>
          {submit}
        </button>
      </div>
      {problem !== undefined && (
        <p className="field-problem" id={problemId}>
          {problem}
        </p>
      )}
      <p className="hint" id={hintId}>
        {hint}
      </p>
    </div>
  );
}
