import { describe, expect, test } from 'vitest';
import { readOwnTemplates, storeOwnTemplates } from '../../../lib/core/settings/own-templates.ts';
import { MAX_SITES, readSiteList, storeSiteList } from '../../../lib/core/settings/site-list.ts';
import { TEMPLATE_LIMITS } from '../../../lib/core/spec/template-schema.ts';

const many = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `https://jira-${index}.example`);

describe('a list of sites', () => {
  test('comes back as it was stored', () => {
    const sites = many(MAX_SITES);
    expect(readSiteList(storeSiteList(sites))).toEqual({ ok: true, value: sites });
    expect(readSiteList(undefined)).toEqual({ ok: true, value: [] });
  });

  test('that is too long loses its end, and not all of it', () => {
    expect(readSiteList(storeSiteList(many(MAX_SITES + 1)))).toEqual({ ok: true, value: many(MAX_SITES) });
  });

  test('loses what is no https origin, and nothing else', () => {
    const sites = [
      'http://a.example',
      7,
      null,
      'https://a.example/',
      'https://b.example',
      'https://u:p@c.example',
    ];
    expect(readSiteList({ v: 1, data: { sites } })).toEqual({ ok: true, value: ['https://b.example'] });
  });
});

test('as many own templates as there may be are read', () => {
  const templates = Array.from({ length: TEMPLATE_LIMITS.templates + 1 }, (_, id) => ({ id }));
  expect(readOwnTemplates(storeOwnTemplates(templates))).toEqual({ ok: true, value: templates.slice(0, -1) });
  expect(readOwnTemplates(undefined)).toEqual({ ok: true, value: [] });
});

test.each([
  ['of a later version', { v: 2, data: { sites: many(1), templates: [{}] } }, 'too-new'],
  ['without a list', { v: 1, data: { sites: 'a', templates: {} } }, 'damaged'],
  ['without a version', { data: { sites: many(1), templates: [{}] } }, 'damaged'],
  ['that is a text', 'nonsense', 'damaged'],
])('a value %s cannot be read', (_, stored, error) => {
  expect(readSiteList(stored)).toEqual({ ok: false, error });
  expect(readOwnTemplates(stored)).toEqual({ ok: false, error });
});
