import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../lib/core/glossary/entry.ts';
import { LIMITS } from '../../../lib/core/glossary/limits.ts';
import { mergeGlossaries, type GlossaryPart } from '../../../lib/core/glossary/merge-glossaries.ts';
import {
  LISTED_LOSSES,
  type LostClaim,
  type MergedGlossary,
} from '../../../lib/core/glossary/merged-glossary.ts';

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

/** The rules one by one, each by looking at everything again. */
function mergeSlowly(
  parts: readonly GlossaryPart[],
  limits: { terms: number; forms: number },
): MergedGlossary {
  const entries: Entry[] = [];
  const lost: LostClaim[] = [];
  let dropped = 0;
  for (const part of parts) {
    for (const entry of part.entries) {
      const lose = (kind: LostClaim['kind'], form: string, winner: Entry) =>
        lost.push({
          kind,
          form,
          term: entry.term,
          origin: entry.origin,
          winner: winner.term,
          winnerOrigin: winner.origin,
        });
      const sameTerm = entries.find(({ term }) => fold(term) === fold(entry.term));
      if (sameTerm !== undefined) {
        lose('entry', entry.term, sameTerm);
        continue;
      }
      const formsOf = ({ term, aliases }: Entry) => [term, ...aliases];
      const ownerOf = (form: string) => {
        const first = entries.find((other) => formsOf(other).map(fold).includes(fold(form)));
        return first?.origin === entry.origin ? undefined : first;
      };
      const aliases = entry.aliases.filter((alias) => ownerOf(alias) === undefined);
      if (
        entries.length === limits.terms ||
        entries.flatMap(formsOf).length + 1 + aliases.length > limits.forms
      ) {
        dropped += 1;
        continue;
      }
      for (const form of formsOf(entry)) {
        const owner = ownerOf(form);
        if (owner !== undefined) lose('form', form, owner);
      }
      const isFree = (id: string) => entries.every((other) => other.id !== id);
      let id = entry.id;
      for (let number = 2; !isFree(id); number += 1) id = `${entry.id}-${number}`;
      entries.push({ ...entry, id, aliases });
    }
  }
  return {
    entries,
    sources: parts.map(({ info }) => info),
    lost,
    unlistedLost: 0,
    templates: parts.flatMap(({ templates }) => templates),
    dropped,
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
      { numRuns: 2_000 },
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
        expect(entries.length + out + dropped).toBe(sources.flat().length);
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

  test('what does not fit is left out and counted, the later sources’ first', () => {
    const parts = [makePart('ours', [{ term: 'a' }, { term: 'b' }]), makePart('theirs', [{ term: 'c' }])];
    expect(mergeGlossaries(parts, { terms: 2, forms: 9 })).toMatchObject({
      entries: [{ term: 'a' }, { term: 'b' }],
      dropped: 1,
    });
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
      // Takes 0.3 s; a quadratic way takes minutes.
      expect(took).toBeLessThan(3_000);
    },
  );
});
