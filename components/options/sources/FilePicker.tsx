import { useId, type ReactNode } from 'react';
import { useText } from '../../ui/use-text.ts';
import { FileButton, GLOSSARY_FILES } from '../FileButton.tsx';

/** A button that lets the reader choose a glossary on this computer. */
export function FilePicker({ onPick }: { readonly onPick: (file: File) => void }): ReactNode {
  const text = useText();
  const hintId = useId();
  return (
    <div className="file-line">
      <FileButton
        label={text('sources.add.file')}
        accept={GLOSSARY_FILES}
        describedBy={hintId}
        onPick={onPick}
      />
      <span className="hint" id={hintId}>
        {text('sources.add.fileHint')}
      </span>
    </div>
  );
}
