import { useId, type ReactNode } from 'react';
import { TERM_ORDERS, type TermOrder } from '../../../lib/core/panel/term-rows.ts';
import { ROLES } from '../../../lib/core/role.ts';
import { ROLE_LABELS } from '../../ui/role-labels.ts';
import { useText, type TextKey } from '../../ui/use-text.ts';
import type { TermsActions, TermsChoices } from './terms-state.ts';

/** From here on a list is too long to be looked through. */
const SEARCHED_FROM = 16;

const ORDER_TEXTS = {
  page: 'panel.terms.byPlace',
  name: 'panel.terms.byName',
} as const satisfies Record<TermOrder, TextKey>;

interface ListControlsProps {
  /** Number of all terms. */
  readonly total: number;
  readonly choices: TermsChoices;
  readonly actions: Pick<TermsActions, 'setOrder' | 'setNotKnownTo'>;
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** Order, filter and, for long lists, search. */
export function ListControls({ total, choices, actions, query, onQuery }: ListControlsProps): ReactNode {
  const text = useText();
  const orderId = useId();
  const roleId = useId();
  return (
    <div className="list-controls">
      <label className="side-field" htmlFor={orderId}>
        <span>{text('panel.terms.order')}</span>
        <select
          id={orderId}
          className="side-input"
          value={choices.order}
          onChange={({ currentTarget: { value } }) => {
            const order = TERM_ORDERS.find((known) => known === value);
            if (order !== undefined) actions.setOrder(order);
          }}
        >
          {TERM_ORDERS.map((order) => (
            <option key={order} value={order}>
              {text(ORDER_TEXTS[order])}
            </option>
          ))}
        </select>
      </label>
      <label className="side-field" htmlFor={roleId}>
        <span>{text('panel.terms.shown')}</span>
        <select
          id={roleId}
          className="side-input"
          value={choices.notKnownTo ?? ''}
          onChange={({ currentTarget: { value } }) => {
            actions.setNotKnownTo(ROLES.find((role) => role === value) ?? null);
          }}
        >
          <option value="">{text('panel.terms.all')}</option>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {text('panel.terms.notKnownTo', { role: text(ROLE_LABELS[role]) })}
            </option>
          ))}
        </select>
      </label>
      {(total >= SEARCHED_FROM || query !== '') && (
        <input
          type="search"
          className="side-input"
          aria-label={text('panel.terms.search')}
          placeholder={text('panel.terms.search')}
          value={query}
          onChange={({ currentTarget }) => {
            onQuery(currentTarget.value);
          }}
        />
      )}
    </div>
  );
}
