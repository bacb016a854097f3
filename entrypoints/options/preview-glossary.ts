import type {
  PreviewOutcome,
  PreviewPhase,
  PreviewRequest,
} from '../../components/options/sources/sources-state.ts';
import { showAddress } from '../../components/options/sources/show-address.ts';
import type { FormatChoice, GlossaryReading } from '../../lib/core/glossary/glossary-reading.ts';
import { LIMITS } from '../../lib/core/glossary/limits.ts';
import { resolveAddress, type ResolvedAddress } from '../../lib/core/sources/resolve-address.ts';
import type { SourceList, SourcePlace } from '../../lib/core/sources/source.ts';
import type { SyncFailure } from '../../lib/core/sources/source-status.ts';
import { ADDRESS_RULES } from '../../lib/platform/address-rules.ts';
import { hasConsent } from '../../lib/platform/consents.ts';
import { fetchSource } from '../../lib/platform/fetch-source.ts';
import { hasOrigins, requestOrigins } from '../../lib/platform/permissions.ts';
import { readBytes } from '../../lib/sync/read-bytes.ts';
import { failureOfReading } from '../../lib/sync/reading-failure.ts';
import { painted } from './painted.ts';
import { readFile } from './read-file.ts';
import { gateOf } from './view-source.ts';

/** Nobody keeps these entries: a source that is added gets an id of its own. */
const PREVIEW_ORIGIN = 'preview';

/** A glossary that was read and can be added. */
export interface ReadContents {
  readonly place: SourcePlace;
  readonly format: FormatChoice;
  /** '' for none. */
  readonly token: string;
  readonly bytes: Uint8Array;
  readonly reading: GlossaryReading;
}

/** Puts what was read on the list of sources, under a name. */
export type AddContents = (contents: ReadContents, name: string) => Promise<boolean>;

interface PreviewTools {
  readonly list: SourceList;
  readonly add: AddContents;
  readonly onPhase: (phase: PreviewPhase) => void;
  readonly signal: AbortSignal;
}

/**
 * Looks at a glossary without saving anything. To be called right in a click: for a token the browser is asked for
 * the permission without which it could not be sent.
 */
export function previewGlossary(request: PreviewRequest, tools: PreviewTools): Promise<PreviewOutcome> {
  const { place, format } = request;
  return place.kind === 'file'
    ? previewFile(place.file, format, tools)
    : previewAddress(place.typed, place.token, format, tools);
}

async function previewFile(file: File, format: FormatChoice, { add }: PreviewTools): Promise<PreviewOutcome> {
  if (file.size > LIMITS.document) return { kind: 'failed', failure: { code: 'too-large', detail: '' } };
  const bytes = await readFile(file);
  if (bytes === undefined) return { kind: 'unreadable-file' };
  const reading = readBytes({ bytes, origin: PREVIEW_ORIGIN, mediaType: file.type, name: file.name, format });
  const place = { kind: 'file', fileName: file.name } as const;
  const contents = { place, format, token: '', bytes, reading };
  return {
    kind: 'read',
    preview: {
      reading,
      name: reading.name ?? file.name.replace(/\.[a-z\d]{1,5}$/i, ''),
      add: (name) => add(contents, name),
    },
  };
}

async function previewAddress(
  typed: string,
  token: string,
  format: FormatChoice,
  tools: PreviewTools,
): Promise<PreviewOutcome> {
  const resolved = resolveAddress(typed, ADDRESS_RULES);
  if (!resolved.ok) return { kind: 'address', problem: resolved.error };
  const address = resolved.value;
  const known = findByAddress(tools.list, address.url);
  if (known !== undefined) return { kind: 'known', name: known };
  const usesToken = token !== '' && !address.session;
  // Nothing may be awaited before this: the click would not count any more.
  const hasPermission = await (usesToken ? requestOrigins(address.origins) : hasOrigins(address.origins));
  const fetched = await fetchSource({
    address,
    ...(usesToken && { token }),
    hasPermission,
    hasConsent: address.session && (await hasConsent(new URL(address.url).origin)),
    signal: tools.signal,
  });
  if (!fetched.ok) return failed(fetched.error, address);
  if (fetched.value.kind !== 'content') return failed({ code: 'http', detail: '304' }, address);
  const { bytes, mediaType, finalUrl } = fetched.value;
  tools.onPhase('reading');
  await painted();
  const reading = readBytes({
    bytes,
    origin: PREVIEW_ORIGIN,
    mediaType,
    name: lastPart(address.url),
    format,
  });
  const failure = failureOfReading(reading, address.kind);
  // What is no glossary at all is shown with its problems, which say more.
  if (failure !== undefined && failure.code !== 'unusable') return failed(failure, address);
  const place = { kind: 'url', url: address.typed } as const;
  const contents = { place, format, token: usesToken ? token : '', bytes, reading };
  return {
    kind: 'read',
    preview: {
      reading,
      name: reading.name ?? address.host,
      address: showAddress(address, finalUrl),
      add: (name) => tools.add(contents, name),
    },
  };
}

function failed(failure: SyncFailure, address: ResolvedAddress): PreviewOutcome {
  const gate = gateOf(failure, address);
  return { kind: 'failed', failure, address: showAddress(address), ...(gate !== undefined && { gate }) };
}

/** The name of the source that is read from this address already. */
function findByAddress(list: SourceList, url: string): string | undefined {
  return list.sources.find(({ place }) => {
    const resolved = place.kind === 'url' ? resolveAddress(place.url, ADDRESS_RULES) : undefined;
    return resolved?.ok === true && resolved.value.url === url;
  })?.name;
}

function lastPart(url: string): string {
  return new URL(url).pathname.split('/').at(-1) ?? '';
}
