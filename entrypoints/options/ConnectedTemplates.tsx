import type { ReactNode } from 'react';
import '../../components/options/templates/templates.css';
import { TemplatesView } from '../../components/options/templates/TemplatesView.tsx';
import { TEMPLATES_ACTIONS } from './templates-actions.ts';
import { useTemplates } from './use-templates.ts';

/** The spec templates over the browser's storage. */
export function ConnectedTemplates(): ReactNode {
  return <TemplatesView state={useTemplates()} actions={TEMPLATES_ACTIONS} />;
}
