import { decodeText } from '../../lib/core/glossary/decode-text.ts';
import type { GlossaryFormat, GlossaryReading } from '../../lib/core/glossary/glossary-reading.ts';
import { coverageOf, type Coverage } from '../../lib/core/glossary/inspect/coverage.ts';
import { inspectGlossary } from '../../lib/core/glossary/inspect/inspect-glossary.ts';
import type { ProblemCode } from '../../lib/core/glossary/problem.ts';
import { readGlossary } from '../../lib/core/glossary/read-glossary.ts';
import { refusalOf } from '../../lib/core/sources/judge-answer.ts';
import { readTemplates } from '../../lib/core/spec/read-templates.ts';
import type { Translate } from '../../lib/core/translate.ts';
import { findingOf, type Finding } from './finding.ts';
import { fetchFinding, type LoadedSource } from './load-source.ts';

/** What `--json` prints, field by field. */
export interface Report {
  /** `null`: it could not be told. */
  readonly format: GlossaryFormat | null;
  /** Usable terms. */
  readonly terms: number;
  readonly problems: readonly Finding[];
  readonly coverage: Coverage;
}

/** With one of these there was nothing to see a format in. */
const WITHOUT_FORMAT: ReadonlySet<ProblemCode> = new Set([
  'empty-document',
  'not-a-glossary',
  'login-page',
  'too-large',
]);

/** Reads a source exactly as the extension does, and looks at the whole of it. `today` is a date, ISO 8601. */
export function checkSource(source: LoadedSource, today: string, translate: Translate): Report {
  const { bytes, mediaType, name } = source;
  const { text, problem } = decodeText(bytes, mediaType);
  const reading = readGlossary({ text, mediaType, name, origin: 'check' });
  const isFormatless =
    reading.entries.length === 0 && reading.problems.some(({ code }) => WITHOUT_FORMAT.has(code));
  return {
    format: isFormatless ? null : reading.format,
    terms: reading.entries.length,
    problems: [
      ...(problem === undefined ? [] : [findingOf(problem, translate)]),
      ...problemsOf(reading, source, translate),
      ...readTemplates(reading.templates).problems.map((problem) => findingOf(problem, translate)),
      ...inspectGlossary(reading, today).map((problem) => findingOf(problem, translate)),
    ],
    coverage: coverageOf(reading.entries),
  };
}

/** The report on a source of which there is nothing to read. */
export function reportFailure(problem: Finding): Report {
  return { format: null, terms: 0, problems: [problem], coverage: coverageOf([]) };
}

/** What a run of this program exits with: 0 for no problem, 1 for any, 2 where nothing can be used. */
export function exitCodeOf({ terms, problems }: Report): 0 | 1 | 2 {
  if (terms === 0) return 2;
  return problems.length === 0 ? 0 : 1;
}

function problemsOf(
  reading: GlossaryReading,
  { address }: LoadedSource,
  translate: Translate,
): readonly Finding[] {
  // Of a page for signing in, the address says more than the page.
  if (address !== undefined && reading.problems.some(({ code }) => code === 'login-page')) {
    return [fetchFinding(refusalOf(address.kind), address, translate)];
  }
  const listed = reading.problems.map((problem) => findingOf(problem, translate));
  return reading.unlisted === 0 ? listed : [...listed, moreProblems(reading)];
}

/** Beyond the first ones the reader of glossaries only counts problems; as grave as the gravest that is listed. */
function moreProblems({ problems, unlisted }: GlossaryReading): Finding {
  const isGrave = problems.some(({ severity }) => severity === 'error');
  return {
    severity: isGrave ? 'error' : 'warning',
    code: 'more-problems',
    place: 'The rest of the glossary',
    message: unlisted === 1 ? 'And 1 more.' : `And ${unlisted} more.`,
    fix: 'Put these right first, then check again.',
  };
}
