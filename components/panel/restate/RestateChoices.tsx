import { useId, type ReactNode } from 'react';
import type { WhichUses } from '../../../lib/core/restating/restate-passage.ts';
import { ROLE_LABELS } from '../../ui/role-labels.ts';
import { Choice } from '../../ui/Choice.tsx';
import { useText, type TextKey } from '../../ui/use-text.ts';
import type { RestateActions, RestateState } from './restate-state.ts';

const USES = {
  first: 'restate.first',
  all: 'restate.all',
} as const satisfies Record<WhichUses, TextKey>;

const BOTH: readonly WhichUses[] = ['first', 'all'];

interface RestateChoicesProps {
  readonly state: Pick<RestateState, 'role' | 'which' | 'sparesOwn'>;
  readonly actions: Pick<RestateActions, 'setWhich' | 'setSparesOwn'>;
}

/** How much of the passage is restated. */
export function RestateChoices({ state, actions }: RestateChoicesProps): ReactNode {
  const text = useText();
  const group = useId();
  return (
    <div className="restate-choices">
      <fieldset>
        <legend className="label">{text('restate.which')}</legend>
        {BOTH.map((which) => (
          <Choice
            key={which}
            group={group}
            label={text(USES[which])}
            checked={state.which === which}
            onChange={() => {
              actions.setWhich(which);
            }}
          />
        ))}
      </fieldset>
      <Choice
        label={text('restate.sparesOwn', { role: text(ROLE_LABELS[state.role]) })}
        checked={state.sparesOwn}
        onChange={actions.setSparesOwn}
      />
    </div>
  );
}
