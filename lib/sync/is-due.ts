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
  /** Address and format that are configured now; see `SourceStatus.askedFor`. */
  readonly question: string;
}

/** Whether a source with an address is asked now. */
export function isDue(status: SourceStatus, circumstances: DueCircumstances): boolean {
  const { request, requestedAt } = circumstances;
  switch (request.occasion) {
    case 'manual':
      if (request.sourceIds !== undefined && !request.sourceIds.includes(status.id)) return false;
      // A sync that ran while this one waited has done it already.
      return !(Date.parse(status.checkedAt ?? '') >= requestedAt);
    case 'configured':
      return isWaitingForReader(status) || isNew(status, circumstances) || isPlanned(status, circumstances);
    case 'alarm':
    case 'start':
      return isNew(status, circumstances) || isPlanned(status, circumstances);
    default:
      return assertNever(request.occasion);
  }
}

/** Whether it was never asked as it is configured now; what has failed waits for its turn. */
function isNew({ failures, askedFor }: SourceStatus, { isRead, question }: DueCircumstances): boolean {
  return !isRead && (failures === 0 || (askedFor !== undefined && askedFor !== question));
}

function isPlanned({ nextAt, failure }: SourceStatus, { now, syncMinutes }: DueCircumstances): boolean {
  const next = Date.parse(nextAt ?? '');
  // Without a moment, too: then it is NaN.
  return !(next > now) || next > latestPlan(failure !== undefined, now, syncMinutes);
}

function isWaitingForReader({ failure }: SourceStatus): boolean {
  return failure?.code === 'needs-permission' || failure?.code === 'needs-consent';
}
