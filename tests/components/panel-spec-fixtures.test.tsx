import { expect, test } from 'vitest';
import type { Outline } from '../../lib/core/spec/outline.ts';
import { specFixtureNames } from '../core/spec/expected-verdicts.ts';
import { readFixture, readFixtureFile } from '../core/spec/read-fixture.ts';
import { expectedSpec, shownSpec } from '../extension/harness/spec-panel.ts';
import { longDocument } from '../fixtures/specs/five-hundred-headings.ts';
import { renderSpec, specState } from './render-spec.tsx';

function outlineOf(name: string): Outline {
  return name === 'five-hundred-headings' ? readFixture(longDocument().html) : readFixtureFile(name);
}

test.each(specFixtureNames())('shows the verdicts written by hand on %s', (name) => {
  const expected = expectedSpec(name);
  renderSpec(specState(outlineOf(name), { templateId: expected.template }));
  // The title stands above the view.
  expect({ ...shownSpec(), title: expected.title }).toEqual(expected);
});
