import path from 'node:path';
import { loadStarterGlossary } from '../../../build/starter-glossary.ts';
import { readCorpus } from '../node/corpus.ts';
import { makeTermList } from '../node/term-list.ts';
import { countWords } from '../node/word-counts.ts';

/** Lists of terms as in the half without a browser, and definitions for them from the same text. */
export interface TermLists {
  terms(size: number): readonly string[];
  /** A document of Parlance’s own format with the list of that size. */
  glossary(size: number): string;
  /** Paragraphs of the text, each with a term of the smallest list and one of the next. */
  readonly paragraphs: readonly string[];
}

/** Characters of a definition, about as long as people write them. */
const DEFINITION = 300;

export async function makeTermLists(root: string): Promise<TermLists> {
  const { blocks } = readCorpus(root);
  const text = { blocks, counts: countWords(blocks) };
  const starter = (await loadStarterGlossary(path.join(root, 'glossary'))).map(({ term }) => term);
  const lists = new Map<number, readonly string[]>();
  const terms = (size: number): readonly string[] => {
    const list = lists.get(size) ?? makeTermList(size, text, starter).terms;
    lists.set(size, list);
    return list;
  };
  const paragraphs = pairs(blocksWith(terms(200), blocks), blocksWith(terms(2_000), blocks));
  const definitions = blocks.filter((block) => block.length >= DEFINITION);
  return {
    terms,
    paragraphs,
    glossary: (size) =>
      JSON.stringify({
        parlance: 1,
        name: `${size} terms`,
        terms: terms(size).map((term, index) => ({
          term,
          definition: definitions[index % definitions.length]?.slice(0, DEFINITION),
        })),
      }),
  };
}

/** More would only take time. */
const MOST_BLOCKS = 50;

function blocksWith(terms: readonly string[], blocks: readonly string[]): readonly string[] {
  const wanted = terms.map((term) => ` ${term.toLowerCase()} `);
  const found: string[] = [];
  for (const block of blocks) {
    const text = block.toLowerCase();
    if (wanted.some((term) => text.includes(term))) found.push(block);
    if (found.length === MOST_BLOCKS) break;
  }
  return found;
}

function pairs(one: readonly string[], other: readonly string[]): readonly string[] {
  return one.slice(0, other.length).map((text, index) => `${text} ${other[index]}`);
}
