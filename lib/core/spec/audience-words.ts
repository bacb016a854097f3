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
  cx: `escalation escalations escalate escalates escalated csat ticket tickets agent agents helpdesk hotline hotlines helpline`,
};

/** What customers notice and what reaches support, in the ways in which it is usually said; "we support" is none. */
const CUSTOMER_IMPACT =
  /(?<!\p{L})(?:customers?[\s-](?:impact|facing|communication)|(?:impact|effect)s? (?:on|for) (?:our |the )?customers?|contact rate|call cent(?:er|re)s?|(?:customers?|users?|buyers?|merchants?|callers?|people) (?:will|may|might|could) (?:wait|call|complain|write in)|(?:call|wait)s? (?:longer|more often|less often)|waiting times?|(?:customer|technical|level[\s-]?[123]|first[\s-]line|second[\s-]line) support|(?:by|from|ask|tell|brief|train|inform|contact|call|burden on|work for) support(?! (?:for|of) )|(?:and|or|with|in|for|our|the) support(?=\s?(?:[.,;:)\n]|$))|(?<=^|\n)support(?=\s?(?::|\n|$))|support(?:’s|'s)? (?:load|teams?|staff|desks?|cent(?:er|re)s?|requests?|cases?|calls?|chats?|queues?|volumes?|contacts?|effort|costs?|people|colleagues|managers?|leads?|needs to|has to|must|will))(?!\p{L})/iu;

/**
 * One word, or words that together say nothing to the role of one of them: "non-goals" are no goals, the target of a
 * build no aim, and the label of a button no data.
 */
const WORD =
  /(?<!\p{L})(?:non[-\s]goals?|(?:build|compile|compilation|deploy|deployment|link|touch|click|drop) targets?|targets? (?:browsers?|platforms?|devices?|languages?|versions?|os|pages?|files?|folders?|branch(?:es)?|es\d{1,4})|(?:buttons?|field|form|input|tab|axis|menu|link|column|header|aria|address|shipping|ui) labels?|labels? (?:of|on|for|in) (?:the |a |an |each |every |this |our )?(?:buttons?|fields?|forms?|inputs?|tabs?|ax[ie]s|menus?|links?|columns?|headers?|parcels?|ui|page|dialog))(?!\p{L})|\p{L}[\p{L}\p{N}]*/giu;

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
