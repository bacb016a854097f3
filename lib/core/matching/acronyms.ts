/** Acronyms in running text: those the page defines, and those that nobody does. */
export { findAcronymDefinitions } from './acronym-definitions.ts';
export { findUnknownAcronyms } from './unknown-acronyms.ts';
