import { ROLES, type Role } from '../role.ts';

/**
 * Words that show that a document speaks to a role: an objective or metric to Product; a dependency, cost or latency
 * to Engineering; data, labels or evaluation to ML; customer impact, escalation or support load to CX.
 */
const WORDS: Readonly<Record<Role, string>> = {
  product: `objective objectives goal goals target targets kpi kpis okr okrs metric metrics revenue
    retention churn conversion conversions adoption activation nps csat arr mrr nrr margin satisfaction`,
  engineering: `dependency dependencies depend depends dependent upstream downstream cost costs costly budget latency
    latencies throughput capacity uptime availability infrastructure api apis sla slo p50 p90 p95 p99`,
  ml: `data dataset datasets label labels labelled labeled labelling labeling training evaluation evaluations evaluate
    evaluated accuracy precision recall auc f1 baseline baselines drift`,
  cx: `escalation escalations escalate escalates escalated support csat ticket tickets agent agents helpdesk`,
};

/** What customers notice, in the ways in which it is usually said. */
const CUSTOMER_IMPACT =
  /(?<!\p{L})(?:customers?[\s-](?:impact|facing|communication)|(?:impact|effect)s? (?:on|for) (?:our |the )?customers?|contact rate)(?!\p{L})/iu;

/** What a document leaves out says nothing to anybody: "non-goals" are no goals. */
const WORD = /(?<!\p{L})non[-\s]goals?(?!\p{L})|\p{L}[\p{L}\p{N}]*/giu;

const ROLE_OF_WORD = new Map<string, Set<Role>>();
for (const role of ROLES) {
  for (const word of WORDS[role].split(/\s+/)) {
    ROLE_OF_WORD.set(word, (ROLE_OF_WORD.get(word) ?? new Set<Role>()).add(role));
  }
}

/** The roles that a text speaks to. Linear. */
export function rolesAddressed(text: string): ReadonlySet<Role> {
  const roles = new Set<Role>();
  for (const [word] of text.matchAll(WORD)) {
    for (const role of ROLE_OF_WORD.get(word.toLowerCase()) ?? []) roles.add(role);
    if (roles.size === ROLES.length) return roles;
  }
  if (!roles.has('cx') && CUSTOMER_IMPACT.test(text)) roles.add('cx');
  return roles;
}
