import type { ReactNode } from 'react';
import type { Meaning, TermSegment } from '../../../lib/core/restating/restated-passage.ts';
import type { Role } from '../../../lib/core/role.ts';
import { Reason } from '../../card/Reason.tsx';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { ROLE_LABELS } from '../../ui/role-labels.ts';
import { useText } from '../../ui/use-text.ts';

interface TermDetailsProps {
  readonly id: string;
  readonly segment: TermSegment;
  readonly role: Role;
  readonly onChoose: (termId: string, sense: number) => void;
}

/** What stood in the passage, what it means in full, and the other meanings it could have. */
export function TermDetails({ id, segment, role, onChoose }: TermDetailsProps): ReactNode {
  const text = useText();
  const { original, term, meanings, chosen, definedHere } = segment;
  const told = meanings.find(({ sense }) => sense === chosen);
  return (
    <div id={id} className="restate-details" role="group" aria-label={text('restate.about', { term })}>
      <p>
        <span className="label">{text('restate.original')}</span>
        <q>
          <GlossaryText>{original}</GlossaryText>
        </q>
      </p>
      {definedHere !== undefined && (
        <p>
          <span className="label">{text('card.definedHere')}</span>
          <GlossaryText>{definedHere}</GlossaryText>
        </p>
      )}
      {told !== undefined && <Told meaning={told} role={role} isOnly={meanings.length === 1} />}
      {meanings.length > 1 && <Meanings segment={segment} onChoose={onChoose} />}
    </div>
  );
}

interface ToldProps {
  readonly meaning: Meaning;
  readonly role: Role;
  /** Of several, the list tells what each is in general. */
  readonly isOnly: boolean;
}

function Told({ meaning, role, isOnly }: ToldProps): ReactNode {
  const text = useText();
  const { text: told, definition } = meaning;
  if (told === undefined) return <p className="missing">{text('card.noText')}</p>;
  const roleName = text(ROLE_LABELS[role]);
  return (
    <>
      <p>
        <span className="label">
          {told.kind === 'restatement'
            ? text('restate.forRole', { role: roleName })
            : text('card.noRoleText', { role: roleName })}
        </span>
        <GlossaryText>{told.text}</GlossaryText>
      </p>
      {isOnly && told.kind === 'restatement' && definition !== undefined && (
        <p>
          <span className="label">{text('card.inGeneral')}</span>
          <GlossaryText>{definition}</GlossaryText>
        </p>
      )}
    </>
  );
}

interface MeaningsProps {
  readonly segment: TermSegment;
  readonly onChoose: (termId: string, sense: number) => void;
}

function Meanings({ segment, onChoose }: MeaningsProps): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const { termId, term, meanings, chosen, isCorrected, reason } = segment;
  const nameOf = ({ domain }: Meaning): string =>
    text(domain === null ? 'card.anyDomain' : ROLE_LABELS[domain]);
  return (
    <div className="restate-meanings">
      <p className="label">
        {chosen === null && text('restate.whichOne')}
        {isCorrected && text('restate.chosenByYou')}
        {chosen !== null && !isCorrected && reason !== undefined && <Reason reason={reason} />}
      </p>
      <ul aria-label={text('restate.meanings', { term })}>
        {meanings.map((meaning) => (
          <li key={meaning.sense}>
            <button
              type="button"
              className="restate-meaning"
              data-restate-sense={meaning.domain ?? ''}
              aria-pressed={meaning.sense === chosen}
              onClick={() => {
                onChoose(termId, meaning.sense);
                announce(text('restate.chose', { term, meaning: nameOf(meaning) }));
              }}
            >
              <span className="domain">{nameOf(meaning)}</span>
              <GlossaryText>{meaning.definition ?? meaning.text?.text ?? text('card.noText')}</GlossaryText>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
