import { err, type Result } from '../result.ts';
import { readCsv } from './formats/csv.ts';
import { detectSyntax, type Syntax } from './formats/detect-format.ts';
import { readJson, readYaml } from './formats/document-shape.ts';
import { readHtml } from './formats/html-table.ts';
import { isHtmlPage, isLoginPage } from './formats/login-page.ts';
import { readMarkdown } from './formats/markdown-table.ts';
import { readTbx } from './formats/tbx.ts';
import type { RawGlossary, ReadFormat } from './formats/term-source.ts';
import type { GlossaryFormat, GlossaryInput, GlossaryReading } from './glossary-reading.ts';
import { LIMITS } from './limits.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { readTerms } from './read-terms.ts';

const READERS: { readonly [syntax in Syntax]: ReadFormat } = {
  json: readJson,
  yaml: readYaml,
  csv: readCsv,
  markdown: readMarkdown,
  html: readHtml,
  tbx: readTbx,
};

/**
 * Reads a glossary in whatever format it comes. What cannot be used is listed with its place, the rest is used; a
 * source of which nothing can be used has no entries and at least one problem that says why. Never throws, and takes
 * time linear in the size of the text.
 */
export function readGlossary(input: GlossaryInput): GlossaryReading {
  const text = input.text.startsWith('\uFEFF') ? input.text.slice(1) : input.text;
  if (text.trim() === '') return refused(input, undefined, problem('empty-document'));
  if (text.length > LIMITS.document) return refused(input, undefined, problem('too-large'));
  const syntax = detectSyntax({ ...input, text });
  const raw = readSyntax(syntax, { ...input, text });
  return raw.ok ? readTerms(raw.value, input.origin) : refused(input, syntax, raw.error);
}

/** Markdown may hold HTML, and begin with it: where one has no glossary, the other may. */
const OTHER_MARKUP: { readonly [syntax in Syntax]?: Syntax } = { html: 'markdown', markdown: 'html' };

function readSyntax(syntax: Syntax | undefined, input: GlossaryInput): Result<RawGlossary, Problem> {
  if (syntax === undefined) return err(problem('not-a-glossary'));
  const isPage = isHtmlPage(input.text);
  // A page instead of the table that was asked for: read as one, it would be thousands of broken rows.
  if (isPage && syntax !== 'html') return err(pageProblem(input.text));
  const raw = READERS[syntax](input);
  if (raw.ok) return raw;
  const other = isPage || (input.format ?? 'auto') !== 'auto' ? undefined : OTHER_MARKUP[syntax];
  const second = other === undefined ? raw : READERS[other](input);
  if (second.ok) return second;
  return syntax === 'html' ? err(pageProblem(input.text, raw.error)) : raw;
}

function pageProblem(text: string, otherwise: Problem = problem('not-a-glossary')): Problem {
  return isLoginPage(text) ? problem('login-page') : otherwise;
}

function problem(code: ProblemCode): Problem {
  return { severity: 'error', code, place: {} };
}

function refused(
  { format = 'auto' }: GlossaryInput,
  syntax: Syntax | undefined,
  reason: Problem,
): GlossaryReading {
  const taken: GlossaryFormat = syntax ?? (format === 'auto' ? 'yaml' : format);
  return { format: taken, entries: [], templates: [], problems: [reason], unlisted: 0 };
}
