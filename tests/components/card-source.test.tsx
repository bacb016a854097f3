import { screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { buildProposal } from '../../entrypoints/card/build-proposal.ts';
import { loadView, type CardSources } from '../../entrypoints/card/load-view.ts';
import { rememberLast } from '../../entrypoints/card/remember-last.ts';
import type { ShowRequest, Subject } from '../../lib/core/card/protocol.ts';
import { entryToYaml } from '../../lib/core/glossary/export/to-yaml.ts';
import { err, ok } from '../../lib/core/result.ts';
import { DEFAULT_SETTINGS } from '../../lib/core/settings/settings.ts';
import { checkAccessibility } from './check-accessibility.ts';
import { one, renderCard, textsOf, viewOf } from './render-card.tsx';
import { DRIFT } from './sample-entries.ts';

const ACME = {
  id: 'acme',
  name: 'Acme glossary',
  host: 'wiki.example.com',
  contribute: 'https://example.com/new?title={term}&body={entry}',
  fetchedAt: new Date(2026, 10, 20, 10).toISOString(),
};
const ACME_DRIFT = { ...DRIFT, origin: 'acme' };
const OPTIONS = 'https://options.example/';
const PROPOSAL = { url: 'https://example.com/new?title=model%20drift' };

describe('the source', () => {
  test('is named, with its host, the age of its contents, and who keeps the entry', () => {
    const { container } = renderCard(viewOf(ACME_DRIFT, { source: ACME }));
    expect(textsOf(container, '.source > span')).toEqual([
      'Acme glossary',
      'wiki.example.com',
      'read 2 hours ago',
      'kept by ML Platform',
      'updated 3 weeks ago',
    ]);
  });

  test.each([
    ['personal', 'Your own entry'],
    ['starter', 'Starter glossary'],
  ])('%s is %s', (origin, name) => {
    const source = { id: origin, name: '' };
    const { container } = renderCard(viewOf({ ...DRIFT, origin }, { source }));
    expect(textsOf(container, '.source > span')[0]).toBe(name);
  });

  test('stands under what is copied', async () => {
    const { actions, user } = renderCard(viewOf(ACME_DRIFT, { source: ACME }));
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(actions.copy.mock.lastCall?.[1]).toBe('Source: Acme glossary');
  });
});

describe('a text that is wrong or does not fit', () => {
  test('can be told to its owner, in another tab that learns nothing of this one', async () => {
    const { actions, user } = renderCard(viewOf(ACME_DRIFT, { proposal: PROPOSAL }));
    const link = screen.getByRole('link', { name: /^Propose a change/ });
    expect([link.getAttribute('href'), link.getAttribute('target'), link.getAttribute('rel')]).toEqual([
      PROPOSAL.url,
      '_blank',
      'noopener noreferrer',
    ]);
    link.addEventListener('click', (event) => event.preventDefault());
    await user.click(link);
    expect(actions.copyText).not.toHaveBeenCalled();
  });

  test.each([
    [true, /Paste it into the page/],
    [false, /blocked copying it/],
  ])('is copied where it is too long for an address (%s), which is said', async (works, said) => {
    const copyText = vi.fn<(text: string) => boolean>(() => works);
    const view = viewOf(ACME_DRIFT, { proposal: { ...PROPOSAL, copy: 'term: …' } });
    const { container, user } = renderCard(view, {}, { copyText });
    const link = screen.getByRole('link', { name: /^Propose a change/ });
    link.addEventListener('click', (event) => event.preventDefault());
    await user.click(link);
    expect(copyText).toHaveBeenCalledExactlyOnceWith('term: …');
    expect(one(container, '.source-actions .note').textContent).toMatch(said);
    await expect.poll(() => screen.getByRole('status').textContent).toMatch(said);
    expect(await checkAccessibility(container)).toEqual([]);
  });

  test('can be written anew for oneself', () => {
    renderCard(viewOf(ACME_DRIFT, { mayOwn: true }));
    const link = screen.getByRole('link', { name: /^Make my own version/ });
    expect(link.getAttribute('href')).toBe(`${OPTIONS}#glossary/own=model-drift`);
    expect(link.getAttribute('target')).toBe('_blank');
  });

  test('of one’s own is changed', () => {
    renderCard(viewOf({ ...DRIFT, origin: 'personal' }, { mayOwn: true }));
    const link = screen.getByRole('link', { name: /^Change my entry/ });
    expect(link.getAttribute('href')).toBe(`${OPTIONS}#glossary/edit=model-drift`);
  });

  test('is left alone where neither is possible', () => {
    const { container } = renderCard(viewOf(ACME_DRIFT));
    expect(container.querySelector('.source-actions')).toBeNull();
  });
});

describe('a word without an explanation', () => {
  test('is added to the glossary', () => {
    renderCard({ kind: 'unknown', text: 'QBRT', mayOwn: true });
    const link = screen.getByRole('link', { name: /^Add to my glossary/ });
    expect(link.getAttribute('href')).toBe(`${OPTIONS}#glossary/new=QBRT`);
    expect(link.getAttribute('target')).toBe('_blank');
  });

  test.each([
    [' brown\n fox ', '#glossary/new=brown%20fox'],
    ['', undefined],
    ['x'.repeat(201), undefined],
  ])('%j', (text, hash) => {
    renderCard({ kind: 'nothing', text, keys: {}, mayOwn: true });
    const link = screen.queryByRole('link', { name: /^Add to my glossary/ });
    expect(link?.getAttribute('href')).toBe(hash === undefined ? undefined : OPTIONS + hash);
  });

  test.each([
    { kind: 'unknown', text: 'QBRT' } as const,
    { kind: 'nothing', text: 'fox', keys: {} } as const,
  ])('stays where the organisation forbids own entries: $kind', (view) => {
    renderCard(view);
    expect(screen.queryByRole('link')).toBeNull();
  });
});

test.each([
  ['term', viewOf(ACME_DRIFT, { source: ACME, proposal: PROPOSAL, mayOwn: true })],
  ['unknown', { kind: 'unknown', text: 'QBRT', mayOwn: true } as const],
  ['nothing', { kind: 'nothing', text: 'fox', keys: {}, mayOwn: true } as const],
])('%s: axe finds nothing', async (_, view) => {
  const { container } = renderCard(view, { position: { index: 1, total: 2 } });
  expect(await checkAccessibility(container)).toEqual([]);
});

describe('loading', () => {
  const sources: CardSources = {
    readEntry: () => Promise.resolve(ok(ACME_DRIFT)),
    loadSettings: () => Promise.resolve(ok(DEFAULT_SETTINGS)),
    loadShortcuts: () => Promise.resolve(ok([])),
    readSources: () => Promise.resolve(ok([ACME, { id: 'starter', name: '' }])),
    buildProposal,
    mayOwn: () => Promise.resolve(true),
  };

  function show(subject: Subject = { kind: 'term', generation: 4, entry: 7, text: 'drift' }): ShowRequest {
    return {
      type: 'show',
      request: 1,
      subject,
      context: { text: '', heading: '', domains: {} },
      position: null,
      focus: false,
      theme: 'light',
      maxWidth: 400,
      maxHeight: 400,
    };
  }

  test('finds the source of the entry and where it takes proposals', async () => {
    const view = await loadView(show(), sources);
    const title = encodeURIComponent('model drift');
    const url = `https://example.com/new?title=${title}&body=${encodeURIComponent(entryToYaml(ACME_DRIFT))}`;
    expect(view).toMatchObject({
      kind: 'term',
      term: { source: { name: 'Acme glossary', host: 'wiki.example.com' }, proposal: { url }, mayOwn: true },
    });
  });

  test('puts aside what does not fit into an address', async () => {
    const long = { ...ACME_DRIFT, owner: 'x'.repeat(4_000), term: 'é'.repeat(200) };
    const text = 'ü'.repeat(2_000);
    const entry = { ...long, senses: [{ definition: text, roles: {}, cues: [], links: [] }] };
    const { copy } = await buildProposal(ACME.contribute, entry);
    expect(copy).toBe(entryToYaml(entry));
  });

  test.each(['javascript:alert({entry})', 'http://example.com/{entry}', 'about:blank'])(
    'makes no link of %s',
    async (contribute) => {
      const view = await loadView(show(), {
        ...sources,
        readSources: () => Promise.resolve(ok([{ ...ACME, contribute }])),
      });
      expect(view.kind === 'term' && view.term.proposal).toBeUndefined();
    },
  );

  test('sources that cannot be read leave the explanation', async () => {
    const view = await loadView(show(), {
      ...sources,
      readSources: () => Promise.resolve(err('unreadable')),
    });
    expect(view).toMatchObject({ kind: 'term', term: { id: 'model-drift', origin: 'acme' } });
  });

  test.each<Subject>([
    { kind: 'unknown', text: 'QBRT' },
    { kind: 'nothing', text: 'fox' },
  ])('says whether $text can be added', async (subject) => {
    expect(await loadView(show(subject), sources)).toMatchObject({ mayOwn: true });
    const forbidden = { ...sources, mayOwn: () => Promise.resolve(false) };
    expect(await loadView(show(subject), forbidden)).not.toHaveProperty('mayOwn');
  });

  test('reads the sources of a generation once, and again after a failure', async () => {
    const read = vi
      .fn<(generation: number) => Promise<ReturnType<typeof ok<number>> | ReturnType<typeof err<string>>>>()
      .mockImplementation((generation) =>
        Promise.resolve(generation === 3 ? err('unreadable') : ok(generation)),
      );
    const remembered = rememberLast(read);
    for (const generation of [1, 1, 2, 2, 3, 3, 2]) await remembered(generation);
    expect(read.mock.calls.flat()).toEqual([1, 2, 3, 3]);
  });
});
