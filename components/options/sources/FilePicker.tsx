import { useId, type ReactNode } from 'react';
import { useText } from '../../ui/use-text.ts';

/** Names that glossary files have. */
const ACCEPTED = '.json,.yaml,.yml,.csv,.tsv,.md,.html,.htm,.xml,.tbx';

/** A button that lets the reader choose a file. */
export function FilePicker({ onPick }: { readonly onPick: (file: File) => void }): ReactNode {
  const text = useText();
  const hintId = useId();
  return (
    <div className="file-line">
      {/* The native control, which browsers do not let anybody style, lies in the label that looks like a button. */}
      <label className="button file-button">
        {text('sources.add.file')}
        <input
          type="file"
          className="visually-hidden"
          accept={ACCEPTED}
          aria-describedby={hintId}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            // The same file can be chosen again, after it was mended.
            event.currentTarget.value = '';
            if (file !== undefined) onPick(file);
          }}
        />
      </label>
      <span className="hint" id={hintId}>
        {text('sources.add.fileHint')}
      </span>
    </div>
  );
}
