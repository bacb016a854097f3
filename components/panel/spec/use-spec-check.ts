import { useMemo } from 'react';
import type { Advice } from '../../../lib/core/spec/advice.ts';
import { adviseSpec } from '../../../lib/core/spec/advise-spec.ts';
import { checkSpec } from '../../../lib/core/spec/check-spec.ts';
import type { SpecReport } from '../../../lib/core/spec/spec-report.ts';
import { suggestTemplate } from '../../../lib/core/spec/suggest-template.ts';
import type { Template } from '../../../lib/core/spec/template.ts';
import { DEFAULT_TEMPLATE } from '../../../lib/core/spec/templates/built-in-templates.ts';
import type { SpecState } from './spec-state.ts';

export interface SpecCheck {
  readonly template: Template;
  readonly report: SpecReport;
  readonly advice: readonly Advice[];
  /** The template that fits the document best. */
  readonly suggested: Template;
  /** Its headings or title say so; otherwise `suggested` is the one that fits anything. */
  readonly isFitting: boolean;
}

/** The verdict on a document. After a change only what changed is read again: the check goes by object identity. */
export function useSpecCheck({
  outline,
  templates,
  templateId,
  terms,
  unknownAcronyms,
}: SpecState): SpecCheck {
  const template = useMemo(() => templateOf(templates, templateId), [templates, templateId]);
  const report = useMemo(() => checkSpec(outline, template, templates), [outline, template, templates]);
  const advice = useMemo(
    () => adviseSpec(outline, { terms, unknownAcronyms }),
    [outline, terms, unknownAcronyms],
  );
  const fit = useMemo(() => suggestTemplate(outline, templates), [outline, templates]);
  return { template, report, advice, suggested: fit.template, isFitting: fit.score > 0 };
}

function templateOf(templates: readonly Template[], wanted: string): Template {
  const byId = (id: string): Template | undefined => templates.find((template) => template.id === id);
  return byId(wanted) ?? byId(DEFAULT_TEMPLATE.id) ?? DEFAULT_TEMPLATE;
}
