import { loadPolicy } from '../../lib/platform/policy-store.ts';
import { loadSites } from '../../lib/platform/site-list-store.ts';
import { registerSites } from '../../lib/platform/site-scripts.ts';

/** Runs on the self-hosted sites of the reader and of the organisation, as far as the browser allows them. */
export async function keepSites(): Promise<void> {
  const [sites, policy] = await Promise.all([loadSites(), loadPolicy()]);
  // Where either cannot be read, what is registered stands.
  if (sites.ok && policy.ok) await registerSites([...sites.value, ...(policy.value.policy.sites ?? [])]);
}
