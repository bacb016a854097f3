import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IdSupply, slug, uniqueSlug } from '../../../lib/core/glossary/slug.ts';

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

describe('IdSupply', () => {
  test('gives what uniqueSlug gives, each id once', () => {
    const term = fc.constantFrom('model', 'Model', 'model 2', 'model-2', '!!!', '???', 'term', 'term-1');
    const wanted = fc.option(fc.constantFrom('model', 'model-3', '!', 'My Id'), { nil: undefined });
    fc.assert(
      fc.property(fc.array(fc.tuple(term, wanted), { maxLength: 12 }), (requests) => {
        const supply = new IdSupply();
        const taken = new Set<string>();
        for (const [name, id] of requests) {
          const asked = id ?? slug(name);
          const expected = asked !== '' && !taken.has(asked) ? asked : uniqueSlug(id ?? name, taken);
          expect(supply.give(name, id)).toBe(expected);
          taken.add(expected);
        }
        expect(taken.size).toBe(requests.length);
      }),
    );
  });
});
