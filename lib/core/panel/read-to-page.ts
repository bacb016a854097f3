import { ownField } from '../own-field.ts';
import type { ToPanelPage } from './protocol.ts';

/** Longest id of a section; those of Notion have 42 characters. */
const LONGEST_ID = 200;

/**
 * A message from the panel, or `undefined` for anything else. By hand, since a schema library would double the
 * size of the script that is loaded into every page.
 */
export function readToPanelPage(value: unknown): ToPanelPage | undefined {
  switch (ownField(value, 'type')) {
    case 'watch': {
      const watched = ownField(value, 'watched');
      const terms = ownField(watched, 'terms') === true;
      return { type: 'watch', watched: { terms, outline: ownField(watched, 'outline') === true } };
    }
    case 'go-to-section': {
      const id = readId(ownField(value, 'id'));
      return id === undefined ? undefined : { type: 'go-to-section', id };
    }
    case 'go-to-place': {
      const after = ownField(value, 'after');
      const id = readId(after);
      return id === undefined && after !== null ? undefined : { type: 'go-to-place', after: id ?? null };
    }
    case 'walk': {
      const entry = ownField(value, 'entry');
      const isEntry = entry === null || Number.isSafeInteger(entry);
      const step = ownField(value, 'step') === -1 ? -1 : 1;
      return isEntry ? { type: 'walk', entry: entry === null ? null : Number(entry), step } : undefined;
    }
    case 'read-selection': {
      const request = ownField(value, 'request');
      return Number.isSafeInteger(request) ? { type: 'read-selection', request: Number(request) } : undefined;
    }
    default:
      return undefined;
  }
}

function readId(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= LONGEST_ID ? value : undefined;
}
