import type { ExportKind, FileOutcome } from '../../components/options/data/data-state.ts';
import { downloadText } from './download-text.ts';
import { makeDataFile } from './make-data-file.ts';

/** Offers the reader a file; whether there was one, and what it lacks. */
export async function saveDataFile(kind: ExportKind): Promise<FileOutcome> {
  const file = await makeDataFile(kind, new Date());
  if (file === undefined) return { saved: false, missing: [] };
  downloadText(document, file.name, file.text, file.mediaType);
  return { saved: true, missing: file.missing };
}
