import { useState, type ReactNode } from 'react';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { useText } from '../ui/use-text.ts';

interface KnownTermsProps {
  /** Ids of the terms that are not marked since the reader knows them. */
  readonly known: readonly string[];
  /** Resolves to whether the new list was saved. */
  readonly onChange: (known: readonly string[]) => Promise<boolean>;
}

/** How many terms the reader said they know, with a way to see them marked again. */
export function KnownTerms({ known, onChange }: KnownTermsProps): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const [forgotten, setForgotten] = useState<readonly string[]>([]);

  async function forget(): Promise<void> {
    const before = known;
    if (!(await onChange([]))) return;
    setForgotten(before);
    announce(text('options.known.restored', { count: before.length }));
  }

  async function undo(): Promise<void> {
    if (await onChange([...new Set([...known, ...forgotten])])) setForgotten([]);
  }

  const undoable = forgotten.length > 0;
  if (known.length === 0 && !undoable) return <p className="quiet">{text('options.known.none')}</p>;
  return (
    <>
      <p>
        {undoable
          ? text('options.known.restored', { count: forgotten.length })
          : text('options.known.count', { count: known.length })}
      </p>
      {/* One button for both, so that the keyboard focus stays where it is. */}
      <button type="button" className="button" onClick={() => void (undoable ? undo() : forget())}>
        {undoable ? text('common.undo') : text('options.known.reset', { count: known.length })}
      </button>
    </>
  );
}
