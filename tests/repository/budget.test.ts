import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { countMatching } from '../bench/budget/count-matching.ts';
import { measureBundles } from '../bench/budget/measure-bundles.ts';
import { ROOT } from './source-files.ts';

/**
 * Sizes and counts that may not grow by accident; times are for `npm run bench`. A budget is a little above what there
 * was when it was set. Whoever needs more writes the figure that the failure names into tests/bench/budget.json, and
 * says in the commit what the reader gets for it.
 */
const amounts = z.record(z.string(), z.number());
const { bundles, matching } = z
  .object({ bundles: z.record(z.string(), amounts), matching: amounts })
  .parse(JSON.parse(readFileSync(join(ROOT, 'tests/bench/budget.json'), 'utf8')));

/** What a raised budget leaves free, so that not every commit raises it. */
const ROOM = 1.03;

/** What is over its budget or has none, with the figure to write there. */
function overspent(
  measured: Readonly<Record<string, number>>,
  budget: Readonly<Record<string, number>>,
): readonly string[] {
  return Object.entries(measured)
    .filter(([name, amount]) => amount > (budget[name] ?? -1))
    .map(([name, amount]) => `${name}: ${amount}, budget ${budget[name]}; new: ${Math.ceil(amount * ROOM)}`);
}

function builtFolder(name: string): string {
  const folder = join(ROOT, '.output', name);
  if (!existsSync(folder)) throw new Error(`${folder} is missing: build first (npm run build)`);
  return folder;
}

describe.each(Object.entries(bundles))('the bundles of %s', (name, budget) => {
  const measured = (): Readonly<Record<string, number>> => measureBundles(builtFolder(name));

  test('stay within their budgets', () => {
    expect(overspent(measured(), budget)).toEqual([]);
  });

  test('are all there', () => {
    expect(Object.keys(measured()).sort()).toEqual(Object.keys(budget).sort());
  });
});

/** 2,000 terms are compiled on a machine that may be busy with two browsers. */
const COMPILE_MS = 30_000;

test(
  'matching looks up, compares and allocates no more than it has to',
  () => {
    const counts = countMatching(ROOT);
    expect(overspent({ ...counts }, matching)).toEqual([]);
    expect(counts.found, 'there is something to find').toBeGreaterThan(0);
    expect(counts.comparisons, 'what is found was compared').toBeGreaterThanOrEqual(counts.found);
  },
  COMPILE_MS,
);

test('a budget that is exceeded or missing is named', () => {
  expect(overspent({ a: 5, b: 5, c: 100 }, { a: 5, b: 4 })).toEqual([
    'b: 5, budget 4; new: 6',
    'c: 100, budget undefined; new: 103',
  ]);
});
