import { describe, expect, test } from 'vitest';
import { ageOfDay, ageOfMoment } from '../../lib/core/card/age.ts';
import { markKnown } from '../../lib/core/card/mark-known.ts';
import { DEFAULT_SETTINGS } from '../../lib/core/settings/settings.ts';
import { sayAge } from '../../components/ui/say-age.ts';
import { viewOf } from './render-card.tsx';
import { DRIFT } from './sample-entries.ts';

const NOW = new Date(2026, 10, 20, 12);

describe('the age of a text', () => {
  test.each([
    ['2026-11-20', 'today'],
    ['2027-01-01', 'today'],
    ['2026-11-19', 'yesterday'],
    ['2026-11-10', '10 days ago'],
    ['2026-10-29', '3 weeks ago'],
    ['2026-08-01', '3 months ago'],
    ['2025-10-01', '13 months ago'],
    ['2023-01-01', '3 years ago'],
    ['soon', undefined],
    ['', undefined],
  ])('%s', (date, words) => {
    const age = ageOfDay(date, NOW);
    expect(age && sayAge(age, 'en')).toBe(words);
  });

  test.each([
    [0, 'this minute'],
    [-5, 'this minute'],
    [3, '3 minutes ago'],
    [150, '2 hours ago'],
    [3000, '2 days ago'],
  ])('%i minutes', (minutes, words) => {
    const age = ageOfMoment(new Date(NOW.getTime() - minutes * 60_000).toISOString(), NOW);
    expect(age && sayAge(age, 'en')).toBe(words);
  });
});

describe('a view', () => {
  test.each([
    ['model drift', undefined],
    ['Model Drift', undefined],
    ['model drifts', undefined],
    ['model drift’s', undefined],
    ['model-drift', undefined],
    ['model\u00A0\u00ADdrift', undefined],
    ['', undefined],
    ['concept drift', 'concept drift'],
  ])('“%s” on the page', (written, asWritten) => {
    const view = viewOf(DRIFT, { written });
    expect(view.kind === 'term' && view.term.asWritten).toBe(asWritten);
  });

  test.each([
    ['category', 'categories', true],
    ['class', 'classes', true],
    ['bus', 'bu', false],
    ['C', 'C++', false],
  ])('%s and %s', (term, written, same) => {
    const view = viewOf({ ...DRIFT, term }, { written });
    expect(view.kind === 'term' && view.term.asWritten === undefined).toBe(same);
  });

  test('an entry without senses is still a view', () => {
    expect(viewOf({ ...DRIFT, senses: [] })).toMatchObject({
      term: { senses: [{ domain: null }], confident: true },
    });
  });
});

test('a term is known once, or not at all', () => {
  const once = markKnown(markKnown(DEFAULT_SETTINGS, 'a', true), 'a', true);
  expect(once.known).toEqual(['a']);
  expect(markKnown(once, 'a', false).known).toEqual([]);
});
