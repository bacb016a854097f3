import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../lib/core/glossary/entry.ts';
import { toDocument } from '../../../lib/core/glossary/export/to-document.ts';
import { foldTerm } from '../../../lib/core/glossary/fold-term.ts';
import { ownField } from '../../../lib/core/own-field.ts';
import { isBackup, readBackup, writeBackup, type BackupReading } from '../../../lib/core/settings/backup.ts';
import {
  changesNothing,
  importChanges,
  type OwnContents,
} from '../../../lib/core/settings/import-changes.ts';
import {
  IMPORT_MODES,
  joinEntries,
  joinSettings,
  joinSites,
  joinSources,
} from '../../../lib/core/settings/join-backup.ts';
import { joinChoices, joinTemplates } from '../../../lib/core/settings/join-templates.ts';
import { DEFAULT_SETTINGS } from '../../../lib/core/settings/settings.ts';
import {
  DEFAULT_SOURCE_LIST,
  readSourceList,
  SOURCE_LIMITS,
  storeSourceList,
} from '../../../lib/core/sources/read-source-list.ts';
import type { Source } from '../../../lib/core/sources/source.ts';
import { TEMPLATE_LIMITS } from '../../../lib/core/spec/template-schema.ts';
import { makeGlossaryEntry } from '../glossary/make-glossary-entry.ts';

const NOTHING: OwnContents = {
  settings: DEFAULT_SETTINGS,
  sources: DEFAULT_SOURCE_LIST,
  sites: [],
  templates: [],
  choices: [],
  entries: [],
};

const word = fc.stringMatching(/^[a-z]{3,8}$/);

function entry(term: string, definition = 'A word.'): Entry {
  const senses = [{ definition, roles: {}, cues: [], links: [] }];
  return makeGlossaryEntry({ id: term, term, senses, origin: 'personal' });
}

function source(id: string, fields: Partial<Source> = {}): Source {
  const place = { kind: 'url', url: `https://example.com/${id}` } as const;
  return { id, name: id, place, format: 'auto', enabled: true, ...fields };
}

const contents: fc.Arbitrary<OwnContents> = fc.record({
  settings: fc.record({
    role: fc.constantFrom(null, 'product', 'engineering', 'ml', 'cx'),
    marking: fc.constantFrom('all', 'first-per-section', 'first-per-page'),
    hideOwnDomain: fc.boolean(),
    markUnknown: fc.boolean(),
    markHeadings: fc.boolean(),
    markLinks: fc.boolean(),
    openOn: fc.constantFrom('hover', 'click'),
    known: fc.uniqueArray(fc.string(), { maxLength: 4 }),
    pausedSites: fc.uniqueArray(
      word.map((name) => `https://${name}.atlassian.net`),
      { maxLength: 3 },
    ),
  }),
  sources: fc.record({
    sources: fc
      .uniqueArray(fc.tuple(word, fc.boolean(), fc.boolean()), { maxLength: 4, selector: ([id]) => id })
      .map((list) =>
        list.map(([id, enabled, isFile]) =>
          source(id, { enabled, ...(isFile && { place: { kind: 'file', fileName: `${id}.csv` } }) }),
        ),
      ),
    starter: fc.boolean(),
    syncMinutes: fc.constantFrom(15, 60, 10_080),
  }),
  sites: fc.uniqueArray(
    word.map((name) => `https://${name}.example`),
    { maxLength: 4 },
  ),
  templates: fc
    .uniqueArray(fc.tuple(word, word), { maxLength: 4, selector: ([id]) => id })
    .map((list) => list.map(([id, name]) => ({ id, name, sections: [{ name: 'Goals' }] }))),
  choices: fc
    .uniqueArray(fc.tuple(word, word), { maxLength: 4, selector: ([space]) => space })
    .map((list) =>
      list.map(([space, template]) => ({ origin: 'https://acme.atlassian.net', space, template })),
    ),
  entries: fc
    .uniqueArray(fc.tuple(word, word), { maxLength: 5, selector: ([term]) => term })
    .map((list) => list.map(([term, definition]) => entry(term, definition))),
});

/** What the background keeps of `id` after it was read from a file. */
function fileOf(id: string, ...terms: string[]) {
  return {
    sourceId: id,
    document: toDocument(
      terms.map((term) => entry(term)),
      { name: id },
    ),
  };
}

function read(text: string): BackupReading {
  const backup = readBackup(text);
  if (!backup.ok) throw new Error(backup.error);
  return backup.value;
}

/** The contents after an import, as the options page makes them. */
function join(mine: OwnContents, theirs: OwnContents, mode: 'add' | 'replace'): OwnContents {
  return {
    settings: joinSettings(mine.settings, theirs.settings, mode),
    sources: joinSources(mine.sources, theirs.sources, mode).list,
    sites: joinSites(mine.sites, theirs.sites, mode),
    templates: joinTemplates(mine.templates, theirs.templates, mode),
    choices: joinChoices(mine.choices, theirs.choices, mode),
    entries: joinEntries(mine.entries, theirs.entries, mode),
  };
}

describe('a backup', () => {
  test('brings everything back to where nothing is, either way', () => {
    fc.assert(
      fc.property(contents, fc.constantFrom(...IMPORT_MODES), (mine, mode) => {
        const text = writeBackup({ ...mine, files: [fileOf('a', 'drift')] }, '2026-10-01T12:00:00.000Z');
        expect(isBackup(text)).toBe(true);
        const backup = read(text);
        const { settings, sources, sites, templates, choices, entries, files, problems, savedAt } = backup;
        expect(problems).toEqual([]);
        expect(savedAt).toBe('2026-10-01T12:00:00.000Z');
        expect(entries?.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        const theirs = {
          settings: settings ?? DEFAULT_SETTINGS,
          sources: sources ?? DEFAULT_SOURCE_LIST,
          sites: sites ?? [],
          templates: templates ?? [],
          choices: choices ?? [],
          entries: entries?.entries ?? [],
        };
        expect(theirs).toEqual(mine);
        expect(join(NOTHING, theirs, mode)).toEqual(mine);
        expect(files.map(({ sourceId, reading }) => [sourceId, reading.entries[0]?.term])).toEqual([
          ['a', 'drift'],
        ]);
      }),
      { numRuns: 100 },
    );
  });

  test('leaves out what the reader has damaged', () => {
    const { settings: _, sources: __, ...rest } = NOTHING;
    const backup = read(writeBackup({ ...rest, files: [] }, ''));
    expect(backup).toMatchObject({ sites: [], problems: [] });
    expect(backup).not.toHaveProperty('settings');
    expect(backup).not.toHaveProperty('sources');
  });

  test.each([
    ['cut off', (text: string) => text.slice(0, -40), 'damaged'],
    ['of a later version', (text: string) => text.replace(': 1,', ': 2,'), 'too-new'],
    ['of no version', (text: string) => text.replace(': 1,', ': "1",'), 'damaged'],
    ['of a version below the first', (text: string) => text.replace(': 1,', ': 0,'), 'damaged'],
    ['with files that are none', (text: string) => text.replace('"files": []', '"files": 7'), 'damaged'],
  ])('that is %s is refused', (_, change, error) => {
    const text = change(writeBackup({ ...NOTHING, files: [] }, ''));
    expect(isBackup(text)).toBe(true);
    expect(readBackup(text)).toEqual({ ok: false, error });
  });

  test.each([
    ['settings', { v: 1, data: { role: 'king' } }, 'damaged'],
    ['settings', { v: 99, data: {} }, 'too-new'],
    ['sources', { v: 1, data: { sources: 'none' } }, 'damaged'],
    ['sources', { v: 99, data: {} }, 'too-new'],
    ['sites', { v: 1, data: { sites: [7] } }, 'damaged'],
    ['sites', [], 'damaged'],
    ['sites', { v: 2, data: { sites: ['https://b.example'] } }, 'too-new'],
    ['templates', { v: 1, data: {} }, 'damaged'],
    ['templates', { v: 2, data: { templates: [] } }, 'too-new'],
    ['choices', [], 'damaged'],
    ['choices', { v: 2, data: { choices: [] } }, 'too-new'],
    ['entries', { parlance: 1, name: 'x' }, 'damaged'],
    ['entries', 'none', 'damaged'],
  ])('with damaged %s loses nothing else: %j', (part, value, code) => {
    const whole = writeBackup(
      { ...NOTHING, sites: ['https://a.example'], entries: [entry('churn')], files: [] },
      '',
    );
    const backup = read(JSON.stringify({ ...JSON.parse(whole), [part]: value }));
    expect(backup.problems).toEqual([{ part, code }]);
    expect(backup).not.toHaveProperty(part);
    const parts = ['settings', 'sources', 'sites', 'templates', 'choices', 'entries'];
    const others = parts.filter((name) => name !== part);
    for (const name of others) expect(backup).toHaveProperty(name);
  });

  test('lists entries that are refused, and uses the others', () => {
    const whole = writeBackup({ ...NOTHING, entries: [entry('churn')], files: [] }, '');
    const text = whole.replace('"terms": [', '"terms": [{"term": "empty"},');
    const { entries } = read(text);
    expect(entries?.entries.map(({ term }) => term)).toEqual(['churn']);
    expect(entries?.problems.map(({ code }) => code)).toEqual(['no-meaning']);
  });

  test('is told from a glossary, and read without throwing whatever it is', () => {
    expect(isBackup('{"parlance": 1, "name": "x", "terms": []}')).toBe(false);
    const deep = `{"parlanceBackup": 1, "entries": {"terms": [${'['.repeat(50_000)}${']'.repeat(50_000)}]}}`;
    expect(readBackup(deep).ok).toBe(true);
    fc.assert(
      fc.property(fc.json(), (json) => {
        readBackup(json);
        readBackup(`{"parlanceBackup": 1, "settings": ${json}, "sites": ${json}, "entries": ${json}}`);
      }),
      { numRuns: 200 },
    );
  });
});

describe('an import', () => {
  test('changes exactly what its preview says', () => {
    fc.assert(
      fc.property(contents, contents, fc.constantFrom(...IMPORT_MODES), (mine, theirs, mode) => {
        const changes = importChanges(mine, theirs, mode);
        const after = join(mine, theirs, mode);
        // Slow and obvious: by name.
        const names = (list: readonly { readonly term: string }[]) => list.map(({ term }) => foldTerm(term));
        const before = new Set(names(mine.entries));
        const later = new Set(names(after.entries));
        expect(changes.entries.added).toBe([...later].filter((name) => !before.has(name)).length);
        expect(changes.entries.removed).toBe([...before].filter((name) => !later.has(name)).length);
        expect(changes.sites.added).toBe(after.sites.filter((site) => !mine.sites.includes(site)).length);
        expect(changes.sites.removed).toBe(mine.sites.filter((site) => !after.sites.includes(site)).length);
        const ids = (list: readonly unknown[]) => list.map((template) => ownField(template, 'id'));
        expect(changes.templates.added).toBe(
          ids(after.templates).filter((id) => !ids(mine.templates).includes(id)).length,
        );
        expect(changes.sources.removed === 0 || mode === 'replace').toBe(true);
        // A second import of the same changes nothing more.
        expect(changesNothing(importChanges(after, theirs, mode))).toBe(true);
        expect(join(after, theirs, mode)).toEqual(after);
      }),
      { numRuns: 150 },
    );
  });

  test('keeps the id of an entry whose text it changes', () => {
    const mine = [{ ...entry('Churn', 'Old.'), id: 'my-churn' }, entry('drift')];
    const joined = joinEntries(mine, [entry('churn', 'New.'), entry('auc')], 'add');
    expect(joined.map(({ id }) => id)).toEqual(['my-churn', 'drift', 'auc']);
    expect(joined[0]?.senses[0]?.definition).toBe('New.');
    expect(
      importChanges({ ...NOTHING, entries: mine }, { entries: joined }, 'replace').entries,
    ).toMatchObject({
      added: 1,
      changed: 1,
      removed: 0,
    });
  });

  test('takes the same address for the same glossary, and gives another one with its id a new id', () => {
    const mine = { ...DEFAULT_SOURCE_LIST, sources: [source('acme'), source('beta')] };
    const theirs = {
      ...DEFAULT_SOURCE_LIST,
      sources: [
        source('other', { place: { kind: 'url', url: 'https://example.com/acme' } }),
        source('beta', { place: { kind: 'file', fileName: 'b.csv' } }),
      ],
    };
    const { list, ids } = joinSources(mine, theirs, 'add');
    expect(list.sources.map(({ id }) => id)).toEqual(['acme', 'beta', 'beta-2']);
    expect([...ids]).toEqual([
      ['other', 'acme'],
      ['beta', 'beta-2'],
    ]);
  });

  test('that replaces gives no id to another address, nor to a file whose contents are in use', () => {
    const file = source('file', { place: { kind: 'file', fileName: 'f.csv' } });
    const mine = { ...DEFAULT_SOURCE_LIST, sources: [source('acme'), source('beta'), file] };
    const moved = source('acme', { place: { kind: 'url', url: 'https://evil.example/' } });
    const renamed = source('other', { place: source('beta').place });
    const theirs = { ...DEFAULT_SOURCE_LIST, sources: [moved, renamed, file] };
    const { list, ids } = joinSources(mine, theirs, 'replace', new Set(['beta', 'file']));
    expect(list.sources.map(({ id }) => id)).toEqual(['acme-2', 'beta', 'file-2']);
    expect([...ids.keys()]).toEqual(['acme', 'other', 'file']);
    expect(readSourceList(storeSourceList(list))).toEqual({ ok: true, value: list });
  });

  test('never makes a list that could not be stored', () => {
    const many = (prefix: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${prefix}${index}`);
    const mine = {
      ...DEFAULT_SOURCE_LIST,
      sources: many('a', SOURCE_LIMITS.sources).map((id) => source(id)),
    };
    const theirs = { ...DEFAULT_SOURCE_LIST, sources: [source('b')] };
    expect(joinSources(mine, theirs, 'add').list.sources).toHaveLength(SOURCE_LIMITS.sources);
    const sites = (prefix: string) => many(prefix, 100).map((name) => `https://${name}.example`);
    expect(joinSites(sites('a'), sites('b'), 'add')).toEqual(sites('a'));
    const templates = (prefix: string) => many(prefix, TEMPLATE_LIMITS.templates).map((id) => ({ id }));
    expect(joinTemplates(templates('a'), templates('b'), 'add')).toEqual(templates('a'));
    const known = (prefix: string) => ({ ...DEFAULT_SETTINGS, known: many(prefix, 40_000) });
    expect(joinSettings(known('a'), known('b'), 'add')).toEqual(known('b'));
  });

  test('takes the place of a template of the same id, and of the choice for the same place', () => {
    const at = { origin: 'https://a.example', space: 'ENG' };
    const mine = {
      ...NOTHING,
      templates: [{ id: 'prd', name: 'Mine' }, { name: 'without id' }],
      choices: [
        { ...at, space: 'OPS', template: 'rfc' },
        { ...at, template: 'rfc' },
      ],
    };
    const theirs = {
      templates: [
        { id: 'prd', name: 'Theirs' },
        { id: 'rfc', name: 'RFC' },
      ],
      choices: [{ ...at, template: 'prd' }],
    };
    expect(joinTemplates(mine.templates, theirs.templates, 'add')).toEqual([
      { id: 'prd', name: 'Theirs' },
      { name: 'without id' },
      { id: 'rfc', name: 'RFC' },
    ]);
    expect(joinChoices(mine.choices, theirs.choices, 'add')).toEqual([
      { ...at, template: 'prd' },
      { ...at, space: 'OPS', template: 'rfc' },
    ]);
    const { templates, settings } = importChanges(mine, theirs, 'add');
    expect(templates).toMatchObject({ addedNames: ['RFC'], changedNames: ['Theirs'], removed: 0 });
    expect(settings).toBe(true);
    // Another order of the choices is no other choice.
    expect(importChanges(mine, { choices: mine.choices.toReversed() }, 'replace').settings).toBe(false);
  });

  test('says when only the order of the glossaries changes', () => {
    const sources = [source('a'), source('b')];
    const mine = { ...NOTHING, sources: { ...DEFAULT_SOURCE_LIST, sources } };
    const theirs = { sources: { ...DEFAULT_SOURCE_LIST, sources: sources.toReversed() } };
    expect(importChanges(mine, theirs, 'replace').settings).toBe(true);
    expect(importChanges(mine, theirs, 'add').settings).toBe(false);
  });
});
