/** A glossary of one term. */
export function oneTerm(term: string): string {
  return `parlance: 1\nname: One\nterms:\n  - {term: ${term}, definition: Of ${term}.}\n`;
}
