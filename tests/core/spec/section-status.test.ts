import { describe, expect, test } from 'vitest';
import { checkSpec } from '../../../lib/core/spec/check-spec.ts';
import type { OutlineBlock } from '../../../lib/core/spec/outline.ts';
import type { SectionStatus } from '../../../lib/core/spec/spec-report.ts';
import { list, makeTemplate, outline, paragraph, PLENTY, section, table } from './make-outline.ts';

const HINT = 'Say what changes, and by when';

function statusOf(blocks: readonly OutlineBlock[], expectsQuestions = false): SectionStatus | undefined {
  const template = makeTemplate({ name: 'Part', hint: HINT, expects: expectsQuestions ? ['questions'] : [] });
  return checkSpec(outline(section('Part', ...blocks)), template).sections[0]?.status;
}

const media: OutlineBlock = { kind: 'media', label: 'Diagram' };
const prompt: OutlineBlock = {
  kind: 'paragraph',
  text: 'Type something',
  mentions: 0,
  dates: 0,
  placeholder: true,
};
const mention: OutlineBlock = { kind: 'paragraph', text: '', mentions: 1, dates: 0, placeholder: false };

describe('the status of a section', () => {
  test.each<[SectionStatus, string, readonly OutlineBlock[]]>([
    ['empty', 'nothing', []],
    ['empty', 'white space', [paragraph('  '), list(), list(''), table(['', ''], ['', ''])]],
    ['empty', 'empty code', [{ kind: 'code', text: '  ' }]],
    ['placeholder', 'TBD', [paragraph('TBD')]],
    ['placeholder', 'tbd.', [paragraph(' tbd. ')]],
    ['placeholder', 'todo in brackets', [paragraph('[TODO]')]],
    ['placeholder', 'WIP', [paragraph('WIP 🚧')]],
    ['placeholder', 'an ellipsis', [paragraph('…')]],
    ['placeholder', 'three dots', [paragraph('...')]],
    ['placeholder', 'question marks', [paragraph('TBD ???')]],
    ['placeholder', 'several', [paragraph('TBD'), list('TODO', '…'), paragraph('WIP')]],
    [
      'placeholder',
      'lorem ipsum',
      [paragraph('Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do.')],
    ],
    ['placeholder', 'a paragraph that begins so', [paragraph(`TODO: ${PLENTY}`)]],
    [
      'placeholder',
      'lorem ipsum that goes on',
      [
        paragraph('Lorem ipsum dolor sit amet, consectetur adipiscing elit.'),
        paragraph('Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi.'),
      ],
    ],
    ['placeholder', 'nothing but question marks', [paragraph('???')]],
    [
      'placeholder',
      'a label and its slot',
      [paragraph('Goal: [Describe the goal of the project here and why it matters]')],
    ],
    ['placeholder', 'a label and its slot in a list', [list('Goal: {{goal}}', 'Owner: <name of the owner>')]],
    [
      'placeholder',
      'TODO without a mark',
      [paragraph('TODO ask legal what they think of it all before June')],
    ],
    [
      'placeholder',
      'tbd and who decides',
      [paragraph('tbd by the team that owns the refunds after the summer')],
    ],
    ['placeholder', 'to be decided by somebody', [paragraph(`To be decided by legal. ${PLENTY}`)]],
    [
      'placeholder',
      'a sign-off that nobody signed',
      [table(['Team', 'Signed off'], ['Product', ''], ['Refunds', ''])],
    ],
    ['placeholder', 'metrics without values', [table(['Metric', 'Baseline'], ['CSAT', ''], ['AHT', ''])]],
    [
      'placeholder',
      'labels of a table of details',
      [table(['Driver', ''], ['Approver', ''], ['Informed', ''])],
    ],
    ['placeholder', 'teams in a table without heads', [table(['', ''], ['ML & AI', ''], ['CX', ''])]],
    ['placeholder', 'to be defined', [paragraph('To be defined')]],
    ['placeholder', 'the hint', [paragraph(HINT)]],
    ['placeholder', 'the hint, retyped', [paragraph('say what changes and by when.')]],
    ['placeholder', 'the hint with TBD', [paragraph(HINT), paragraph('TBD')]],
    ['placeholder', 'the editor’s prompt', [prompt]],
    ['placeholder', 'a slot', [paragraph('[Describe the problem in one sentence]')]],
    ['placeholder', 'a slot in a table', [table(['Metric', 'Now'], ['<Name of the metric>', '{{value}}'])]],
    ['placeholder', 'a table with heads only', [table(['Metric', 'Now', 'Target'], ['', '', ''])]],
    [
      'placeholder',
      'a table with labels only',
      [table(['Role', 'Name'], ['Driver', ''], ['Approver', 'TBD'])],
    ],
    ['thin', 'seven words', [paragraph('One two three four five six seven')]],
    ['thin', 'a person', [mention]],
    ['thin', 'none where no questions are expected', [paragraph('None')]],
    ['thin', 'few words after the hint', [paragraph(`${HINT} Churn falls.`)]],
    ['present', 'eight words', [paragraph('One two three four five six seven eight')]],
    [
      'present',
      'eight words in two paragraphs',
      [paragraph('One two three four'), paragraph('five six seven eight')],
    ],
    ['present', 'sixteen characters of Chinese', [paragraph('我们希望客户流失率下降到百分之三以下')]],
    ['present', 'a list', [list('Short')]],
    ['present', 'a table', [table(['A', 'B'], ['1', '2'])]],
    ['present', 'a details table', [table(['Owner', 'Priya'], ['Due', ''])]],
    ['present', 'a table of details, signed', [table(['Driver', 'Ana'], ['Approver', ''])]],
    [
      'present',
      'questions that wait for an answer',
      [
        table(
          ['Question', 'Answer'],
          ['Who pays for the licences?', 'TBD'],
          ['Which regions come first?', ''],
        ),
      ],
    ],
    [
      'present',
      'an action that nobody has yet',
      [table(['Action', 'Owner', 'Due'], ['Fix the alerting', 'TBD', ''])],
    ],
    ['present', 'one row without heads', [table(['Latency', '80 ms', 'Priya'])]],
    ['present', 'one row and one more', [table(['Latency', '80 ms', 'Priya'], ['Cost', '', ''])]],
    [
      'present',
      'limits on work in progress',
      [paragraph('WIP limits on the board, a weekly triage and a bot that closes stale tickets.')],
    ],
    [
      'present',
      'to-do lists as a thing',
      [paragraph('To-do lists are synced by the mobile client every minute through the new endpoint.')],
    ],
    [
      'present',
      'a sentence that begins like a promise',
      [paragraph('To be added to the list, merchants fill in a form that legal checks by hand.')],
    ],
    [
      'present',
      'brackets in a sentence',
      [paragraph('See the table [1] and the list <b> of what the merchants told us in May.')],
    ],
    [
      'present',
      'Latin in a sentence',
      [paragraph('In ex post analyses we look at ad hoc reports, et cetera, by hand.')],
    ],
    ['present', 'a picture', [media]],
    ['present', 'code', [{ kind: 'code', text: 'TODO()' }]],
    ['present', 'text beside a placeholder', [paragraph(PLENTY), paragraph('TBD')]],
    [
      'present',
      'a word that only looks like one',
      [paragraph('Todoist users and wipers of tbdeleted things like it a lot here')],
    ],
  ])('%s: %s', (status, _, blocks) => {
    expect(statusOf(blocks)).toBe(status);
  });

  test('"none" is an answer where questions are expected', () => {
    expect(statusOf([paragraph('None.')], true)).toBe('present');
    expect(statusOf([paragraph('Which one?')], true)).toBe('thin');
    expect(statusOf([paragraph('TBD')], true)).toBe('placeholder');
  });

  test.each<[SectionStatus, string, OutlineBlock]>([
    ['present', 'questions in a table', table(['Question', 'Answer'], ['Who pays?', ''])],
    ['present', 'none in a table', table(['Question', 'Answer'], ['None', ''])],
    ['thin', 'few words', paragraph('We don’t know')],
    ['present', 'none with its reason', paragraph('None – all resolved in review')],
    ['present', 'no open ones', paragraph('We don’t have any open questions.')],
  ])('%s where questions are expected: %s', (status, _, block) => {
    expect(statusOf([block], true)).toBe(status);
  });

  test('a placeholder above a filled sub-section does not count', () => {
    const template = makeTemplate({ name: 'Part' });
    const statusWith = (...blocks: OutlineBlock[]): SectionStatus | undefined =>
      checkSpec(outline(section('Part', paragraph(`TODO: ${PLENTY}`)), section('>More', ...blocks)), template)
        .sections[0]?.status;
    expect([statusWith(), statusWith(paragraph(PLENTY))]).toEqual(['placeholder', 'present']);
  });
});
