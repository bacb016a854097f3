import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Entry } from '../../lib/core/glossary/entry.ts';
import { checkAccessibility } from './check-accessibility.ts';
import { descriptionOf } from './description-of.ts';
import { one } from './render-card.tsx';
import { renderGlossary, type GivenGlossary } from './render-glossary.tsx';
import { DRIFT, FEATURE } from './sample-entries.ts';

const OWN = {
  ...DRIFT,
  id: 'own-drift',
  term: 'drift',
  origin: 'personal',
  related: ['feature'],
  senses: DRIFT.senses.map((sense) => ({ ...sense, links: sense.links.slice(0, 1) })),
};
const STARTER = { id: 'starter', name: '' };

/** Renders the form over a store that records what is saved. */
function edit(parameter: string, given: GivenGlossary = {}) {
  const saved: Entry[] = [];
  const save = (entry: Entry): Promise<Entry> => {
    saved.push(entry);
    return Promise.resolve(entry);
  };
  const rendered = renderGlossary({
    entries: [FEATURE, OWN],
    sources: [STARTER],
    parameter,
    ...given,
    actions: { addEntry: save, saveEntry: save, ...given.actions },
  });
  return { ...rendered, saved };
}

/** Stands in for the browser's question, which happy-dom lacks. */
function answer(yes: boolean) {
  const question = vi.fn<(text: string) => boolean>(() => yes);
  vi.stubGlobal('confirm', question);
  return question;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

function field(name: string): HTMLElement {
  return screen.getByRole('textbox', { name });
}

describe('a new entry', () => {
  test('is written by keyboard alone, saved, said and shown', async () => {
    const { user, saved, places } = edit('new=churn');
    expect(document.activeElement).toBe(field('Term'));
    await user.keyboard(' rate{Tab}attrition{Enter}lapse rate');
    await user.click(field('In general'));
    await user.keyboard('Share of customers who leave.');
    await user.click(field('CX'));
    await user.keyboard('How many will not call again.');
    await user.click(field('What to ask them'));
    await user.keyboard('Over which period?{Enter}');
    expect(saved).toEqual([
      {
        id: 'churn-rate',
        term: 'churn rate',
        aliases: ['attrition', 'lapse rate'],
        not: [],
        needsCue: false,
        related: [],
        status: 'accepted',
        updated: new Date().toISOString().slice(0, 10),
        origin: 'personal',
        senses: [
          {
            definition: 'Share of customers who leave.',
            roles: { cx: 'How many will not call again.' },
            ask: 'Over which period?',
            cues: [],
            links: [],
          },
        ],
      },
    ]);
    expect(places).toEqual(['#glossary/entry=churn-rate']);
    await expect.poll(() => screen.getByRole('status').textContent).toBe('“churn rate” is saved.');
  });

  test('for a word that has one already changes that one', () => {
    edit('new=DRIFT');
    expect(screen.getByRole('heading', { name: /^Edit/ })).toBeTruthy();
  });

  test('of the same term as another own entry is not saved, and the other one is offered', async () => {
    const { user, saved, places } = edit('new=');
    await user.type(field('Term'), 'Drift');
    await user.type(field('In general'), 'Something.');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(saved).toEqual([]);
    expect(screen.getByRole('alert').textContent).toContain('You already have an entry for “drift”');
    answer(true);
    await user.click(screen.getByRole('link', { name: 'Open that one instead' }));
    expect(places).toEqual(['#glossary/edit=own-drift']);
  });

  test('that the browser does not store stays in the form', async () => {
    const { user, places } = edit('new=churn', { actions: { addEntry: () => Promise.resolve(undefined) } });
    await user.type(field('In general'), 'Leaving.');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByRole('alert').textContent).toContain('could not be saved');
    expect(field('In general')).toHaveProperty('value', 'Leaving.');
    expect(places).toEqual([]);
  });
});

describe('problems', () => {
  test('an empty form names both fields, and the focus goes to the first', async () => {
    const { container, user, saved } = edit('new=');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(saved).toEqual([]);
    expect(document.activeElement).toBe(field('Term'));
    for (const name of ['Term', 'In general']) {
      expect(field(name).getAttribute('aria-invalid')).toBe('true');
      expect(descriptionOf(field(name))).not.toBe('');
    }
    expect(screen.queryByRole('alert')).toBeNull();
    expect(await checkAccessibility(container)).toEqual([]);
  });

  test.each([
    ['Term', 'a'.repeat(201)],
    ['Term', 'dri\u202Eft'],
    ['Other names and abbreviations', 'fine\n\u200B'],
    ['In general', 'x'.repeat(4_001)],
    ['ML', 'x'.repeat(4_001)],
    ['What to ask them', 'x'.repeat(4_001)],
    ['Words that speak for this meaning', 'x'.repeat(201)],
    ['Address of link 1', 'javascript:alert(1)'],
    ['Address of link 1', 'wiki.example.com'],
    ['Title of link 1', 'x'.repeat(201)],
  ])('stand at the field where they are: %s', async (name, value) => {
    const { user, saved } = edit('new=churn');
    await user.type(field('In general'), 'Leaving.');
    await user.click(screen.getByRole('checkbox', { name: 'An everyday word' }));
    await user.click(screen.getByRole('button', { name: 'Add a link' }));
    await user.type(field('Address of link 1'), 'https://example.com');
    await user.clear(field(name));
    await user.click(field(name));
    await user.paste(value);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(saved).toEqual([]);
    expect(
      screen.getAllByRole('textbox').filter((box) => box.getAttribute('aria-invalid') === 'true'),
    ).toEqual([field(name)]);
    expect(document.activeElement).toBe(field(name));
    expect(descriptionOf(field(name))).not.toBe('');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('are gone once they are put right', async () => {
    const { user, saved } = edit('new=churn');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(document.activeElement).toBe(field('In general'));
    await user.keyboard('Leaving.');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(saved.map(({ id }) => id)).toEqual(['churn']);
  });
});

describe('several meanings', () => {
  test('are added, told apart by their cues, and removed', async () => {
    const { user, saved } = edit('new=seat');
    await user.type(field('In general'), 'A licence.');
    await user.click(screen.getByRole('button', { name: 'Add another meaning' }));
    const second = screen.getByRole('group', { name: 'Meaning 2' });
    await user.type(within(second).getByRole('textbox', { name: 'In general' }), 'A place in a queue.');
    await user.type(
      within(second).getByRole('textbox', { name: 'Words that speak for this meaning' }),
      'queue',
    );
    await user.selectOptions(within(second).getByRole('combobox', { name: 'Whose word is it?' }), 'CX');
    await user.click(screen.getByRole('button', { name: 'Add another meaning' }));
    await user.click(screen.getByRole('button', { name: 'Remove meaning 1' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add another meaning' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(saved[0]?.senses).toEqual([
      { domain: 'cx', definition: 'A place in a queue.', roles: {}, cues: ['queue'], links: [] },
    ]);
  });

  test('a problem of the last one is found there, with blank ones before it', async () => {
    const { user } = edit('new=seat');
    await user.type(field('In general'), 'A licence.');
    await user.click(screen.getByRole('button', { name: 'Add another meaning' }));
    await user.click(screen.getByRole('button', { name: 'Add another meaning' }));
    const third = screen.getByRole('group', { name: 'Meaning 3' });
    await user.type(within(third).getByRole('textbox', { name: 'What to ask them' }), 'Which one?');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(document.activeElement).toBe(within(third).getByRole('textbox', { name: 'In general' }));
  });

  test('there are no more than the format allows', async () => {
    const { user } = edit('new=seat');
    const add = screen.getByRole('button', { name: 'Add another meaning' });
    for (let more = 0; more < 12; more += 1) await user.click(add);
    expect(screen.getAllByRole('group', { name: /^Meaning/ })).toHaveLength(10);
    expect(add.getAttribute('aria-disabled')).toBe('true');
  });
});

describe('links', () => {
  test('are added and removed', async () => {
    const { user, saved } = edit('new=churn');
    await user.type(field('In general'), 'Leaving.');
    const add = screen.getByRole('button', { name: 'Add a link' });
    for (const address of ['https://one.example/', 'https://two.example/']) {
      await user.click(add);
      await user.type(screen.getAllByRole('textbox', { name: /^Address of link/ }).at(-1) ?? add, address);
    }
    await user.click(screen.getByRole('button', { name: 'Remove link 1' }));
    expect(document.activeElement).toBe(add);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(saved[0]?.senses[0]?.links).toEqual([{ title: 'two.example', url: 'https://two.example/' }]);
  });
});

describe('changing an own entry', () => {
  test('keeps its id and what the form does not show', async () => {
    const { user, saved } = edit('edit=own-drift');
    await user.clear(field('Term'));
    await user.type(field('Term'), 'data drift');
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Capital letters' }),
      'Only exactly as written',
    );
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(saved[0]).toMatchObject({
      id: 'own-drift',
      term: 'data drift',
      caseSensitive: true,
      owner: 'ML Platform',
      related: ['feature'],
      origin: 'personal',
    });
  });

  test('without another term is no second entry for it', async () => {
    const { user, saved } = edit('edit=own-drift');
    await user.type(field('CX'), ' Call us.');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(saved[0]?.senses[0]?.roles.cx).toMatch(/ Call us\.$/);
  });

  test('that is not there, or not one’s own, is not opened', () => {
    edit('edit=feature');
    expect(screen.getByText(/not in the glossary/)).toBeTruthy();
  });
});

describe('the own version of another entry', () => {
  test('starts with its texts and says what it stands in for', async () => {
    const { container, user, saved } = edit('own=feature');
    expect(screen.getByRole('heading', { name: /^Your version of/ })).toBeTruthy();
    expect(one(container, '.entry-head .hint').textContent).toContain('the entry of Starter glossary');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(saved[0]).toMatchObject({ id: 'feature', origin: 'personal', senses: FEATURE.senses });
  });
});

describe('leaving', () => {
  /** The Navigation API, which happy-dom lacks. */
  function withNavigation(): (cancelable: boolean) => boolean {
    const navigation = new EventTarget();
    vi.stubGlobal('navigation', navigation);
    return (cancelable) => navigation.dispatchEvent(new Event('navigate', { cancelable }));
  }

  test.each([
    ['Cancel', false],
    ['Esc', true],
  ])('with %s keeps nothing', async (way, asks) => {
    const question = answer(true);
    const { user, saved, places } = edit('edit=own-drift');
    await user.type(field('Term'), ' two');
    if (way === 'Esc') await user.keyboard('{Escape}');
    else await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(saved).toEqual([]);
    expect(places).toEqual(['#glossary/entry=own-drift']);
    expect(question).toHaveBeenCalledTimes(asks ? 1 : 0);
    expect(screen.getByRole('heading', { name: 'drift' })).toBeTruthy();
  });

  test('with Esc asks first, and only where there is something to lose', async () => {
    const question = answer(false);
    const { user, places } = edit('new=churn');
    await user.type(field('Term'), ' rate');
    await user.keyboard('{Escape}');
    expect(question).toHaveBeenCalledWith('Leave without saving? What you wrote will be lost.');
    expect(places).toEqual([]);
    expect(field('Term')).toHaveProperty('value', 'churn rate');
  });

  test('an untouched form goes without a question', async () => {
    const question = answer(false);
    const { user, places } = edit('new=churn');
    await user.keyboard('{Escape}');
    expect(question).not.toHaveBeenCalled();
    expect(places).toEqual(['#glossary']);
  });

  test('by another link, or by closing the tab, asks while there is something to lose', async () => {
    const navigate = withNavigation();
    const question = answer(false);
    const close = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const { user } = edit('new=churn');
    expect([navigate(true), close()]).toEqual([true, true]);
    await user.type(field('In general'), 'Leaving.');
    expect([navigate(true), close()]).toEqual([false, false]);
    question.mockReturnValue(true);
    expect(navigate(true)).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    question.mockClear();
    expect([navigate(true), close()]).toEqual([true, true]);
    expect(question).not.toHaveBeenCalled();
  });
});

describe('going on', () => {
  test.each(['Save', 'Cancel'])('with %s is no leaving that is asked about', async (button) => {
    const navigation = new EventTarget();
    vi.stubGlobal('navigation', navigation);
    const question = answer(false);
    const went: boolean[] = [];
    const { user } = edit('new=churn', {
      actions: {
        // As the browser does when the address of the page changes.
        go: () => void went.push(navigation.dispatchEvent(new Event('navigate', { cancelable: true }))),
      },
    });
    await user.type(field('In general'), 'Leaving.');
    await user.click(screen.getByRole('button', { name: button }));
    expect(went).toEqual([true]);
    expect(question).not.toHaveBeenCalled();
  });
});

test('where the organisation forbids own entries there is no form', () => {
  const { container } = edit('new=churn', { allowPersonal: false });
  expect(container.querySelector('form')).toBeNull();
  expect(screen.getByText(/Your organisation has switched off/)).toBeTruthy();
});

test.each(['new=churn', 'own=feature', 'edit=own-drift'])(
  '%s: axe finds nothing, and every control can be reached with Tab',
  async (parameter) => {
    const { container, user } = edit(parameter);
    expect(await checkAccessibility(container)).toEqual([]);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    for (const control of one(container, 'form').querySelectorAll('a, button, select, input, textarea')) {
      await user.tab();
      expect(document.activeElement).toBe(control);
    }
  },
);
