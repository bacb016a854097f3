import { useId, type ReactNode } from 'react';
import { GLOSSARY_FORMATS, type FormatChoice } from '../../../lib/core/glossary/glossary-reading.ts';
import { Select } from '../../ui/Select.tsx';
import { useText } from '../../ui/use-text.ts';
import { FORMAT_LABELS } from './format-labels.ts';

interface FormatFieldProps {
  readonly value: FormatChoice;
  readonly onChange: (format: FormatChoice) => void;
}

const CHOICES = ['auto', ...GLOSSARY_FORMATS] as const;

/** As what a glossary is read; nearly always it shows by itself. */
export function FormatField({ value, onChange }: FormatFieldProps): ReactNode {
  const text = useText();
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {text('sources.format.label')}
      </label>
      <Select
        id={id}
        className="select"
        value={value}
        options={CHOICES.map((format) => [format, text(FORMAT_LABELS[format])])}
        onChange={onChange}
      />
    </div>
  );
}
