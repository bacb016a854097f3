import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { migrate } from '../../../lib/core/settings/migrations.ts';
import {
  DEFAULT_READING_SETTINGS,
  readReadingSettings,
} from '../../../lib/core/settings/reading-settings.ts';
import { readSettings, storeSettings } from '../../../lib/core/settings/read-settings.ts';
import { DEFAULT_SETTINGS, SETTINGS_VERSION, type Settings } from '../../../lib/core/settings/settings.ts';
import { SETTINGS_FIXTURES } from './settings-fixtures.ts';

const settings: fc.Arbitrary<Settings> = fc.record({
  role: fc.constantFrom('product', 'engineering', 'ml', 'cx', null),
  marking: fc.constantFrom('all', 'first-per-section', 'first-per-page'),
  hideOwnDomain: fc.boolean(),
  markUnknown: fc.boolean(),
  markHeadings: fc.boolean(),
  markLinks: fc.boolean(),
  openOn: fc.constantFrom('hover', 'click'),
  known: fc.array(fc.string()),
  pausedSites: fc.array(fc.webUrl()),
});

describe('stored settings', () => {
  test('come back as they were stored', () => {
    fc.assert(
      fc.property(settings, (value) => {
        expect(readSettings(JSON.parse(JSON.stringify(storeSettings(value))))).toEqual({ ok: true, value });
      }),
    );
  });

  test.each([undefined, null])('that are not there (%s) are the defaults', (stored) => {
    expect(readSettings(stored)).toEqual({ ok: true, value: DEFAULT_SETTINGS });
  });

  test.each([
    ['text', 'settings'],
    ['no version', { data: DEFAULT_SETTINGS }],
    ['version 0', { v: 0, data: DEFAULT_SETTINGS }],
    ['a field of the wrong kind', { v: 1, data: { ...DEFAULT_SETTINGS, marking: 'some' } }],
    ['a field too many', { v: 1, data: { ...DEFAULT_SETTINGS, colour: 'red' } }],
    ['no data', { v: 1 }],
  ])('that are damaged (%s) are refused', (_, stored) => {
    expect(readSettings(stored)).toEqual({ ok: false, error: 'damaged' });
  });

  test('of a later version are left alone', () => {
    expect(readSettings({ v: SETTINGS_VERSION + 1, data: {} })).toEqual({ ok: false, error: 'too-new' });
  });
});

describe('migrations', () => {
  test('lead from every version there ever was to the newest', () => {
    for (let version = 1; version <= SETTINGS_VERSION; version += 1) {
      const fixture = SETTINGS_FIXTURES.get(version);
      expect(fixture, `a frozen fixture of version ${version}`).toBeDefined();
      expect(readSettings(fixture).ok).toBe(true);
    }
  });

  test('run in order, from the version given', () => {
    const steps = [(data: unknown) => `${String(data)}b`, (data: unknown) => `${String(data)}c`];
    expect(migrate('a', 1, steps)).toBe('abc');
    expect(migrate('a', 2, steps)).toBe('ac');
    expect(migrate('a', 3, steps)).toBe('a');
  });
});

describe('settings as pages read them', () => {
  test('have the same defaults', () => {
    expect(DEFAULT_READING_SETTINGS).toEqual(DEFAULT_SETTINGS);
  });

  test('are the same as the strict reading of anything valid', () => {
    fc.assert(
      fc.property(settings, (value) => {
        expect(readReadingSettings(storeSettings(value))).toEqual(value);
      }),
    );
  });

  test('are the defaults for anything else, field by field', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const read = readReadingSettings(stored);
        expect(Object.keys(read)).toEqual(Object.keys(DEFAULT_READING_SETTINGS));
      }),
    );
    expect(readReadingSettings({ v: 1, data: { role: 'cx', marking: 'some' } })).toEqual({
      ...DEFAULT_READING_SETTINGS,
      role: 'cx',
    });
  });
});
