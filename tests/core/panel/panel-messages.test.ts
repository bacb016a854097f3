import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFromPanelPage, readOutline } from '../../../lib/core/panel/page-message-schema.ts';
import { outlineDelta } from '../../../lib/core/panel/outline-delta.ts';
import { readOutlineReport } from '../../../lib/core/panel/outline-report.ts';
import type { FromPanelPage, ToPanelPage } from '../../../lib/core/panel/protocol.ts';
import { readToPanelPage } from '../../../lib/core/panel/read-to-page.ts';
import { anyOutline } from './sample-outlines.ts';

const DOCUMENT = {
  host: 'notion',
  flavour: 'page',
  mode: 'edit',
  title: 'T',
  id: '1',
  origin: 'https://app.notion.com',
  space: 'acme',
} as const;

const TO_PAGE: readonly ToPanelPage[] = [
  { type: 'watch', watched: { terms: true, outline: false } },
  { type: 'go-to-section', id: 'section-1' },
  { type: 'go-to-place', after: null },
  { type: 'go-to-place', after: 'section-1' },
  { type: 'walk', entry: null, step: -1 },
  { type: 'walk', entry: -3, step: 1 },
  { type: 'read-selection', request: 4 },
];

const FROM_PAGE: readonly FromPanelPage[] = [
  { type: 'document', number: 1, document: DOCUMENT, reason: null },
  { type: 'document', number: 0, document: null, reason: 'paused' },
  {
    type: 'terms',
    document: 1,
    generation: 7,
    terms: [
      { entry: 0, count: 2, domainMask: 3, ambiguous: true },
      { entry: 5, count: 1, domainMask: 1, ambiguous: false, hidden: 'known', definedHere: 'x' },
    ],
    unknown: [{ entry: -1, text: 'QXZ', count: 1, sentence: 'The QXZ.' }],
    defined: [{ text: 'MTTR', expansion: 'mean time to repair' }],
  },
  { type: 'walked', entry: null, text: 'latency', index: 1, total: 2 },
  { type: 'went', shown: false },
  { type: 'selection', request: 4, passage: { blocks: ['a', 'b'], heading: 'H', isCut: false } },
];

const JUNK = [undefined, null, 3, 'watch', [], {}, { type: 'constructor' }, { type: '__proto__' }];

describe('messages to the page', () => {
  test.each(TO_PAGE.map((message) => [JSON.stringify(message), message]))('%s', (_, message) => {
    expect(readToPanelPage(message)).toEqual(message);
  });

  test.each([
    ...JUNK,
    { type: 'go-to-section' },
    { type: 'go-to-section', id: 'x'.repeat(1_000) },
    { type: 'go-to-place' },
    { type: 'walk', entry: 1.5, step: 1 },
    { type: 'walk', entry: '1', step: 1 },
    { type: 'walk', step: 1 },
    { type: 'read-selection', request: NaN },
    Object.create({ type: 'watch' }),
  ])('%j is none', (value) => {
    expect(readToPanelPage(value)).toBeUndefined();
  });

  test('only what is said to be watched is', () => {
    expect(readToPanelPage({ type: 'watch', watched: { terms: 1, outline: 'yes' } })).toEqual({
      type: 'watch',
      watched: { terms: false, outline: false },
    });
  });
});

describe('messages from the page', () => {
  test.each(FROM_PAGE.map((message) => [JSON.stringify(message), message]))('%s', (_, message) => {
    expect(readFromPanelPage(message)).toEqual(message);
  });

  test('outlines of any kind', () => {
    fc.assert(
      fc.property(anyOutline, (outline) => {
        const delta = outlineDelta(undefined, outline, 1);
        expect(readFromPanelPage(JSON.parse(JSON.stringify(delta)))).toEqual(delta);
        expect(readOutline(JSON.parse(JSON.stringify(outline)))).toEqual(outline);
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ...JUNK,
    { type: 'went', shown: 'yes' },
    { type: 'document', number: -1, document: null, reason: null },
    { type: 'document', number: 1, document: { ...DOCUMENT, mode: 'both' }, reason: null },
    { type: 'document', number: 1, document: null, reason: 'other' },
    { ...FROM_PAGE[2], terms: [{ entry: 'a', count: 1 }] },
    { ...FROM_PAGE[2], terms: [{ entry: 1, count: -1, domainMask: 0, ambiguous: false }] },
    { ...outlineDelta(undefined, { title: '', preamble: [], sections: [], partial: false }, 1), order: [1] },
  ])('%j is none', (value) => {
    expect(readFromPanelPage(value)).toBeUndefined();
  });
});

describe('reports for the badge', () => {
  const outline = { title: '', preamble: [], sections: [], partial: false };

  test('are read', () => {
    const report = { type: 'outline.changed', document: DOCUMENT, outline, isCut: true } as const;
    expect(readOutlineReport(report)).toEqual(report);
    expect(readOutlineReport({ ...report, document: null })?.document).toBeNull();
  });

  test.each([
    ...JUNK,
    { type: 'outline.changed' },
    { type: 'outline.changed', document: {}, outline },
    { type: 'outline.changed', document: DOCUMENT, outline: { ...outline, sections: [{ id: 'a' }] } },
  ])('%j is none', (value) => {
    expect(readOutlineReport(value)).toBeUndefined();
  });
});
