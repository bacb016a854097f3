import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { LIMITS } from '../../../lib/core/glossary/limits.ts';
import { parseYaml } from '../../../lib/core/glossary/formats/parse-yaml.ts';

describe('what a glossary does not need is refused with its place:', () => {
  test.each([
    ['an alias', 'a: 1\nb: *x', 'broken-syntax', 2, 4],
    ['an anchor', 'a: 1\nb: &x 1', 'broken-syntax', 2, 4],
    ['an anchor on a list', 'a: &x [1]', 'broken-syntax', 1, 4],
    ['a tag', 'a: !!js/function x', 'broken-syntax', 1, 4],
    ['a tag of our own', 'a:\n  - !x y', 'broken-syntax', 2, 5],
    ['a tag on fields', 'a: !!map {b: 1}', 'broken-syntax', 1, 4],
    ['a tag on a key', '!!str a: 1', 'broken-syntax', 1, 1],
    ['two documents', 'a: 1\n---\nb: 2', 'several-documents', 2, 1],
    ['one field twice', 'a: 1\nb: 2\na: 3', 'broken-syntax', 3, 1],
    ['a list for a key', '? [a, b]\n: 1', 'broken-syntax', 1, 3],
    ['fields that merge', 'a: 1\n<<: *b', 'broken-syntax', 2, 5],
    ['a bracket left open', 'a: [1,', 'broken-syntax', 1, 7],
    ['a quote left open', 'a: "x', 'broken-syntax', 1, 6],
    ['a colon in a text', 'a: 1\nb: this: that', 'broken-syntax', 2, 4],
    ['a tab for an indent', 'a:\n\tb: 1', 'broken-syntax', 2, 1],
    ['a wrong indent', 'a:\n  b: 1\n c: 2', 'broken-syntax', 3, 1],
  ])('%s', (_, text, code, line, character) => {
    const parsed = parseYaml(text);
    expect(parsed).toMatchObject({ ok: false, error: { severity: 'error', code } });
    expect(parsed.ok ? undefined : parsed.error.place).toEqual({ line, character });
  });

  test.each([
    ['brackets', `a: ${'['.repeat(1_000_000)}`],
    ['closed brackets', `a: ${'['.repeat(40)}${']'.repeat(40)}`],
    ['dashes', '- '.repeat(100_000)],
    ['indents', Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['question marks', '? '.repeat(100_000)],
  ])('a million %s', (_, text) => {
    const error = { code: 'too-deep', values: { limit: LIMITS.foreignNesting } };
    expect(parseYaml(text)).toMatchObject({ ok: false, error });
    const ours = parseYaml(`parlance: 1\nx: ${'['.repeat(100)}`);
    expect(ours).toMatchObject({ ok: false, error: { ...error, values: { limit: LIMITS.nesting } } });
  });

  test('a million laughs', () => {
    const levels = Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(9)}]`);
    expect(parseYaml(['a0: &a0 lol', ...levels].join('\n'))).toMatchObject({
      ok: false,
      error: { code: 'broken-syntax' },
    });
  });
});

describe('values', () => {
  test.each<readonly [string, unknown]>([
    ['404', 404],
    ['-1.5', -1.5],
    ['1.0', '1.0'],
    ['007', '007'],
    ['0x10', '0x10'],
    ['1e3', '1e3'],
    ['true', true],
    ['no', 'no'],
    ['~', null],
    ['', null],
    ['2026-10-01', '2026-10-01'],
    ['"1"', '1'],
  ])('%s is read as %j', (written, value) => {
    expect(parseYaml(`a: ${written}`)).toMatchObject({ ok: true, value: { value: { a: value } } });
  });

  test('are the same as in JSON, whatever their names', () => {
    const name = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString'));
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(name, tie('tree'), { maxKeys: 3 }),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        const json: unknown = JSON.parse(JSON.stringify(value));
        const parsed = parseYaml(stringify(json, { aliasDuplicateObjects: false }));
        expect(parsed.ok ? parsed.value.value : parsed.error).toEqual(json);
      }),
      { numRuns: 300 },
    );
  });

  test('do not reach the prototype of anything', () => {
    const parsed = parseYaml('__proto__: {owner: x}\nconstructor: {prototype: {owner: x}}');
    expect(parsed.ok && Object.keys(Object(parsed.value.value))).toEqual(['__proto__', 'constructor']);
    expect({}).not.toHaveProperty('owner');
  });
});

test('the line of every item of a list is known', () => {
  const parsed = parseYaml('terms:\n  # one\n  - term: a\n\n  - term: b\n    links: [{url: x}]\n');
  if (!parsed.ok) throw new Error('refused');
  const { value, lineOf } = parsed.value;
  const items = (value as { readonly terms: readonly unknown[] }).terms;
  expect(items.map((item) => lineOf?.(item))).toEqual([3, 5]);
});
