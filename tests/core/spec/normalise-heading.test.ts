import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseHeading } from '../../../lib/core/spec/normalise-heading.ts';

describe('normaliseHeading', () => {
  test.each([
    'Open questions',
    '  OPEN   QUESTIONS  ',
    'Open Questions:',
    'Open questions?',
    'Open questions …',
    '1. Open questions',
    '2.3 Open questions',
    '2.3.1. Open questions',
    '(4) Open questions',
    '4) Open questions',
    '4 – Open questions',
    'IV. Open questions',
    'a) Open questions',
    '§ 5 Open questions',
    '３．Open questions',
    '1️⃣ Open questions',
    '❓ Open questions',
    'Open questions 🤔🏽',
    '👩‍💻 Open questions',
    '🇩🇪 Open questions',
    ':question: Open questions',
    'Open questions :thinking_face:',
    'Open questions (draft)',
    'Open questions [WIP]:',
    'Open questions — for the kickoff',
    'Open questions - for the kickoff',
    'Open-questions',
    'Open\u00A0questions',
    '“Open questions”',
    '**Open questions**',
    'Ｏｐｅｎ questions',
    '3. ❓ Open questions (draft) — for all:',
    '1- Open questions',
    '1/ Open questions',
    '1—Open questions',
    '1–Open questions',
    '2.3- Open questions',
    'Open questions | Draft',
    'Open questions ✅ Done',
    'Open questions 🚧 in progress',
  ])('%j means open questions', (heading) => {
    expect(normaliseHeading(heading)).toBe('open questions');
  });

  test.each([
    ['Goals & Success', 'goals and success'],
    ['What we’re building', 'what were building'],
    ["What we're building?", 'what were building'],
    ['Scope/Out-of-Scope', 'scope out of scope'],
    ['Non-goals', 'non goals'],
    ['Q&A', 'q and a'],
    ['TL;DR', 'tl dr'],
    ['(optional)', 'optional'],
    ['2026 roadmap', '2026 roadmap'],
    ['90-day plan', '90 day plan'],
    ['24/7 support', '24 7 support'],
    ['2–3 options', '2 3 options'],
    ['✅ Done', 'done'],
    ['Well done', 'well done'],
    ['Ziele für März', 'ziele für märz'],
    ['目标', '目标'],
    ['5.', '5'],
    ['—', ''],
    ['', ''],
    ['🎯', ''],
  ])('%j becomes %j', (heading, expected) => {
    expect(normaliseHeading(heading)).toBe(expected);
  });

  test('gives words with single spaces, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (heading) => {
        expect(normaliseHeading(heading)).toMatch(/^(?:[\p{L}\p{M}\p{N}]+(?: [\p{L}\p{M}\p{N}]+)*)?$/u);
      }),
    );
  });
});
