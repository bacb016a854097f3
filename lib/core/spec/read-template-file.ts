import { parseJson } from '../glossary/formats/parse-json.ts';
import { parseYaml } from '../glossary/formats/parse-yaml.ts';
import type { Problem } from '../glossary/problem.ts';
import { ownField } from '../own-field.ts';
import { err, ok, type Result } from '../result.ts';
import { readTemplates } from './read-templates.ts';
import type { Template } from './template.ts';

/** Fifty long templates; a text beyond it is something else. Characters. */
export const LONGEST_TEMPLATE_FILE = 500_000;

export interface TemplateFile {
  /** The usable templates as they were written, for `readTemplates`. */
  readonly raw: readonly unknown[];
  /** The same, read. */
  readonly templates: readonly Template[];
  /** What is wrong with the others. */
  readonly problems: readonly Problem[];
}

/**
 * Templates that somebody wrote, as YAML or, where it starts with `{` or `[`, as JSON: one, a list, or a document
 * with `templates`, such as a glossary. An error where the text cannot be read at all. Never throws.
 */
export function readTemplateFile(text: string): Result<TemplateFile, Problem> {
  const written = text.replace(/^\uFEFF/, '').trim();
  if (written === '') return err({ severity: 'error', code: 'empty-document', place: {} });
  const parsed = /^[{[]/.test(written) ? parseJson(written) : parseYaml(written);
  if (!parsed.ok) return parsed;
  const listed = listIn(parsed.value.value);
  if (listed === undefined) {
    const values = { name: 'sections' };
    return err({ severity: 'error', code: 'template-incomplete', place: {}, values });
  }
  const { problems } = readTemplates(listed);
  // By the reading of each alone: a problem says where, but not which one it belongs to.
  const usable = listed.flatMap((raw) => {
    const own = readTemplates([raw]).own[0];
    return own === undefined ? [] : [{ raw, own }];
  });
  return ok({ raw: usable.map(({ raw }) => raw), templates: usable.map(({ own }) => own), problems });
}

function listIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  const listed = ownField(value, 'templates');
  if (Array.isArray(listed)) return listed;
  return ownField(value, 'sections') === undefined ? undefined : [value];
}
