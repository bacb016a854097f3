import { useContext, useId, type ReactNode } from 'react';
import { describeProblem } from '../../../lib/core/glossary/describe-problem.ts';
import type { Problem } from '../../../lib/core/glossary/problem.ts';
import { TextContext } from '../../ui/use-text.ts';

interface FieldProps {
  /** In the draft: `senses[0].ask`. */
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: string;
  readonly value: string;
  readonly problems: readonly Problem[];
  /** Lines that are there at least; absent: a field of one line. */
  readonly rows?: number;
  readonly onChange: (value: string) => void;
}

/** A text field with its label, a line of explanation, and what is wrong with what stands in it. */
export function Field({ name, label, hint, value, problems, rows, onChange }: FieldProps): ReactNode {
  const id = useId();
  const described = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(problems.length === 0 ? [] : [`${id}-problem`]),
  ];
  const control = {
    id,
    className: 'input',
    value,
    'data-field': name,
    'aria-invalid': problems.length > 0,
    'aria-describedby': described.length === 0 ? undefined : described.join(' '),
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => {
      onChange(currentTarget.value);
    },
  };
  return (
    <div className="entry-field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {rows === undefined ? <input type="text" {...control} /> : <textarea rows={rows} {...control} />}
      {problems.length > 0 && (
        <div className="field-problem" id={`${id}-problem`}>
          <ProblemLines problems={problems} />
        </div>
      )}
    </div>
  );
}

/** What is wrong and what to do, a line each. */
export function ProblemLines({ problems }: { readonly problems: readonly Problem[] }): ReactNode {
  const translate = useContext(TextContext);
  return problems.map((problem, index) => {
    const { message, fix } = describeProblem(problem, translate);
    return (
      <p key={index}>
        {message} {fix}
      </p>
    );
  });
}
