import type { WrittenDocument } from './to-document.ts';

/** A document as JSON, to be read by people too. */
export function toJson(document: WrittenDocument): string {
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
