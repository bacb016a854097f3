import type { ReactNode } from 'react';
import { ageOfDay, ageOfMoment } from '../../../lib/core/card/age.ts';
import type { Entry } from '../../../lib/core/glossary/entry.ts';
import { findRelated } from '../../../lib/core/glossary/find-related.ts';
import { glossaryHash } from '../../../lib/core/glossary/glossary-route.ts';
import { isSecureAddress } from '../../../lib/core/glossary/safe-link.ts';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { sayAge } from '../../ui/say-age.ts';
import { nameSource } from '../../ui/source-name.ts';
import { useText } from '../../ui/use-text.ts';
import { Words } from '../../ui/Words.tsx';
import type { GlossaryContents } from './glossary-state.ts';
import { LostLine } from './LostLine.tsx';

interface EntryFactsProps {
  readonly entry: Entry;
  readonly contents: GlossaryContents;
}

/** What is known of an entry beside its texts. */
export function EntryFacts({ entry, contents }: EntryFactsProps): ReactNode {
  const text = useText();
  const { updated, owner, needsCue, caseSensitive, not } = entry;
  const age = updated === undefined ? undefined : ageOfDay(updated, contents.readAt);
  return (
    <dl className="facts">
      <Fact label={text('entries.filter.source')}>
        <SourceFact entry={entry} contents={contents} />
      </Fact>
      {owner !== undefined && (
        <Fact label={text('entries.page.owner')}>
          <GlossaryText>{owner}</GlossaryText>
        </Fact>
      )}
      {updated !== undefined && (
        <Fact label={text('entries.page.updated')}>
          {age === undefined ? updated : `${updated}, ${sayAge(age, text('locale'))}`}
        </Fact>
      )}
      {caseSensitive !== undefined && (
        <Fact label={text('entries.form.capitals')}>
          {text(caseSensitive ? 'entries.form.capitalsExact' : 'entries.form.capitalsAny')}
        </Fact>
      )}
      {needsCue && <Fact label={text('entries.page.marked')}>{text('entries.page.needsCue')}</Fact>}
      {not.length > 0 && (
        <Fact label={text('entries.page.not')}>
          <Words words={not} />
        </Fact>
      )}
      <Related entry={entry} contents={contents} />
      <Losses entry={entry} contents={contents} />
    </dl>
  );
}

interface FactProps {
  readonly label: string;
  readonly children: ReactNode;
}

function Fact({ label, children }: FactProps): ReactNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Name, host as it really is, and age of the contents. */
function SourceFact({ entry, contents }: EntryFactsProps): ReactNode {
  const text = useText();
  const source = contents.sources.find(({ id }) => id === entry.origin);
  const age = source?.fetchedAt === undefined ? undefined : ageOfMoment(source.fetchedAt, contents.readAt);
  return (
    <>
      <GlossaryText>{nameSource(entry.origin, source, text)}</GlossaryText>
      {source?.host !== undefined && <span className="host"> {source.host}</span>}
      {age !== undefined && (
        <span className="quiet">, {text('source.read', { age: sayAge(age, text('locale')) })}</span>
      )}
      {source?.home !== undefined && isSecureAddress(source.home) && (
        <>
          {' · '}
          <a href={source.home} target="_blank" rel="noopener noreferrer">
            {text('entries.page.home')}
            <span className="visually-hidden"> {text('card.newTab')}</span>
          </a>
        </>
      )}
    </>
  );
}

function Related({ entry, contents }: EntryFactsProps): ReactNode {
  const text = useText();
  if (entry.related.length === 0) return null;
  return (
    <Fact label={text('entries.page.related')}>
      {findRelated(contents.entries, entry.related).map(({ name, entry: found }, index) => (
        <span key={index}>
          {index > 0 && ', '}
          {found === undefined ? (
            <GlossaryText>{name}</GlossaryText>
          ) : (
            <a href={glossaryHash({ view: 'entry', id: found.id })}>
              <GlossaryText>{found.term}</GlossaryText>
            </a>
          )}
        </span>
      ))}
    </Fact>
  );
}

/** What other sources say about the word that is not used because of this entry, and forms that this one lost. */
function Losses({ entry, contents }: EntryFactsProps): ReactNode {
  const text = useText();
  const claims = contents.lost.filter(
    ({ winner, winnerOrigin, kind, term, origin }) =>
      (winner === entry.term && winnerOrigin === entry.origin) ||
      (kind === 'form' && term === entry.term && origin === entry.origin),
  );
  if (claims.length === 0) return null;
  return (
    <Fact label={text('entries.page.notUsed')}>
      <ul>
        {claims.map((claim, index) => (
          <li key={index}>
            <LostLine claim={claim} sources={contents.sources} />
          </li>
        ))}
      </ul>
    </Fact>
  );
}
