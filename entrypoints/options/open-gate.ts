import type { Gate } from '../../components/options/sources/sources-state.ts';
import { giveConsent } from '../../lib/platform/consents.ts';
import { requestOrigins } from '../../lib/platform/permissions.ts';

/**
 * Asks the browser for what a gate needs and notes a consent; whether the reader allowed it. Call it first thing in
 * the handler of a click. A page that is read with the reader's session needs both: without the permission the
 * browser would not let us see the answer.
 */
export async function openGate(gate: Gate): Promise<boolean> {
  const allowed = await requestOrigins(gate.origins);
  if (!allowed || gate.kind === 'permission') return allowed;
  return (await giveConsent(gate.origin)).ok;
}
