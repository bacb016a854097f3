import { isRole, ROLES, type Role } from '../role.ts';
import { quotable } from './clean-text.ts';
import type { Link, Sense } from './entry.ts';
import { FieldReader, type Report } from './field-reader.ts';
import { isFields } from './fields.ts';
import { LIMITS } from './limits.ts';
import { readSafeAddress } from './safe-link.ts';

/** The fields of a sense, in the order of the format. */
export const SENSE_FIELDS = ['domain', 'definition', 'roles', 'ask', 'cues', 'links'] as const;

const ROLE_NAMES: ReadonlySet<string> = new Set(ROLES);
const LINK_NAMES: ReadonlySet<string> = new Set(['title', 'url']);

/** The sense that `fields` describes; undefined where it says nothing: neither a definition nor a text for a role. */
export function readSense(fields: FieldReader, path: string, report: Report): Sense | undefined {
  const domain = readDomain(fields);
  const definition = fields.text('definition');
  const roles = readRoles(fields, path, report);
  const ask = fields.text('ask');
  const cues = fields.forms('cues', LIMITS.cuesPerSense);
  const links = readLinks(fields, path, report);
  if (definition === undefined && Object.keys(roles).length === 0) return undefined;
  return {
    ...(domain !== undefined && { domain }),
    ...(definition !== undefined && { definition }),
    roles,
    ...(ask !== undefined && { ask }),
    cues,
    links,
  };
}

/** A domain outside the four is nobody's, with a note. */
function readDomain(fields: FieldReader): Role | undefined {
  const value = fields.value('domain');
  if (value === undefined || isRole(value)) return value;
  if (typeof value === 'string') fields.warn('unknown-domain', 'domain', () => ({ found: quotable(value) }));
  else fields.reject('domain', 'text', value);
  return undefined;
}

function readRoles(fields: FieldReader, path: string, report: Report): Sense['roles'] {
  const value = fields.value('roles');
  const texts: { [role in Role]?: string } = {};
  if (value === undefined) return texts;
  if (!isFields(value)) {
    fields.reject('roles', 'fields', value);
    return texts;
  }
  const roles = new FieldReader(value, `${path}roles.`, report);
  roles.checkNames(ROLE_NAMES);
  for (const role of ROLES) {
    const text = roles.text(role);
    if (text !== undefined) texts[role] = text;
  }
  return texts;
}

function readLinks(fields: FieldReader, path: string, report: Report): readonly Link[] {
  const items = fields.list('links', LIMITS.linksPerSense, 'too-many-items');
  if (items === undefined || items.length === 0) return [];
  const links: Link[] = [];
  for (const [index, item] of items.entries()) {
    const link = readLink(item, `${path}links[${index}]`, report);
    if (link !== undefined) links.push(link);
  }
  return links;
}

/** A link without a title is called by its host. */
function readLink(item: unknown, path: string, report: Report): Link | undefined {
  if (!isFields(item)) {
    report('warning', 'invalid-value', path, () => ({ wanted: 'fields', found: quotable(item) }));
    return undefined;
  }
  const fields = new FieldReader(item, `${path}.`, report);
  fields.checkNames(LINK_NAMES);
  const written = fields.value('url');
  if (typeof written !== 'string') {
    fields.reject('url', 'address', written);
    return undefined;
  }
  const address = readSafeAddress(written.trim());
  if (address === undefined) {
    fields.warn('unsafe-link', 'url', () => ({ found: quotable(written) }));
    return undefined;
  }
  return { title: fields.text('title', LIMITS.form) ?? address.title, url: address.url };
}
