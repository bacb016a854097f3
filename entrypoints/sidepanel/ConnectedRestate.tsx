import type { ReactNode } from 'react';
import '../../components/panel/restate/restate.css';
import { RestateView } from '../../components/panel/restate/RestateView.tsx';
import { optionsAddress } from '../../lib/platform/options-address.ts';
import type { ViewProps } from './panel-page.ts';
import { useRestate } from './use-restate.ts';

/** The restate view over the page beside the panel, the published glossary and the clipboard. */
export function ConnectedRestate({ page, request }: ViewProps): ReactNode {
  const handle = useRestate({ page, request });
  if (handle === undefined) return null;
  const { state, actions, mayOwn } = handle;
  return <RestateView state={state} actions={actions} addAddress={mayOwn ? optionsAddress() : undefined} />;
}
