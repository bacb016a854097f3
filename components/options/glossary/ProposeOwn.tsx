import { useId, useState, type ReactNode } from 'react';
import type { Entry } from '../../../lib/core/glossary/entry.ts';
import type { SourceInfo } from '../../../lib/core/glossary/merged-glossary.ts';
import { Select } from '../../ui/Select.tsx';
import { nameSource } from '../../ui/source-name.ts';
import { useText } from '../../ui/use-text.ts';
import { ProposeLink } from './ProposeLink.tsx';
import { proposalTemplate } from './proposal-template.ts';

interface ProposeOwnProps {
  readonly entry: Entry;
  readonly sources: readonly SourceInfo[];
  readonly copyText: (text: string) => boolean;
  readonly onNote: (note: string) => void;
}

/** Hands an own entry to the owner of a glossary; which one is asked where several take proposals. */
export function ProposeOwn({ entry, sources, copyText, onNote }: ProposeOwnProps): ReactNode {
  const text = useText();
  const id = useId();
  const [chosen, setChosen] = useState<string>();
  const open = sources.flatMap((source) => {
    const contribute = proposalTemplate(source);
    return contribute === undefined ? [] : [{ ...source, contribute }];
  });
  const target = open.find((source) => source.id === chosen) ?? open[0];
  if (target === undefined) return null;
  return (
    <div className="propose">
      {open.length > 1 && (
        <>
          <label htmlFor={id}>{text('entries.action.proposeTo')}</label>
          <Select
            id={id}
            className="input"
            value={target.id}
            options={open.map((source) => [source.id, nameSource(source.id, source, text)])}
            onChange={setChosen}
          />
        </>
      )}
      <ProposeLink
        entry={entry}
        template={target.contribute}
        label={text('entries.action.proposeOwn', { source: nameSource(target.id, target, text) })}
        copyText={copyText}
        onNote={onNote}
      />
    </div>
  );
}
