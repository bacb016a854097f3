import type { ProposalView } from '../../lib/core/card/card-view.ts';
import type { Entry } from '../../lib/core/glossary/entry.ts';

/**
 * Where to propose a change of `entry`. The code that writes YAML is loaded here and now: few cards have a source that
 * takes proposals, and the others should not wait for it.
 */
export async function buildProposal(contribute: string, entry: Entry): Promise<ProposalView> {
  const { contributeTarget } = await import('../../lib/core/glossary/export/contribute-url.ts');
  const target = contributeTarget(contribute, entry);
  return target.kind === 'copy' ? { url: target.url, copy: target.entry } : { url: target.url };
}
