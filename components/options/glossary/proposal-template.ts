import type { SourceInfo } from '../../../lib/core/glossary/merged-glossary.ts';
import { isSecureAddress } from '../../../lib/core/glossary/safe-link.ts';

/** Where `source` takes proposals, if it does. What lies in the browser's storage is checked once more. */
export function proposalTemplate(source: SourceInfo | undefined): string | undefined {
  const contribute = source?.contribute;
  return contribute !== undefined && isSecureAddress(contribute) ? contribute : undefined;
}
