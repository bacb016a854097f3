import { styleText } from 'node:util';
import type { Coverage, Share } from '../../lib/core/glossary/inspect/coverage.ts';
import { ROLES } from '../../lib/core/role.ts';
import type { Translate } from '../../lib/core/translate.ts';
import type { Report } from './check-source.ts';
import type { Finding } from './finding.ts';

export interface PrintOptions {
  /** What was checked, as it was called. */
  readonly given: string;
  readonly notes: readonly string[];
  readonly colour: boolean;
  readonly translate: Translate;
}

/** The report for people: what was read, what is wrong by place, what is written about the terms, one last sentence. */
export function printReport(report: Report, { given, notes, colour, translate }: PrintOptions): string {
  const paint = (style: 'bold' | 'red' | 'yellow' | 'dim', text: string): string =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const { format, terms, problems, coverage } = report;
  const lines = [
    paint('bold', format === null ? given : `${given}: ${format}, ${count(terms, 'term')}`),
    ...notes,
    '',
  ];
  for (const [place, findings] of byPlace(problems)) {
    if (place !== given) lines.push(paint('bold', place));
    for (const { severity, message, fix } of findings) {
      const mark = severity === 'error' ? paint('red', 'error  ') : paint('yellow', 'warning');
      lines.push(`  ${mark}  ${message}`, paint('dim', `           → ${fix}`));
    }
    lines.push('');
  }
  if (terms > 0) lines.push(...coverageTable(coverage, translate), '');
  return [...lines, lastSentence(report), ''].join('\n');
}

function byPlace(problems: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  return Map.groupBy(problems, ({ place }) => place);
}

/** Not written is not wrong: these are figures, not problems. */
function coverageTable(coverage: Coverage, translate: Translate): readonly string[] {
  const { terms, senses, definition, roles, ask, owner, links } = coverage;
  const rows: readonly (readonly [name: string, share: Share])[] = [
    ['a definition', definition],
    ...ROLES.map((role) => [`a text for ${translate(`role.${role}`)}`, roles[role]] as const),
    ['a question to ask', ask],
    ['an owner', owner],
    ['a link', links],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const digits = String(terms).length;
  return [
    `Of ${count(terms, 'term')} with ${count(senses, 'meaning')}, so many have`,
    ...rows.map(
      ([name, { count: some, percent }]) =>
        `  ${name.padEnd(width)}  ${String(some).padStart(digits)}  ${String(percent).padStart(3)} %`,
    ),
  ];
}

function lastSentence({ terms, problems }: Report): string {
  if (terms === 0) return 'Nothing in it can be used.';
  const used = terms === 1 ? '1 term can be used.' : `${terms} terms can be used.`;
  if (problems.length === 0) return `No problems. ${used}`;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const found = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(errors < problems.length ? [count(problems.length - errors, 'warning')] : []),
  ];
  return `${found.join(' and ')}. ${used}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
