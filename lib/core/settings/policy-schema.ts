import * as z from 'zod/mini';
import { FORMAT_CHOICES } from '../glossary/glossary-reading.ts';
import { LIMITS } from '../glossary/limits.ts';
import { isContributeTemplate, isSecureAddress } from '../glossary/safe-link.ts';
import { ROLES } from '../role.ts';
import { SOURCE_LIMITS } from '../sources/read-source-list.ts';

/** Self-hosted sites of one organisation. */
export const MAX_POLICY_SITES = 100;
const MAX_TEMPLATE_ID = 100;

const address = z.string().check(z.maxLength(LIMITS.url));

/** One source, field by field; whether its address can be asked is for `resolveAddress` to say. */
export const policySourceSchema = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(SOURCE_LIMITS.name)),
  url: address,
  format: z.optional(z.enum(FORMAT_CHOICES)),
  home: z.optional(address.check(z.refine(isSecureAddress))),
  contribute: z.optional(address.check(z.refine(isContributeTemplate))),
});

/** The policy as an administrator writes it (docs/admin.md). Read field by field, never as a whole. */
export const policySchema = z.object({
  role: z.optional(z.enum(ROLES)),
  lockRole: z.optional(z.boolean()),
  sources: z.optional(z.array(policySourceSchema)),
  lockSources: z.optional(z.boolean()),
  starterGlossary: z.optional(z.boolean()),
  sites: z.optional(z.array(z.string())),
  template: z.optional(z.string().check(z.minLength(1), z.maxLength(MAX_TEMPLATE_ID))),
  syncMinutes: z.optional(
    z.int().check(z.minimum(SOURCE_LIMITS.minSyncMinutes), z.maximum(SOURCE_LIMITS.maxSyncMinutes)),
  ),
  allowPersonal: z.optional(z.boolean()),
});
