import type { ReactNode } from 'react';
import { useText } from '../../ui/use-text.ts';
import { Section } from '../Section.tsx';
import type { DataActions, DataViewState } from './data-state.ts';
import { ExportList } from './ExportList.tsx';
import { ImportData } from './ImportData.tsx';
import { RemoveEverything } from './RemoveEverything.tsx';

interface DataViewProps {
  readonly data: DataViewState;
  readonly actions: DataActions;
}

/** What Parlance keeps, and how to take it along, bring it back and take it away. */
export function DataView({ data, actions }: DataViewProps): ReactNode {
  const text = useText();
  return (
    <>
      <Section title={text('data.kept.title')}>
        <ul className="plain-list">
          <li>{text('data.kept.settings')}</li>
          <li>{text('data.kept.entries')}</li>
          <li>{text('data.kept.copies')}</li>
          <li>{text('data.kept.tokens')}</li>
        </ul>
        <p className="hint">{text('data.kept.where')}</p>
      </Section>
      <Section title={text('data.export.title')}>
        <ExportList ownEntries={data.ownEntries} onSave={actions.save} />
      </Section>
      <Section title={text('data.import.title')}>
        <ImportData allowPersonal={data.allowPersonal} onLook={actions.look} />
      </Section>
      <Section title={text('data.remove.title')}>
        <RemoveEverything onSave={() => actions.save('backup')} onRemove={actions.removeEverything} />
      </Section>
    </>
  );
}
