import { useId, type ReactNode } from 'react';
import { useText } from '../../ui/use-text.ts';

/** The text that the browser did not put on the clipboard, so that the reader can do it by hand. */
export function RefusedCopy({ text: refused }: { readonly text: string }): ReactNode {
  const text = useText();
  const id = useId();
  return (
    <div className="spec-refused">
      <p id={id} role="alert" className="problem">
        {text('specView.copy.refused')}
      </p>
      <textarea
        readOnly
        className="input"
        rows={5}
        aria-labelledby={id}
        value={refused}
        onFocus={(event) => {
          event.currentTarget.select();
        }}
      />
    </div>
  );
}
