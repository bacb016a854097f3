import { assertNever } from '../core/result.ts';
import type { SourceStatus } from '../core/sources/source-status.ts';
import { latestPlan } from './sync-schedule.ts';
import type { SyncRequest } from './sync-request.ts';

/** What, besides its status, decides whether a source is asked in this sync. Moments in milliseconds since 1970. */
export interface DueCircumstances {
  readonly request: SyncRequest;
  readonly requestedAt: number;
  readonly now: number;
  readonly syncMinutes: number;
  /** Whether there are contents from the address, and read by the format, that are configured now. */
  readonly isRead: boolean;
}

/** Whether a source with an address is asked now. */
export function isDue(status: SourceStatus, circumstances: DueCircumstances): boolean {
  const { request, requestedAt, isRead } = circumstances;
  switch (request.occasion) {
    case 'manual':
      if (request.sourceIds !== undefined && !request.sourceIds.includes(status.id)) return false;
      // A sync that ran while this one waited has done it already.
      return !(Date.parse(status.checkedAt ?? '') >= requestedAt);
    case 'configured':
      return isWaitingForReader(status) || !isRead || isPlanned(status, circumstances);
    case 'alarm':
    case 'start':
      return isPlanned(status, circumstances) || (!isRead && status.failures === 0);
    default:
      return assertNever(request.occasion);
  }
}

function isPlanned({ nextAt, failure }: SourceStatus, { now, syncMinutes }: DueCircumstances): boolean {
  const next = Date.parse(nextAt ?? '');
  // Without a moment, too: then it is NaN.
  return !(next > now) || next > latestPlan(failure !== undefined, now, syncMinutes);
}

function isWaitingForReader({ failure }: SourceStatus): boolean {
  return failure?.code === 'needs-permission' || failure?.code === 'needs-consent';
}
