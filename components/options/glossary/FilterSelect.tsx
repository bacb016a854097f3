import { useId, type ReactNode } from 'react';
import { Select } from '../../ui/Select.tsx';
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
      <Select<T | ''>
        id={id}
        className="input"
        value={value ?? ''}
        options={[['', text('entries.filter.all')], ...options]}
        onChange={(chosen) => {
          onChange(chosen === '' ? undefined : chosen);
        }}
      />
    </div>
  );
}
