import { useRef, useState, type ReactNode } from 'react';
import type { TermView } from '../../lib/core/card/card-view.ts';
import type { Role } from '../../lib/core/role.ts';
import { Icon } from '../ui/Icon.tsx';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { useText } from '../ui/use-text.ts';
import { useCard } from './card-context.ts';
import { CopyButton } from './CopyButton.tsx';

interface TermActionsProps {
  readonly term: TermView;
  readonly role: Role;
}

/** What to do with the term: remember that one knows it, with a way back, and copy its explanation. */
export function TermActions({ term, role }: TermActionsProps): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const { actions } = useCard();
  const [known, setKnown] = useState(term.known);
  const [problem, setProblem] = useState<string>();
  const saving = useRef(false);

  async function toggle(): Promise<void> {
    if (saving.current) return;
    saving.current = true;
    const saved = await actions.setKnown(term.id, !known);
    saving.current = false;
    setProblem(saved ? undefined : text('common.notSaved'));
    if (saved) setKnown(!known);
    announce(text(saved ? (known ? 'action.unmarked' : 'action.marked') : 'common.notSaved'));
  }

  const changed = known !== term.known;
  return (
    <>
      {problem !== undefined && <p className="problem">{problem}</p>}
      <div className="actions">
        {changed && (
          <span className="done">
            <Icon name="check" /> {text(known ? 'action.marked' : 'action.unmarked')}
          </span>
        )}
        {!changed && known && <span className="done">{text('action.known')}</span>}
        {/* One button for all states, so that the keyboard focus stays where it is. */}
        <button key="toggle" type="button" className="action" onClick={() => void toggle()}>
          {text(changed ? 'common.undo' : known ? 'action.unknow' : 'action.know')}
        </button>
        <CopyButton term={term} role={role} onProblem={setProblem} />
      </div>
    </>
  );
}
