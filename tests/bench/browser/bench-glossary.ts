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
  const definitions = blocks.filter((block) => block.length >= DEFINITION);
  return {
    terms,
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
