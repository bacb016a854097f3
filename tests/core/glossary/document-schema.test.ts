import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentSchema } from '../../../lib/core/glossary/document-schema.ts';
import { ENVELOPE_FIELDS } from '../../../lib/core/glossary/formats/document.ts';
import { readDocument } from '../../../lib/core/glossary/read-document.ts';

/** Said by the reader alone: they take two entries, or a look at the letters, or a rule that a schema cannot state. */
const BEYOND_THE_SCHEMA = new Set([
  'no-meaning',
  'no-terms',
  'beside-senses',
  'same-form',
  'one-letter-form',
]);

const form = fc.constantFrom('model drift', 'SLO', 'a'.repeat(200));
const badForm = fc.constantFrom('', 'a'.repeat(201), ['a'], {}, true);
const text = fc.constantFrom('A text.', 'a'.repeat(4_000));
const badText = fc.constantFrom('a'.repeat(4_001), ['a'], {}, false);
const link = fc.record({
  title: form,
  url: fc.constantFrom('https://example.com/a', 'mailto:a@example.com'),
});
const badLink = fc.constantFrom<unknown>(
  'https://example.com',
  { title: 'x' },
  { title: 'x', url: 'http://example.com' },
  { title: 'x', url: 'https://me@example.com' },
  { title: 'x', url: 'https://example.com', rel: 'x' },
  { title: 'a'.repeat(201), url: 'https://example.com' },
);

/** A value that is right, or, rarely, one that is not. */
const mostly = (good: fc.Arbitrary<unknown>, bad: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 40, arbitrary: good }, { weight: 1, arbitrary: bad });
const listOf = (good: fc.Arbitrary<unknown>, bad: fc.Arbitrary<unknown>) =>
  mostly(
    fc.array(mostly(good, bad), { maxLength: 3 }),
    fc.constantFrom<unknown>('a', {}, Array(201).fill('a')),
  );

const aForm = mostly(form, badForm);
const aText = mostly(text, badText);
const senseFields = {
  domain: mostly(fc.constantFrom('ml', 'cx'), fc.constantFrom('sales', 7)),
  definition: aText,
  roles: mostly(fc.record({ ml: aText, cx: aText }), fc.constantFrom<unknown>('a', { sales: 'a' })),
  ask: aText,
  cues: listOf(form, badForm),
  links: listOf(link, badLink),
};
const term = fc.record(
  {
    term: aForm,
    id: aForm,
    aliases: listOf(form, badForm),
    ...senseFields,
    caseSensitive: mostly(fc.boolean(), fc.constant('yes')),
    not: listOf(form, badForm),
    related: listOf(form, badForm),
    owner: aText,
    updated: mostly(fc.constantFrom('2026-10-01', '2024-02-29'), fc.constantFrom('2026-02-30', '1 Oct', 7)),
    status: mostly(fc.constantFrom('proposed', 'deprecated'), fc.constantFrom('new', 1)),
    replacedBy: aForm,
    needsCue: mostly(fc.boolean(), fc.constant(1)),
    senses: listOf(
      fc.record(senseFields, { requiredKeys: [] }),
      fc.constantFrom<unknown>('a', { colour: 1 }),
    ),
    colour: mostly(fc.constant(undefined), fc.constant('red')),
  },
  { requiredKeys: ['term'] },
);

/** Fields beside a list of senses are not read, and so not found fault with one by one. */
function withoutUnused(generated: Readonly<Record<string, unknown>>): object {
  const { senses } = generated;
  if (!Array.isArray(senses) || senses.length === 0) return generated;
  return Object.fromEntries(Object.entries(generated).filter(([name]) => !Object.hasOwn(senseFields, name)));
}

describe('the published schema', () => {
  test('finds fault with what the reader finds fault with, and with nothing else', () => {
    let accepted = 0;
    fc.assert(
      fc.property(term, (generated) => {
        // JSON has no `undefined`.
        const terms = [withoutUnused(generated)];
        const value: unknown = JSON.parse(JSON.stringify({ parlance: 1, name: 'x', terms }));
        const { success } = documentSchema.safeParse(value);
        const { problems } = readDocument(value, 'test');
        // A term without a meaning is refused as a whole, before its other fields are looked at.
        fc.pre(problems.every(({ severity, code }) => severity !== 'error' || code !== 'no-meaning'));
        const faults = problems.filter(({ code }) => !BEYOND_THE_SCHEMA.has(code));
        if (success) accepted += 1;
        expect(faults.length === 0, JSON.stringify(faults)).toBe(success);
      }),
      { numRuns: 1_500 },
    );
    expect(accepted).toBeGreaterThan(100);
  });

  test('has the fields of the envelope that are read', () => {
    expect(Object.keys(documentSchema.shape).toSorted()).toEqual(ENVELOPE_FIELDS.toSorted());
  });
});
