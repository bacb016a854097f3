import { ok, type Result } from '../../result.ts';
import type { FormatChoice, GlossaryInput } from '../glossary-reading.ts';
import { isFields } from '../fields.ts';
import type { Problem } from '../problem.ts';
import { looksLikeConfluence, readConfluence } from './confluence.ts';
import { isDataHub, readDataHub } from './datahub.ts';
import { readEnvelope } from './document.ts';
import { isDocusaurus, readDocusaurus } from './docusaurus.ts';
import { isGlosario, readGlosario } from './glosario.ts';
import { parseJson } from './parse-json.ts';
import { parseYaml } from './parse-yaml.ts';
import type { ParsedDocument } from './parsed-document.ts';
import type { RawGlossary } from './term-source.ts';

/** A JSON text as a glossary, by the shape of what is in it: ours, somebody else's, or a Confluence page. */
export function readJson(input: GlossaryInput): Result<RawGlossary, Problem> {
  const parsed = parseJson(input.text);
  if (!parsed.ok) return parsed;
  const { value } = parsed.value;
  if (looksLikeConfluence(value)) return readConfluence(value);
  return readShape(parsed.value, 'json', input.format);
}

/** A YAML text as a glossary, by the shape of what is in it: ours or somebody else's. */
export function readYaml(input: GlossaryInput): Result<RawGlossary, Problem> {
  const parsed = parseYaml(input.text);
  return parsed.ok ? readShape(parsed.value, 'yaml', input.format) : parsed;
}

/** What says that it is ours is ours; then the owner's word counts, then the looks. */
function readShape(
  parsed: ParsedDocument,
  syntax: 'json' | 'yaml',
  choice: FormatChoice = 'auto',
): Result<RawGlossary, Problem> {
  const { value } = parsed;
  if (isFields(value) && Object.hasOwn(value, 'parlance')) return readEnvelope(parsed, syntax);
  if (choice === 'datahub' || isDataHub(value)) return ok(readDataHub(parsed));
  if (choice === 'glosario' || isGlosario(value)) return ok(readGlosario(parsed));
  if (choice === 'docusaurus' || isDocusaurus(value)) return ok(readDocusaurus(parsed));
  return readEnvelope(parsed, syntax);
}
