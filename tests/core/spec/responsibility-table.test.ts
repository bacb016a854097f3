import { describe, expect, test } from 'vitest';
import { checkResponsibilities } from '../../../lib/core/spec/responsibility-table.ts';
import { expectationOf, paragraph, PLENTY, table } from './make-outline.ts';

describe('one accountable', () => {
  test.each([
    [
      'RACI letters',
      [
        ['Task', 'P', 'S'],
        ['Build', 'A', 'R'],
        ['Run', 'A/R', 'I'],
      ],
      [],
    ],
    [
      'two A’s',
      [
        ['Task', 'P', 'S'],
        ['Build', 'A', 'A'],
        ['Run', 'R', 'A'],
      ],
      ['Build'],
    ],
    [
      'no A',
      [
        ['Task', 'P', 'S'],
        ['Build', 'R', 'C'],
      ],
      ['Build'],
    ],
    [
      'words',
      [
        ['Task', 'P', 'S'],
        ['Build', 'Accountable', 'Responsible'],
      ],
      [],
    ],
    [
      'DACI letters',
      [
        ['Task', 'P', 'S', 'M'],
        ['Build', 'D', 'A', 'C'],
      ],
      [],
    ],
    [
      'DACI without a driver in a row',
      [
        ['Task', 'P', 'S', 'M'],
        ['Build', 'D', 'A', 'C'],
        ['Run', 'C', 'A', 'I'],
      ],
      ['Run'],
    ],
    [
      'parts as columns',
      [
        ['Task', 'Responsible', 'Accountable'],
        ['Build', 'Sam', 'Priya'],
      ],
      [],
    ],
    [
      'two people in one cell',
      [
        ['Task', 'Responsible', 'Accountable'],
        ['Build', 'Sam', 'Priya, Mei'],
      ],
      ['Build'],
    ],
    [
      'nobody in the cell',
      [
        ['Task', 'Responsible', 'Accountable'],
        ['Build', 'Sam', ''],
      ],
      ['Build'],
    ],
    [
      'DACI as columns',
      [
        ['Decision', 'Driver', 'Approver'],
        ['Store', '@Sam', '@Priya'],
      ],
      [],
    ],
    [
      'DACI without approver',
      [
        ['Decision', 'Driver', 'Informed'],
        ['Store', 'Sam', 'All'],
      ],
      ['Store'],
    ],
    [
      'parts as rows',
      [
        ['Driver', 'Sam'],
        ['Approver', 'Priya'],
        ['Informed', 'CX, ML'],
      ],
      [],
    ],
    [
      'parts as rows, two approvers',
      [
        ['Role', 'Who'],
        ['Driver', 'Sam'],
        ['Approver', 'Priya & Mei'],
      ],
      ['Approver'],
    ],
    [
      'rows without anything are no rows',
      [
        ['Task', 'P', 'S'],
        ['Build', 'A', 'R'],
        ['', '', ''],
      ],
      [],
    ],
    [
      'letters over names',
      [
        ['Task', 'R', 'A', 'C', 'I'],
        ['Build', 'Sam', 'Priya', 'Mei', 'CX'],
        ['Run', 'Sam', 'Priya, Mei', '', ''],
        ['Mend', 'Sam', '', '', ''],
      ],
      ['Run', 'Mend'],
    ],
    [
      'letters over letters are people',
      [
        ['Task', 'A', 'C', 'D'],
        ['Build', 'A', 'R', 'I'],
        ['Run', 'A', 'A', 'R'],
      ],
      ['Run'],
    ],
    [
      'letters with their meaning over names',
      [
        ['Task', 'R (responsible)', 'A (accountable)', 'C'],
        ['Build', 'Sam', 'Priya', 'Mei'],
      ],
      [],
    ],
    [
      'a person with a title',
      [
        ['Task', 'Responsible', 'Accountable'],
        ['Build', 'Sam', 'Priya Raman, Head of CX'],
        ['Run', 'Sam', 'Priya Raman, Engineering'],
        ['Sell', 'Sam', 'Priya Raman\nVP Sales'],
      ],
      [],
    ],
    [
      'two people, one with a title',
      [
        ['Task', 'Responsible', 'Accountable'],
        ['Build', 'Sam', 'Priya Raman, Head of CX, Mei'],
        ['Run', 'Sam', 'Head of CX, Head of Product'],
        ['Sell', 'Sam', 'Priya and Mei, Head of CX'],
      ],
      ['Build', 'Run', 'Sell'],
    ],
    [
      'rows that head a group',
      [
        ['Task', 'P', 'S'],
        ['Phase 1', '', ''],
        ['Build', 'A', 'R'],
        ['Rollout:', '', ''],
        ['Run', 'A', 'R'],
        ['In one cell'],
        ['Mend', 'A', 'R'],
      ],
      [],
    ],
    [
      'rows that head a group of names',
      [
        ['Task', 'Responsible', 'Accountable'],
        ['Phase 1', '', ''],
        ['Build', 'Sam', 'Priya'],
      ],
      [],
    ],
    [
      'a task that nobody was given is no group',
      [
        ['Task', 'P', 'S'],
        ['Build', '', ''],
        ['Run', 'A', 'R'],
      ],
      ['Build'],
    ],
    [
      'an unlabelled row',
      [
        ['Task', 'P', 'S'],
        ['', 'R', 'I'],
      ],
      ['1'],
    ],
  ])('%s', (_, rows, faults) => {
    expect(checkResponsibilities(rows)).toEqual({ faults });
  });

  test.each([
    [
      [
        ['Metric', 'Target'],
        ['CSAT', '4.5'],
      ],
    ],
    [[['Name'], ['Priya']]],
    [
      [
        ['Task', 'Owner'],
        ['Build', 'Sam'],
      ],
    ],
    [[]],
    [
      [
        ['R', 'Responsible'],
        ['A', 'Accountable'],
        ['C', 'Consulted'],
        ['I', 'Informed'],
      ],
    ],
    [
      [
        ['Letter', 'Meaning', 'What it is'],
        ['D', 'Driver', 'Leads the decision, and the work'],
        ['A', 'Approver', 'Decides'],
      ],
    ],
    [
      [
        ['Responsible', 'R'],
        ['Accountable', 'A'],
      ],
    ],
    [
      [
        ['Task', 'R', 'A'],
        ['Build', 'Sam', 'Priya'],
      ],
    ],
    [
      [
        ['Task', 'Responsible', 'Accountable'],
        ['', '', ''],
      ],
    ],
  ])('%j is no such table', (rows) => {
    expect(checkResponsibilities(rows)).toBeUndefined();
  });

  test('a legend beside the table changes nothing', () => {
    const legend = table(['R', 'Responsible'], ['A', 'Accountable'], ['C', 'Consulted'], ['I', 'Informed']);
    const right = table(['Task', 'P', 'S'], ['Build', 'A', 'R']);
    const wrong = table(['Task', 'P', 'S'], ['Build', 'A', 'A']);
    expect(expectationOf('one-accountable', right, legend)?.met).toBe(true);
    expect(expectationOf('one-accountable', legend, wrong)?.faults).toEqual(['Build']);
    expect(expectationOf('one-accountable', legend)?.met).toBe(false);
  });

  test('says which rows are wrong, and wants a table', () => {
    const wrong = table(['Task', 'P', 'S'], ['Build', 'A', 'A']);
    expect(expectationOf('one-accountable', wrong)).toEqual({
      kind: 'one-accountable',
      met: false,
      faults: ['Build'],
    });
    expect(expectationOf('one-accountable', paragraph(PLENTY))?.met).toBe(false);
    expect(
      expectationOf('one-accountable', table(['Task', 'P', 'S'], ['Build', 'TBD', 'R'], ['Run', 'A', 'R']))
        ?.faults,
    ).toEqual(['Build']);
  });
});
