import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slug, uniqueSlug } from '../../../lib/core/glossary/slug.ts';

describe('slug', () => {
  test.each([
    ['model drift', 'model-drift'],
    ['A/B test', 'a-slash-b-test'],
    ['C++', 'c-plus-plus'],
    ['C#', 'c-sharp'],
    ['.NET', 'dot-net'],
    ['R&D', 'r-and-d'],
    ['  Über-Größe  ', 'über-größe'],
    ['容器集群', '容器集群'],
    ['constructor', 'constructor'],
    ['!!!', ''],
  ])('of %j is %j', (term, expected) => {
    expect(slug(term)).toBe(expected);
  });

  test('is the same for NFC and NFD', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(slug(text.normalize('NFD'))).toBe(slug(text.normalize('NFC')));
      }),
    );
  });
});

describe('uniqueSlug', () => {
  test.each([
    ['model', [], 'model'],
    ['model', ['model'], 'model-2'],
    ['model', ['model', 'model-2'], 'model-3'],
    ['!!!', [], 'term-1'],
    ['???', ['term-1'], 'term-2'],
  ])('of %j beside %j is %j', (term, taken, expected) => {
    expect(uniqueSlug(term, new Set(taken))).toBe(expected);
  });
});
