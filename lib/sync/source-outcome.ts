import type { GlossaryFormat } from '../core/glossary/glossary-reading.ts';
import type { EffectiveSource } from '../core/sources/source.ts';
import type { ChangeSummary, SourceStatus, SyncFailure } from '../core/sources/source-status.ts';
import type { SnapshotHead } from './snapshot-store.ts';

/** How the status of a source changes with what happens to it. All moments are ISO 8601. */

type Phase = NonNullable<SourceStatus['activity']>['phase'];

/** Of a source of which nothing is known. */
export function newStatus(id: string): SourceStatus {
  return { id, terms: 0, problems: 0, failures: 0 };
}

export function inPhase(status: SourceStatus, phase: Phase, startedAt: string): SourceStatus {
  return { ...status, activity: { phase, startedAt } };
}

export function atRest(status: SourceStatus): SourceStatus {
  const { activity: _, ...resting } = status;
  return resting;
}

/** After an answer that brought nothing new: the contents that `head` describes are the present ones. */
export function unchanged(status: SourceStatus, head: SnapshotHead | undefined, at: string): SourceStatus {
  const { activity: _, failure: __, askedFor: ___, ...kept } = status;
  return {
    ...kept,
    ...(head !== undefined && contentsOf(head)),
    checkedAt: at,
    succeededAt: at,
    failures: 0,
  };
}

/** After new contents were put in use. `changes`: against what was there, where something was. */
export function renewed(
  status: SourceStatus,
  head: SnapshotHead,
  changes: ChangeSummary | undefined,
  at: string,
): SourceStatus {
  const { changes: _, finalUrl: __, held: ___, ...kept } = unchanged(status, head, at);
  return {
    ...kept,
    changedAt: at,
    ...(changes !== undefined && { changes }),
    ...(head.finalUrl !== undefined && head.finalUrl !== head.url && { finalUrl: head.finalUrl }),
  };
}

export function withoutHeld(status: SourceStatus): SourceStatus {
  const { held: _, ...settled } = status;
  return settled;
}

/** Names what a source is asked for. */
export function questionOf({ place, format }: EffectiveSource): string {
  return `${format} ${place.kind === 'url' ? place.url : ''}`;
}

export function failed(
  status: SourceStatus,
  failure: SyncFailure,
  source: EffectiveSource,
  at: string,
): SourceStatus {
  const { code, detail, origins, problems } = failure;
  return {
    ...atRest(status),
    checkedAt: at,
    failure: {
      code,
      detail,
      ...(origins !== undefined && { origins }),
      ...(problems !== undefined && { problems }),
    },
    failures: status.failures + 1,
    askedFor: questionOf(source),
  };
}

/** Of contents that were put there without asking anybody: a file, or a status that was lost. */
export function describesContents(status: SourceStatus, head: SnapshotHead): SourceStatus {
  const isKnown = status.succeededAt !== undefined && status.succeededAt >= head.fetchedAt;
  if (isKnown) return { ...status, ...contentsOf(head) };
  const { failure: _, askedFor: __, ...kept } = status;
  return {
    ...kept,
    ...contentsOf(head),
    checkedAt: head.fetchedAt,
    succeededAt: head.fetchedAt,
    changedAt: head.fetchedAt,
    failures: 0,
  };
}

function contentsOf(head: SnapshotHead): {
  readonly terms: number;
  readonly format: GlossaryFormat;
  readonly problems: number;
} {
  return { terms: head.terms, format: head.format, problems: head.problems.length + head.unlisted };
}

/** A paused source and a file are not asked by themselves. */
export function unplanned(status: SourceStatus): SourceStatus {
  const { nextAt: _, ...idle } = status;
  return idle;
}
