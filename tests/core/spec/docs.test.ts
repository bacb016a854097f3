import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXPECTATIONS } from '../../../lib/core/spec/expectation.ts';
import { readTemplateFile } from '../../../lib/core/spec/read-template-file.ts';
import { readTemplates } from '../../../lib/core/spec/read-templates.ts';
import { ENOUGH_WORDS } from '../../../lib/core/spec/section-facts.ts';
import {
  TEMPLATE_LIMITS,
  templateSchema,
  templateSectionSchema,
} from '../../../lib/core/spec/template-schema.ts';
import { BUILT_IN_TEMPLATES } from '../../../lib/core/spec/templates/built-in-templates.ts';

const GUIDE = readFileSync(join(import.meta.dirname, '../../../docs/spec-check.md'), 'utf8');

function section(heading: string): string {
  const [, text] = GUIDE.split(`\n## ${heading}\n`);
  if (text === undefined) throw new Error(`The guide has no "${heading}".`);
  return text.split('\n## ')[0] ?? '';
}

/** Rows of the first table below a heading, without its head. */
function rowsOf(heading: string): readonly (readonly string[])[] {
  const lines = section(heading)
    .split('\n')
    .filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const code = (name: string): string => `\`${name}\``;

describe('docs/spec-check.md', () => {
  test('has an example that is read without a problem', () => {
    const [, example = ''] = /```yaml\n(.*?)```/s.exec(section('Templates of your own')) ?? [];
    const read = readTemplateFile(example);
    expect(read).toMatchObject({ ok: true, value: { problems: [], templates: [{ id: 'launch-brief' }] } });
    if (!read.ok) return;
    const { own, templates, problems } = readTemplates(read.value.raw);
    expect(problems).toEqual([]);
    expect(templates).toEqual([...BUILT_IN_TEMPLATES, ...own]);
    expect(own[0]?.sections.map(({ id, required, expects }) => [id, required, expects])).toEqual([
      ['customer-impact', true, ['measure', 'date']],
      ['support-readiness', true, ['owner']],
      ['way-back', false, ['owner', 'list']],
      ['open-questions', true, ['questions']],
    ]);
  });

  test('names the built-in templates and their sections', () => {
    const names = (sections: readonly { readonly name: string }[]): string =>
      sections.map(({ name }) => name).join(', ');
    expect(rowsOf('Templates')).toEqual(
      BUILT_IN_TEMPLATES.map(({ id, name, sections }) => [
        name,
        code(id),
        names(sections.filter(({ required }) => required)),
        names(sections.filter(({ required }) => !required)),
      ]),
    );
  });

  test('explains every expectation and every field', () => {
    expect(rowsOf('What a section should hold').map(([name]) => name)).toEqual(EXPECTATIONS.map(code));
    const fields = new Set([
      ...Object.keys(templateSchema.shape),
      ...Object.keys(templateSectionSchema.shape),
    ]);
    expect(new Set(rowsOf('Templates of your own').map(([name]) => name))).toEqual(
      new Set([...fields].map(code)),
    );
  });

  test('says the limits that hold', () => {
    const { templates, sections, aliases } = TEMPLATE_LIMITS;
    expect(GUIDE).toContain(
      `at most ${templates} templates in a glossary, ${sections} sections in a template and ${aliases} aliases for a section`,
    );
    expect(GUIDE).toContain(`Fewer than ${ENOUGH_WORDS} words`);
  });
});
