/**
 * `npm run check-glossary -- FILE_OR_URL [--json]`: what the extension would make of a glossary, for its owner and
 * their CI. Exits with 0 for no problem, 1 for any error, warning or cut where the rest is usable, 2 where nothing is.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { catalogueTranslate } from '../build/catalogue.ts';
import { checkSource, exitCodeOf, reportFailure, type Report } from './check-glossary/check-source.ts';
import { failureFinding } from './check-glossary/finding.ts';
import { loadSource } from './check-glossary/load-source.ts';
import { printReport } from './check-glossary/print-report.ts';

const USAGE = `Usage: npm run check-glossary -- FILE_OR_URL [--json]

  FILE_OR_URL  a file, an address that begins with https://, or - for standard input
  --json       print the findings for programs; with "npm run --silent" nothing else is printed

Exits with 0 if there is no problem, 1 if there are problems and the rest can be used, 2 if nothing can be used.
Formats and problems are described in docs/glossary-format.md.
`;

interface Arguments {
  readonly given: string;
  readonly json: boolean;
}

/** Undefined for what nobody can make sense of. */
function readArguments(args: readonly string[]): Arguments | 'help' | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    const [given, ...more] = positionals;
    if (values.help === true) return 'help';
    return given === undefined || given === '' || more.length > 0
      ? undefined
      : { given, json: values.json === true };
  } catch {
    return undefined;
  }
}

const ARGUMENTS_FINDING = failureFinding(
  'wrong-arguments',
  'command line',
  'It is not clear what to check.',
  'Name one file or address.',
);

function writeJson(report: Report): void {
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
}

async function main(): Promise<number> {
  const args = readArguments(process.argv.slice(2));
  if (args === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  if (args === undefined) {
    process.stderr.write(USAGE);
    // Whoever parses the output must not have to guess.
    if (process.argv.includes('--json')) writeJson(reportFailure(ARGUMENTS_FINDING));
    return 2;
  }
  const { given, json } = args;
  const translate = catalogueTranslate();
  const source = await loadSource(given, translate);
  const today = new Date().toISOString().slice(0, 10);
  const report = source.ok ? checkSource(source.value, today, translate) : reportFailure(source.error);
  const colour = process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '';
  const notes = source.ok ? source.value.notes : [];
  if (json) writeJson(report);
  else process.stdout.write(printReport(report, { given, notes, colour, translate }));
  return exitCodeOf(report);
}

// Whoever reads only the beginning, as `head` does, has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await main();
} catch (error) {
  // Exit code 1 would say that the glossary can be used.
  console.error(error);
  process.exitCode = 2;
}
