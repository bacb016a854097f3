import { normaliseHeading } from './normalise-heading.ts';

const LABEL = String.raw`(?:primary|main|north[\s-]star)(?: success| product| business| key)?(?: metric| kpi| measure| indicator)`;
/** "Primary metric: share of drafts sent", "our primary metric is churn". */
const NAMED_AFTER = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${LABEL}|north[\s-]star)\s{0,2}(?:\([^()]{0,40}\)\s?)?(?::|=|–|—|\sis\s|\swill be\s)\s{0,2}([^.;:\n|]{1,120})`,
  'giu',
);
/** "Churn (primary)", "Churn – primary metric", "churn is our primary metric". */
const NAMED_BEFORE = new RegExp(
  String.raw`([^.;,:\n|()]{1,120}?)(?:\s?\((?:${LABEL}|primary|north[\s-]star)\)|\s[–—-]\s(?:${LABEL}|primary)(?![\p{L}\p{N}])|\s(?:is|as) (?:the|our) (?:${LABEL}|north[\s-]star)(?![\p{L}\p{N}]))`,
  'giu',
);
const PLURAL =
  /(?<![\p{L}\p{N}])(?:primary|main|north[\s-]star)(?: success| product| business| key)? (?:metrics|kpis|measures|indicators)(?![\p{L}\p{N}])/iu;
const IS_LABEL = new RegExp(String.raw`^(?:${LABEL}|primary|north[\s-]star)$`, 'iu');
const SEVERAL = /\s*(?:,|&|\+|\band\b|\bund\b|\bor\b|\s\/\s)\s*/iu;

/** A name that stands for "several at once": two names can never be the one. */
const PLURAL_NAMES = ['several metrics 1', 'several metrics 2'];

/** The metrics that a text names as the primary one. */
export function primaryMetricsIn(text: string): readonly string[] {
  if (!/primary|main|north/iu.test(text)) return [];
  const after = [...text.matchAll(NAMED_AFTER)].flatMap(([, name = '']) => split(name));
  const before = [...text.matchAll(NAMED_BEFORE)].flatMap(([, name = '']) => [name]);
  return [...after, ...before, ...(PLURAL.test(text) ? PLURAL_NAMES : [])]
    .map(keyOf)
    .filter((name) => name !== '');
}

/** Those of a table: in the row that is labelled so, or in each row that says "primary" in a cell of its own. */
export function primaryMetricsInTable(rows: readonly (readonly string[])[]): readonly string[] {
  return rows.flatMap((row) => {
    const label = row.findIndex((cell) => IS_LABEL.test(cell.trim().replace(/\s*:$/, '')));
    if (label < 0) return primaryMetricsIn(row.find((cell) => cell.trim() !== '') ?? '');
    const name = row.find((cell, column) => column !== label && cell.trim() !== '');
    return name === undefined ? [] : split(name).map(keyOf);
  });
}

/** `true` for a heading under which the primary metric is named. */
export function isPrimaryMetricHeading(heading: string): boolean {
  return IS_LABEL.test(normaliseHeading(heading));
}

function split(names: string): readonly string[] {
  // What follows a comma or "from" tells more of the same metric: "churn, from 4 % to 3 %".
  const [name = ''] = names.split(
    /,?\s(?:(?:from|to|by|up|down|at|under|over)\s(?=\S{0,3}\d)|(?:which|because|since|measured)\s|\()/iu,
    1,
  );
  return name.split(SEVERAL).filter((part) => /\p{L}/u.test(part));
}

function keyOf(name: string): string {
  return normaliseHeading(name).replace(/^(?:the|our|a|an) /, '');
}
