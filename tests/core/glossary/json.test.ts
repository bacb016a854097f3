import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonDepth } from '../../../lib/core/glossary/formats/json-depth.ts';
import { findJsonError } from '../../../lib/core/glossary/formats/json-error.ts';
import { parseJson } from '../../../lib/core/glossary/formats/parse-json.ts';
import { LineIndex } from '../../../lib/core/glossary/formats/text-position.ts';
import { LIMITS } from '../../../lib/core/glossary/limits.ts';

/** JSON with something wrong in it, more often than not. */
const damagedJson = fc
  .tuple(
    fc.json({ maxDepth: 4 }),
    fc.nat(),
    fc.nat(3),
    fc.constantFrom('', ',', '"', '}', ']', '\\', '1', '\n', ' ', '\u0001'),
  )
  .map(([json, at, length, insert]) => {
    const start = at % (json.length + 1);
    return json.slice(0, start) + insert + json.slice(start + length);
  });

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

describe('the place of an error', () => {
  test.each([
    ['', 0],
    ['{', 1],
    ['{"a": 1,}', 8],
    ['{"a" 1}', 5],
    ['[1, 2', 5],
    ['[1 2]', 3],
    ['[01]', 2],
    ['[1.]', 2],
    ['["a\nb"]', 3],
    ['["\\x"]', 2],
    ['["\\u12"]', 2],
    ["{'a': 1}", 1],
    ['[tru]', 1],
    ['[]]', 2],
    ['[NaN]', 1],
    ['["never ends]', 13],
  ])('in %j is %i', (text, offset) => {
    expect(findJsonError(text)).toBe(offset);
  });

  test('is there exactly where the engine finds no JSON', () => {
    fc.assert(
      fc.property(fc.oneof(damagedJson, fc.json({ maxDepth: 4 }), fc.string()), (text) => {
        expect(findJsonError(text) === undefined).toBe(isJson(text));
      }),
      { numRuns: 2_000 },
    );
  });

  test('is the one in the engine’s message, where there is one', () => {
    fc.assert(
      fc.property(damagedJson, (text) => {
        const said = engineOffset(text);
        // The engine points into words, numbers and strings; here it is where they begin to be wrong.
        if (said !== undefined && '{}[],:'.includes(text[said] ?? '')) {
          expect(findJsonError(text)).toBeLessThanOrEqual(said);
        }
        const offset = findJsonError(text);
        if (offset !== undefined) expect(offset).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1_000 },
    );
  });
});

function engineOffset(text: string): number | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const found = /at position (\d+)/.exec(String(error));
    return found === null ? undefined : Number(found[1]);
  }
}

describe('the depth of a text', () => {
  test('is that of its value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 9 }), fc.boolean(), (value, isSpaced) => {
        const text = JSON.stringify(value, undefined, isSpaced ? 2 : 0);
        expect(jsonDepth(text, 100)).toBe(depthOf(JSON.parse(text)));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['["[[[[", "\\"[[["]', 1],
    ['{"a\\\\": ["x"]}', 2],
    ['"[', 0],
  ])('%j is %i', (text, depth) => {
    expect(jsonDepth(text, 100)).toBe(depth);
  });
});

describe('parseJson', () => {
  test('takes the last of two fields with one name', () => {
    expect(parseJson('{"a": 1, "a": 2}')).toMatchObject({ ok: true, value: { value: { a: 2 } } });
  });

  test('tells line and character of an error', () => {
    expect(parseJson('{\r\n  "a": 1,\r\n  b: 2\r\n}')).toEqual({
      ok: false,
      error: { severity: 'error', code: 'broken-syntax', place: { line: 3, character: 3 } },
    });
  });

  test('refuses what is nested too deeply before it is parsed', () => {
    const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    expect(parseJson(deep(LIMITS.foreignNesting)).ok).toBe(true);
    for (const levels of [LIMITS.foreignNesting + 1, 1_000_000]) {
      expect(parseJson(deep(levels))).toMatchObject({
        ok: false,
        error: { code: 'too-deep', values: { limit: LIMITS.foreignNesting } },
      });
    }
    const ours = `{"name": "x", "parlance": 1, "terms": ${deep(LIMITS.foreignNesting)}}`;
    expect(parseJson(ours)).toMatchObject({ ok: false, error: { values: { limit: LIMITS.nesting } } });
  });
});

test('a place in a text is its line and character', () => {
  const text = fc
    .array(fc.constantFrom('a', '\n', '\r', '\r\n'), { maxLength: 12 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.nat(24), (text, at) => {
      const offset = at % (text.length + 1);
      // Between the two halves of one line break there is no place.
      fc.pre(text.slice(offset - 1, offset + 1) !== '\r\n');
      const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
      expect(new LineIndex(text).positionAt(offset)).toEqual({
        line: lines.length,
        character: (lines.at(-1) ?? '').length + 1,
      });
    }),
  );
});
