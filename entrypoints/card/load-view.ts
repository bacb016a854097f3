import { buildTermView } from '../../lib/core/card/build-term-view.ts';
import type { CardView, ProposalView } from '../../lib/core/card/card-view.ts';
import type { ShowRequest, Subject } from '../../lib/core/card/protocol.ts';
import type { Entry } from '../../lib/core/glossary/entry.ts';
import type { SourceInfo } from '../../lib/core/glossary/merged-glossary.ts';
import { isSecureAddress } from '../../lib/core/glossary/safe-link.ts';
import { assertNever, type Result } from '../../lib/core/result.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/core/settings/settings.ts';

/** Where the card gets its data from; the platform's functions of the same names. */
export interface CardSources {
  readonly readEntry: (
    generation: number,
    ordinal: number,
  ) => Promise<Result<Entry, 'missing' | 'unreadable'>>;
  readonly loadSettings: () => Promise<Result<Settings, unknown>>;
  readonly loadShortcuts: () => Promise<
    Result<readonly { readonly name: string; readonly keys: string }[], unknown>
  >;
  readonly readSources: (generation: number) => Promise<Result<readonly SourceInfo[], unknown>>;
  /** Where the owner of `entry` takes proposals, made of the source's `contribute`. */
  readonly buildProposal: (contribute: string, entry: Entry) => Promise<ProposalView>;
  /** Whether the organisation lets readers have entries of their own. */
  readonly mayOwn: () => Promise<boolean>;
}

/** Turns a request into what the card shows. Data that cannot be read becomes a view that says so. */
export function loadView({ subject, context }: ShowRequest, sources: CardSources): Promise<CardView> {
  switch (subject.kind) {
    case 'term':
      return loadTerm(subject, context, sources);
    case 'unknown':
      return loadUnknown(subject.text, sources);
    case 'nothing':
      return loadNothing(subject.text, sources);
    case 'idle':
      return Promise.resolve(subject);
    default:
      return assertNever(subject);
  }
}

async function loadTerm(
  subject: Extract<Subject, { kind: 'term' }>,
  context: ShowRequest['context'],
  { readEntry, loadSettings, readSources, buildProposal, mayOwn }: CardSources,
): Promise<CardView> {
  const [entry, stored, infos, allowed] = await Promise.all([
    readEntry(subject.generation, subject.entry),
    loadSettings(),
    readSources(subject.generation),
    mayOwn(),
  ]);
  if (!entry.ok) return { kind: 'failed', reason: entry.error };
  const source = infos.ok ? infos.value.find(({ id }) => id === entry.value.origin) : undefined;
  const proposal =
    source?.contribute === undefined || !isSecureAddress(source.contribute)
      ? undefined
      : await buildProposal(source.contribute, entry.value);
  // Without settings an explanation for some role is still worth more than none.
  const { role, known } = stored.ok ? stored.value : DEFAULT_SETTINGS;
  return {
    kind: 'term',
    term: buildTermView(
      entry.value,
      subject,
      context,
      { role, known, now: new Date(), mayOwn: allowed },
      { source, proposal },
    ),
  };
}

async function loadUnknown(text: string, { mayOwn }: CardSources): Promise<CardView> {
  return { kind: 'unknown', text, ...((await mayOwn()) && { mayOwn: true }) };
}

async function loadNothing(text: string, { loadShortcuts, mayOwn }: CardSources): Promise<CardView> {
  const [shortcuts, allowed] = await Promise.all([loadShortcuts(), mayOwn()]);
  const keysOf = (command: string): string =>
    shortcuts.ok ? (shortcuts.value.find(({ name }) => name === command)?.keys ?? '') : '';
  const next = keysOf('next-term');
  const previous = keysOf('previous-term');
  return {
    kind: 'nothing',
    text,
    keys: { ...(next !== '' && { next }), ...(previous !== '' && { previous }) },
    ...(allowed && { mayOwn: true }),
  };
}
