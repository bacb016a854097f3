import { assertNever } from '../../../lib/core/result.ts';
import type { SyncFailure } from '../../../lib/core/sources/source-status.ts';
import type { TextFunction } from '../../ui/use-text.ts';
import type { ShownAddress } from './sources-state.ts';

/** What went wrong with a sync and what to do about it; `address` is what was asked, if anything was. */
export function describeFailure(
  { code, detail }: SyncFailure,
  address: ShownAddress | undefined,
  text: TextFunction,
): string {
  const host = address?.host ?? '';
  switch (code) {
    case 'offline':
      return text('sync.failure.offline');
    case 'timeout':
      return text('sync.failure.timeout', { host });
    case 'unreachable':
      return text('sync.failure.unreachable', { host });
    case 'needs-permission':
      return text('sync.failure.needsPermission', { host });
    case 'needs-consent':
      return text('sync.failure.needsConsent', { host });
    case 'sign-in':
      return text(address?.session === true ? 'sync.failure.signInSession' : 'sync.failure.signIn', { host });
    case 'sheet-not-shared':
      return text('sync.failure.sheetNotShared');
    case 'not-found':
      return text('sync.failure.notFound', { host });
    case 'http':
      return text('sync.failure.http', { host, detail });
    case 'busy':
      return text('sync.failure.busy', { host });
    case 'too-large':
      return text('sync.failure.tooLarge');
    case 'redirected':
      return text('sync.failure.redirected');
    case 'insecure':
      return text('sync.failure.insecure');
    case 'unusable':
      return text('sync.failure.unusable');
    case 'too-new':
      return text('sync.failure.tooNew');
    case 'storage':
      return text('sync.failure.storage');
    default:
      return assertNever(code);
  }
}
