import { useId, type ReactNode } from 'react';
import type { Sense } from '../../../lib/core/glossary/entry.ts';
import { ROLES } from '../../../lib/core/role.ts';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { LinkList } from '../../ui/LinkList.tsx';
import { ROLE_LABELS } from '../../ui/role-labels.ts';
import { useText } from '../../ui/use-text.ts';
import { Words } from '../../ui/Words.tsx';

interface SenseDetailsProps {
  readonly sense: Sense;
  /** Whether it needs a heading to tell it from others. */
  readonly heading: boolean;
}

/** One meaning: in general, for each role with the gaps shown, what to ask, which words speak for it, links. */
export function SenseDetails({ sense, heading }: SenseDetailsProps): ReactNode {
  const text = useText();
  const headingId = useId();
  const { domain, definition, roles, ask, cues, links } = sense;
  const owner =
    domain === undefined ? text('card.anyDomain') : text('card.from', { domain: text(ROLE_LABELS[domain]) });
  return (
    <section className="sense-details" {...(heading && { 'aria-labelledby': headingId })}>
      {heading ? (
        <h3 id={headingId}>{owner}</h3>
      ) : (
        domain !== undefined && <p className="entry-badge">{owner}</p>
      )}
      {definition !== undefined && (
        <p className="sense-definition">
          <GlossaryText>{definition}</GlossaryText>
        </p>
      )}
      <dl className="role-texts">
        {ROLES.map((role) => {
          const written = roles[role];
          return (
            <div key={role} data-role={role}>
              <dt>{text(ROLE_LABELS[role])}</dt>
              <dd className={written === undefined ? 'gap' : undefined}>
                {written === undefined ? (
                  text('entries.page.gap', { role: text(ROLE_LABELS[role]) })
                ) : (
                  <GlossaryText>{written}</GlossaryText>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      {ask !== undefined && (
        <p className="sense-ask">
          <span className="fact-label">{text('card.ask')}</span> <GlossaryText>{ask}</GlossaryText>
        </p>
      )}
      {cues.length > 0 && (
        <p className="sense-cues">
          <span className="fact-label">{text('entries.page.cues')}</span> <Words words={cues} />
        </p>
      )}
      <LinkList links={links} />
    </section>
  );
}
