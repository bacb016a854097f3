import { describe, expect, test } from 'vitest';
import { readPanelRequest } from '../../../lib/core/panel/panel-request.ts';

describe('a request to the panel', () => {
  test.each([
    { tabId: 7, view: 'terms', termId: 'model-drift' },
    { tabId: 7, view: 'spec' },
    { tabId: 7, view: 'restate', passage: { blocks: ['A.', 'B.'], heading: 'H', isCut: false } },
  ])('%j is read as it is', (request) => {
    expect(readPanelRequest(request)).toEqual(request);
  });

  test.each([
    undefined,
    null,
    'terms',
    {},
    { tabId: '7', view: 'terms' },
    { tabId: 7.5, view: 'terms' },
    { tabId: 7, view: 'glossary' },
    { tabId: 7, view: 'terms', termId: 1 },
    { tabId: 7, view: 'restate', passage: { blocks: 'A.', heading: '', isCut: false } },
  ])('%j is none', (value) => {
    expect(readPanelRequest(value)).toBeUndefined();
  });

  test('loses fields that nobody knows', () => {
    expect(readPanelRequest({ tabId: 7, view: 'spec', other: 1 })).toEqual({ tabId: 7, view: 'spec' });
  });
});
