import type { Role } from '../../../lib/core/role.ts';

/**
 * Forms that two entries claim on purpose, with the reason. The first entry in the order of the files gets the
 * mark; the other is found by its other forms.
 */
export const SHARED_FORMS: ReadonlyMap<string, string> = new Map([]);

/** Terms of engineering or machine learning that a product or CX text may use, with the reason. */
export const ALLOWED_IN_PLAIN_TEXTS: ReadonlyMap<string, string> = new Map([
  ['machine learning', '"the ML team" is the name of the team to talk to'],
  ['personal data', 'a word of the law and of everyday news, and the plainest one there is'],
]);

/**
 * Jargon by the domain it comes from. In a text for another role such a word must be an entry of the glossary
 * (the reader can then look it up), and in product and CX texts it may not stand at all.
 */
export const JARGON: { readonly [role in Role | 'both']: readonly string[] } = {
  both: `database|data set|dataset|index|library|log|percentile|query|upstream|downstream|vector`.split('|'),
  product:
    `ARPA|beachhead|blended CAC|cannibalisation|GTM|moat|north-star|P&L|product-market fit|stickiness|SKU|
    TAM|top of funnel|value proposition|white space|willingness-to-pay`.split(/\|\s*/),
  engineering: `API|async|asynchronous|atomic|autoscaling|backend|back end|backfill|binary|bottleneck|buffer|
    cache|CDN|codebase|concurrency|container|cron|daemon|deadlock|deploy|deployment|DNS|endpoint|
    fan-out|firewall|framework|frontend|front end|garbage collection|hash|hotfix|idempotent|instrumentation|
    JSON|kernel|latency|linter|load balancer|lock|malloc|merge conflict|microservice|middleware|migration|
    monolith|mutex|node|null|ORM|payload|polling|pod|pull request|race condition|refactor|regex|registry|
    rollback|runtime|schema|SDK|serialise|shard|socket|SQL|SSH|stack trace|staging|stateless|stub|sudo|syscall|
    telemetry|thread|throughput|TLS|transaction|unit test|URL|virtual machine|webhook|XML|YAML`.split(
    /\|\s*/,
  ),
  ml: `AUC|autoencoder|backpropagation|bandit|Bayesian|bootstrap|classifier|clustering|coefficient|confounder|
    convergence|covariate|cross-validation|dimensionality|embedding|encoder|epoch|estimator|
    F1|feature engineering|fine-tune|gradient|grid search|ground truth|heteroscedastic|heuristic|hidden layer|holdout|
    hyperparameter|imputation|inference|kernel|latent|likelihood|logit|loss function|LSTM|matrix|multicollinearity|
    neural|one-hot|outlier|overfit|parameter|posterior|prior|p-value|quantile|regressor|regularisation|
    regularization|resampling|ROC|scikit|softmax|standard deviation|stochastic|supervised|tensor|tokeniser|transformer|
    underfit|unsupervised|variance`.split(/\|\s*/),
  cx: `ACD|AHT|after-call work|call driver|CTI|concurrency rate|contact driver|deflect|first-touch|FCR|FRT|IVR|
    macro|occupancy|omnichannel|queue jumper|shrinkage|swivel chair|tier 2|TTR|warm transfer|wrap-up`.split(
    /\|\s*/,
  ),
};

/** Headings that stand in most specs, whatever they are about: a cue found in one would speak for nothing. */
export const USUAL_HEADINGS: readonly string[] = (
  'Business Objective|Proposed Technical Approach|Open Questions|Problem Statement|Background|Context|Goals|' +
  'Non-goals|Scope|Out of Scope|Requirements|Rollout|Rollout Plan|Timeline|Milestones|Risks|' +
  'Risks and Dependencies|Acceptance Criteria|Estimate|Decision|Status|Summary|User Stories|Users|Next Steps|' +
  'Action Items|Assumptions|Comments|Notes|Questions|Stakeholders|Cost|Options|Description|Details'
).split('|');
