import { err, ok, type Result } from '../../result.ts';
import { LIMITS } from '../limits.ts';
import type { Problem } from '../problem.ts';
import { jsonDepth } from './json-depth.ts';
import { findJsonError } from './json-error.ts';
import { nestingLimit } from './nesting-limit.ts';
import type { ParsedDocument } from './parsed-document.ts';
import { LineIndex } from './text-position.ts';

/** A JSON text as values; an error tells line and character. Of a field that stands twice the last one counts. */
export function parseJson(text: string): Result<ParsedDocument, Problem> {
  const depth = jsonDepth(text, LIMITS.foreignNesting);
  if (depth > LIMITS.foreignNesting) {
    return err({ severity: 'error', code: 'too-deep', place: {}, values: { limit: nestingLimit(text) } });
  }
  try {
    const value: unknown = JSON.parse(text);
    return ok({ value, depth });
  } catch {
    const offset = findJsonError(text) ?? text.length;
    return err({ severity: 'error', code: 'broken-syntax', place: new LineIndex(text).positionAt(offset) });
  }
}
