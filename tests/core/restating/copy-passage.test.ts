import { describe, expect, test } from 'vitest';
import { compileIndex } from '../../../lib/core/matching/compile-index.ts';
import { Matcher } from '../../../lib/core/matching/matcher.ts';
import { copyPassage } from '../../../lib/core/restating/copy-passage.ts';
import { findInPassage } from '../../../lib/core/restating/find-in-passage.ts';
import { passageOf } from '../../../lib/core/restating/passage.ts';
import { restatePassage } from '../../../lib/core/restating/restate-passage.ts';
import { makeEntry, makeSense } from '../matching/make-entry.ts';

const ENTRIES = [
  makeEntry('drift', { senses: [makeSense({ roles: { cx: 'Tell <b>them</b> & "us".' } })] }),
  makeEntry('lag', { senses: [makeSense({ definition: "It's late." })] }),
  makeEntry('score', {
    senses: [
      makeSense({ domain: 'ml', definition: 'What a model returns.' }),
      makeSense({ roles: { cx: 'Points.' } }),
    ],
  }),
];

function copy(text: string): ReturnType<typeof copyPassage> {
  const found = findInPassage(passageOf(text), new Matcher(compileIndex(ENTRIES)));
  const restated = restatePassage(found, (ordinal) => ENTRIES[ordinal], { role: 'cx', which: 'first' });
  return copyPassage(
    restated,
    { general: 'in general', domain: (domain) => domain ?? 'Anybody' },
    'A <note>',
  );
}

describe('copyPassage', () => {
  test.each([
    [
      'A <i>drift</i>',
      'A <i>drift (Tell <b>them</b> & "us")</i>',
      '<p>A &lt;i&gt;<strong>drift</strong> (<em>Tell &lt;b&gt;them&lt;/b&gt; &amp; &quot;us&quot;</em>)&lt;/i&gt;</p>',
    ],
    [
      'lag',
      "lag (in general: It's late)",
      '<p><strong>lag</strong> (<em>in general: It&#39;s late</em>)</p>',
    ],
    [
      'score',
      'score (ml: What a model returns; Anybody: Points)',
      '<p><strong>score</strong> (<em>ml: What a model returns; Anybody: Points</em>)</p>',
    ],
    ['one\n\ntwo', 'one\n\ntwo', '<p>one</p><p>two</p>'],
  ])('%s', (text, plain, html) => {
    expect(copy(text)).toEqual({
      plain: `${plain}\n\nA <note>`,
      html: `${html}<p><em>A &lt;note&gt;</em></p>`,
    });
  });
});
