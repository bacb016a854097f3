import { confluenceBody } from '../../../extension/harness/spec-pages.ts';
import { makeRandom } from '../../node/random.ts';
import type { BenchPage } from '../bench-page.ts';

const SYLLABLES = 'bax cev dif gok huj kal lyr moz nep quv rit sux tob vig wem xan yop zud'.split(' ');
const WORDS_A_PARAGRAPH = 16;
const PARAGRAPHS = 400;

/** A document of about 50 kB in which no word stands that is in a glossary. */
export function makeStartPage(): BenchPage {
  const random = makeRandom(3);
  const word = (): string =>
    Array.from({ length: 2 + random(2) }, () => SYLLABLES[random(SYLLABLES.length)] ?? '').join('');
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, index) => {
    const text = Array.from({ length: WORDS_A_PARAGRAPH }, word).join(' ');
    return index % 20 === 0 ? `<h2>${word()}</h2>\n<p>${text}.</p>` : `<p>${text}.</p>`;
  });
  const html = [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,">',
    '<meta name="ajs-cloud-id" content="0"><meta name="ajs-page-id" content="1"></head>',
    `<body id="com-atlassian-confluence"><h1 id="title-text">Page</h1><main>${confluenceBody(paragraphs.join('\n'))}</main></body></html>`,
  ].join('\n');
  return { name: 'without a term', html, bytes: Buffer.byteLength(html), blocks: PARAGRAPHS };
}
