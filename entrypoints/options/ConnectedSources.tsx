import type { ReactNode } from 'react';
import '../../components/options/sources/sources.css';
import { GlossaryLine } from '../../components/options/GlossaryNews.tsx';
import type { GlossaryState } from '../../components/options/options-state.ts';
import { SourcesView } from '../../components/options/sources/SourcesView.tsx';
import { requestRebuild } from '../../lib/platform/glossary-status.ts';
import { createSourcesActions } from './sources-actions.ts';
import { useSources } from './use-sources.ts';

interface ConnectedSourcesProps {
  readonly glossary: GlossaryState;
  /** What follows `#sources/`: `add=` and an address to start with. */
  readonly parameter: string;
}

/** The sources over the browser's storage and network. */
export function ConnectedSources({ glossary, parameter }: ConnectedSourcesProps): ReactNode {
  const handle = useSources();
  return (
    <SourcesView
      sources={handle.sources}
      summary={<GlossaryLine glossary={glossary} onRebuild={requestRebuild} />}
      proposed={new URLSearchParams(parameter).get('add') ?? ''}
      actions={createSourcesActions(handle)}
    />
  );
}
