import type { ReactNode } from 'react';
import type { Entry } from '../../../lib/core/glossary/entry.ts';
import { contributeTarget } from '../../../lib/core/glossary/export/contribute-url.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useText } from '../../ui/use-text.ts';

interface ProposeLinkProps {
  readonly entry: Entry;
  /** Where the source takes proposals. */
  readonly template: string;
  readonly label: string;
  readonly copyText: (text: string) => boolean;
  readonly onNote: (note: string) => void;
}

/** Opens the place where the owner takes proposals, with the entry in its address or, where it is too long, copied. */
export function ProposeLink({ entry, template, label, copyText, onNote }: ProposeLinkProps): ReactNode {
  const text = useText();
  const target = contributeTarget(template, entry);
  return (
    <a
      className="button"
      href={target.url}
      target="_blank"
      rel="noopener noreferrer"
      onClick={() => {
        if (target.kind === 'copy') {
          onNote(text(copyText(target.entry) ? 'action.pasteIt' : 'action.copyItFirst'));
        }
      }}
    >
      {label}
      <Icon name="external" />
      <span className="visually-hidden"> {text('card.newTab')}</span>
    </a>
  );
}
