import { describe, expect, test } from 'vitest';
import { catalogueTranslate } from '../../../build/catalogue.ts';
import { describeProblem } from '../../../lib/core/glossary/describe-problem.ts';
import { PROBLEM_CODES, type Place, type Problem } from '../../../lib/core/glossary/problem.ts';
import { readDocument } from '../../../lib/core/glossary/read-document.ts';

const translate = catalogueTranslate();
const describeAs = (problem: Omit<Problem, 'severity'>) =>
  describeProblem({ severity: 'error', ...problem }, translate);

describe('every problem', () => {
  test.each(PROBLEM_CODES)('%s has a text and advice, whatever is known of it', (code) => {
    const { message, fix } = describeAs({ code, place: {} });
    for (const text of [message, fix]) {
      expect(text).toMatch(/^\S.*[.?]$/);
      expect(text).not.toMatch(/\{|undefined/);
    }
  });
});

test.each<readonly [Place, string]>([
  [{}, 'the whole glossary'],
  [{ row: 7, column: 'aliases' }, 'row 7, column “aliases”'],
  [{ row: 7, term: 'SLO', line: 9 }, 'row 7 “SLO”, line 9'],
  [{ entry: 3, term: 'model drift', field: 'links[1].url' }, 'entry 3 “model drift”, links[1].url'],
  [{ entry: 3 }, 'entry 3'],
  [{ term: 'SLO' }, '“SLO”'],
  [{ line: 3, character: 7 }, 'line 3, character 7'],
  [{ field: 'home' }, 'home'],
])('place %j is described as %j', (place, text) => {
  expect(describeAs({ code: 'no-terms', place }).place).toBe(text);
});

describe('values', () => {
  test('are named, numbers as people write them', () => {
    expect(
      describeAs({ code: 'too-many-terms', place: {}, values: { limit: 50_000, count: 7 } }).fix,
    ).toContain('50,000');
    expect(describeAs({ code: 'text-cut', place: {} }).fix).toContain('4,000');
  });

  test('that were found are quoted, and what should stand there is named', () => {
    const place = { entry: 1 };
    expect(describeAs({ code: 'invalid-value', place, values: { wanted: 'date', found: 'soon' } })).toEqual({
      place: 'entry 1',
      message: '“soon” cannot be used here.',
      fix: 'Write a date like 2026-10-01.',
    });
    expect(describeAs({ code: 'invalid-value', place, values: { wanted: 'list', found: '' } })).toMatchObject(
      {
        message: 'The value here cannot be used.',
        fix: 'Write a list.',
      },
    );
    expect(describeAs({ code: 'invalid-value', place, values: { wanted: 'constructor' } }).fix).toBe(
      'Write a text.',
    );
  });

  test('suggest the field that was meant', () => {
    const terms = [{ term: 'x y', defintion: 'y', colour: 'red', definition: 'y' }];
    const { problems } = readDocument({ parlance: 1, name: 'x', terms }, 'test');
    expect(problems.map((problem) => describeProblem(problem, translate).fix)).toEqual([
      'Did you mean “definition”?',
      'Check the spelling, or take it out.',
    ]);
  });

  test('say what two entries share', () => {
    const terms = [
      { term: 'service level', definition: 'x', aliases: ['SL'] },
      { term: 'streetlight', definition: 'x', aliases: ['sl'] },
    ];
    const [problem] = readDocument({ parlance: 1, name: 'x', terms }, 'test').problems;
    if (problem === undefined) throw new Error('no problem');
    expect(describeProblem(problem, translate)).toMatchObject({
      place: 'entry 2 “streetlight”, aliases',
      message: '“sl” is also a form of “service level”.',
    });
  });
});
