import { useId, type ReactNode } from 'react';
import { useText } from '../../ui/use-text.ts';

interface FilterSelectProps<T extends string> {
  readonly label: string;
  /** `undefined`: everything. */
  readonly value: T | undefined;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly onChange: (value: T | undefined) => void;
}

/** One way to narrow the list down. */
export function FilterSelect<T extends string>({
  label,
  value,
  options,
  onChange,
}: FilterSelectProps<T>): ReactNode {
  const text = useText();
  const id = useId();
  return (
    <div className="entry-filter">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={value ?? ''}
        onChange={({ currentTarget }) => {
          onChange(options.find(([option]) => option === currentTarget.value)?.[0]);
        }}
      >
        <option value="">{text('entries.filter.all')}</option>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
