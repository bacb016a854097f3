import { describe, expect, test } from 'vitest';

import { inflect } from '../../../lib/core/matching/inflect.ts';

describe('inflect', () => {
  test.each([
    ['model', ['models']], ['policy', ['policies']], ['key', ['keys']], ['batch', ['batches', 'batchs']],
    ['epoch', ['epoches', 'epochs']], ['class', ['classes']], ['box', ['boxes']], ['status', ['statuses']],
    ['bias', ['biases']], ['alias', ['aliases']], ['analysis', ['analyses']], ['hypothesis', ['hypotheses']],
    ['index', ['indexes', 'indices']], ['criterion', ['criteria', 'criterions']], ['person', ['people', 'persons']],
    ['leaf', ['leaves']], ['hero', ['heroes', 'heros']], ['persona', ['personas']], ['schema', ['schemas', 'schemata']],
    ['résumé', ['résumés']], ['p95', ['p95s']], ['Service', ['Services']], ['SLA', ['SLAs']],
    ['OS', ['OSs', 'OSes']], ['C', ['Cs']],
  ] as const)('gives the plural of %s', (word, expected) => {
    expect(inflect(word)).toEqual(expected);
  }); // prettier-ignore

  test.each([
    ['models', 'model'], ['policies', 'policy'], ['cookies', 'cookie'], ['batches', 'batch'], ['caches', 'cache'],
    ['classes', 'class'], ['analyses', 'analysis'], ['indices', 'index'], ['criteria', 'criterion'], ['people', ''],
    ['SLAs', 'SLA'], ['KPIs', 'KPI'], ['personas', 'persona'], ['metrics', 'metric'], ['menus', 'menu'],
    ['Budgets', 'Budget'], ['matrices', 'matrix'], ['curves', 'curve'], ['shoes', 'shoe'], ['macros', 'macro'],
  ] as const)('gives the singular of %s', (word, expected) => {
    if (expected === '') expect(inflect(word)).toEqual([]);
    else expect(inflect(word)).toContain(expected);
  }); // prettier-ignore

  test.each(
    ['news', 'new', 'series', 'data', 'metadata', 'mean', 'means', 'analytics', 'analytic', 'kubernetes', 'it', 'a', 'i',
     'u', 'Windows', 'sales', 'goods', 'this', 'Redis', 'x_y', '容器', '95'],
  )('leaves %s alone', (word) => {
    expect(inflect(word)).toEqual([]);
  }); // prettier-ignore

  test('never returns the word itself', () => {
    for (const word of ['ss', 'sis', 'ies', 'oes', 'ches', 's', 'y', 'S', 'Ss', 'sss']) {
      expect(inflect(word)).not.toContain(word);
    }
  });
});
