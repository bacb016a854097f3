import { useId, useState, type ReactNode } from 'react';
import type { TermView } from '../../lib/core/card/card-view.ts';
import type { Role } from '../../lib/core/role.ts';
import { GlossaryText } from '../ui/GlossaryText.tsx';
import { LinkList } from '../ui/LinkList.tsx';
import { Phrase } from '../ui/Phrase.tsx';
import { ROLE_LABELS } from '../ui/role-labels.ts';
import { useText } from '../ui/use-text.ts';
import { AudienceLine } from './AudienceLine.tsx';
import { CardShell } from './CardShell.tsx';
import { EqualSenses } from './EqualSenses.tsx';
import { OtherSenses } from './OtherSenses.tsx';
import { Reason } from './Reason.tsx';
import { RoleTabs } from './RoleTabs.tsx';
import { SenseText } from './SenseText.tsx';
import { SourceActions } from './SourceActions.tsx';
import { SourceLine } from './SourceLine.tsx';
import { StatusNote } from './StatusNote.tsx';
import { TermActions } from './TermActions.tsx';

/** A term of the glossary, explained for one role at a time. */
export function TermCard({ term }: { readonly term: TermView }): ReactNode {
  const text = useText();
  const [role, setRole] = useState(term.roles[0]);
  const panelId = useId();
  const leadId = useId();
  const [first, ...others] = term.senses;
  const audience = role === term.roles[0] ? null : <AudienceLine role={role} />;
  return (
    <CardShell
      title={<GlossaryText>{term.term}</GlossaryText>}
      subtitle={subtitleOf(term)}
      leadId={leadId}
      term={term.id}
      role={role}
      footer={<TermActions term={term} role={role} />}
    >
      <StatusNote status={term.status} replacedBy={term.replacedBy} />
      {term.definedHere !== undefined && (
        <p className="note">
          <span className="label">{text('card.definedHere')}</span>
          <GlossaryText>{term.definedHere}</GlossaryText>
        </p>
      )}
      <RoleTabs roles={term.roles} selected={role} panelId={panelId} onSelect={setRole} />
      <div role="tabpanel" id={panelId} aria-labelledby={`${panelId}-${role}`} tabIndex={0} className="panel">
        {term.confident ? (
          <div data-card-sense={first.domain ?? ''}>
            <SenseText sense={first} role={role} leadId={leadId} remark={audience} />
          </div>
        ) : (
          <EqualSenses senses={term.senses} role={role} leadId={leadId} remark={audience} />
        )}
        {term.confident && others.length > 0 && <OtherSenses senses={others} role={role} />}
      </div>
      <LinkList links={term.confident ? first.links : term.senses.flatMap(({ links }) => links)} />
      <SourceLine term={term} />
      <SourceActions term={term} />
    </CardShell>
  );
}

/** "From ML · here as “features” · Chosen because “training” is nearby", as far as there is something to say. */
function subtitleOf({ confident, senses, asWritten, reason }: TermView): ReactNode {
  const domain = confident ? senses[0].domain : null;
  if (domain === null && asWritten === undefined && reason === undefined) return undefined;
  return (
    <>
      {domain !== null && <Domain domain={domain} />}
      {asWritten !== undefined && <AsWritten words={asWritten} />}
      {reason !== undefined && (
        <span className="reason">
          <Reason reason={reason} />
        </span>
      )}
    </>
  );
}

function Domain({ domain }: { readonly domain: Role }): ReactNode {
  const text = useText();
  return <span>{text('card.from', { domain: text(ROLE_LABELS[domain]) })}</span>;
}

function AsWritten({ words }: { readonly words: string }): ReactNode {
  const text = useText();
  return (
    <span>
      <Phrase
        text={text('card.asWritten', { text: '{text}' })}
        values={{ text: <GlossaryText>{words}</GlossaryText> }}
      />
    </span>
  );
}
