import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { entryToYaml } from '../../lib/core/glossary/export/to-yaml.ts';
import { checkAccessibility } from './check-accessibility.ts';
import { one, textsOf } from './render-card.tsx';
import { renderGlossary, type GivenGlossary } from './render-glossary.tsx';
import { AUC, DRIFT, FEATURE, HOSTILE } from './sample-entries.ts';

const ACME = {
  id: 'acme',
  name: 'Acme glossary',
  host: 'wiki.example.com',
  home: 'https://wiki.example.com/glossary',
  contribute: 'https://example.com/new?title={term}&body={entry}',
  fetchedAt: '2026-11-20T10:00:00.000Z',
};
const PLATFORM = {
  id: 'platform',
  name: 'Platform glossary',
  contribute: 'https://platform.example/?e={entry}',
};
const SOURCES = [ACME, PLATFORM, { id: 'starter', name: '' }];
const ACME_DRIFT = {
  ...DRIFT,
  origin: 'acme',
  aliases: ['concept drift'],
  related: ['Feature', 'auc', 'retraining'],
  not: ['drift car'],
  needsCue: true,
  caseSensitive: true,
};
const OWN = { ...DRIFT, id: 'own-drift', origin: 'personal' };

function open(id: string, given: GivenGlossary = {}) {
  return renderGlossary({
    entries: [ACME_DRIFT, FEATURE, AUC, HOSTILE],
    sources: SOURCES,
    parameter: `entry=${id}`,
    ...given,
  });
}

/** What stands beside a label among the facts. */
function fact(container: ParentNode, label: string): Element | null | undefined {
  return [...container.querySelectorAll('.facts dt')].find(({ textContent }) => textContent === label)
    ?.nextElementSibling;
}

describe('an entry', () => {
  test('says everything there is to say about it', () => {
    const { container } = open('model-drift');
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2, name: 'model drift' }));
    expect(screen.getByText('concept drift')).toBeTruthy();
    expect(screen.getByText('From ML')).toBeTruthy();
    expect(screen.getByText(DRIFT.senses[0]?.definition ?? '')).toBeTruthy();
    expect(textsOf(container, '.role-texts dt')).toEqual(['Product', 'Engineering', 'ML', 'CX']);
    expect(one(container, '[data-role="cx"] dd').textContent).toBe(DRIFT.senses[0]?.roles.cx);
    expect(one(container, '.sense-ask').textContent).toContain('who retrains?');
    expect(fact(container, 'Source')?.textContent).toContain(
      'Acme glossary wiki.example.com, read 2 hours ago',
    );
    expect(fact(container, 'Kept by')?.textContent).toBe('ML Platform');
    expect(fact(container, 'Last changed')?.textContent).toBe('2026-10-29, 3 weeks ago');
    expect(fact(container, 'Capital letters')?.textContent).toBe('Only exactly as written');
    expect(fact(container, 'Marked')?.textContent).toContain('is near');
    expect(fact(container, 'Not meant in')?.textContent).toBe('drift car');
  });

  test('links to related entries by term or id, and names those that are not there', async () => {
    const { container, user, places } = open('model-drift');
    expect(fact(container, 'Related')?.textContent).toBe('feature, area under the curve, retraining');
    await user.click(screen.getByRole('link', { name: 'area under the curve' }));
    expect(places).toEqual(['#glossary/entry=auc']);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'area under the curve' }));
  });

  test('shows each meaning, each gap, and the words that tell them apart', () => {
    const { container } = open('feature');
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'From Product',
      'From ML',
    ]);
    const [first] = screen.getAllByRole('region');
    expect(textsOf(first ?? document, '.gap')).toEqual(['No text for Engineering yet', 'No text for ML yet']);
    expect(textsOf(container, '.sense-cues')[1]).toBe('Words that speak for it: training');
  });

  test('only safe links, with the host they really lead to, in a tab of their own', () => {
    open('model-drift');
    const links = within(screen.getByRole('list', { name: 'Read more' })).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      'https://en.wikipedia.org/wiki/Concept_drift',
      'mailto:ml@example.com',
      'https://xn--exmple-4nf.com/',
    ]);
    const home = screen.getByRole('link', { name: /^Open the glossary/ });
    for (const link of [...links, home]) expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  });

  test('says what takes its place, and who lost to it', () => {
    const claim = { kind: 'entry', form: 'AUC', term: 'AUC', origin: 'platform' } as const;
    const { container } = open('auc', {
      lost: [{ ...claim, winner: 'area under the curve', winnerOrigin: AUC.origin }],
    });
    expect(one(container, '.entry-badge').textContent).toContain('Use “average precision” instead');
    expect(fact(container, 'Not used')?.textContent).toBe(
      '“AUC” of Platform glossary: the one of Acme glossary is used',
    );
  });

  test('that is not there leads back', async () => {
    const { user, places } = open('nowhere');
    expect(screen.getByText(/not in the glossary/)).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'All terms' }));
    expect(places).toEqual(['#glossary']);
  });

  test('hostile text stays text', () => {
    const { container } = open('hostile');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(HOSTILE.term);
    expect(container.querySelectorAll('img, script, b')).toHaveLength(0);
  });
});

describe('what can be done about an entry', () => {
  test('a change is proposed where the source takes proposals', () => {
    open('model-drift');
    const link = screen.getByRole('link', { name: /^Propose a change/ });
    const address = new URL(link.getAttribute('href') ?? '');
    expect(address.origin).toBe('https://example.com');
    expect(address.searchParams.get('title')).toBe('model drift');
    expect(address.searchParams.get('body')).toBe(entryToYaml(ACME_DRIFT));
    expect([link.getAttribute('target'), link.getAttribute('rel')]).toEqual([
      '_blank',
      'noopener noreferrer',
    ]);
  });

  test.each([
    [true, /was copied. Paste it/],
    [false, /blocked copying it/],
  ])('what is too long for an address is copied (%s), and said', async (works, said) => {
    const definition = 'long '.repeat(2_000);
    const copied: string[] = [];
    const { user } = open('model-drift', {
      entries: [{ ...ACME_DRIFT, senses: [{ roles: {}, cues: [], links: [], definition }] }],
      actions: {
        copyText: (text) => {
          copied.push(text);
          return works;
        },
      },
    });
    const link = screen.getByRole('link', { name: /^Propose a change/ });
    expect(new URL(link.getAttribute('href') ?? '').searchParams.get('body')).toBe('');
    await user.click(link);
    expect(copied[0]).toContain(definition.trim());
    expect(screen.getAllByText(said).length).toBeGreaterThan(0);
  });

  test.each([
    ['the starter glossary takes none', FEATURE],
    ['an unsafe address', { ...FEATURE, origin: 'bad' }],
  ])('nothing is proposed: %s', (_, entry) => {
    open('feature', {
      entries: [entry],
      sources: [...SOURCES, { id: 'bad', name: 'Bad', contribute: 'javascript:alert({entry})' }],
    });
    expect(screen.queryByRole('link', { name: /Propose/ })).toBeNull();
  });

  test('its YAML is copied', async () => {
    const { user, copied } = open('feature');
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(copied).toEqual([entryToYaml(FEATURE)]);
    await expect.poll(() => screen.getByRole('status').textContent).toBe('Copied');
  });

  test('the reader makes their own version, unless the organisation forbids it', async () => {
    const { user, places } = open('feature');
    await user.click(screen.getByRole('link', { name: 'Make my own version' }));
    expect(places).toEqual(['#glossary/own=feature']);
  });

  test('where own entries are not allowed there is none to make', () => {
    open('feature', { allowPersonal: false });
    expect(screen.queryByRole('link', { name: 'Make my own version' })).toBeNull();
  });
});

describe('an own entry', () => {
  test('is removed, and comes back with its texts', async () => {
    const { container, user, places } = open('own-drift', { entries: [OWN, FEATURE] });
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    expect(places).toEqual(['#glossary']);
    expect(textsOf(container, '.entry-row-term')).toEqual(['feature']);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Undo' }));
    await expect.poll(() => screen.getByRole('status').textContent).toBe('“model drift” was removed.');
    expect(await checkAccessibility(container)).toEqual([]);
    await user.keyboard('{Enter}');
    expect(screen.getByRole('heading', { name: 'model drift' })).toBeTruthy();
    expect(one(container, '[data-role="cx"] dd').textContent).toBe(OWN.senses[0]?.roles.cx);
    await expect.poll(() => screen.getByRole('status').textContent).toBe('“model drift” is back.');
    await user.click(screen.getByRole('link', { name: 'All terms' }));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test.each([
    ['the list', [OWN, FEATURE], 'listbox'],
    ['the search, where no entry is left', [OWN], 'searchbox'],
  ])('that is removed leaves a note; closed, it gives the focus to %s', async (_, entries, role) => {
    const { user } = open('own-drift', { entries });
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByText('“model drift” was removed.')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole(role));
  });

  test('that cannot be put back says so', async () => {
    const { user } = open('own-drift', {
      entries: [OWN, FEATURE],
      actions: { addEntry: () => Promise.resolve(undefined) },
    });
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(screen.getByRole('alert').textContent).toContain('could not be saved');
    expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
  });

  test('that cannot be removed stays', async () => {
    const { user, places } = open('own-drift', {
      entries: [OWN],
      actions: { removeEntry: () => Promise.resolve(false) },
    });
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    expect(screen.getByRole('alert').textContent).toContain('could not be saved');
    expect(places).toEqual([]);
  });

  test('is proposed to the owner of one of the glossaries', async () => {
    const { user } = open('own-drift', { entries: [OWN] });
    expect(screen.getByRole('link', { name: /^Propose it to Acme glossary/ })).toBeTruthy();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Propose it to' }), 'Platform glossary');
    const link = screen.getByRole('link', { name: /^Propose it to Platform glossary/ });
    expect(new URL(link.getAttribute('href') ?? '').searchParams.get('e')).toBe(entryToYaml(OWN));
  });

  test('is proposed without a choice where there is none', () => {
    open('own-drift', { entries: [OWN], sources: [ACME] });
    expect(screen.getByRole('link', { name: /^Propose it to Acme glossary/ })).toBeTruthy();
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  test('cannot be proposed where nobody takes proposals', () => {
    open('own-drift', { entries: [OWN], sources: [] });
    expect(screen.queryByRole('link', { name: /Propose/ })).toBeNull();
  });
});

test.each([
  ['one meaning', 'model-drift'],
  ['several meanings', 'feature'],
  ['replaced', 'auc'],
  ['hostile', 'hostile'],
  ['own', 'own-drift'],
  ['gone', 'nowhere'],
])('%s: axe finds nothing, and every control can be reached with Tab', async (_, id) => {
  const { container, user } = open(id, {
    entries: [ACME_DRIFT, FEATURE, AUC, HOSTILE, { ...OWN, term: 'own' }],
  });
  expect(await checkAccessibility(container)).toEqual([]);
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  for (const control of container.querySelectorAll('a, button, select')) {
    await user.tab();
    expect(document.activeElement).toBe(control);
  }
});
