import { useEffect, useId, useRef, type ReactNode } from 'react';

interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with the value. */
  readonly problem?: string;
  readonly type?: 'text' | 'url' | 'password';
  readonly value: string;
  /** Takes the focus when it appears, for a form that was just asked for. */
  readonly takesFocus?: boolean;
  readonly onChange: (value: string) => void;
}

/** A line of text with its label, a word of help and what is wrong with it. */
export function TextField(props: TextFieldProps): ReactNode {
  const { name, label, hint, problem, type = 'text', value, takesFocus = false, onChange } = props;
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const hintId = useId();
  const problemId = useId();
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);
  const described = [hint !== undefined && hintId, problem !== undefined && problemId].filter(
    (part) => part !== false,
  );
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        ref={input}
        id={id}
        name={name}
        type={type}
        className="input"
        value={value}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={described.length === 0 ? undefined : described.join(' ')}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
      {problem !== undefined && (
        <p className="field-problem" id={problemId}>
          {problem}
        </p>
      )}
      {hint !== undefined && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}
