import { ownField } from '../../own-field.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Problem } from '../problem.ts';
import { readHtmlText } from './html-table.ts';
import type { RawGlossary } from './term-source.ts';

/** The representations of a page's body that we read, the one that readers see first. */
const REPRESENTATIONS = ['view', 'export_view', 'styled_view', 'storage'] as const;

/**
 * Whether parsed JSON is Confluence's answer for one page: Cloud's `wiki/api/v2/pages/{id}?body-format=view` or Data
 * Center's `rest/api/content/{id}?expand=body.view,version`, which both have the HTML in `body.view.value`.
 */
export function looksLikeConfluence(value: unknown): boolean {
  return bodyOf(value) !== undefined && typeof ownField(value, 'title') === 'string';
}

/** Reads the glossary tables of a Confluence page from its answer; the page's title is the glossary's name. */
export function readConfluence(value: unknown): Result<RawGlossary, Problem> {
  const html = bodyOf(value);
  if (html === undefined) return err({ severity: 'error', code: 'not-a-glossary', place: {} });
  const read = readHtmlText(html, 'confluence');
  const title = ownField(value, 'title');
  return read.ok && typeof title === 'string' ? ok({ ...read.value, name: title }) : read;
}

function bodyOf(value: unknown): string | undefined {
  for (const representation of REPRESENTATIONS) {
    const html = ownField(ownField(ownField(value, 'body'), representation), 'value');
    if (typeof html === 'string') return html;
  }
  return undefined;
}
