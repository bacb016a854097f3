import { describe, expect, test } from 'vitest';
import { checkSpec } from '../../../lib/core/spec/check-spec.ts';
import { HeadingIndex } from '../../../lib/core/spec/heading-index.ts';
import { BUILT_IN_TEMPLATES } from '../../../lib/core/spec/templates/built-in-templates.ts';
import { list, makeTemplate, outline, paragraph, PLENTY, section, templateOf } from './make-outline.ts';

const onePager = templateOf('one-pager');

/** The whole alias map, as the templates of other companies have it. */
const ALIASES: readonly (readonly [template: string, section: string, headings: string])[] = [
  [
    'one-pager',
    'business-objective',
    'Business Objective|Objective|Objectives|Goal|Goals|Goals & Success|Goals and non-goals|Why|Why are we doing this?|Why it matters|Motivation|Business case|Background and strategic fit|What problem are we solving and why?',
  ],
  [
    'prd',
    'problem',
    'Problem|The Problem|Problem statement|Problem space|Problem alignment|Context and Problem Statement|Context|Context and scope|Background|Impact of this problem|Current state',
  ],
  [
    'one-pager',
    'proposed-technical-approach',
    "Proposed Technical Approach|Technical approach|Proposed approach|Approach|High-level approach|High Level Approach|Proposed solution|Solution|Solution alignment|Proposal|The actual design|Design|Design details|Proposed design|Implementation|Reference-level explanation|Engineering-level explanation|Technical notes|How it works|What we're building|What are we doing?",
  ],
  [
    'one-pager',
    'open-questions',
    'Open Questions|Open Question|Unresolved questions|Outstanding questions|Questions|Open issues|Open Issues & Key Decisions|What do we need to answer?',
  ],
  [
    'prd',
    'success-metrics',
    'Success metrics|Success|Metrics|Key metrics|KPIs|Success criteria|How will we measure success?|How do we judge success?|Graduation criteria|Goals & success',
  ],
  [
    'prd',
    'out-of-scope',
    'Out of scope|Non-goals|No-gos|Not doing|Scope/Out-of-Scope|Out of scope (No-gos)|Goals and non-goals',
  ],
  [
    'prd',
    'risks',
    'Risks|Risks and mitigations|Rabbit holes|Risks (Rabbit holes)|Drawbacks|Cross-cutting concerns',
  ],
  [
    'prd',
    'alternatives',
    'Alternatives|Alternatives considered|Considered options|Rationale and alternatives|Abandoned ideas|Options|What are possible solutions?',
  ],
  ['prd', 'audience', 'Audience|Users|Target users|Who is it for|Customer|Job stories|User stories'],
  [
    'prd',
    'timeline',
    'Timeline|Milestones|Key timeline|Launch plan|Launch readiness|Appetite|Target release|When|Cost & timeline',
  ],
  ['prd', 'dependencies', 'Dependencies|Resources needed'],
  ['prd', 'stakeholders', 'Stakeholders|Team|Key stakeholders|DACI|Contributors'],
  ['prd', 'assumptions', 'Assumptions|What do we already know?'],
];

describe('the aliases', () => {
  test.each(
    ALIASES.flatMap(([template, id, headings]) =>
      headings.split('|').map((heading) => [heading, id, template] as const),
    ),
  )('"%s" is %s of the %s', (heading, id, template) => {
    const meaning = new HeadingIndex(templateOf(template)).find(heading);
    expect(meaning?.kind).toBe('exact');
    expect(meaning?.sections.map((found) => found.id)).toContain(id);
  });

  test.each(BUILT_IN_TEMPLATES)('of $id serve two sections only where both list them', (template) => {
    const index = new HeadingIndex(template);
    for (const one of template.sections) {
      expect(index.find(one.name)?.sections).toEqual([one]);
      for (const alias of one.aliases) expect(index.find(alias)?.kind, alias).toBe('exact');
    }
  });
});

describe('HeadingIndex', () => {
  const index = new HeadingIndex(onePager);

  test.each([
    ['Non-goals'],
    ['Goals of others'],
    ['Open questions we closed'],
    ['Success metrics'],
    ['Goal setting'],
    ['Gaols'],
    ['Goalss'],
    ['Whx'],
    [''],
  ])('"%s" is no section of the one-pager', (heading) => {
    expect(index.find(heading)).toBeUndefined();
  });

  test.each([
    ['Buisness objective', 'business-objective'],
    ['Business objetive', 'business-objective'],
    ['Business objecttive', 'business-objective'],
    ['Open quastions', 'open-questions'],
    ['Opne', undefined],
    ['Propsed technical approach', 'proposed-technical-approach'],
    ['Propsed tecnical approach', undefined],
    ['Desing', 'proposed-technical-approach'],
  ])('"%s" is taken for %s', (heading, id) => {
    const meaning = index.find(heading);
    expect(meaning?.sections[0]?.id).toBe(id);
    expect(meaning?.kind).toBe(id === undefined ? undefined : 'fuzzy');
  });

  test.each([
    ['prd', 'Content'],
    ['prd', 'Contents'],
    ['pre-kickoff-alignment', 'Contacts'],
    ['pre-kickoff-alignment', 'Contrasts'],
    ['post-mortem', 'Lunch'],
    ['post-mortem', 'Auctions'],
    ['decision-record', 'Outcomes'],
    ['decision-record', 'Driver'],
    ['rfc', 'Risks and litigation'],
  ])('in the %s "%s" is a word of its own', (template, heading) => {
    expect(new HeadingIndex(templateOf(template)).find(heading)).toBeUndefined();
  });

  test.each([
    ['one-pager', 'Business Objectives', 'business-objective'],
    ['one-pager', 'Solutions', 'proposed-technical-approach'],
    ['one-pager', 'Approaches', 'proposed-technical-approach'],
    ['rfc', 'Risk', 'risks'],
    ['rfc', 'Non-goal', 'out-of-scope'],
    ['prd', 'User', 'audience'],
    ['prd', 'User story', 'audience'],
    ['prd', 'Dependency', 'dependencies'],
    ['pre-kickoff-alignment', 'Contract', 'api-contracts'],
  ])('in the %s "%s" is %s: the number of a word is no typing error', (template, heading, id) => {
    const meaning = new HeadingIndex(templateOf(template)).find(heading);
    expect([meaning?.kind, meaning?.sections.map((found) => found.id)]).toEqual(['exact', [id]]);
  });

  test('a number that two sections share is neither’s', () => {
    const both = makeTemplate({ name: 'Plan goals' }, { name: 'Plans goal' });
    expect(new HeadingIndex(both).find('Plan goal')).toBeUndefined();
  });

  test('a heading that is one letter from two sections serves neither, and is shown', () => {
    const both = makeTemplate({ name: 'Posting' }, { name: 'Hosting' });
    const ambiguous = checkSpec(outline(section('Costing', paragraph(PLENTY))), both);
    expect(ambiguous.sections.map(({ status }) => status)).toEqual(['missing', 'missing']);
    expect(ambiguous.ambiguous).toEqual([
      { outlineId: 's1', heading: 'Costing', sections: ['posting', 'hosting'] },
    ]);
  });

  test('a name is its section’s alone, even where another lists it as an alias', () => {
    const template = makeTemplate({ name: 'Goals' }, { name: 'Objective', aliases: ['Goals'] });
    expect(new HeadingIndex(template).find('Goals')?.sections.map(({ id }) => id)).toEqual(['goals']);
  });
});

describe('the content of a section', () => {
  const template = makeTemplate({ name: 'Goals' }, { name: 'Design' }, { name: 'Questions' });

  test.each([
    ['runs over its sub-sections', [section('Goals'), section('>More', paragraph(PLENTY))], 'present'],
    ['ends at a heading of its own level', [section('Goals'), section('More', paragraph(PLENTY))], 'empty'],
    ['ends at a higher heading', [section('>Goals'), section('More', paragraph(PLENTY))], 'empty'],
    [
      'ends at another recognised section below it',
      [section('Goals'), section('>Design', paragraph(PLENTY)), section('>>Deep', paragraph(PLENTY))],
      'empty',
    ],
    [
      'goes on after another recognised section and what stands below that',
      [
        section('Goals'),
        section('>Design'),
        section('>>Deep', list('One')),
        section('>Architecture', paragraph(PLENTY)),
      ],
      'present',
    ],
    [
      'leaves out what is not to be done, whatever the template',
      [section('Goals'), section('>Non-goals', paragraph(PLENTY)), section('>>Deep', paragraph(PLENTY))],
      'empty',
    ],
    [
      'goes on after what is not to be done',
      [section('Goals'), section('>Out of scope'), section('>More', paragraph(PLENTY))],
      'present',
    ],
    [
      'goes on after a heading that means the same',
      [section('Goals'), section('>Goals', paragraph(PLENTY))],
      'present',
    ],
  ] as const)('%s', (_, sections, status) => {
    expect(checkSpec(outline(...sections), template).sections[0]?.status).toBe(status);
  });

  test('of two headings the one with most content counts, the other is listed', () => {
    const report = checkSpec(
      outline(
        section('Goals', paragraph('TBD')),
        section('Goals', paragraph(PLENTY)),
        section('Goals', paragraph(PLENTY)),
      ),
      template,
    );
    expect(report.sections[0]).toMatchObject({
      status: 'present',
      outlineId: 's2',
      duplicates: [
        { outlineId: 's1', heading: 'Goals' },
        { outlineId: 's3', heading: 'Goals' },
      ],
    });
  });

  test('a missing section should stand after the one before it, sub-sections included', () => {
    const { sections } = checkSpec(
      outline(section('Goals', list('One')), section('>More'), section('Other')),
      template,
    );
    expect(sections.map(({ standsAfter }) => standsAfter)).toEqual([undefined, 's2', 's2']);
    expect(checkSpec(outline(), template).sections[0]?.standsAfter).toBeNull();
  });

  test('another order is a hint for as few sections as possible', () => {
    const report = checkSpec(
      outline(
        section('Questions', list('Who?')),
        section('Goals', list('One')),
        section('Design', list('One')),
      ),
      template,
    );
    expect(report.order).toEqual([{ id: 'questions', outlineId: 's1', after: 'design' }]);
    expect(report.sections.map(({ status }) => status)).toEqual(['present', 'present', 'present']);
  });
});
