import { describe, expect, test } from 'vitest';
import { badgeCount } from '../../../lib/core/panel/badge.ts';
import type { Outline } from '../../../lib/core/spec/outline.ts';
import { BUILT_IN_TEMPLATES } from '../../../lib/core/spec/templates/built-in-templates.ts';
import { readFixtureFile } from '../spec/read-fixture.ts';
import { readExpected, specFixtureNames } from '../spec/expected-verdicts.ts';

const outlineOf = (...headings: readonly string[]): Outline => ({
  title: 'Page',
  preamble: [],
  sections: headings.map((heading, index) => ({
    id: String(index),
    level: 2,
    heading,
    source: 'heading',
    blocks: [],
  })),
  partial: false,
});

const titled = (title: string, ...headings: readonly string[]): Outline => ({
  ...outlineOf(...headings),
  title,
});

const POST_MORTEM = ['Summary', 'Before launch', 'At launch', 'After launch', 'Five whys', 'Action items'];
const MEETING = ['Attendees', 'Goals', 'Discussion', 'Open questions', 'Action items'];

const OF_ORGANISATION = { id: 'prd', isChosen: false };
const DEFAULT = { id: 'one-pager', isChosen: false };
const CHOSEN = { id: 'one-pager', isChosen: true };

describe('the badge', () => {
  test.each<[string, Outline, { id: string; isChosen: boolean }, number]>([
    ['a page without headings', outlineOf(), DEFAULT, 0],
    ['a page of a wiki that is no spec', outlineOf('Lunch menu', 'Parking'), DEFAULT, 0],
    ['the same where a template was chosen for the space', outlineOf('Lunch menu', 'Parking'), CHOSEN, 3],
    ['a page with one section', outlineOf('Business Objective'), DEFAULT, 0],
    ['the same where a template was chosen', outlineOf('Business Objective'), CHOSEN, 2],
    ['a spec with two sections', outlineOf('Business Objective', 'Open Questions'), DEFAULT, 1],
    ['a spec by its title', titled('Refunds: one-pager', 'Business Objective'), DEFAULT, 2],
    ['meeting notes', outlineOf('Goals', 'Action items', 'Decisions'), DEFAULT, 0],
    ['a how-to', outlineOf('Overview', 'Questions'), DEFAULT, 0],
    ['a post-mortem nobody chose a template for', outlineOf(...POST_MORTEM), DEFAULT, 0],
    ['meeting notes under the organisation’s template', outlineOf(...MEETING), OF_ORGANISATION, 0],
    [
      'the same in a space the reader chose it for',
      outlineOf(...MEETING),
      { ...OF_ORGANISATION, isChosen: true },
      5,
    ],
    ['a spec under it', outlineOf('Problem', 'Goals', 'Audience'), OF_ORGANISATION, 4],
    ['what may be folded away', { ...outlineOf('Business Objective'), partial: true }, CHOSEN, 0],
    [
      'a whole spec, its sections still empty',
      outlineOf('Business Objective', 'Proposed Technical Approach', 'Open Questions'),
      DEFAULT,
      0,
    ],
    ['a template that is gone', outlineOf('Business Objective'), { id: 'gone', isChosen: true }, 2],
  ])('%s: %#', (_, outline, inUse, expected) => {
    expect(badgeCount(outline, BUILT_IN_TEMPLATES, inUse)).toBe(expected);
  });

  test('falls back to the one-pager where there is no template at all', () => {
    expect(badgeCount(outlineOf('Business Objective', 'Open Questions'), [], DEFAULT)).toBe(1);
  });

  test.each(specFixtureNames().filter((name) => name !== 'five-hundred-headings'))(
    'agrees with the verdicts on %s',
    (name) => {
      const { template, sections, notRendered } = readExpected(name);
      const required = BUILT_IN_TEMPLATES.find(({ id }) => id === template)?.sections ?? [];
      const missing = required.filter(
        ({ id, required: isRequired }) =>
          isRequired && sections[id] === 'missing' && notRendered?.includes(id) !== true,
      );
      const counted = badgeCount(readFixtureFile(name), BUILT_IN_TEMPLATES, { id: template, isChosen: true });
      expect(counted).toBe(missing.length);
    },
  );
});
