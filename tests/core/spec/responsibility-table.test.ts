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
  ])('%j is no such table', (rows) => {
    expect(checkResponsibilities(rows)).toBeUndefined();
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
