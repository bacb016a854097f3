import type { WantedKind } from './field-reader.ts';
import { LIMITS } from './limits.ts';
import type { ProblemCode } from './problem.ts';

/** Keys of what is wrong and of what to do, code by code. Written out, so that a test finds each key in use. */
export const PROBLEM_TEXTS: { readonly [code in ProblemCode]: readonly [message: string, fix: string] } = {
  'empty-document': ['problem.emptyDocument', 'problem.emptyDocumentFix'],
  'broken-syntax': ['problem.brokenSyntax', 'problem.brokenSyntaxFix'],
  'too-large': ['problem.tooLarge', 'problem.tooLargeFix'],
  'too-deep': ['problem.tooDeep', 'problem.tooDeepFix'],
  'unknown-version': ['problem.unknownVersion', 'problem.unknownVersionFix'],
  'no-version': ['problem.noVersion', 'problem.noVersionFix'],
  'missing-name': ['problem.missingName', 'problem.missingNameFix'],
  'not-a-glossary': ['problem.notAGlossary', 'problem.notAGlossaryFix'],
  'no-terms': ['problem.noTerms', 'problem.noTermsFix'],
  'login-page': ['problem.loginPage', 'problem.loginPageFix'],
  'no-term-column': ['problem.noTermColumn', 'problem.noTermColumnFix'],
  'wrong-charset': ['problem.wrongCharset', 'problem.wrongCharsetFix'],
  'several-documents': ['problem.severalDocuments', 'problem.severalDocumentsFix'],
  'wrong-type': ['problem.wrongType', 'problem.wrongTypeFix'],
  'missing-term': ['problem.missingTerm', 'problem.missingTermFix'],
  'empty-form': ['problem.emptyForm', 'problem.emptyFormFix'],
  'form-too-long': ['problem.formTooLong', 'problem.formTooLongFix'],
  'deceptive-form': ['problem.deceptiveForm', 'problem.deceptiveFormFix'],
  'no-meaning': ['problem.noMeaning', 'problem.noMeaningFix'],
  'duplicate-term': ['problem.duplicateTerm', 'problem.duplicateTermFix'],
  'broken-row': ['problem.brokenRow', 'problem.brokenRowFix'],
  'unknown-field': ['problem.unknownField', 'problem.unknownFieldFix'],
  'unsafe-link': ['problem.unsafeLink', 'problem.unsafeLinkFix'],
  'invalid-value': ['problem.invalidValue', 'problem.invalidValueFix'],
  'beside-senses': ['problem.besideSenses', 'problem.besideSensesFix'],
  'text-cut': ['problem.textCut', 'problem.textCutFix'],
  'too-many-aliases': ['problem.tooManyAliases', 'problem.tooManyAliasesFix'],
  'too-many-senses': ['problem.tooManySenses', 'problem.tooManySensesFix'],
  'too-many-items': ['problem.tooManyItems', 'problem.tooManyItemsFix'],
  'too-many-terms': ['problem.tooManyTerms', 'problem.tooManyTermsFix'],
  'too-many-forms': ['problem.tooManyForms', 'problem.tooManyFormsFix'],
  'index-full': ['problem.indexFull', 'problem.indexFullFix'],
  'template-incomplete': ['problem.templateIncomplete', 'problem.templateIncompleteFix'],
  'template-invalid': ['problem.templateInvalid', 'problem.templateInvalidFix'],
  'repeated-section': ['problem.repeatedSection', 'problem.repeatedSectionFix'],
  'repeated-template': ['problem.repeatedTemplate', 'problem.repeatedTemplateFix'],
  'too-many-templates': ['problem.tooManyTemplates', 'problem.tooManyTemplatesFix'],
  'unknown-domain': ['problem.unknownDomain', 'problem.unknownDomainFix'],
  'conflicting-rows': ['problem.conflictingRows', 'problem.conflictingRowsFix'],
  'same-domain': ['problem.sameDomain', 'problem.sameDomainFix'],
  'one-letter-form': ['problem.oneLetterForm', 'problem.oneLetterFormFix'],
  'same-form': ['problem.sameForm', 'problem.sameFormFix'],
  'mixed-scripts': ['problem.mixedScripts', 'problem.mixedScriptsFix'],
  'dead-related': ['problem.deadRelated', 'problem.deadRelatedFix'],
  'dead-replacement': ['problem.deadReplacement', 'problem.deadReplacementFix'],
  'everyday-word': ['problem.everydayWord', 'problem.everydayWordFix'],
  'stale-date': ['problem.staleDate', 'problem.staleDateFix'],
};

/** Keys of what should have stood in a field. */
export const WANTED_TEXTS: { readonly [kind in WantedKind]: string } = {
  text: 'problem.wanted.text',
  list: 'problem.wanted.list',
  fields: 'problem.wanted.fields',
  yesNo: 'problem.wanted.yesNo',
  date: 'problem.wanted.date',
  status: 'problem.wanted.status',
  address: 'problem.wanted.address',
  template: 'problem.wanted.template',
};

/** The limits that texts name, where the problem itself does not. */
export const PROBLEM_LIMITS: { readonly [code in ProblemCode]?: number } = {
  // In the unit in which people think of it.
  'too-large': LIMITS.document / 1024 / 1024,
  'too-deep': LIMITS.nesting,
  'form-too-long': LIMITS.form,
  'text-cut': LIMITS.text,
  'too-many-aliases': LIMITS.aliasesPerTerm,
  'too-many-senses': LIMITS.sensesPerTerm,
  'too-many-items': LIMITS.aliasesPerTerm,
  'too-many-terms': LIMITS.terms,
  'too-many-forms': LIMITS.forms,
};
