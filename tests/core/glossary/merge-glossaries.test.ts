import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../lib/core/glossary/entry.ts';
import { LIMITS } from '../../../lib/core/glossary/limits.ts';
import { mergeGlossaries, type GlossaryPart } from '../../../lib/core/glossary/merge-glossaries.ts';
import {
  LISTED_LOSSES,
  NAMED_DROPS,
  type DroppedPart,
  type LostClaim,
  type MergedGlossary,
} from '../../../lib/core/glossary/merged-glossary.ts';
import { compileIndex } from '../../../lib/core/matching/compile-index.ts';
import { Matcher } from '../../../lib/core/matching/matcher.ts';
import { canonicalForm, foldForm } from '../../../lib/core/matching/canonical-form.ts';
import { phraseForms } from '../../../lib/core/matching/phrase-forms.ts';

interface Written {
  readonly term: string;
  readonly id?: string;
  readonly aliases?: readonly string[];
}

function makePart(
  origin: string,
  written: readonly Written[],
  templates: readonly unknown[] = [],
): GlossaryPart {
  const entries = written.map(({ term, id = term, aliases = [] }): Entry => ({
    id,
    term,
    aliases,
    not: [],
    needsCue: false,
    related: [],
    status: 'accepted',
    senses: [{ definition: `${term}, says ${origin}`, roles: {}, cues: [], links: [] }],
    origin,
  }));
  return { info: { id: origin, name: origin }, entries, templates };
}

const fold = (form: string) => form.normalize('NFC').toLowerCase();
const keyOf = (term: string) => fold(foldForm(canonicalForm(term)) || term);

const known = new Map<string, readonly (readonly string[])[]>();

/** By which names pages know a form, those that nobody wrote apart. */
function keysOf(form: string, derived: boolean): readonly string[] {
  const keys = known.get(form) ?? [false, true].map((isDerived) => findKeys(form, isDerived));
  known.set(form, keys);
  return keys[Number(derived)] ?? [];
}

function findKeys(form: string, derived: boolean): readonly string[] {
  const found = phraseForms(form, undefined).filter((name) => name.derived === derived);
  const keys = found.map(({ text, exact }) => `${exact ? 'exactly' : 'folded'} ${text}`);
  return derived ? keys : [...keys, `folded ${foldForm(canonicalForm(form))}`];
}

/** The rules one by one, each by looking at everything again. */
function mergeSlowly(
  parts: readonly GlossaryPart[],
  limits: { terms: number; forms: number },
): MergedGlossary {
  const all = parts.flatMap(({ entries }) => entries);
  const winnerOf = (entry: Entry, among: readonly Entry[]) =>
    among.find(({ term }) => fold(term) === fold(entry.term)) ??
    among.find(({ term, origin }) => origin !== entry.origin && keyOf(term) === keyOf(entry.term));
  const chosen: Entry[] = [];
  for (const entry of all) {
    const isFull = chosen.length >= Math.min(limits.terms, limits.forms);
    if (winnerOf(entry, chosen) === undefined && !isFull) chosen.push(entry);
  }
  const entries: Entry[] = [];
  const lost: LostClaim[] = [];
  const dropped = new Map<string, DroppedPart>();
  for (const entry of all) {
    const { origin } = entry;
    const lose = (kind: LostClaim['kind'], form: string, loser: Entry, winner: Entry) =>
      lost.push({
        kind,
        form,
        term: loser.term,
        origin: loser.origin,
        winner: winner.term,
        winnerOrigin: winner.origin,
      });
    const out = dropped.get(origin) ?? { origin, entries: 0, aliases: 0, names: [] };
    if (!chosen.includes(entry)) {
      const winner = winnerOf(entry, chosen);
      if (winner !== undefined) lose('entry', entry.term, entry, winner);
      else dropped.set(origin, { ...out, entries: out.entries + 1, names: [...out.names, entry.term] });
      continue;
    }
    /** Of what is there, whoever wrote one of the form's names, else whoever means it. */
    const ownerOf = (form: string) => {
      const owners = [false, true].map((derived) =>
        keysOf(form, false).map((key) => {
          const has = (other: Entry, asDerived: boolean) =>
            [other.term, ...other.aliases].some((form) => keysOf(form, asDerived).includes(key));
          const owner =
            entries.find((other) => has(other, false)) ?? entries.find((other) => has(other, true));
          const isDerived = owner !== undefined && !entries.some((other) => has(other, false));
          return isDerived === derived && owner?.origin !== origin ? owner : undefined;
        }),
      );
      const [written, meant] = owners.map((found) => found.find((owner) => owner !== undefined));
      return { written, meant };
    };
    const term = ownerOf(entry.term);
    if (term.written !== undefined) lose('form', entry.term, entry, term.written);
    else if (term.meant !== undefined) lose('form', entry.term, term.meant, entry);
    const free = entry.aliases.filter((alias) => {
      const { written, meant } = ownerOf(alias);
      const owner = written ?? meant;
      if (owner !== undefined) lose('form', alias, entry, owner);
      return owner === undefined;
    });
    const taken = entries.flatMap(({ aliases }) => aliases).length;
    const aliases = free.slice(0, limits.forms - chosen.length - taken);
    if (aliases.length < free.length) {
      dropped.set(origin, { ...out, aliases: out.aliases + free.length - aliases.length });
    }
    const isFree = (id: string) => entries.every((other) => other.id !== id);
    let id = entry.id;
    for (let number = 2; !isFree(id); number += 1) id = `${entry.id}-${number}`;
    entries.push({ ...entry, id, aliases });
  }
  return {
    entries,
    sources: parts.map(({ info }) => info),
    lost,
    unlistedLost: 0,
    templates: parts.flatMap(({ templates }) => templates),
    dropped: parts.flatMap(({ info }) => dropped.get(info.id) ?? []),
  };
}

describe('glossaries of several sources', () => {
  test('come out as by the rules taken one by one', () => {
    const form = fc.constantFrom(
      'a',
      'A',
      'b',
      'c',
      'C',
      'd',
      'é',
      'e\u0301',
      'É',
      'constructor',
      '__proto__',
      'on-call',
      'on call',
      'On\u2010calls',
      'metric',
      'Metrics',
      'SLA',
      'SLAs',
      'sla',
    );
    const id = fc.constantFrom('a', 'b', 'a-2', 'a-3', 'b-2', 'constructor');
    const written = fc.array(fc.record({ term: form, id, aliases: fc.array(form, { maxLength: 4 }) }), {
      maxLength: 8,
    });
    const limits = fc.record({
      terms: fc.integer({ min: 0, max: 9 }),
      forms: fc.integer({ min: 0, max: 16 }),
    });
    fc.assert(
      fc.property(fc.array(written, { maxLength: 4 }), fc.option(limits), (sources, small) => {
        const parts = sources.map((entries, at) => makePart(`source ${at}`, entries, [at]));
        const applied = small ?? LIMITS;
        expect(mergeGlossaries(parts, applied)).toEqual(mergeSlowly(parts, applied));
      }),
      { numRuns: 1_000 },
    );
  });

  test('have unique ids, and nothing is lost without a word', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 });
    const written = fc.array(fc.record({ term: word, id: word, aliases: fc.array(word, { maxLength: 3 }) }));
    fc.assert(
      fc.property(fc.array(written, { maxLength: 3 }), (sources) => {
        const parts = sources.map((entries, at) => makePart(`source ${at}`, entries));
        const { entries, lost, dropped } = mergeGlossaries(parts);
        expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
        const out = lost.filter(({ kind }) => kind === 'entry').length;
        expect(dropped).toEqual([]);
        expect(entries.length + out).toBe(sources.flat().length);
      }),
    );
  });

  const ours = makePart('ours', [{ term: 'Latency', aliases: ['lag'] }], ['ours']);

  test('the earlier source’s entry wins, whole, and the other one is listed', () => {
    const { entries, lost } = mergeGlossaries([
      ours,
      makePart('theirs', [{ term: 'latency', aliases: ['delay'] }]),
    ]);
    expect(entries).toEqual(ours.entries);
    const winner = { winner: 'Latency', winnerOrigin: 'ours' };
    expect(lost).toEqual([{ kind: 'entry', form: 'latency', term: 'latency', origin: 'theirs', ...winner }]);
  });

  test('a form goes to the earlier source’s entry: an alias is taken off, a term stays', () => {
    const theirs = makePart('theirs', [{ term: 'delay', aliases: ['LAG', 'wait'] }, { term: 'lag' }]);
    const { entries, lost } = mergeGlossaries([ours, theirs]);
    expect(entries.map(({ term, aliases }) => [term, aliases])).toEqual([
      ['Latency', ['lag']],
      ['delay', ['wait']],
      ['lag', []],
    ]);
    expect(lost.map(({ kind, form, term, winner }) => [kind, form, term, winner])).toEqual([
      ['form', 'LAG', 'delay', 'Latency'],
      ['form', 'lag', 'lag', 'Latency'],
    ]);
  });

  test.each([
    ['a hyphen', 'on-call', 'on call'],
    ['a dash that does not break', 'on call', 'on\u2011call'],
    ['an invisible character', 'on call', 'on ca\u00ADll'],
  ])('a term that pages do not tell from an earlier source’s is the same term: %s', (_, earlier, later) => {
    const parts = [makePart('ours', [{ term: earlier }]), makePart('theirs', [{ term: later }])];
    const { entries, lost } = mergeGlossaries(parts);
    expect(entries.map(({ term }) => term)).toEqual([earlier]);
    expect(lost).toMatchObject([{ kind: 'entry', form: later, origin: 'theirs', winner: earlier }]);
    const together = makePart('ours', [{ term: earlier }, { term: later }]);
    expect(mergeGlossaries([together]).entries).toEqual(together.entries);
  });

  test('an alias that is a plural of an earlier source’s form is taken off', () => {
    const parts = [
      makePart('ours', [{ term: 'metric' }]),
      makePart('theirs', [{ term: 'KPI', aliases: ['metrics', 'on call'] }]),
    ];
    const { entries, lost } = mergeGlossaries(parts);
    expect(entries[1]?.aliases).toEqual(['on call']);
    expect(lost).toMatchObject([{ kind: 'form', form: 'metrics', term: 'KPI', winner: 'metric' }]);
  });

  test('a term that is a plural of an earlier source’s form is marked as what it is, and listed', () => {
    const parts = [makePart('ours', [{ term: 'OKR' }]), makePart('theirs', [{ term: 'OKRs' }])];
    const { entries, lost } = mergeGlossaries(parts);
    expect(entries.map(({ term }) => term)).toEqual(['OKR', 'OKRs']);
    expect(lost).toMatchObject([{ kind: 'form', form: 'OKRs', term: 'OKR', winner: 'OKRs' }]);
    const matcher = new Matcher(compileIndex(entries));
    const entryOf = (text: string) => matcher.find(text)[0]?.entry;
    expect([entryOf('OKR'), entryOf('OKRs')]).toEqual([0, 1]);
  });

  test('a form that one source claims twice stays with both', () => {
    const part = makePart('ours', [
      { term: 'mean', aliases: ['M'] },
      { term: 'median', aliases: ['m'] },
    ]);
    expect(mergeGlossaries([part])).toMatchObject({ entries: part.entries, lost: [] });
  });

  test('an entry that nothing changes in is not copied', () => {
    expect(mergeGlossaries([ours]).entries[0]).toBe(ours.entries[0]);
  });

  test('only so many losses are listed; the others are counted', () => {
    const words = Array.from({ length: LISTED_LOSSES + 5 }, (_, at) => ({ term: `word ${at}` }));
    const { lost, unlistedLost } = mergeGlossaries([makePart('ours', words), makePart('theirs', words)]);
    expect([lost.length, unlistedLost]).toEqual([LISTED_LOSSES, 5]);
    expect(lost[0]).toMatchObject({ term: 'word 0' });
  });

  test('what does not fit is left out, counted and named, the later sources’ first', () => {
    const names = Array.from({ length: NAMED_DROPS + 2 }, (_, at) => `word ${at}`);
    const parts = [
      makePart('ours', [{ term: 'a' }, { term: 'b' }]),
      makePart(
        'theirs',
        names.map((term) => ({ term })),
      ),
    ];
    expect(mergeGlossaries(parts, { terms: 2, forms: 9 })).toMatchObject({
      entries: [{ term: 'a' }, { term: 'b' }],
      dropped: [{ origin: 'theirs', entries: names.length, aliases: 0, names: names.slice(0, NAMED_DROPS) }],
    });
  });

  test('where only forms are too many, the last aliases go and no term does', () => {
    const parts = [
      makePart('ours', [{ term: 'a', aliases: ['b', 'c'] }]),
      makePart('theirs', [
        { term: 'd', aliases: ['e', 'f'] },
        { term: 'g', aliases: ['h'] },
      ]),
    ];
    const { entries, dropped } = mergeGlossaries(parts, { terms: 9, forms: 6 });
    expect(entries.map(({ term, aliases }) => [term, ...aliases].join(''))).toEqual(['abc', 'de', 'g']);
    expect(dropped).toEqual([{ origin: 'theirs', entries: 0, aliases: 2, names: [] }]);
  });

  test.each(['the same ids', 'ids that are numbers of each other'])(
    'are merged in linear time: %s',
    (kind) => {
      const size = 20_000;
      const idOf = (at: number) => (kind === 'the same ids' ? 'x' : `x-${at}`);
      const words = (origin: string) =>
        makePart(
          origin,
          Array.from({ length: size }, (_, at) => ({
            term: `${origin} ${at}`,
            id: idOf(at),
            aliases: [`alias ${at}`, `${origin} alias ${at}`],
          })),
        );
      const parts = [words('ours'), words('theirs'), words('others')];
      const start = performance.now();
      const merged = mergeGlossaries(parts, { terms: 3 * size, forms: 9 * size });
      const took = performance.now() - start;
      expect(merged.entries).toHaveLength(3 * size);
      // Takes 0.8 s; a quadratic way takes minutes.
      expect(took).toBeLessThan(15_000);
    },
    30_000,
  );
});
