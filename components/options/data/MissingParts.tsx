import type { ReactNode } from 'react';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { Phrase } from '../../ui/Phrase.tsx';
import { useText, type TextKey } from '../../ui/use-text.ts';
import type { BackupPart } from '../../../lib/core/settings/backup.ts';
import type { MissingPart } from './data-state.ts';

const PART_TEXTS = {
  settings: 'data.missing.settings',
  sources: 'data.missing.sources',
  sites: 'data.missing.sites',
  templates: 'data.missing.templates',
  choices: 'data.missing.choices',
  entries: 'data.missing.entries',
} as const satisfies Record<BackupPart, TextKey>;

/** What a file that was saved lacks; nothing where it is whole. Said before that the rest was saved. */
export function MissingParts({ missing }: { readonly missing: readonly MissingPart[] }): ReactNode {
  const text = useText();
  if (missing.length === 0) return null;
  return (
    <div className="note warning" role="alert">
      <p>{text('data.missing.title')}</p>
      <ul className="plain-list">
        {missing.map((lacking, index) => (
          <li key={index}>
            {lacking.kind === 'part' ? (
              text(PART_TEXTS[lacking.part])
            ) : (
              <Phrase
                text={text('data.missing.file', { name: '{name}' })}
                values={{ name: <GlossaryText>{lacking.name}</GlossaryText> }}
              />
            )}
          </li>
        ))}
      </ul>
      <p>{text('data.missing.rest')}</p>
    </div>
  );
}
