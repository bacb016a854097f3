import { useState, type ReactNode } from 'react';
import type { TermView } from '../../lib/core/card/card-view.ts';
import type { CopyPart } from '../../lib/core/card/copy-payload.ts';
import type { Role } from '../../lib/core/role.ts';
import { Icon } from '../ui/Icon.tsx';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { ROLE_LABELS } from '../ui/role-labels.ts';
import { useText, type TextFunction } from '../ui/use-text.ts';
import { useCard } from './card-context.ts';
import { useSourceName } from './SourceLine.tsx';

interface CopyButtonProps {
  readonly term: TermView;
  readonly role: Role;
  /** Called with what to do instead, or `undefined` once it worked. */
  readonly onProblem: (problem: string | undefined) => void;
}

/** Copies what the card says for the role shown. */
export function CopyButton({ term, role, onProblem }: CopyButtonProps): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const { actions } = useCard();
  const source = useSourceName(term);
  const [copied, setCopied] = useState<Role>();

  function copy(): void {
    const done = actions.copy(partsOf(term, role, text), text('copyText.source', { source }));
    setCopied(done ? role : undefined);
    onProblem(done ? undefined : text('action.copyRefused'));
    announce(text(done ? 'action.copied' : 'action.copyRefused'));
  }

  return (
    <button type="button" className="action end" onClick={copy}>
      <Icon name={copied === role ? 'check' : 'copy'} />
      {text(copied === role ? 'action.copied' : 'action.copy')}
    </button>
  );
}

/** The shown meaning, or all of them where none is better than the others. */
function partsOf(term: TermView, role: Role, text: TextFunction): readonly CopyPart[] {
  const senses = term.confident ? term.senses.slice(0, 1) : term.senses;
  return senses.flatMap(({ domain, texts, definition, ask }) => {
    const name =
      !term.confident && domain !== null ? `${term.term}, ${text(ROLE_LABELS[domain])}` : term.term;
    const shown = texts[role];
    const label =
      shown?.kind === 'restatement'
        ? text('copyText.term', { term: name, role: text(ROLE_LABELS[role]) })
        : name;
    return [
      ...(shown === undefined ? [] : [{ label, text: shown.text }]),
      ...(shown?.kind === 'restatement' && definition !== undefined
        ? [{ label: text('copyText.general'), text: definition }]
        : []),
      ...(ask === undefined ? [] : [{ label: text('copyText.ask'), text: ask }]),
    ];
  });
}
