import type { ReactNode } from 'react';
import { useText } from '../../ui/use-text.ts';

/** The sites on which Parlance always runs. */
export function BuiltInSites(): ReactNode {
  const text = useText();
  return (
    <ul className="plain-list">
      <li>{text('sites.builtIn.atlassian')}</li>
      <li>{text('sites.builtIn.notion')}</li>
    </ul>
  );
}
