import { describe, expect, test } from 'vitest';
import { describeProblem } from '../../../lib/core/glossary/describe-problem.ts';
import { readTemplates } from '../../../lib/core/spec/read-templates.ts';
import { TEMPLATE_LIMITS } from '../../../lib/core/spec/template-schema.ts';
import { BUILT_IN_TEMPLATES } from '../../../lib/core/spec/templates/built-in-templates.ts';
import { catalogueTranslate } from '../../components/catalogue.ts';

const SECTION = { id: 'goal', name: 'Goal' };
const OWN = {
  id: 'one-pager',
  name: 'Our one-pager',
  sections: [
    {
      id: 'business-objective',
      name: 'Business Objective',
      aliases: ['Objective', 'Goals', 'Why'],
      required: true,
      hint: 'What changes for the business, by how much, by when',
      expects: ['measure'],
    },
  ],
};

describe('the built-in templates', () => {
  test('have the ids that others rely on', () => {
    expect(BUILT_IN_TEMPLATES.map(({ id }) => id)).toEqual([
      'one-pager',
      'problem-brief',
      'prd',
      'rfc',
      'decision-record',
      'pre-kickoff-alignment',
      'post-mortem',
    ]);
    expect(BUILT_IN_TEMPLATES[0]?.sections.map(({ id }) => id)).toEqual([
      'business-objective',
      'proposed-technical-approach',
      'open-questions',
    ]);
  });

  test('would be accepted from a team', () => {
    const expected = { templates: BUILT_IN_TEMPLATES, own: BUILT_IN_TEMPLATES, problems: [] };
    expect(readTemplates(BUILT_IN_TEMPLATES)).toEqual(expected);
  });
});

describe('a team’s templates', () => {
  test('replace the built-in one of the same id, in its place', () => {
    const { templates, problems } = readTemplates([OWN]);
    expect(problems).toEqual([]);
    expect(templates.map(({ name }) => name)[0]).toBe('Our one-pager');
    expect(templates).toHaveLength(BUILT_IN_TEMPLATES.length);
  });

  test('with other ids follow, with defaults for what is left out', () => {
    const { templates } = readTemplates([{ id: 'brief', name: 'Brief', sections: [SECTION] }]);
    expect(templates.at(-1)).toEqual({
      id: 'brief',
      name: 'Brief',
      otherNames: [],
      sections: [{ ...SECTION, aliases: [], required: true, hint: '', expects: [] }],
    });
  });

  test.each<[string, unknown, string, string]>([
    ['no object', 'one-pager', 'template-invalid', 'templates[1]'],
    ['null', null, 'template-invalid', 'templates[1]'],
    ['no sections', { id: 'one-pager', name: 'Ours' }, 'template-incomplete', 'templates[1].sections'],
    ['an empty list', { ...OWN, sections: [] }, 'template-invalid', 'templates[1].sections'],
    ['no name', { ...OWN, name: undefined }, 'template-incomplete', 'templates[1].name'],
    ['an empty name', { ...OWN, name: ' ' }, 'template-invalid', 'templates[1].name'],
    ['an id with spaces', { ...OWN, id: 'One Pager' }, 'template-invalid', 'templates[1].id'],
    [
      'a section without a name',
      { ...OWN, sections: [SECTION, { id: 'x' }] },
      'template-incomplete',
      'templates[1].sections[2].name',
    ],
    [
      'an unknown expectation',
      { ...OWN, sections: [{ ...SECTION, expects: ['measure', 'magic'] }] },
      'template-invalid',
      'templates[1].sections[1].expects[2]',
    ],
    [
      'aliases that are no list',
      { ...OWN, sections: [{ ...SECTION, aliases: 'Why' }] },
      'template-invalid',
      'templates[1].sections[1].aliases',
    ],
    [
      'a name that reorders text',
      { ...OWN, sections: [{ ...SECTION, name: 'Goal\u202E' }] },
      'template-invalid',
      'templates[1].sections[1].name',
    ],
    [
      'a section that stands twice',
      { ...OWN, sections: [SECTION, SECTION] },
      'repeated-section',
      'templates[1]',
    ],
  ])('with %s are refused, and the built-in one is used', (_, raw, code, field) => {
    const { templates, problems } = readTemplates([raw]);
    expect(templates).toEqual(BUILT_IN_TEMPLATES);
    expect(problems).toMatchObject([{ severity: 'error', code, place: { field } }]);
  });

  test('one bad template spoils no other, and of two with one id the first counts', () => {
    const { templates, problems } = readTemplates([{}, OWN, { ...OWN, name: 'Second' }]);
    expect(templates[0]?.name).toBe('Our one-pager');
    expect(problems.at(-1)).toMatchObject({ code: 'repeated-template', place: { field: 'templates[3]' } });
  });

  test('a misspelt field is said and ignored', () => {
    const { templates, problems } = readTemplates([{ ...OWN, sections: [{ ...SECTION, alias: ['Why'] }] }]);
    expect(templates[0]?.name).toBe('Our one-pager');
    expect(problems).toMatchObject([
      { severity: 'warning', code: 'unknown-field', values: { name: 'alias', nearest: 'aliases' } },
    ]);
  });

  test('names of built-in properties do no harm', () => {
    const raw: unknown = JSON.parse(
      '{"id":"one-pager","name":"Ours","__proto__":{"sections":[]},"constructor":1}',
    );
    expect(readTemplates([raw]).templates).toEqual(BUILT_IN_TEMPLATES);
  });

  test('are not without end', () => {
    const many = Array.from({ length: TEMPLATE_LIMITS.templates + 1 }, (_, index) => ({
      ...OWN,
      id: `t-${index}`,
    }));
    const { templates, problems } = readTemplates(many);
    expect(templates).toHaveLength(BUILT_IN_TEMPLATES.length + TEMPLATE_LIMITS.templates);
    expect(problems).toMatchObject([{ code: 'too-many-templates' }]);
  });

  test('have problems with a place, a reason and what to do', () => {
    const { problems } = readTemplates([
      { ...OWN, sections: [{ id: 'x' }, { ...SECTION, expects: ['magic'] }] },
    ]);
    expect(problems.map((problem) => describeProblem(problem, catalogueTranslate()))).toEqual([
      {
        place: '“Our one-pager”, templates[1].sections[1].name',
        message: 'This template is not used, as its “name” is missing.',
        fix: 'Add it, or compare the template with the example in the documentation.',
      },
      {
        place: '“Our one-pager”, templates[1].sections[2].expects[1]',
        message: 'This template is not used, as “magic” cannot stand as “expects”.',
        fix: 'Compare the template with the example in the documentation.',
      },
    ]);
  });
});
