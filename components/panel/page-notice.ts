import type { TextKey } from '../ui/use-text.ts';

/** Why the panel has nothing to show of the page beside it. */
export const PAGE_NOTICES = [
  'loading',
  'other-site',
  'not-answering',
  'paused',
  'no-document',
  'no-glossary',
] as const;

export type PageNoticeKind = (typeof PAGE_NOTICES)[number];

/** What is said in each case: what is the matter, and what to do about it. */
export const NOTICE_TEXTS = {
  loading: { title: 'panel.notice.loading', text: undefined },
  'other-site': { title: 'panel.notice.otherSite', text: 'panel.notice.otherSiteText' },
  'not-answering': { title: 'panel.notice.notAnswering', text: 'panel.notice.notAnsweringText' },
  paused: { title: 'panel.notice.paused', text: 'panel.notice.pausedText' },
  'no-document': { title: 'panel.notice.noDocument', text: 'panel.notice.noDocumentText' },
  'no-glossary': { title: 'panel.notice.noGlossary', text: 'panel.notice.noGlossaryText' },
} as const satisfies Record<PageNoticeKind, { readonly title: TextKey; readonly text: TextKey | undefined }>;
