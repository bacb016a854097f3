import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  MAX_CHOICES,
  readTemplateChoices,
  storeTemplateChoices,
  templateChosenFor,
  withTemplateChoice,
  type TemplateChoice,
} from '../../../lib/core/settings/template-choices.ts';

const ENG = { origin: 'https://acme.atlassian.net', space: 'ENG' };
const OPS = { ...ENG, space: 'OPS' };

const place = fc.record({
  origin: fc.constantFrom('https://a.example', 'https://b.example'),
  space: fc.constantFrom('', 'A', 'B'),
});
const change = fc.record({ place, template: fc.constantFrom('one-pager', 'prd', 'rfc') });

describe('choices of templates', () => {
  test('are for one space of one site', () => {
    const choices = withTemplateChoice([], ENG, 'prd');
    expect(templateChosenFor(choices, ENG)).toBe('prd');
    expect(templateChosenFor(choices, OPS)).toBeUndefined();
    expect(templateChosenFor(choices, { ...ENG, origin: 'https://other.example' })).toBeUndefined();
  });

  test('answer like a map, whatever was chosen before', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const oracle = new Map<string, string>();
        let choices: readonly TemplateChoice[] = [];
        for (const { place: at, template } of changes) {
          oracle.set(JSON.stringify([at.origin, at.space]), template);
          choices = withTemplateChoice(choices, at, template);
        }
        const stored = readTemplateChoices(JSON.parse(JSON.stringify(storeTemplateChoices(choices))));
        expect(stored).toEqual({ ok: true, value: choices });
        expect(
          new Map(choices.map(({ origin, space, template }) => [JSON.stringify([origin, space]), template])),
        ).toEqual(oracle);
      }),
      { numRuns: 200 },
    );
  });

  test('of the places used last are kept', () => {
    let choices: readonly TemplateChoice[] = [];
    for (let index = 0; index < MAX_CHOICES + 5; index += 1) {
      choices = withTemplateChoice(choices, { ...ENG, space: `S${index}` }, 'rfc');
    }
    expect(choices).toHaveLength(MAX_CHOICES);
    expect(templateChosenFor(choices, { ...ENG, space: 'S4' })).toBeUndefined();
    expect(templateChosenFor(choices, { ...ENG, space: 'S5' })).toBe('rfc');
  });

  test.each([
    ['nothing', undefined],
    ['no choices', { v: 1, data: { choices: [1, null, { ...ENG }, { ...ENG, template: 5 }] } }],
    ['an endless id', { v: 1, data: { choices: [{ ...ENG, template: 'x'.repeat(10_000) }] } }],
  ])('are none where there is %s', (_, stored) => {
    expect(readTemplateChoices(stored)).toEqual({ ok: true, value: [] });
  });

  test.each([
    ['a later version', { v: 2, data: { choices: [{ ...ENG, template: 'prd' }] } }, 'too-new'],
    ['no list', { v: 1, data: { choices: 'prd' } }, 'damaged'],
    ['no version', [{ ...ENG, template: 'prd' }], 'damaged'],
  ])('cannot be read where there is %s', (_, stored, error) => {
    expect(readTemplateChoices(stored)).toEqual({ ok: false, error });
  });
});
