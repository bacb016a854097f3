import { useId, useState, type ReactNode } from 'react';
import { LONGEST_PASSAGE } from '../../../lib/core/panel/protocol.ts';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { useText, type TextKey } from '../../ui/use-text.ts';
import type { RestateActions, SelectionOutcome } from './restate-state.ts';

const OUTCOMES = {
  taken: 'restate.taken',
  nothing: 'restate.nothingSelected',
  'no-page': 'restate.noPage',
} as const satisfies Record<SelectionOutcome, TextKey>;

/** The biggest box that a long passage gets, lines: what comes of it is to be seen without scrolling. */
const MAX_LINES = 4;
const MIN_LINES = 3;
/** Characters in a line of the narrow panel, roughly. */
const LINE = 40;

interface PassageInputProps {
  readonly text: string;
  readonly isCut: boolean;
  readonly actions: Pick<RestateActions, 'takeSelection' | 'setText'>;
}

/** Where the passage comes from: the page's selection, or whatever is pasted. */
export function PassageInput({ text: passage, isCut, actions }: PassageInputProps): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const id = useId();
  const [problem, setProblem] = useState<Exclude<SelectionOutcome, 'taken'>>();

  async function take(): Promise<void> {
    const outcome = await actions.takeSelection();
    setProblem(outcome === 'taken' ? undefined : outcome);
    announce(text(OUTCOMES[outcome]));
  }

  return (
    <div className="restate-source">
      {passage === '' && <p>{text('restate.intro')}</p>}
      <button type="button" className="button" onClick={() => void take()}>
        {text('restate.take')}
      </button>
      {problem !== undefined && <p className="problem">{text(OUTCOMES[problem])}</p>}
      <label className="restate-field">
        <span className="label">{text('restate.paste')}</span>
        <textarea
          className="input"
          rows={linesFor(passage)}
          spellCheck={false}
          value={passage}
          aria-describedby={isCut ? `${id}-cut ${id}-private` : `${id}-private`}
          onChange={(event) => {
            setProblem(undefined);
            actions.setText(event.currentTarget.value);
          }}
        />
      </label>
      {isCut && (
        <p id={`${id}-cut`} className="note">
          {text('restate.cut', { limit: LONGEST_PASSAGE.toLocaleString(text('locale')) })}
        </p>
      )}
      <p id={`${id}-private`} className="quiet">
        {text('restate.private')}
      </p>
    </div>
  );
}

function linesFor(passage: string): number {
  const lines = passage
    .slice(0, MAX_LINES * LINE)
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 0);
  return Math.min(MAX_LINES, Math.max(MIN_LINES, lines));
}
