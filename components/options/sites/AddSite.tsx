import { useId, useState, type ReactNode, type RefObject } from 'react';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { useText } from '../../ui/use-text.ts';
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
  const id = useId();
  const hintId = useId();
  const problemId = useId();
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
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {text('sites.add.address')}
        </label>
        <div className="field-line">
          <input
            ref={field}
            id={id}
            type="url"
            className="input"
            value={typed}
            autoComplete="off"
            spellCheck={false}
            aria-invalid={problem !== undefined || undefined}
            aria-describedby={problem === undefined ? hintId : `${problemId} ${hintId}`}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setOutcome(undefined);
            }}
          />
          <button type="submit" className="button primary">
            {text('sites.add.add')}
          </button>
        </div>
        {problem !== undefined && (
          <p className="field-problem" id={problemId}>
            {problem}
          </p>
        )}
        <p className="hint" id={hintId}>
          {text('sites.add.hint')} {text('sites.why')}
        </p>
      </div>
      {outcome?.kind === 'not-saved' && <p role="alert">{text('common.notSaved')}</p>}
      {outcome?.kind === 'added' && !outcome.allowed && <p role="alert">{text('sites.add.refused')}</p>}
    </form>
  );
}
