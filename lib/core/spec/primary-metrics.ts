import { normaliseHeading } from './normalise-heading.ts';

const WHICH = String.raw`(?:primary|main|north[\s-]star)`;
const OF_WHAT = '(?: success| product| business| key)?';
const LABEL = String.raw`${WHICH}${OF_WHAT}(?: metric| kpi| measure| indicator)`;
const LABEL_OF_SEVERAL = String.raw`${WHICH}${OF_WHAT} (?:metrics|kpis|measures|indicators)`;
/** Marks of Markdown and a remark in parentheses, between a label and what follows. */
const ASIDE = String.raw`[*_]{0,2}\s{0,2}(?:\([^()]{0,40}\)\s?)?[*_]{0,2}`;
const NAMES = String.raw`[*_]{0,2}\s{0,2}([^.;:\n|]{1,120})`;
/** "Primary metric: share of drafts sent", "our primary metric is churn". */
const NAMED_AFTER = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${LABEL}|north[\s-]star)${ASIDE}(?::|=|–|—|\sis\s|\swill be\s)${NAMES}`,
  'giu',
);
/** "Our primary metrics are churn and CSAT". */
const NAMED_TOGETHER = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${LABEL_OF_SEVERAL}${ASIDE}(?::|=|–|—|\sare\s|\swill be\s)${NAMES}`,
  'giu',
);
/** What follows the name in "Churn (primary)", "Churn – primary metric", "churn is our primary metric". */
const AFTER_NAME = new RegExp(
  String.raw`\s?\((?:${LABEL}|primary|north[\s-]star)\)|\s[–—-]\s(?:${LABEL}|primary)(?![\p{L}\p{N}])|\s(?:is|as) (?:the|our) (?:${LABEL}|north[\s-]star)(?![\p{L}\p{N}])`,
  'giu',
);
/** How far before its label a name begins at most. */
const MAX_NAME = 120;
/** A text without one of these words names no primary metric; most texts. */
const GATE = /(?<!\p{L})(?:primary|main|north)(?!\p{L})/iu;
const IS_LABEL = new RegExp(String.raw`^(?:${LABEL}|primary|north[\s-]star)$`, 'iu');
const SEVERAL = /\s*(?:,|&|\+|\band\b|\bund\b|\bor\b|\s\/\s)\s*/iu;
/** What tells more of the same metric: "churn, from 4 % to 3 %", "CSAT, baseline 4.1", "churn, not revenue". */
const MORE_OF_IT =
  /,?\s(?:(?:from|to|by|up|down|at|under|over)\s(?=\S{0,3}\d)|(?:which|because|since|measured|currently)\s|\()|,\s?(?=[\d<>≤≥~+−-])|,\s?(?:and |with )?(?:a |an |the |our )?(?:baseline|current|today|now|in|as|on|at|from|to|by|per|with|not|no|secondary|other|guardrail|goal|target|weekly|monthly|quarterly|daily|counted|calculated|defined|i\.?e|e\.?g|that is)(?!\p{L})/iu;

/** Heads of the columns that stand beside the one of the metric. */
const BESIDE_METRIC =
  /^(?:baseline|current|now|today|value|from|to|target|goal|aim|owner|source|unit|definition|description|why|how|when|date|due|status|notes?|comments?|tool|secondary|guardrail|other)(?:\s\S+){0,2}$/iu;
const METRIC_HEAD = /^(?:success )?(?:metrics?|kpis?|measures?|indicators?|names?)$/iu;
const YES = /^(?:yes|y|x|true|ja|✓|✔|✅|☑)\uFE0F?$/iu;

/** The metrics that a text names as the primary one, as it writes them. Linear. */
export function primaryMetricsIn(text: string): readonly string[] {
  if (!GATE.test(text)) return [];
  const after = [...text.matchAll(NAMED_AFTER)].flatMap(([, names = '']) => split(names));
  const together = [...text.matchAll(NAMED_TOGETHER)].flatMap(([, names = '']) => {
    const several = split(names);
    // "Our primary metrics: see below" names none; whoever means one writes "metric".
    return several.length > 1 ? several : [];
  });
  const before = [...text.matchAll(AFTER_NAME)].map(({ index }) => nameBefore(text, index));
  return named([...after, ...together, ...before]);
}

/**
 * Those of a table: below the head that says so, in the row that is labelled so, or in each row that says "primary"
 * in a cell of its own.
 */
export function primaryMetricsInTable(rows: readonly (readonly string[])[]): readonly string[] {
  const [head = [], ...body] = rows;
  const column = head.findIndex(isLabel);
  const others = head.filter((cell, index) => index !== column && cell.trim() !== '');
  if (column >= 0 && body.length > 0) {
    if (others.length > 0 && others.every((cell) => BESIDE_METRIC.test(cell.trim()))) {
      return named(body.map((row) => row[column] ?? ''));
    }
    if (METRIC_HEAD.test(head[0]?.trim() ?? '')) {
      const chosen = body.filter((row) => YES.test(row[column]?.trim() ?? ''));
      return named(chosen.map((row) => row[0] ?? ''));
    }
  }
  return rows.flatMap((row) => {
    const label = row.findIndex(isLabel);
    if (label < 0) return primaryMetricsIn(row.find((cell) => cell.trim() !== '') ?? '');
    const name = row.find((cell, index) => index !== label && cell.trim() !== '');
    return name === undefined ? [] : named(split(name));
  });
}

/** `true` for a heading under which the primary metric is named. */
export function isPrimaryMetricHeading(heading: string): boolean {
  return IS_LABEL.test(normaliseHeading(heading));
}

/** What names of metrics are compared by: two spellings of one metric are one. */
export function metricKey(name: string): string {
  return normaliseHeading(name).replace(/^(?:the|our|a|an) /, '');
}

function isLabel(cell: string): boolean {
  return IS_LABEL.test(cell.trim().replace(/\s*:$/, ''));
}

function split(names: string): readonly string[] {
  const [name = ''] = names.split(MORE_OF_IT, 1);
  return name.split(SEVERAL).filter((part) => /\p{L}/u.test(part));
}

/** The end of the text before `at`, as far as its clause goes. */
function nameBefore(text: string, at: number): string {
  return (
    text
      .slice(Math.max(0, at - MAX_NAME), at)
      .split(/[.;,:\n|()]/u)
      .at(-1) ?? ''
  );
}

function named(names: readonly string[]): readonly string[] {
  return names
    .map((name) => name.replace(/^[\s*_]+|[\s*_]+$/gu, ''))
    .filter((name) => metricKey(name) !== '');
}
