import { inDigits, inTimes } from '../report/number-texts.ts';
import { CHAR_CODE_LOOP } from './contestants/limits.ts';
import { OURS, OURS_STORED } from './contestants/ours.ts';
import type { NodeReport } from './run-node.ts';
import { cellOf } from './run-rounds.ts';
import type { SizeReport } from './size-report.ts';

const ONE_EXPRESSION = String.raw`one RegExp, /gi \b`;

interface Target {
  readonly label: string;
  readonly limit: number;
  /** `most`: no more than the limit; `least`: no less. */
  readonly kind: 'most' | 'least';
  readonly unit: 'times' | 'bytes' | 'ms';
  readonly measured: number;
}

/** The figures to reach, set from a first version in Node 20 on other text of the same difficulty. */
export function targetRows(report: NodeReport): readonly (readonly string[])[] {
  return targets(report).map(({ label, limit, kind, unit, measured }) => {
    const inUnit = (value: number): string => {
      if (unit === 'times') return inTimes(value);
      return `${inDigits(value)} ${unit === 'bytes' ? 'B' : 'ms'}`;
    };
    const isReached = kind === 'most' ? measured <= limit : measured >= limit;
    return [
      label,
      `${kind === 'most' ? '≤' : '≥'} ${inUnit(limit)}`,
      inUnit(measured),
      isReached ? 'yes' : 'no',
    ];
  });
}

function targets({ sizes }: NodeReport): readonly Target[] {
  const at = (terms: number): SizeReport => {
    const size = sizes.find((candidate) => candidate.size === terms);
    if (size === undefined) throw new Error(`${terms} terms were not measured`);
    return size;
  };
  const ratio = (terms: number, name: string): number => cellOf(at(terms), name).ratios.best;
  const firstMs = (terms: number, name: string): number =>
    at(terms).first.find((reading) => reading.name === name)?.doneMs ?? Number.NaN;
  const toLoop = (terms: number, limit: number): Target => ({
    label: `all rules, to reading the characters, ${terms.toLocaleString('en')} terms`,
    limit,
    kind: 'most',
    unit: 'times',
    measured: ratio(terms, OURS),
  });
  const faster = (name: string, terms: number, limit: number): Target => ({
    label: `faster than ${name}, ${terms.toLocaleString('en')} terms, warm`,
    limit,
    kind: 'least',
    unit: 'times',
    measured: ratio(terms, name) / ratio(terms, OURS),
  });
  const fasterAtFirst = (name: string, terms: number, limit: number): Target => ({
    label: `faster than ${name}, ${terms.toLocaleString('en')} terms, first reading`,
    limit,
    kind: 'least',
    unit: 'times',
    measured: firstMs(terms, name) / firstMs(terms, OURS_STORED),
  });
  const large = at(50_000);
  // Nanoseconds a character are milliseconds for a million of them.
  const loopMs = cellOf(large, CHAR_CODE_LOOP).best;
  return [
    toLoop(2_000, 4.5),
    toLoop(10_000, 5.5),
    toLoop(50_000, 8),
    {
      label: '50,000 terms to 200 terms, each to its own loop',
      limit: 2.2,
      kind: 'most',
      unit: 'times',
      measured: ratio(50_000, OURS) / ratio(200, OURS),
    },
    faster(ONE_EXPRESSION, 2_000, 15),
    fasterAtFirst(ONE_EXPRESSION, 2_000, 15),
    faster(ONE_EXPRESSION, 10_000, 25),
    fasterAtFirst(ONE_EXPRESSION, 10_000, 25),
    faster('word trie in Maps', 2_000, 1.5),
    faster('word trie in Maps', 50_000, 1.8),
    faster('ahocorasick', 2_000, 5),
    faster('ahocorasick', 50_000, 8),
    ...sizes.map(({ size, index }): Target => ({
      label: `index, bytes a term, ${size.toLocaleString('en')} terms`,
      limit: 160,
      kind: 'most',
      unit: 'bytes',
      measured: index.bytesPerTerm,
    })),
    { label: 'attach, 50,000 terms', limit: 2, kind: 'most', unit: 'ms', measured: large.index.attach },
    {
      label: 'compile 50,000 terms, to reading a million characters',
      limit: 130,
      kind: 'most',
      unit: 'times',
      measured: large.index.compileBest / loopMs,
    },
  ];
}
