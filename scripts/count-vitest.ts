import { readFileSync } from 'node:fs';
import { z } from 'zod';

export interface Count {
  passed: number;
  failed: number;
}

/** What is read of the report of Vitest's JSON reporter. */
const vitestReport = z.object({
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

function readReport(file: string): z.infer<typeof vitestReport> | undefined {
  try {
    return vitestReport.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * Counts the tests of a run. A file that failed as a whole counts as one failure, and so does a run that failed
 * although every test passed (an error outside any test) or that wrote no report. Skipped tests count as neither.
 */
export function countVitest(file: string, runPassed: boolean): Count {
  const report = readReport(file);
  if (report === undefined) return { passed: 0, failed: 1 };
  let passed = 0;
  let failed = 0;
  for (const { status, assertionResults } of report.testResults) {
    const failedHere = assertionResults.filter((test) => test.status === 'failed').length;
    passed += assertionResults.filter((test) => test.status === 'passed').length;
    failed += failedHere === 0 && status === 'failed' ? 1 : failedHere;
  }
  if (!runPassed && failed === 0) failed = 1;
  return { passed, failed };
}
