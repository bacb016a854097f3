import { useId, type ReactNode } from 'react';
import { assertNever } from '../../../lib/core/result.ts';
import type { RestatedPassage } from '../../../lib/core/restating/restated-passage.ts';
import { useText } from '../../ui/use-text.ts';
import { CopyPassage } from './CopyPassage.tsx';
import { PassageInput } from './PassageInput.tsx';
import { RestateChoices } from './RestateChoices.tsx';
import { RestatedText } from './RestatedText.tsx';
import { RestateRoles } from './RestateRoles.tsx';
import type { RestateActions, RestateState } from './restate-state.ts';
import { WordLists } from './WordLists.tsx';

interface RestateViewProps {
  readonly state: RestateState;
  readonly actions: RestateActions;
  /** Address of the options page, where words can be defined; `undefined`: readers may have no entries of their own. */
  readonly addAddress: string | undefined;
}

/** A passage in the words of a role: taken from the page or pasted, shown, corrected and copied. */
export function RestateView({ state, actions, addAddress }: RestateViewProps): ReactNode {
  const id = useId();
  return (
    <div className="restate">
      <PassageInput text={state.text} isCut={state.isCut} actions={actions} />
      {state.text.trim() !== '' && (
        <>
          <RestateRoles roles={state.roles} selected={state.role} panelId={id} onSelect={actions.setRole} />
          <div
            className="restate-panel"
            role="tabpanel"
            id={id}
            aria-labelledby={`${id}-${state.role}`}
            data-restate-role={state.role}
          >
            <RestateChoices state={state} actions={actions} />
            <Outcome state={state} actions={actions} addAddress={addAddress} />
          </div>
        </>
      )}
    </div>
  );
}

function Outcome({ state, actions, addAddress }: RestateViewProps): ReactNode {
  const text = useText();
  const { glossary, passage } = state;
  switch (glossary) {
    case 'missing':
      return <p className="problem">{text('idle.noGlossary')}</p>;
    case 'failed':
      return <p className="problem">{text('failed.unreadable')}</p>;
    case 'loading':
    case 'ready':
      return passage === null ? (
        <p className="quiet">{text('restate.loading')}</p>
      ) : (
        <Restated passage={passage} actions={actions} addAddress={addAddress} />
      );
    default:
      return assertNever(glossary);
  }
}

interface RestatedProps extends Pick<RestateViewProps, 'actions' | 'addAddress'> {
  readonly passage: RestatedPassage;
}

function Restated({ passage, actions, addAddress }: RestatedProps): ReactNode {
  const text = useText();
  const { restated } = passage;
  return (
    <>
      <p className="quiet">
        {restated === 0 ? text('restate.none') : text('restate.count', { count: restated })}
      </p>
      <RestatedText passage={passage} onChoose={actions.chooseSense} />
      {restated > 0 && <CopyPassage passage={passage} onCopy={actions.copy} />}
      <WordLists passage={passage} addAddress={addAddress} />
    </>
  );
}
