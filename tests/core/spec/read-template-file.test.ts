import { describe, expect, test } from 'vitest';
import { readTemplateFile } from '../../../lib/core/spec/read-template-file.ts';
import { templateToYaml } from '../../../lib/core/spec/template-yaml.ts';
import { BUILT_IN_TEMPLATES } from '../../../lib/core/spec/templates/built-in-templates.ts';

const NOTES = { id: 'notes', name: 'Notes', sections: [{ id: 'a', name: 'Anything' }] };
const YAML = 'id: notes\nname: Notes\nsections:\n  - id: a\n    name: Anything\n';

function namesIn(text: string): readonly string[] | string {
  const file = readTemplateFile(text);
  return file.ok ? file.value.templates.map(({ name }) => name) : file.error.code;
}

describe('a file with templates', () => {
  test.each([
    ['one as YAML', YAML],
    ['one as JSON', JSON.stringify(NOTES)],
    ['a list', JSON.stringify([NOTES])],
    ['a YAML list', `- ${YAML.trimEnd().replaceAll('\n', '\n  ')}`],
    ['a document with templates', JSON.stringify({ templates: [NOTES] })],
    ['a glossary', JSON.stringify({ parlance: 1, name: 'G', terms: [], templates: [NOTES] })],
    ['a byte order mark and empty lines', `\uFEFF\n\n${YAML}\n`],
  ])('may be %s', (_, text) => {
    expect(namesIn(text)).toEqual(['Notes']);
  });

  test.each([
    ['empty', ' \n', 'empty-document'],
    ['broken JSON', '{"id": "notes",', 'broken-syntax'],
    ['broken YAML', 'id: "notes\nname: x', 'broken-syntax'],
    ['YAML with an alias', 'a: &a [1]\nb: *a', 'broken-syntax'],
    ['something else', 'title: x', 'template-incomplete'],
    ['a text', 'Just words', 'template-incomplete'],
    ['a number', '[', 'broken-syntax'],
  ])('is refused with a reason: %s', (_, text, code) => {
    expect(namesIn(text)).toBe(code);
  });

  test('gives what can be used and says what is wrong with the rest', () => {
    const file = readTemplateFile(JSON.stringify([{ id: 'x', name: 'Broken' }, NOTES]));
    expect(file.ok && file.value.raw).toEqual([NOTES]);
    expect(file.ok && file.value.problems.map(({ code, place }) => [code, place.term])).toEqual([
      ['template-incomplete', 'Broken'],
    ]);
  });

  test.each(BUILT_IN_TEMPLATES.map((template) => [template.id, template] as const))(
    'may be a copy of a built-in one: %s',
    (_, template) => {
      const file = readTemplateFile(templateToYaml(template));
      expect(file.ok && file.value).toMatchObject({ templates: [template], problems: [] });
    },
  );
});
