import { expect, test } from 'vitest';
import { nearestName } from '../../../lib/core/glossary/nearest-name.ts';
import { TERM_FIELDS } from '../../../lib/core/glossary/read-term.ts';

test.each([
  ['alias', 'aliases'],
  ['Definition', 'definition'],
  ['defintion', 'definition'],
  ['defnitoin', undefined],
  ['casesensitive', 'caseSensitive'],
  ['link', 'links'],
  ['needCue', 'needsCue'],
  ['no', 'not'],
  ['on', undefined],
  ['', undefined],
  ['colour', undefined],
  ['x'.repeat(1_000_000), undefined],
])('%s is probably %s', (written, name) => {
  expect(nearestName(written, TERM_FIELDS)).toBe(name);
});
