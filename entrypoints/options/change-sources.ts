import type { SourceChange } from '../../components/options/sources/sources-state.ts';
import type { Source, SourceList } from '../../lib/core/sources/source.ts';

/** The list with one source replaced; unchanged where it is gone meanwhile. */
export function changeSource(
  list: SourceList,
  sourceId: string,
  change: (source: Source) => Source,
): SourceList {
  return {
    ...list,
    sources: list.sources.map((source) => (source.id === sourceId ? change(source) : source)),
  };
}

/** The source as the reader's form says; empty fields are taken away. */
export function editSource(source: Source, { name, format, home, contribute }: SourceChange): Source {
  const { home: _, contribute: __, ...rest } = source;
  return {
    ...rest,
    name: name.trim(),
    format,
    ...(home.trim() !== '' && { home: home.trim() }),
    ...(contribute.trim() !== '' && { contribute: contribute.trim() }),
  };
}

/** The list with one source a place higher (-1) or lower (1); unchanged where there is no such place. */
export function moveSource(list: SourceList, sourceId: string, by: -1 | 1): SourceList {
  const from = list.sources.findIndex(({ id }) => id === sourceId);
  const source = list.sources[from];
  const to = from + by;
  if (source === undefined || to < 0 || to >= list.sources.length) return list;
  return { ...list, sources: list.sources.toSpliced(from, 1).toSpliced(to, 0, source) };
}
