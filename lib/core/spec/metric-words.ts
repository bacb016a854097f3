/** Metrics by name. */
const NAMED = `
  nps csat ces aht frt fcr ttr mttr mtta mttd sla slo arr mrr nrr grr acv aov arpu cac ltv clv gmv roi cpu
  dau wau mau ctr cpc cvr auc f1 mae rmse mape mrr ndcg bleu rouge wer p50 p75 p90 p95 p99 qps rps tps ttfb lcp inp
  kpi kpis okr okrs metric metrics kennzahl kennzahlen
  churn retention conversion conversions adoption activation engagement satisfaction revenue turnover margin profit
  cash sales income cost costs spend expense expenses savings price umsatz kosten
  latency throughput uptime downtime availability reliability accuracy precision recall coverage drift
  deflection containment backlog volume load workload utilisation utilization occupancy headcount
  rate rates ratio share score scores quote anteil rating ratings percentage proportion frequency count number
  conversionrate traffic sessions signups visits downloads renewals upsell refunds returns
`;

/** Metrics that are counted in time. */
const OF_TIME =
  'time times duration durations age delay delays wait lag cycle latency downtime uptime zeit dauer laufzeit';

/** What is counted: with a number before it, it is a metric. */
const COUNTED = `
  tickets ticket customers customer users user accounts agents orders requests calls incidents escalations escalation
  errors bugs defects complaints contacts replies answers reopens handovers drafts merchants subscribers seats leads
  kunden anfragen
`;

const TIME_METRICS = new Set(OF_TIME.split(/\s+/));
const METRICS = new Set([...`${NAMED} ${COUNTED}`.trim().split(/\s+/), ...TIME_METRICS]);

/** `word` in lower case. */
export function isMetricWord(word: string): boolean {
  return METRICS.has(word);
}

/** `word` in lower case; metrics that are a span of time, such as "lead time". */
export function isTimeMetricWord(word: string): boolean {
  return TIME_METRICS.has(word);
}
