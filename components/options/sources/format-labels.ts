import type { FormatChoice } from '../../../lib/core/glossary/glossary-reading.ts';
import type { TextKey } from '../../ui/use-text.ts';

/** Catalogue keys of the formats' names. */
export const FORMAT_LABELS = {
  auto: 'sources.format.auto',
  json: 'sources.format.parlanceJson',
  yaml: 'sources.format.parlanceYaml',
  csv: 'sources.format.csv',
  tsv: 'sources.format.tsv',
  markdown: 'sources.format.markdown',
  html: 'sources.format.webPage',
  confluence: 'sources.format.confluence',
  tbx: 'sources.format.tbx',
  datahub: 'sources.format.datahub',
  glosario: 'sources.format.glosario',
  docusaurus: 'sources.format.docusaurus',
} as const satisfies Record<FormatChoice, TextKey>;
