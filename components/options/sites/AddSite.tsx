import { useState, type ReactNode, type RefObject } from 'react';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { useText } from '../../ui/use-text.ts';
import { AddressField } from '../AddressField.tsx';
import { hostOf } from './host-of.ts';
import { SITE_PROBLEM_TEXTS } from './site-problem-texts.ts';
import type { AddOutcome, SitesActions } from './sites-state.ts';

interface AddSiteProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onAdd: SitesActions['add'];
}

/** Adds a self-hosted site by any of its addresses. */
export function AddSite({ field, onAdd }: AddSiteProps): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const [typed, setTyped] = useState('');
  const [outcome, setOutcome] = useState<AddOutcome>();
  const problem = outcome?.kind === 'problem' ? text(SITE_PROBLEM_TEXTS[outcome.problem]) : undefined;

  function settle(added: AddOutcome): void {
    setOutcome(added);
    field.current?.focus();
    if (added.kind !== 'added') return;
    setTyped('');
    const site = hostOf(added.origin);
    announce(text(added.allowed ? 'sites.news.added' : 'sites.news.addedOnly', { site }));
  }

  return (
    <form
      className="line-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // Nothing may come before this: browsers ask for permissions only right in a click.
        void onAdd(typed).then(settle);
      }}
    >
      <AddressField
        field={field}
        label={text('sites.add.address')}
        hint={`${text('sites.add.hint')} ${text('sites.why')}`}
        problem={problem}
        submit={text('sites.add.add')}
        value={typed}
        onChange={(value) => {
          setTyped(value);
          setOutcome(undefined);
        }}
      />
      {outcome?.kind === 'not-saved' && <p role="alert">{text('common.notSaved')}</p>}
      {outcome?.kind === 'added' && !outcome.allowed && <p role="alert">{text('sites.add.refused')}</p>}
    </form>
  );
}
