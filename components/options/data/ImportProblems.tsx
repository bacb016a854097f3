import type { ReactNode } from 'react';
import type { BackupPart } from '../../../lib/core/settings/backup.ts';
import { useText, type TextKey } from '../../ui/use-text.ts';
import { ProblemList } from '../sources/ProblemList.tsx';
import type { ImportPreview } from './data-state.ts';

const DAMAGED_TEXTS = {
  settings: 'data.part.settings',
  sources: 'data.part.sources',
  sites: 'data.part.sites',
  templates: 'data.part.templates',
  choices: 'data.part.choices',
  entries: 'data.part.entries',
} as const satisfies Record<BackupPart, TextKey>;

/** What of a file is not used: where, why and what to do. Nothing where all of it is. */
export function ImportProblems({ preview }: { readonly preview: ImportPreview }): ReactNode {
  const text = useText();
  const { partProblems, problems, unlisted, entriesNotAllowed } = preview;
  return (
    <>
      {entriesNotAllowed && <p className="note warning">{text('data.preview.entriesNotAllowed')}</p>}
      {partProblems.length > 0 && (
        <ul className="problem-list">
          {partProblems.map(({ part, code }) => (
            <li key={part} data-severity="error">
              <span className="problem-place">{text(DAMAGED_TEXTS[part])}</span>
              {text(code === 'too-new' ? 'data.part.tooNew' : 'data.part.damaged')}
            </li>
          ))}
        </ul>
      )}
      {problems.length > 0 && (
        <details className="more" open>
          <summary>{text('data.preview.problems', { count: problems.length + unlisted })}</summary>
          <ProblemList problems={problems} unlisted={unlisted} />
        </details>
      )}
    </>
  );
}
