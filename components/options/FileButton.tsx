import type { ReactNode, RefObject } from 'react';

/** Names that glossary files have. */
export const GLOSSARY_FILES = '.json,.yaml,.yml,.csv,.tsv,.md,.html,.htm,.xml,.tbx';

interface FileButtonProps {
  readonly label: string;
  /** Names of files that are offered first, each from its last point on, with commas between them. */
  readonly accept: string;
  /** Id of the element that says more of it. */
  readonly describedBy?: string;
  readonly input?: RefObject<HTMLInputElement | null>;
  readonly onPick: (file: File) => void;
}

/** A button that lets the reader choose a file. */
export function FileButton({ label, accept, describedBy, input, onPick }: FileButtonProps): ReactNode {
  return (
    // The native control, which browsers do not let anybody style, lies in the label that looks like a button.
    <label className="button file-button">
      {label}
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        accept={accept}
        aria-describedby={describedBy}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file can be chosen again, after it was mended.
          event.currentTarget.value = '';
          if (file !== undefined) onPick(file);
        }}
      />
    </label>
  );
}
