import { describe, expect, test } from 'vitest';
import { checkSpec } from '../../../lib/core/spec/check-spec.ts';
import type { Outline } from '../../../lib/core/spec/outline.ts';
import type { SectionReport } from '../../../lib/core/spec/spec-report.ts';
import { BUILT_IN_TEMPLATES } from '../../../lib/core/spec/templates/built-in-templates.ts';
import {
  list,
  makeTemplate,
  outline,
  paragraph,
  PLENTY,
  section,
  table,
  templateOf,
} from './make-outline.ts';

const FIGURES = paragraph('Churn falls from 5 % to 3 % among small merchants by June.');

function objectiveOf(...sections: Parameters<typeof outline>): SectionReport | undefined {
  return checkSpec(outline(...sections), templateOf('one-pager')).sections[0];
}

describe('several headings of one section', () => {
  test.each([
    ['Goals', [section('Why', paragraph(PLENTY)), section('Goals', FIGURES)]],
    ['Goals', [section('Goals', FIGURES), section('Why', paragraph(PLENTY))]],
    // The one with most content counts, and the other still gives its figures.
    ['Why', [section('Why', paragraph(PLENTY)), section('Goals', paragraph('Churn: 5 % → 3 %'))]],
    ['Why', [section('Goals', paragraph('Churn: 5 % → 3 %')), section('Why', paragraph(PLENTY))]],
  ])('%s counts, and what any of them meets is met', (heading, sections) => {
    const report = objectiveOf(...sections);
    expect(report).toMatchObject({ heading, status: 'present' });
    expect(report?.expectations).toMatchObject([{ kind: 'measure', met: true }]);
  });

  test('a note to oneself meets nothing for another', () => {
    const report = objectiveOf(
      section('Why', paragraph(PLENTY)),
      section('Goals', paragraph('TBD: churn 5 % → 3 %')),
    );
    expect(report?.expectations).toEqual([{ kind: 'measure', met: false }]);
  });

  test('what is wrong under the heading that counts stays wrong', () => {
    const template = makeTemplate({ name: 'Roles', aliases: ['Team'], expects: ['one-accountable'] });
    const matrix = (...parts: string[]): ReturnType<typeof table> =>
      table(['Task', 'Product', 'Engineering', 'ML'], ['Label the data', ...parts]);
    const report = checkSpec(
      outline(section('Roles', matrix('A', 'A', 'R')), section('Team', paragraph('One two three'))),
      template,
    );
    expect(report.sections[0]?.expectations[0]).toMatchObject({ met: false, faults: [expect.any(String)] });
  });
});

describe('the pasted skeleton of another template', () => {
  const pairs = BUILT_IN_TEMPLATES.flatMap((pasted) =>
    BUILT_IN_TEMPLATES.map((checked) => [pasted.id, checked.id] as const),
  );

  test.each(pairs)('%s, checked as %s, is full of placeholders', (pasted, checked) => {
    const sections = templateOf(pasted).sections.filter(({ hint }) => hint !== '');
    const skeleton = outline(...sections.map(({ name, hint }) => section(name, paragraph(hint))));
    const report = checkSpec(skeleton, templateOf(checked));
    const written = report.sections.filter(({ status }) => status === 'present' || status === 'thin');
    expect(written.map(({ id }) => id)).toEqual([]);
  });

  test('of a team’s template too', () => {
    const hint = 'Which merchants notice, and how they hear of it from us';
    const own = makeTemplate({ name: 'Goals', hint });
    const document = outline(section('Goals', paragraph(hint)));
    const template = templateOf('one-pager');
    expect(checkSpec(document, template, [...BUILT_IN_TEMPLATES, own]).sections[0]?.status).toBe(
      'placeholder',
    );
    expect(checkSpec(document, template).sections[0]?.status).toBe('present');
  });
});

describe('an empty section of a page that is only partly there', () => {
  const document = outline(
    section('Goals', list('One')),
    section('Solution'),
    section('>Details'),
    section('Open Questions'),
  );
  const folded = (...ids: string[]): Outline => ({
    ...document,
    partial: true,
    sections: document.sections.map((part) => ({ ...part, partial: ids.includes(part.id) })),
  });

  test.each<[string, Outline, readonly string[]]>([
    ['is empty in a whole page', document, []],
    [
      'may be folded where nothing says which',
      { ...document, partial: true },
      ['proposed-technical-approach', 'open-questions'],
    ],
    ['is the one that is folded', folded('s4'), ['open-questions']],
    ['may have its sub-section folded', folded('s3'), ['proposed-technical-approach']],
    ['is empty where others are folded', folded('s1'), []],
  ])('%s', (_, page, expected) => {
    const { sections } = checkSpec(page, templateOf('one-pager'));
    const unseen = sections.filter(({ notRendered }) => notRendered === true);
    expect(sections.map(({ status }) => status)).toEqual(['present', 'empty', 'empty']);
    expect(unseen.map(({ id }) => id)).toEqual(expected);
  });
});
