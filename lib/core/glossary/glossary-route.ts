import { assertNever } from '../result.ts';

/**
 * Places within the glossary view, as they stand in the address after `#glossary/`. Ids and words may hold any
 * character, so they are percent-encoded.
 */
export type GlossaryRoute =
  | { readonly view: 'list' }
  | { readonly view: 'entry'; readonly id: string }
  /** A new entry of the reader's own, for a word. */
  | { readonly view: 'new'; readonly term: string }
  /** The reader's own version of another source's entry. */
  | { readonly view: 'own'; readonly id: string }
  /** One of the reader's own entries in the form. */
  | { readonly view: 'edit'; readonly id: string };

const SIGNS = { entry: 'entry=', new: 'new=', own: 'own=', edit: 'edit=' } as const;

/** The place that `parameter` names; the list for what is not understood. */
export function readGlossaryRoute(parameter: string): GlossaryRoute {
  const value = decode(parameter.slice(parameter.indexOf('=') + 1));
  if (parameter.startsWith(SIGNS.new)) return { view: 'new', term: value };
  if (value === '') return { view: 'list' };
  for (const view of ['entry', 'own', 'edit'] as const) {
    if (parameter.startsWith(SIGNS[view])) return { view, id: value };
  }
  return { view: 'list' };
}

/** The fragment of the options page's address for a place, with its `#`. */
export function glossaryHash(route: GlossaryRoute): string {
  switch (route.view) {
    case 'list':
      return '#glossary';
    case 'new':
      return `#glossary/${SIGNS.new}${encodeURIComponent(route.term.toWellFormed())}`;
    case 'entry':
    case 'own':
    case 'edit':
      return `#glossary/${SIGNS[route.view]}${encodeURIComponent(route.id.toWellFormed())}`;
    default:
      return assertNever(route);
  }
}

/** Somebody may have typed the address by hand. */
function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
