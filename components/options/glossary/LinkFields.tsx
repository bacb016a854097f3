import { useId, useRef, type ReactNode } from 'react';
import type { Link } from '../../../lib/core/glossary/entry.ts';
import { LIMITS } from '../../../lib/core/glossary/limits.ts';
import { useText } from '../../ui/use-text.ts';
import type { DraftProblems } from './draft-problems.ts';
import { Field } from './Field.tsx';

interface LinkFieldsProps {
  readonly links: readonly Link[];
  /** In the draft: `senses[0].links`. */
  readonly name: string;
  readonly problems: DraftProblems;
  readonly onChange: (links: readonly Link[]) => void;
}

/** The links of a meaning, any number of them. */
export function LinkFields({ links, name, problems, onChange }: LinkFieldsProps): ReactNode {
  const text = useText();
  const titleId = useId();
  const group = useRef<HTMLDivElement>(null);
  const change = (index: number, part: Partial<Link>): void => {
    onChange(links.map((link, at) => (at === index ? { ...link, ...part } : link)));
  };
  return (
    <div ref={group} className="link-fields" role="group" aria-labelledby={titleId}>
      <p className="field-title" id={titleId}>
        {text('entries.form.links')}
      </p>
      {links.map((link, index) => (
        <div key={index} className="link-field">
          <Field
            name={`${name}[${index}].title`}
            label={text('entries.form.linkTitle', { number: index + 1 })}
            value={link.title}
            problems={problems.of(`${name}[${index}].title`)}
            onChange={(title) => {
              change(index, { title });
            }}
          />
          <Field
            name={`${name}[${index}].url`}
            label={text('entries.form.linkAddress', { number: index + 1 })}
            value={link.url}
            problems={problems.of(`${name}[${index}].url`)}
            onChange={(url) => {
              change(index, { url });
            }}
          />
          <button
            type="button"
            className="entry-link-button"
            onClick={() => {
              onChange(links.filter((_, at) => at !== index));
              group.current?.querySelector<HTMLElement>('[data-add-link]')?.focus();
            }}
          >
            {text('entries.form.removeLink', { number: index + 1 })}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="entry-link-button"
        data-add-link=""
        aria-disabled={links.length >= LIMITS.linksPerSense}
        onClick={() => {
          if (links.length < LIMITS.linksPerSense) onChange([...links, { title: '', url: '' }]);
        }}
      >
        {text('entries.form.addLink')}
      </button>
    </div>
  );
}
