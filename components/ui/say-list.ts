/** "precision and recall, latency, and error rate": lines as they stand in a list, joined to go on in a sentence. */
export function sayList(lines: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale).format(lines.map(continueSentence));
}

/** "First response time" loses its capital, "CSAT" and "A/B tests" keep theirs. */
function continueSentence(line: string): string {
  return line.replace(/^\p{Lu}(?=\p{Ll})/u, (capital) => capital.toLowerCase());
}
