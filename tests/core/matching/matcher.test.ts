import { describe, expect, test } from 'vitest';

import type { Entry } from '../../../lib/core/glossary/entry.ts';
import { compileIndex } from '../../../lib/core/matching/compile-index.ts';
import { entryFingerprint } from '../../../lib/core/matching/entry-fingerprint.ts';
import { Matcher } from '../../../lib/core/matching/matcher.ts';
import { makeEntry, makeSense } from './make-entry.ts';

/** What is found, as "words in the text" or, where it is not plain which, "words in the text → entry". */
function find(entries: readonly (Entry | string)[], text: string, heading = ''): readonly string[] {
  const all = entries.map((entry) => (typeof entry === 'string' ? makeEntry(entry) : entry));
  const found = new Matcher(compileIndex(all)).find(text, { heading });
  return found.map(({ start, end, entry }) => {
    const words = text.slice(start, end);
    return entries.length === 1 ? words : `${words} → ${all[entry]?.id}`;
  });
}

describe('one form', () => {
  test.each([
    // What matters, the form, the text, what is found in it.
    ['a word', 'latency', 'Low latency.', ['latency']],
    ['not a part of a word', 'latency', 'latencyx xlatency latency_x latency2', []],
    [
      'a capital at the start of a sentence',
      'error budget',
      'Error budget: ERROR BUDGET',
      ['Error budget', 'ERROR BUDGET'],
    ],
    ['a run of white space', 'error budget', 'error \u00a0\n\tbudget', ['error \u00a0\n\tbudget']],
    [
      'a hyphen for a space',
      'error budget',
      'error-budget error\u2011budget error–budget',
      ['error-budget', 'error\u2011budget', 'error–budget'],
    ],
    ['a space for a hyphen', 'mono-rail', 'mono rail monorail', ['mono rail']],
    [
      'no hyphen with spaces around',
      'error budget',
      'error - budget error- budget error--budget error—budget',
      [],
    ],
    ['soft hyphen inside', 'latency', 'la\u00adten\u00adcy', ['la\u00adten\u00adcy']],
    ['soft hyphen after is outside', 'latency', 'latency\u00ad', ['latency']],
    [
      'zero-width characters',
      'error budget',
      'er\u200bror\u2060 bud\ufeffget',
      ['er\u200bror\u2060 bud\ufeffget'],
    ],
    ['symbols at the edge', 'C++', 'C++ (C++), C++11, xC++, C++.', ['C++', 'C++', 'C++']],
    ['a dot at the start', '.NET', '.NET, ASP.NET (.NET)', ['.NET', '.NET']],
    [
      'a slash inside',
      'A/B test',
      'an A/B test, A/B-tests, a/b test, A / B test',
      ['A/B test', 'A/B-tests', 'a/b test'],
    ],
    ['CI/CD', 'CI/CD', 'CI/CD ci/cd CI / CD', ['CI/CD']],
    ['node.js', 'node.js', 'node.js Node.js node', ['node.js', 'Node.js']],
    ['digits', 'p95', 'p95, P95, p950', ['p95', 'P95']],
    ['superscript', 'R²', 'R² is high, R2 is not', ['R²']],
    ['a letter is not in C++ or C#', 'C', 'C C++ C# (C)', ['C', 'C']],
    ['a hyphen beside a symbol', 'C++ style', 'C++-style C++ style', ['C++-style', 'C++ style']],
    ['a singular after it', 'C++-tests', 'C++ test, C++-test', ['C++ test', 'C++-test']],
    ['a singular after an emoji', '👩\u200d💻-budgets', '👩\u200d💻 budget ', ['👩\u200d💻 budget']],
    ['no singular after other symbols', 'C+--tests', 'C+--test, C+--tests', ['C+--tests']],
    ['typographic apostrophe', "Moore's law", 'Moore’s law', ['Moore’s law']],
    ['plural', 'error budget', 'error budgets', ['error budgets']],
    ['plural in -ies', 'policy', 'policies', ['policies']],
    ['irregular plural', 'matrix', 'matrices, matrixes', ['matrices', 'matrixes']],
    ['analyses', 'analysis', 'analyses analysis analys', ['analyses', 'analysis']],
    ['only the last word', 'error budget', 'errors budget', []],
    ['news is not new', 'new', 'news', []],
    ['singular of a plural term', 'error budgets', 'an error budget', ['error budget']],
    ['possessive', 'model', "model's model’s models’ size", ["model's", 'model’s', 'models’']],
    ['a closing quote is no possessive', 'model', 'the ‘models’ are', ['models']],
    ['acronym with endings', 'SLA', "SLA SLAs SLA's SLA’s SLAS sla", ['SLA', 'SLAs', "SLA's", 'SLA’s']],
    ['mostly capitals as written', 'REST', 'REST rest Rest', ['REST']],
    ['half capitals fold', 'GraphQL', 'graphql GraphQL', ['graphql', 'GraphQL']],
    ['NFC finds NFD', 'café', 'cafe\u0301', ['cafe\u0301']],
    ['NFD finds NFC', 'cafe\u0301', 'café', ['café']],
    ['ranges behind combining marks', 'latency', 'e\u0301e\u0301 x\u0302 latency', ['latency']],
    ['no match that a mark belongs to', 'caf', 'caf\u0301', []],
    [
      'Hangul letters',
      '한국',
      '\u1112\u1161\u11ab\u1100\u116e\u11a8',
      ['\u1112\u1161\u11ab\u1100\u116e\u11a8'],
    ],
    ['İ has no shorter fold', 'latency', 'İİİ ßßß ﬃ latency', ['latency']],
    ['İ itself', 'İstanbul', 'İstanbul istanbul', ['İstanbul']],
    ['ß is not ss', 'Straße', 'straße STRASSE STRAẞE', ['straße', 'STRAẞE']],
    ['final sigma', 'λόγος', 'ΛΌΓΟΣ', ['ΛΌΓΟΣ']],
    ['Kelvin', '5 K', '5 \u212a', ['5 \u212a']],
    ['beyond the BMP', '𐐨𐐩', '𐐀𐐩 𐐨𐐩x', ['𐐀𐐩']],
    ['emoji beside', 'latency', '🚀latency🚀', ['latency']],
    ['emoji as a form', '👩‍💻 tools', '👩‍💻 tools', ['👩‍💻 tools']],
    ['Chinese in a run', '节点', '一个节点池', ['节点']],
    ['Latin in a Chinese run', 'Kubernetes', '使用Kubernetes集群', ['Kubernetes']],
    ['Thai in a run', 'ระบบ', 'นี่คือระบบใหม่', ['ระบบ']],
    ['not a part of a Thai letter', 'ก', 'กิ ก', ['ก']],
    ['object replacement parts', 'error budget', 'error\ufffcbudget error \ufffc budget', []],
    ['object replacement is an edge', 'latency', '\ufffclatency\ufffc', ['latency']],
    ['underscore in names', '__proto__', 'a __proto__ b', ['__proto__']],
    ['names of object members', 'constructor', 'the constructor', ['constructor']],
    ['regex metacharacters', 'a.*(b)', 'axxb a.*(b)', ['a.*(b)']],
    ['one letter', 'R', 'in R, R2', ['R']],
  ] as const)('%s', (_, form, text, expected) => {
    expect(find([form], text)).toEqual(expected);
  });

  test.each(['', ' ', '\u200b\u00ad', 'x'.repeat(10_000), 'a\ufffcb', 'a '.repeat(100)])(
    'that cannot be matched is left out: %#',
    (form) => {
      expect(find([form], `x ${form} y`)).toEqual([]);
    },
  );

  test.each([
    [true, 'dbt', 'dbt Dbt DBT dbts', ['dbt', 'dbts']],
    [false, 'SLA', 'SLA sla Sla slas', ['SLA', 'sla', 'Sla', 'slas']],
  ])('with caseSensitive %s', (caseSensitive, form, text, expected) => {
    expect(find([makeEntry(form, { caseSensitive })], text)).toEqual(expected);
  });
});

describe('places that are no prose', () => {
  test.each([
    'https://example.com/latency', 'HTTP://x/latency', 'www.latency.com', 'example.com/latency', 'latency.example.com',
    'mailto:latency@example.com', 'latency@example.com', 'me@latency.com', '#latency', '@latency', '(@latency)',
    'latency.md', 'docs/latency.md', '/var/log/latency', './latency', '~/latency', 'C:\\latency\\x', '@scope/latency',
    'größe@latency.com', 'münchen.de/latency', '#größe-latency', '/größe/latency', '@σ.latency', '@हिन्दी/latency', '#ngu\u031b-latency',
    '日本.jp/latency', '𐐀/latency.md', 'https://example.com/a\u00adb/latency', '"https://example.com/?q=latency"', 'example.com?q=latency',
  ])('%s', (text) => {
    expect(find(['latency'], text)).toEqual([]);
    expect(find(['latency'], `latency ${text}, latency`)).toEqual(['latency', 'latency']);
  }); // prettier-ignore

  test.each([
    'latency/throughput', 'throughput/latency', '(latency)', '"latency"', '[latency]', 'latency...', 'latency:', '*latency*',
    'cost.Latency', 'low-latency', 'latency—cost', '$latency', 'latency=3',
  ])('but %s is prose', (text) => {
    expect(find(['latency'], text)).toHaveLength(1);
  }); // prettier-ignore

  test('an issue key is not its prefix', () => {
    expect(find(['ML'], 'ML-123 ML (ML-1) ML-x ML-123x')).toEqual(['ML', 'ML', 'ML']);
  });

  test('a term that looks like such a place is found as a whole', () => {
    expect(find(['GPT-4', 'GPT'], 'GPT-4, GPT-5 and GPT')).toEqual(['GPT-4 → GPT-4', 'GPT → GPT']);
    expect(find(['node.js', 'node'], 'node.js node')).toEqual(['node.js → node.js', 'node → node']);
  });
});

describe('several forms', () => {
  test('the longest wins, the leftmost first', () => {
    expect(find(['error', 'error budget', 'budget policy'], 'error budget policy')).toEqual([
      'error budget → error budget',
    ]);
  });

  test('the shorter one is tried when the longer fails', () => {
    expect(find(['A', 'A B'], 'A b')).toEqual(['A → A']);
    expect(
      find(['error', makeEntry('error budget', { not: ['error budget plan'] })], 'error budget plan'),
    ).toEqual(['error → error']);
  });

  test('an exact form goes before a folded one', () => {
    expect(find(['rest', 'REST'], 'REST rest Rest')).toEqual(['REST → REST', 'rest → rest', 'Rest → rest']);
  });

  test('the earlier entry keeps a form, and a written form goes before a derived one', () => {
    expect(find(['drift', makeEntry('other', { aliases: ['Drift'] })], 'drift')).toEqual(['drift → drift']);
    expect(find(['metric', 'metrics'], 'metrics')).toEqual(['metrics → metrics']);
    expect(find(['café', 'cafe\u0301'], 'café')).toEqual(['café → café']);
  });

  test('words with the same hash stay apart', () => {
    const written = ['baguontira', 'raguonpira', 'BAGUONTIRA', 'Raguonpira', 'depiontuba', 'gupiontiba'];
    expect(find(written, 'raguonpira baguontira BAGUONTIRA gupiontibas depiontuba')).toEqual([
      'raguonpira → raguonpira',
      'baguontira → baguontira',
      'BAGUONTIRA → BAGUONTIRA',
      'gupiontibas → gupiontiba',
      'depiontuba → depiontuba',
    ]);
  });

  test('nested prefixes stay linear', () => {
    const entries = Array.from({ length: 60 }, (_, index) => makeEntry('a '.repeat(index + 1).trim()));
    const found = new Matcher(compileIndex(entries)).find('a '.repeat(20_000));
    expect(found).toHaveLength(Math.ceil(20_000 / 60));
  });
});

describe('not', () => {
  const drift = makeEntry('drift', { not: ['drift car', 'Tokyo drift'] });

  test('rejects inside a phrase, by the same rules', () => {
    expect(find([drift], 'drift, drift car, Drift-cars, tokyo\u00a0drift, drift')).toEqual([
      'drift',
      'drift',
    ]);
  });

  test('does not concern other entries', () => {
    expect(find([drift, 'car'], 'drift car')).toEqual(['car → car']);
  });
});

describe('needsCue', () => {
  const feature = makeEntry('feature', {
    needsCue: true,
    senses: [makeSense({ cues: ['training', 'feature store'] }), makeSense({ cues: ['roadmap'] })],
  });

  test.each([
    ['a feature', '', []],
    ['a feature for training', '', ['feature']],
    ['a feature on roadmaps', '', ['feature']],
    ['a feature', 'Training the model', ['feature']],
    ['a feature', 'Features', []],
    ['the feature store', '', ['feature']],
  ])('%s under "%s"', (text, heading, expected) => {
    expect(find([feature], text, heading)).toEqual(expected);
  });

  test('a cue that is part of the occurrence does not count', () => {
    const store = makeEntry('feature store', { needsCue: true, senses: [makeSense({ cues: ['store'] })] });
    expect(find([store], 'the feature store')).toEqual([]);
    expect(find([store], 'the feature store is a store')).toEqual(['feature store']);
  });
});

test('the heading is asked for only where a word depends on it', () => {
  const launch = makeEntry('launch', { needsCue: true, senses: [makeSense({ cues: ['roadmap'] })] });
  const matcher = new Matcher(compileIndex([launch, makeEntry('latency')]));
  let asked = 0;
  const context = {
    get heading() {
      asked += 1;
      return 'Roadmap';
    },
  };
  expect(matcher.find('no term, then latency, then the roadmap and its launch', context)).toHaveLength(2);
  expect(asked).toBe(0);
  expect(matcher.find('the launch', context)).toHaveLength(1);
  expect(asked).toBe(1);
});

describe('what else the index knows', () => {
  const matcher = new Matcher(
    compileIndex([
      makeEntry('SLO', { id: 'slo', senses: [makeSense({ domain: 'engineering' })] }),
      makeEntry('rice', {
        id: 'rice',
        needsCue: true,
        aliases: ['CI/CD', 'Größe'],
        senses: [makeSense({ domain: 'product' }), makeSense({ domain: 'cx' })],
      }),
    ]),
  );

  test('entries', () => {
    expect(matcher.entryCount).toBe(2);
    expect(matcher.entryInfo(0)).toEqual({
      domainMask: 0b0010,
      alsoNobodys: false,
      ambiguous: false,
      needsCue: false,
      fingerprint: entryFingerprint('slo'),
    });
    expect(matcher.entryInfo(1)).toMatchObject({ domainMask: 0b1001, ambiguous: true, needsCue: true });
    expect(matcher.entryInfo(7)).toMatchObject({ domainMask: 0, ambiguous: false });
  });

  test.each([
    ['SLO', true], ['slo', true], ['SLOs', true], ['ci/cd', true], ['GRÖßE', true], ['gro\u0308ße', true],
    ['SL', false], ['', false], ['constructor', false], ['rice x', false],
  ] as const)('knows %s: %s', (word, expected) => {
    expect(matcher.knows(word)).toBe(expected);
  }); // prettier-ignore

  test('finding nothing returns the same array', () => {
    expect(matcher.find('nothing here')).toBe(matcher.find('nor here'));
  });
});
