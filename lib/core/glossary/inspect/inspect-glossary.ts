import type { GlossaryReading } from '../glossary-reading.ts';
import type { Problem } from '../problem.ts';
import { findDeadNames } from './dead-names.ts';
import { findDoubtfulDates } from './doubtful-dates.ts';
import { findEverydayForms } from './everyday-forms.ts';
import { findIndexOverflow } from './index-room.ts';
import { findSharedForms } from './shared-forms.ts';

/**
 * What takes a whole glossary and a calendar to see, for its owner: too much for a browser's storage, forms that clash
 * once they are inflected, names of terms that are not there, everyday words that would be marked everywhere, dates
 * long past or still to come. All but the first are used all the same, so no reader sees them. They come by kind, and
 * within a kind in the order of the entries; whatever `readGlossary` has said already is not said again. `today` is a
 * date, ISO 8601. Linear in the size of the glossary; a hostile one may have a warning for each of its forms.
 */
export function inspectGlossary(
  { entries }: Pick<GlossaryReading, 'entries'>,
  today: string,
): readonly Problem[] {
  return [
    ...findIndexOverflow(entries),
    ...findSharedForms(entries),
    ...findDeadNames(entries),
    ...findEverydayForms(entries),
    ...findDoubtfulDates(entries, today),
  ];
}
