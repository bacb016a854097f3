import * as z from 'zod/mini';
import { ownField } from '../own-field.ts';
import type { Policy } from './policy.ts';
import { policySchema } from './policy-schema.ts';

/** Shown to administrators by Chromium and by tools that read the schema. */
const DESCRIPTIONS: { readonly [field in keyof Required<Policy>]: string } = {
  role: 'Role that explanations are written for, until the reader chooses another one.',
  lockRole: 'The reader cannot choose another role.',
  sources:
    'Glossaries of the organisation, before those of the reader. Each has a name and an https address (url), and may have a format, an address where people read it (home) and an address for proposals with {term} or {entry} in it (contribute).',
  lockSources: 'Only the glossaries of the organisation count, and the reader cannot add any.',
  starterGlossary: 'Whether the built-in glossary fills in what no other glossary defines.',
  sites: 'Origins of self-hosted Jira and Confluence sites, for example https://jira.example.com.',
  template: 'Id of the template that specs are checked against, for example one-pager.',
  syncMinutes: 'Minutes between two looks at the glossaries, 15 to 10080.',
  allowPersonal: 'Whether readers can have entries of their own.',
};

/**
 * The policy's shape as Chromium wants it for `storage.managed_schema`: every schema has exactly one type, the
 * top one is an object without `additionalProperties`, and a schema that is not valid keeps the extension from
 * being loaded, so there is nothing in it but what the documentation shows. Limits are left out, and so are the
 * allowed values inside of lists: Chromium withholds what does not conform, where `readPolicy` leaves out just the
 * one field and says so.
 * https://developer.chrome.com/docs/extensions/reference/manifest/storage
 */
export function managedSchema(): unknown {
  const { properties } = z.toJSONSchema(policySchema);
  const fields = Object.entries(DESCRIPTIONS).map(([field, description]) => [
    field,
    { description, ...reduceSchema(ownField(properties, field), true) },
  ]);
  return { type: 'object', properties: Object.fromEntries(fields) };
}

function reduceSchema(schema: unknown, withValues: boolean): object {
  const properties = ownField(schema, 'properties');
  const items = ownField(schema, 'items');
  const values = ownField(schema, 'enum');
  return {
    type: ownField(schema, 'type'),
    ...(withValues && values !== undefined && { enum: values }),
    ...(items !== undefined && { items: reduceSchema(items, false) }),
    ...(typeof properties === 'object' &&
      properties !== null && {
        properties: Object.fromEntries(
          Object.entries(properties).map(([name, property]) => [name, reduceSchema(property, false)]),
        ),
      }),
  };
}
