import { markdownTable } from '../report/markdown-table.ts';
import { inDigits, inPercent, inTimes } from '../report/number-texts.ts';
import { ALL_CONTESTANTS } from './contestants/all-contestants.ts';
import { OURS_STORED } from './contestants/ours.ts';
import { targetRows } from './node-targets.ts';
import type { NodeReport } from './run-node.ts';
import type { SizeReport } from './size-report.ts';

type CellReport = SizeReport['cells'][number];

/** All tables of the half without a browser, by the names of their places. */
export function nodeTables(report: NodeReport): Readonly<Record<string, string>> {
  return {
    machine: machineText(report),
    lists: listsTable(report),
    targets: markdownTable(
      ['', 'to reach, set in Node 20', `measured, Node ${report.machine.node.split('.')[0]}`, 'reached'],
      targetRows(report),
    ),
    ratios: bySize(report, '', (_, { ratios }) => `${inTimes(ratios.best)} (${inTimes(ratios.median)})`),
    throughput: bySize(
      report,
      'million characters a second',
      (_, { best }) => inDigits(1000 / best),
      (name) => name !== 'toLowerCase',
    ),
    first: firstTable(report),
    index: indexTable(report),
    differences: bySize(report, '', differenceText, (name) => taskOf(name) !== 'limit'),
    contestants: markdownTable(
      ['', 'how it is used'],
      ALL_CONTESTANTS.map(({ name, options }) => [name, options]),
    ).replace('---:', '---'),
  };
}

function machineText({ machine, corpus, patience }: NodeReport): string {
  const { processor, cores, memoryGb, system, node, v8, loadBefore, loadAfter } = machine;
  return [
    `${processor}, ${cores} cores, ${memoryGb} GB, ${system}; Node ${node} (V8 ${v8}).`,
    `Load before and after: ${loadBefore} and ${loadAfter}; above ${cores}, others used the machine too, and only ratios mean something.`,
    `Text: ${corpus.characters.toLocaleString('en')} characters (UTF-16 code units), ${corpus.words.toLocaleString('en')} words in ${corpus.blocks.toLocaleString('en')} blocks from ${corpus.files} files; ${inPercent(corpus.wideShare)} of the blocks hold a character beyond Latin-1.`,
    `Up to ${patience.rounds} rounds.`,
  ].join(' ');
}

function listsTable({ sizes }: NodeReport): string {
  const row = (label: string, cell: (size: SizeReport) => string): readonly string[] => [
    label,
    ...sizes.map(cell),
  ];
  const share = (key: 'first' | 'pair' | 'matches') => (size: SizeReport) =>
    `${inPercent(size.reached[key])} (${inPercent(size.aim[key])})`;
  return markdownTable(
    ['terms', ...sizes.map(({ size }) => size.toLocaleString('en'))],
    [
      row('from the starter glossary', ({ starter }) => starter.toLocaleString('en')),
      row('words and phrases of the text', ({ sampled }) => sampled.toLocaleString('en')),
      row('distractors', ({ size, starter, sampled }) => (size - starter - sampled).toLocaleString('en')),
      row('words that begin some term (aim)', share('first')),
      row('words that begin some term with the next word (aim)', share('pair')),
      row('terms found a word, at most (aim)', share('matches')),
    ],
  );
}

/** Who did not search at a size did not read first either. */
function firstTable({ sizes }: NodeReport): string {
  const names = new Set([OURS_STORED, ...sizes.flatMap(({ first }) => first.map(({ name }) => name))]);
  return markdownTable(
    ['milliseconds', ...sizes.map(({ size }) => `${size.toLocaleString('en')} terms`)],
    [...names].map((name) => [
      name === OURS_STORED || taskOf(name) === 'full' ? `**${name}**` : name,
      ...sizes.map(({ first, refusals }) => {
        const reading = first.find((candidate) => candidate.name === name);
        if (reading === undefined) return notRun(name, refusals);
        const { doneMs, readyMs, share } = reading;
        return `${share < 1 ? '~' : ''}${inDigits(doneMs)} (${inDigits(readyMs)})`;
      }),
    ]),
  );
}

function notRun(name: string, refusals: SizeReport['refusals']): string {
  return `not run: ${refusals.find((refusal) => refusal.name === name)?.reason ?? ''}`;
}

function indexTable({ sizes }: NodeReport): string {
  return markdownTable(
    ['terms', ...sizes.map(({ size }) => size.toLocaleString('en'))],
    [
      ['bytes a term, plurals included', ...sizes.map(({ index }) => inDigits(index.bytesPerTerm))],
      [
        'compile, best (median), ms',
        ...sizes.map(({ index }) => `${inDigits(index.compileBest)} (${inDigits(index.compileMedian)})`),
      ],
      ['attach to a buffer, median, ms', ...sizes.map(({ index }) => inDigits(index.attach))],
      [
        'attach to the stored string, median, ms',
        ...sizes.map(({ index }) => inDigits(index.attachFromString)),
      ],
      ['stored string, kB', ...sizes.map(({ index }) => inDigits(index.stored / 1000))],
    ],
  );
}

/** One row a contestant, one column a list. */
function bySize(
  { sizes }: NodeReport,
  unit: string,
  text: (size: SizeReport, cell: CellReport) => string,
  isShown: (name: string) => boolean = () => true,
): string {
  const names = ALL_CONTESTANTS.map(({ name }) => name).filter(isShown);
  return markdownTable(
    [unit, ...sizes.map(({ size }) => `${size.toLocaleString('en')} terms`)],
    names.map((name) => [
      taskOf(name) === 'full' ? `**${name}**` : name,
      ...sizes.map((size) => {
        const cell = size.cells.find((candidate) => candidate.name === name);
        if (cell !== undefined) return text(size, cell);
        return notRun(name, size.refusals);
      }),
    ]),
  );
}

function differenceText(_: SizeReport, { difference }: CellReport): string {
  if (difference === null) return '';
  const { missing, extra, expected, blocks } = difference;
  const verdict = missing + extra === 0 ? 'none' : `−${missing} +${extra}`;
  return `${verdict} (${expected.toLocaleString('en')} in ${blocks.toLocaleString('en')})`;
}

function taskOf(name: string): string | undefined {
  return ALL_CONTESTANTS.find((contestant) => contestant.name === name)?.task;
}
