import { showAddress } from '../../components/options/sources/show-address.ts';
import type { Gate, SourceView } from '../../components/options/sources/sources-state.ts';
import type { DroppedPart } from '../../lib/core/glossary/merged-glossary.ts';
import { resolveAddress, type ResolvedAddress } from '../../lib/core/sources/resolve-address.ts';
import type { EffectiveSource } from '../../lib/core/sources/source.ts';
import type { SourceStatus, SyncFailure } from '../../lib/core/sources/source-status.ts';
import { ADDRESS_RULES } from '../../lib/platform/address-rules.ts';

/** A source with everything that is shown of it. */
export function viewSource(
  source: EffectiveSource,
  status: SourceStatus | undefined,
  hasToken: boolean,
  dropped?: DroppedPart,
): SourceView {
  const resolved = source.place.kind === 'url' ? resolveAddress(source.place.url, ADDRESS_RULES) : undefined;
  const address = resolved?.ok === true ? resolved.value : undefined;
  const gate =
    address === undefined || status?.failure === undefined ? undefined : gateOf(status.failure, address);
  return {
    source,
    ...(address !== undefined && { address: showAddress(address, status?.finalUrl) }),
    ...(status !== undefined && { status }),
    hasToken,
    ...(gate !== undefined && { gate }),
    ...(dropped !== undefined && { dropped }),
  };
}

/** The click of the reader that would settle a failure, where one would. */
export function gateOf(failure: SyncFailure, address: ResolvedAddress): Gate | undefined {
  const { host } = address;
  const origins = failure.origins ?? address.origins;
  if (failure.code === 'needs-permission') return { kind: 'permission', host, origins };
  if (failure.code !== 'needs-consent') return undefined;
  return { kind: 'consent', host, origins, origin: new URL(address.url).origin };
}
