import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { ADVICE_CODES } from '../../../lib/core/spec/advice.ts';
import { EXPECTATIONS } from '../../../lib/core/spec/expectation.ts';
import { SECTION_STATUSES } from '../../../lib/core/spec/spec-report.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/specs');

const ids = z.array(z.string());

const schema = z.strictObject({
  host: z.enum(['jira-cloud', 'jira-server', 'confluence-cloud', 'confluence-server', 'notion']),
  mode: z.enum(['read', 'edit']),
  /** The real address at which the page is served. */
  url: z.url(),
  title: z.string(),
  /** Id of the template to check against, and of the one to suggest. */
  template: z.string(),
  suggested: z.string(),
  /** Every section of the template. */
  sections: z.record(z.string(), z.enum(SECTION_STATUSES)),
  /** Of sections with content. */
  unmet: z.record(z.string(), z.array(z.enum(EXPECTATIONS))),
  /** Without glossary terms. */
  advice: z.array(z.enum(ADVICE_CODES)),
  /** Sections that are missing, but may be in a part that is not in the page. */
  notRendered: z.optional(ids),
  /** Sections whose heading has a typing error. */
  fuzzy: z.optional(ids),
  /** How many further headings there are for a section. */
  duplicates: z.optional(z.record(z.string(), z.number())),
  /** Sections that a heading serves beside the one named first. */
  shared: z.optional(z.record(z.string(), ids)),
});

/** The verdicts on a page, written by hand before the check was run. */
export type ExpectedVerdicts = z.infer<typeof schema>;

/** Names of all pages with expected verdicts; `five-hundred-headings` is generated, the others are files. */
export function specFixtureNames(): readonly string[] {
  return globSync('*.expected.yaml', { cwd: FIXTURES })
    .map((file) => file.replace('.expected.yaml', ''))
    .sort();
}

export function readExpected(name: string): ExpectedVerdicts {
  return schema.parse(parse(readFileSync(join(FIXTURES, `${name}.expected.yaml`), 'utf8')));
}
