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
  abwanderung zufriedenheit auslastung fehlerquote
`;

/** Metrics that are counted in time. */
const OF_TIME =
  'time duration durations age delay delays wait lag cycle latency downtime uptime zeit dauer laufzeit aht frt ttr mttr mttd mtta ttfb lcp inp p50 p75 p90 p95 p99';

/** What is counted: with a number before it, it is a metric. */
const COUNTED = `
  tickets ticket customers customer users user accounts agents orders requests calls incidents escalations escalation
  errors bugs defects complaints contacts replies answers reopens handovers drafts merchants subscribers seats leads
  kunden anfragen
`;

/** What happens to a metric. */
const CHANGES = `
  increase increases increasing raise raises raising lift lifts grow grows growing boost boosts improve improves improving
  reduce reduces reducing cut cuts cutting lower lowers lowering decrease decreases decreasing bring brings drop drops
  shrink shrinks rise rises fall falls halve halves double doubles save saves gain gains win move moves push get gets
  senken sinkt sinken steigern steigt steigen erhöhen erhöht reduzieren reduziert verringern
`;

/** Words that name nothing: before a figure they leave open what it is a figure of. */
const PLAIN = `
  a an and the this that these those our ours your their its his her we you they it who which what there here
  to of in on at by for with from into up down out off about around over than then as is are was be been will would
  should shall can could may must want wants need needs plan plans try tries aim aims hope hopes like going goes take
  takes target targets goal goals objective objectives baseline value values today now currently current next year month
  quarter week day early late mid end before after until january february march april may june july august september
  october november december jan feb mar apr jun jul aug sep sept oct nov dec time least most only just also again more
  less some all every each very much per cent percent
  der die das ein eine einen wir sie von auf bis und zu zum zur im in um am ziel ziele heute jetzt soll sollen wollen
  wird werden ist sind
`;

const TIME_METRICS = new Set(OF_TIME.split(/\s+/));
const CHANGE_WORDS = new Set(CHANGES.trim().split(/\s+/));
const PLAIN_WORDS = new Set(PLAIN.trim().split(/\s+/));
const METRICS = new Set([...`${NAMED} ${COUNTED}`.trim().split(/\s+/), ...TIME_METRICS]);

/** `word` in lower case. */
export function isMetricWord(word: string): boolean {
  return METRICS.has(word);
}

/** `word` in lower case; metrics that are a span of time, such as "lead time". */
export function isTimeMetricWord(word: string): boolean {
  return TIME_METRICS.has(word);
}

/** `word` in lower case; verbs such as "reduce", after which the noun is the metric. */
export function isChangeWord(word: string): boolean {
  return CHANGE_WORDS.has(word);
}

/** `word` in lower case; small words, and those such as "target" that stand for any metric. */
export function isPlainWord(word: string): boolean {
  return PLAIN_WORDS.has(word);
}
