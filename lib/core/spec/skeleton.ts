import { escapeHtml } from '../escape-html.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type { TemplateSection } from './template.ts';

/** The same text twice, for a clipboard that carries both. */
export interface Skeleton {
  /** Pastes as real headings into Confluence, Jira and Notion. */
  readonly html: string;
  readonly markdown: string;
}

/** Headings with their hints, to be filled in: what is missing in a document. '' twice for no sections. */
export function skeletonOf(sections: readonly Pick<TemplateSection, 'name' | 'hint'>[]): Skeleton {
  return {
    html: sections
      .map(
        ({ name, hint }) => `<h2>${escapeHtml(name)}</h2>${hint === '' ? '' : `<p>${escapeHtml(hint)}</p>`}`,
      )
      .join(''),
    markdown: sections
      .map(
        ({ name, hint }) => `## ${escapeMarkdown(name)}\n${hint === '' ? '' : `\n${escapeMarkdown(hint)}\n`}`,
      )
      .join('\n'),
  };
}
