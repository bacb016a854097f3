import { useMemo, type ReactNode } from 'react';
import '../../components/panel/spec/spec.css';
import type { SpecState } from '../../components/panel/spec/spec-state.ts';
import { SpecView } from '../../components/panel/spec/SpecView.tsx';
import type { ViewProps } from './panel-page.ts';
import { useBadge } from './use-badge.ts';
import { useSpecActions } from './use-spec-actions.ts';
import { useSpecTemplates } from './use-spec-templates.ts';
import { useSpecTerms } from './use-spec-terms.ts';
import { useTemplateInUse } from './use-template-in-use.ts';

/** The spec check over the page beside the panel and the browser's storage. */
export function ConnectedSpec({ page, showTerms }: ViewProps): ReactNode {
  const { outline } = page;
  const place = page.document?.document ?? undefined;
  const templates = useSpecTemplates();
  const inUse = useTemplateInUse(place);
  const { terms, unknownAcronyms } = useSpecTerms(page.terms);
  const actions = useSpecActions(page, place, showTerms);
  const state = useMemo<SpecState | undefined>(
    () =>
      outline === null || templates === undefined || inUse === undefined
        ? undefined
        : {
            outline,
            templates: templates.templates,
            problems: templates.problems,
            templateId: inUse.id,
            chosenBy: inUse.chosenBy,
            terms,
            unknownAcronyms,
          },
    [outline, templates, inUse, terms, unknownAcronyms],
  );
  useBadge(page.tab?.id, state);
  return <SpecView key={`${page.tab?.id} ${page.document?.number}`} state={state} actions={actions} />;
}
