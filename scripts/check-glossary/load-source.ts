import { createReadStream, existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Readable } from 'node:stream';
import { err, ok, type Result } from '../../lib/core/result.ts';
import { ADDRESS_PROBLEM_TEXTS } from '../../lib/core/sources/address-problem.ts';
import { lastPartOf } from '../../lib/core/sources/address-url.ts';
import { resolveAddress, type ResolvedAddress } from '../../lib/core/sources/resolve-address.ts';
import type { Translate } from '../../lib/core/translate.ts';
import { fetchGlossary, type FetchFailure } from './fetch-glossary.ts';
import { failureFinding, type Finding } from './finding.ts';
import { readCapped } from './read-capped.ts';

/** A glossary that has been fetched and not been read yet. */
export interface LoadedSource {
  readonly bytes: Uint8Array;
  /** What the bytes are said to be; '' where nobody said. */
  readonly mediaType: string;
  /** File name or last part of the address. */
  readonly name: string;
  /** The address that was asked, where it is not the one that was given, and where that led. */
  readonly notes: readonly string[];
  readonly address?: ResolvedAddress;
}

/** Without a scheme it is a file: "glossary.yaml" could as well be a host. */
const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//i;
const STANDARD_INPUT = '-';

/** The bytes of an address, of a file or, for `-`, of standard input, or why there are none. */
export function loadSource(given: string, translate: Translate): Promise<Result<LoadedSource, Finding>> {
  if (given === STANDARD_INPUT) {
    return readStream(process.stdin, { place: 'standard input', name: '' }, translate);
  }
  if (ADDRESS.test(given)) return loadAddress(given, translate);
  const file = findFile(given);
  return readStream(createReadStream(file), { place: given, name: path.basename(file) }, translate);
}

/** npm runs its scripts in the project's folder and says where it was called; that may have been another script. */
function findFile(given: string): string {
  const here = path.resolve(given);
  const called = path.resolve(process.env['INIT_CWD'] ?? '', given);
  return existsSync(called) || !existsSync(here) ? called : here;
}

async function readStream(
  stream: Readable,
  { place, name }: { readonly place: string; readonly name: string },
  translate: Translate,
): Promise<Result<LoadedSource, Finding>> {
  try {
    const bytes = await readCapped(stream);
    return bytes === undefined
      ? err(failureFinding('too-large', place, translate('sync.failure.tooLarge'), TOO_LARGE_FIX))
      : ok({ bytes, mediaType: '', name, notes: [] });
  } catch (error) {
    return err(fileFinding(error, place));
  }
}

const TOO_LARGE_FIX = 'Take out what is no glossary, or make two of it.';

function fileFinding(error: unknown, place: string): Finding {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code !== 'string') throw error;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    const fix = 'Check its name. An address has to begin with https://.';
    return failureFinding('file-not-found', place, 'There is no such file.', fix);
  }
  if (code === 'EISDIR') {
    return failureFinding('file-unreadable', place, 'This is a folder.', 'Name the file in it.');
  }
  return failureFinding(
    'file-unreadable',
    place,
    `The file cannot be read: ${code}.`,
    'Check its permissions.',
  );
}

async function loadAddress(given: string, translate: Translate): Promise<Result<LoadedSource, Finding>> {
  const resolved = resolveAddress(given, { allowLoopbackHttp: true });
  if (!resolved.ok) {
    const text = translate(ADDRESS_PROBLEM_TEXTS[resolved.error]);
    return err(failureFinding(resolved.error, given, text, 'Check the address.'));
  }
  const address = resolved.value;
  const answer = await fetchGlossary(address);
  if (!answer.ok) return err(fetchFinding(answer.error, address, translate));
  const { bytes, mediaType, finalUrl } = answer.value;
  const notes = [
    ...(address.rewritten ? [`Read from ${address.url}`] : []),
    ...(finalUrl === address.url ? [] : [`Answered from ${finalUrl}`]),
  ];
  return ok({ bytes, mediaType, name: lastPartOf(address.url), notes, address });
}

/** The extension's texts on failures; each names what it needs of `host` and `detail`. */
const FAILURE_TEXTS: { readonly [code in FetchFailure['code']]: string } = {
  timeout: 'sync.failure.timeout',
  unreachable: 'sync.failure.unreachable',
  'sign-in': 'sync.failure.signIn',
  'sheet-not-shared': 'sync.failure.sheetNotShared',
  'not-found': 'sync.failure.notFound',
  http: 'sync.failure.http',
  busy: 'sync.failure.busy',
  'too-large': 'sync.failure.tooLarge',
  insecure: 'sync.failure.insecure',
};

/** Why an address brought nothing, in the words of the extension but for what this program cannot do. */
export function fetchFinding(
  { code, detail }: FetchFailure,
  address: ResolvedAddress,
  translate: Translate,
): Finding {
  const text = translate(FAILURE_TEXTS[code], { host: address.host, detail });
  const finding = failureFinding(code, address.url, text, 'Try again later.');
  return code === 'sign-in' ? { ...finding, fix: signInFix(address) } : finding;
}

function signInFix({ url, session }: ResolvedAddress): string {
  return session
    ? `This program cannot sign in. Open ${url} in your browser, save what you see and check that file.`
    : 'Make it readable for everybody who has the link, or save it and check the file.';
}
