import type { SenseText } from './sense-texts.ts';

/** Words that no text may hold, as patterns of whole words in any case, and what is wrong with them. */
const UNWANTED_WORDS: readonly (readonly [words: string, what: string])[] = [
  [
    'master|slaves?|whitelist\\w*|blacklist\\w*|sanity|guys?|crazy|insane|dummy|grandfather\\w*|man-?hours?|' +
      'manpower|man-?days?|mankind|chairman|cripple\\w*|blind to|tone-deaf|lame',
    'not inclusive',
  ],
  [
    'seamless\\w*|leverag(?:e|es|ed|ing)|cutting-edge|best-in-class|world-class|effortless\\w*|delight\\w*|' +
      'game-chang\\w*|revolutionary|supercharg\\w*|synerg\\w*|next-level|unlock\\w*|empower\\w*|robust|powerful',
    'marketing',
  ],
  ['hand-overs?|roll-outs?|e-mails?|learned|signups?|percent', 'spelling: handover, rollout, email, learnt'],
  [
    'behavior\\w*|color\\w*|center\\w*|labeled|labeling|modeling|canceled|canceling|judgment|fulfill|catalog|' +
      'analyze\\w*|favorite\\w*|traveler\\w*',
    'spelling: British',
  ],
  [
    '(?!(?:\\w*size|prize|seize|citizen|capsize|quiz)\\w*\\b|siz|downsiz|resiz|priz|seiz)' +
      '\\w+iz(?:e|es|ed|ing|ation|ations)',
    'spelling: write -ise',
  ],
  ['simply|obviously|of course', 'talks down to the reader'],
  ['utilis\\w*|utiliz\\w*|facilitat\\w*|in order to|prior to|going forward', 'stiff: use a plainer word'],
];

const UNWANTED: readonly (readonly [RegExp, string])[] = [
  [/!/, 'exclamation mark'],
  [/ {2}|^\s|\s$|\u00a0/, 'stray blank'],
  ...UNWANTED_WORDS.map(([words, what]) => [new RegExp(`\\b(?:${words})\\b`, 'i'), what] as const),
];

/** What is wrong with the manner of a text; one line a fault. */
export function findStyleFaults(kind: SenseText['kind'], text: string): readonly string[] {
  const faults = UNWANTED.flatMap(([pattern, what]) => {
    const found = pattern.exec(text);
    return found === null ? [] : [`"${found[0]}": ${what}`];
  });
  const ending = kind === 'ask' ? /\?$/ : /[.?]$/;
  if (!ending.test(text)) faults.push(`ends in "${text.slice(-1)}"`);
  if (!/^[\p{Lu}\p{N}"“]/u.test(text)) faults.push('begins with a small letter');
  return faults;
}
