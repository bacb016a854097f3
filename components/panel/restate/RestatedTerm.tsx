import { useId, type ReactNode } from 'react';
import { insertOf } from '../../../lib/core/restating/copy-passage.ts';
import type { TermSegment } from '../../../lib/core/restating/restated-passage.ts';
import type { Role } from '../../../lib/core/role.ts';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { useText } from '../../ui/use-text.ts';
import { insertWords } from './insert-words.ts';
import { TermDetails } from './TermDetails.tsx';

interface RestatedTermProps {
  readonly segment: TermSegment;
  readonly role: Role;
  /** Tells it from all other places of terms in the passage. */
  readonly place: string;
  readonly isOpen: boolean;
  readonly onOpen: (place: string) => void;
  readonly onChoose: (termId: string, sense: number) => void;
}

/**
 * A term with what it means behind it, and its details while they are open. They stand inside of it, so that pointer
 * and focus that go on into them have not left it (WCAG 1.4.13).
 */
export function RestatedTerm({
  segment,
  role,
  place,
  isOpen,
  onOpen,
  onChoose,
}: RestatedTermProps): ReactNode {
  const text = useText();
  const id = useId();
  const insert = insertOf(segment, insertWords(text));
  return (
    <span className="restate-term" data-key={place}>
      <button
        type="button"
        className="restate-word"
        data-restate-term={segment.termId}
        data-state={stateOf(segment)}
        aria-label={nameOf(segment, text)}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => {
          onOpen(place);
        }}
      >
        <GlossaryText>{segment.original}</GlossaryText>
      </button>
      {insert !== '' && (
        <span className="restate-insert" data-restate-insert="">
          {' ('}
          <GlossaryText>{insert}</GlossaryText>)
        </span>
      )}
      {isOpen && <TermDetails id={id} segment={segment} role={role} onChoose={onChoose} />}
    </span>
  );
}

/** `open`: it has several meanings and none was chosen. */
function stateOf({ chosen, inserts }: TermSegment): 'open' | 'restated' | 'left' {
  if (chosen === null) return 'open';
  return inserts.length > 0 ? 'restated' : 'left';
}

function nameOf(segment: TermSegment, text: ReturnType<typeof useText>): string {
  const { original: term, chosen, inserts } = segment;
  if (chosen === null) return text('restate.name.open', { term });
  return inserts.length > 0 ? text('restate.name.restated', { term }) : text('restate.name.left', { term });
}
