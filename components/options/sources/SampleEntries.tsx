import type { ReactNode } from 'react';
import type { Entry } from '../../../lib/core/glossary/entry.ts';
import { ROLES } from '../../../lib/core/role.ts';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { useText } from '../../ui/use-text.ts';

/** Enough to see whether the columns were understood. */
const SHOWN = 5;

/** The first entries of a glossary: a word and what it means. */
export function SampleEntries({ entries }: { readonly entries: readonly Entry[] }): ReactNode {
  const text = useText();
  if (entries.length === 0) return null;
  const rest = entries.length - SHOWN;
  return (
    <>
      <dl className="sample">
        {entries.slice(0, SHOWN).map((entry) => (
          <div key={entry.id}>
            <dt>
              <GlossaryText>{entry.term}</GlossaryText>
            </dt>
            <dd>
              <GlossaryText>{firstText(entry)}</GlossaryText>
            </dd>
          </div>
        ))}
      </dl>
      {rest > 0 && <p className="quiet">{text('sources.preview.more', { count: rest })}</p>}
    </>
  );
}

function firstText({ senses }: Entry): string {
  const [sense] = senses;
  if (sense === undefined) return '';
  return sense.definition ?? ROLES.map((role) => sense.roles[role]).find((one) => one !== undefined) ?? '';
}
