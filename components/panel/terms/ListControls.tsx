import { useId, type ReactNode } from 'react';
import { TERM_ORDERS, type TermOrder } from '../../../lib/core/panel/term-rows.ts';
import { ROLES, type Role } from '../../../lib/core/role.ts';
import { ROLE_LABELS } from '../../ui/role-labels.ts';
import { Select } from '../../ui/Select.tsx';
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
  const notKnownTo = (role: Role): string =>
    text('panel.terms.notKnownTo', { role: text(ROLE_LABELS[role]) });
  return (
    <div className="list-controls">
      <label className="side-field" htmlFor={orderId}>
        <span className="label">{text('panel.terms.order')}</span>
        <Select
          id={orderId}
          className="input"
          value={choices.order}
          options={TERM_ORDERS.map((order) => [order, text(ORDER_TEXTS[order])])}
          onChange={actions.setOrder}
        />
      </label>
      <label className="side-field" htmlFor={roleId}>
        <span className="label">{text('panel.terms.shown')}</span>
        <Select<Role | ''>
          id={roleId}
          className="input"
          value={choices.notKnownTo ?? ''}
          options={[['', text('panel.terms.all')], ...ROLES.map((role) => [role, notKnownTo(role)] as const)]}
          onChange={(role) => {
            actions.setNotKnownTo(role === '' ? null : role);
          }}
        />
      </label>
      {(total >= SEARCHED_FROM || query !== '') && (
        <input
          type="search"
          className="input"
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
