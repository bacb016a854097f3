import { describe, expect, test } from 'vitest';
import type { Outline } from '../../lib/core/spec/outline.ts';
import { ATLASKIT_OUTLINE } from '../../lib/hosts/atlaskit.ts';
import { notion } from '../../lib/hosts/notion.ts';
import { WIKI_MARKUP_OUTLINE } from '../../lib/hosts/wiki-markup.ts';
import { OutlineAssembler } from '../../lib/page/outline/outline-assembler.ts';
import type { OutlineRules } from '../../lib/page/outline/outline-rules.ts';
import { UnitReader } from '../../lib/page/outline/unit-reader.ts';
import { sketchOutline } from '../extension/harness/sketch-outline.ts';

function outlineOf(rules: OutlineRules, html: string): Outline {
  const body = document.createElement('div');
  body.innerHTML = html;
  document.body.replaceChildren(body);
  const steps = new UnitReader(rules).read(body);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  const absent = rules.absent === '' ? [] : [...body.querySelectorAll(rules.absent)];
  return new OutlineAssembler(rules).assemble(step.value, 'Page', absent);
}

const NOTION = notion.outline;

describe('a heading', () => {
  test.each<[string, OutlineRules, string, string]>([
    [
      'with a status',
      ATLASKIT_OUTLINE,
      'Open Questions <span data-node-type="status" class="status-lozenge-span"><span>DRAFT</span></span>',
      'Open Questions',
    ],
    [
      'with the status macro',
      WIKI_MARKUP_OUTLINE,
      'Open Questions <span class="status-macro aui-lozenge aui-lozenge-success">IN REVIEW</span>',
      'Open Questions',
    ],
    [
      'with a mention',
      ATLASKIT_OUTLINE,
      'Open Questions <span data-mention-id="1">@Priya</span>',
      'Open Questions',
    ],
    [
      'with a date',
      ATLASKIT_OUTLINE,
      'Decision <span data-node-type="date" class="date-node">12 May 2026</span>',
      'Decision',
    ],
    ['that is a name', ATLASKIT_OUTLINE, '<span data-mention-id="1">@Priya</span>', '@Priya'],
    [
      'that is a date',
      ATLASKIT_OUTLINE,
      '<span data-node-type="date" class="date-node">12 May 2026</span>',
      '12 May 2026',
    ],
    ['without any', WIKI_MARKUP_OUTLINE, 'Open <em>Questions</em>', 'Open Questions'],
  ])('%s', (_, rules, heading, expected) => {
    const { sections } = outlineOf(rules, `<h2>${heading}</h2><p>Who pays?</p><h2>Next</h2>`);
    expect(sections.map((section) => section.heading)).toEqual([expected, 'Next']);
  });
});

describe('a bold line below a bold line', () => {
  const bold = (...lines: string[]): string[] =>
    // happy-dom lacks the native read of plain text; a line break has it read piece by piece.
    sketchOutline(outlineOf(WIKI_MARKUP_OUTLINE, lines.map((line) => `<p>${line}<br></p>`).join('')));

  test.each<[string, readonly string[], readonly string[]]>([
    [
      'is the answer where it has figures',
      [
        '<b>Business Objective</b>',
        '<b>Reduce churn from 5 % to 3 %</b>',
        'It hurts.',
        '<b>Open Questions</b>',
      ],
      [
        '# Business Objective (bold)',
        'p: Reduce churn from 5 % to 3 %',
        'p: It hurts.',
        '# Open Questions (bold)',
      ],
    ],
    [
      'is the answer where it is a long sentence',
      ['<b>Business Objective</b>', '<b>Make people stay with us for longer than today</b>'],
      ['# Business Objective (bold)', 'p: Make people stay with us for longer than today'],
    ],
    [
      'is a heading in an empty spec',
      ['<b>Business Objective</b>', '<b>Proposed Technical Approach</b>', '<b>Open Questions</b>'],
      ['# Business Objective (bold)', '# Proposed Technical Approach (bold)', '# Open Questions (bold)'],
    ],
    [
      'is a heading though it names a year or has many words',
      ['<b>Overview</b>', '<b>Goals for 2026</b>', '<b>What problem are we solving and why?</b>'],
      ['# Overview (bold)', '# Goals for 2026 (bold)', '# What problem are we solving and why? (bold)'],
    ],
    [
      'is a heading where something stands between them',
      ['<b>Objective</b>', 'Less churn.', '<b>Results of the 2 tests of 2025</b>', 'None.'],
      ['# Objective (bold)', 'p: Less churn.', '# Results of the 2 tests of 2025 (bold)', 'p: None.'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(bold(...lines)).toEqual(expected);
  });
});

describe('what is not in the page', () => {
  const heading = (id: string, text: string, isOpen: boolean, inside = ''): string =>
    `<div class="notion-sub_header-block" data-block-id="${id}"><div><div role="button" aria-expanded="${String(isOpen)}"></div><h3>${text}</h3></div>${inside}</div>`;
  const line = (id: string, text: string): string =>
    `<div class="notion-text-block" data-block-id="${id}"><div>${text}</div></div>`;
  const toggle = (id: string, text: string): string =>
    `<div class="notion-toggle-block" data-block-id="${id}"><div role="button" aria-expanded="false"></div><div>${text}</div></div>`;

  test.each<[string, string, readonly string[], boolean]>([
    ['nothing', heading('a', 'Goals', true, line('b', 'Less churn')), [], false],
    [
      'a closed heading',
      heading('a', 'Goals', false) + heading('c', 'Questions', true, line('d', 'Who?')),
      ['Goals'],
      true,
    ],
    [
      'a closed heading in an open one',
      heading('a', 'Goals', true, heading('b', 'Metrics', false)) + heading('c', 'Questions', true),
      ['Metrics'],
      true,
    ],
    [
      'a toggle below a heading',
      heading('a', 'Goals', true) + heading('c', 'Questions', true) + toggle('d', 'All'),
      ['Questions'],
      true,
    ],
    ['a toggle before all of them', toggle('d', 'All') + heading('a', 'Goals', true), [], true],
    [
      'a block without what is in it',
      `${heading('a', 'Goals', true)}<div class="notion-text-block" data-block-id="e"></div>${heading('c', 'Questions', true)}`,
      ['Goals'],
      true,
    ],
  ])('%s', (_, html, partial, isPartial) => {
    const outline = outlineOf(NOTION, html);
    expect(outline.sections.filter((section) => section.partial === true).map((one) => one.heading)).toEqual(
      partial,
    );
    expect(outline.partial).toBe(isPartial);
  });
});
