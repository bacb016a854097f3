/** Why an address cannot be a source. A closed set. */
export const ADDRESS_PROBLEMS = [
  'empty',
  'not-an-address',
  'not-https',
  /** A name or password before the host: it would lie in the settings for every script to read. */
  'has-credentials',
  'too-long',
  /** A Confluence page, but the address does not say which. */
  'no-page-id',
  'notion-page',
  'local-file',
] as const;

export type AddressProblem = (typeof ADDRESS_PROBLEMS)[number];

/** Catalogue keys of what to say about each: what is wrong, and what to do. */
export const ADDRESS_PROBLEM_TEXTS = {
  empty: 'address.empty',
  'not-an-address': 'address.notAnAddress',
  'not-https': 'address.notHttps',
  'has-credentials': 'address.hasCredentials',
  'too-long': 'address.tooLong',
  'no-page-id': 'address.noPageId',
  'notion-page': 'address.notionPage',
  'local-file': 'address.localFile',
} as const satisfies Record<AddressProblem, string>;
