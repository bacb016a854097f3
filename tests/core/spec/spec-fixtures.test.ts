import { describe, expect, test } from 'vitest';
import { adviseSpec } from '../../../lib/core/spec/advise-spec.ts';
import { checkSpec } from '../../../lib/core/spec/check-spec.ts';
import type { Outline } from '../../../lib/core/spec/outline.ts';
import type { SectionReport, SpecReport } from '../../../lib/core/spec/spec-report.ts';
import { suggestTemplate } from '../../../lib/core/spec/suggest-template.ts';
import { BUILT_IN_TEMPLATES } from '../../../lib/core/spec/templates/built-in-templates.ts';
import { longDocument } from '../../fixtures/specs/five-hundred-headings.ts';
import { readExpected, specFixtureNames } from './expected-verdicts.ts';
import { readFixture, readFixtureFile } from './read-fixture.ts';

const names = specFixtureNames();

function outlineOf(name: string): Outline {
  return name === 'five-hundred-headings' ? readFixture(longDocument().html) : readFixtureFile(name);
}

function reportOf(name: string): SpecReport {
  const template = BUILT_IN_TEMPLATES.find(({ id }) => id === readExpected(name).template);
  if (template === undefined) throw new Error(`No such template: ${readExpected(name).template}`);
  return checkSpec(outlineOf(name), template);
}

/** What `describe` says of each section, without those of which it says nothing. */
function bySection<T>(
  { sections }: SpecReport,
  describe: (section: SectionReport) => T | undefined,
): Record<string, T> {
  return Object.fromEntries(
    sections.flatMap((section) => {
      const value = describe(section);
      return value === undefined ? [] : [[section.id, value]];
    }),
  );
}

function unmetOf({ status, expectations }: SectionReport): readonly string[] | undefined {
  const unmet = expectations.filter(({ met }) => !met).map(({ kind }) => kind);
  const isWritten = status === 'present' || status === 'thin';
  return isWritten && unmet.length > 0 ? unmet : undefined;
}

test('there are enough documents', () => {
  expect(names.length).toBeGreaterThanOrEqual(24);
});

describe.each(names)('%s', (name) => {
  const expected = readExpected(name);
  const outline = outlineOf(name);
  const report = reportOf(name);

  test('is the page it says it is', () => {
    expect(outline.title).toBe(expected.title);
  });

  test('has the statuses written by hand', () => {
    expect(bySection(report, ({ status }) => status)).toEqual(expected.sections);
  });

  test('misses the expectations written by hand', () => {
    expect(bySection(report, unmetOf)).toEqual(expected.unmet);
  });

  test('says which sections may be in a part that is not loaded, or have a typing error', () => {
    const notRendered = report.sections.filter((section) => section.notRendered === true);
    const fuzzy = report.sections.filter((section) => section.fuzzy === true);
    expect(notRendered.map(({ id }) => id)).toEqual(expected.notRendered ?? []);
    expect(fuzzy.map(({ id }) => id)).toEqual(expected.fuzzy ?? []);
  });

  test('shows headings that stand twice, and those that serve two sections', () => {
    const duplicates = bySection(report, (section) => section.duplicates.length || undefined);
    const shared = bySection(report, ({ sharedWith }) => (sharedWith.length > 0 ? sharedWith : undefined));
    if (expected.duplicates !== undefined) expect(duplicates).toEqual(expected.duplicates);
    expect(shared).toMatchObject(expected.shared ?? {});
  });

  test('suggests the template that fits', () => {
    expect(suggestTemplate(outline, BUILT_IN_TEMPLATES).template.id).toBe(expected.suggested);
  });

  test('gives the advice written by hand', () => {
    const advice = adviseSpec(outline, { terms: [], unknownAcronyms: [] });
    expect(advice.map(({ code }) => code)).toEqual(expected.advice);
  });
});
