import { useId, type ReactNode } from 'react';

interface ChoiceProps {
  /** Radio buttons of one question share it; checkboxes have none. */
  readonly group?: string;
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A radio button, or without `group` a checkbox, with its label and a line of explanation. */
export function Choice({ group, label, hint, checked, disabled = false, onChange }: ChoiceProps): ReactNode {
  const labelId = useId();
  const hintId = useId();
  return (
    <label className="choice">
      <input
        type={group === undefined ? 'checkbox' : 'radio'}
        name={group}
        checked={checked}
        disabled={disabled}
        aria-labelledby={labelId}
        aria-describedby={hint === undefined ? undefined : hintId}
        onChange={(event) => {
          onChange(event.currentTarget.checked);
        }}
      />
      <span className="choice-text">
        <span id={labelId} className="choice-label">
          {label}
        </span>
        {hint !== undefined && (
          <span id={hintId} className="hint">
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
