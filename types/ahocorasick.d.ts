/** What we use of ahocorasick, which has no types of its own. */
declare module 'ahocorasick' {
  class AhoCorasick {
    constructor(keywords: readonly string[]);
    /** For each place where keywords end: the index of the last character, and the keywords. */
    search(text: string): [last: number, keywords: string[]][];
  }
  // oxlint-disable-next-line import/no-default-export -- that is what the package has
  export default AhoCorasick;
}
