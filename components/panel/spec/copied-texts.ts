import { reportMarkdown, summaryLine } from '../../../lib/core/spec/report-text.ts';
import { skeletonOf } from '../../../lib/core/spec/skeleton.ts';
import type { SectionReport, SpecReport } from '../../../lib/core/spec/spec-report.ts';
import type { Translate } from '../../../lib/core/translate.ts';
import type { CopiedText } from './spec-state.ts';
import type { SpecCheck } from './use-spec-check.ts';

/** What can be copied. */
export type CopyKind = 'missing' | 'report' | 'line';

/** The text for the clipboard; `undefined` where there is nothing to copy. */
export function copiedText(
  kind: CopyKind,
  { report, advice }: SpecCheck,
  title: string,
  translate: Translate,
): CopiedText | undefined {
  switch (kind) {
    case 'missing': {
      const missing = missingSections(report);
      const { html, markdown } = skeletonOf(missing);
      return missing.length === 0 ? undefined : { plain: markdown, html: asWholeBlocks(html) };
    }
    case 'report':
      return { plain: reportMarkdown(report, title, translate, advice) };
    case 'line':
      return { plain: summaryLine(report, translate) };
    default:
      return kind satisfies never;
  }
}

/** Required sections that are not there for certain: one that is folded away would then be there twice. */
export function missingSections({ sections }: SpecReport): readonly SectionReport[] {
  return sections.filter(
    ({ required, status, notRendered }) => required && status === 'missing' && notRendered !== true,
  );
}

/**
 * ProseMirror, and with it the editors of Confluence and Jira, joins the first block that is pasted to the paragraph
 * with the caret: the first heading would be lost. Its own mark on the first element says that the blocks are whole.
 */
function asWholeBlocks(html: string): string {
  return html.replace('<h2>', '<h2 data-pm-slice="0 0 []">');
}
