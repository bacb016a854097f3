import { checkSpec } from '../../../lib/core/spec/check-spec.ts';
import type { Expectation } from '../../../lib/core/spec/expectation.ts';
import type { Outline, OutlineBlock, OutlineSection } from '../../../lib/core/spec/outline.ts';
import type { ExpectationReport } from '../../../lib/core/spec/spec-report.ts';
import type { Template, TemplateSection } from '../../../lib/core/spec/template.ts';
import { BUILT_IN_TEMPLATES } from '../../../lib/core/spec/templates/built-in-templates.ts';

export function paragraph(text: string): OutlineBlock {
  return { kind: 'paragraph', text, mentions: 0, dates: 0, placeholder: false };
}

export function list(...items: string[]): OutlineBlock {
  return { kind: 'list', items, mentions: 0, dates: 0 };
}

export function table(...rows: (readonly string[])[]): OutlineBlock {
  return { kind: 'table', rows, mentions: 0, dates: 0 };
}

/** A section on level 1; '>' at the beginning of the heading puts it one level deeper each. */
export function section(heading: string, ...blocks: OutlineBlock[]): Omit<OutlineSection, 'id'> {
  const depth = /^>*/.exec(heading)?.[0].length ?? 0;
  return { level: 1 + depth, heading: heading.slice(depth), source: 'heading', blocks };
}

export function outline(...sections: Omit<OutlineSection, 'id'>[]): Outline {
  return {
    title: 'Untitled',
    preamble: [],
    sections: sections.map((one, index) => ({ ...one, id: `s${index + 1}` })),
    partial: false,
  };
}

export function templateOf(id: string): Template {
  const template = BUILT_IN_TEMPLATES.find((one) => one.id === id);
  if (template === undefined) throw new Error(`No template ${id}`);
  return template;
}

/** A template of these sections, whose ids are their names in lower case with hyphens. */
export function makeTemplate(
  ...sections: (Partial<TemplateSection> & { readonly name: string })[]
): Template {
  return {
    id: 'test',
    name: 'Test',
    otherNames: [],
    sections: sections.map((one) => ({
      id: one.name.toLowerCase().replaceAll(' ', '-'),
      aliases: [],
      required: true,
      hint: '',
      expects: [],
      ...one,
    })),
  };
}

/** A text of enough words that promises nothing. */
export const PLENTY = 'Everybody who reads this knows a little more than before it was written.';

/** What the check says of one expectation, in a section that holds these blocks. */
export function expectationOf(kind: Expectation, ...blocks: OutlineBlock[]): ExpectationReport | undefined {
  const template = makeTemplate({ name: 'Part', expects: [kind] });
  return checkSpec(outline(section('Part', ...blocks)), template).sections[0]?.expectations[0];
}
