import type { HeadingLevel, OutlineRules } from '../page/outline/outline-rules.ts';
import { HTML_HEADINGS } from './body-rules.ts';

/** Joins selectors; '' ones are left out. */
export function anyOf(...selectors: string[]): string {
  return selectors.filter((selector) => selector !== '').join(',');
}

/** What is no content on any site. */
export const NO_CONTENT = anyOf(
  'textarea',
  'input',
  'select',
  'button',
  'svg',
  'style',
  'script',
  'noscript',
  'template',
  '[aria-hidden="true"]',
);

/** Images that are part of the words or of the site's own look: emoji, faces, icons of links, an editor's helpers. */
const SMALL_IMAGES = anyOf(
  '.emoticon',
  '.emoji',
  '.notion-emoji',
  '.rendericon',
  '.icon',
  '.ProseMirror-separator',
  '[data-emoji-id] *',
  '[data-emoji-short-name] *',
  '[data-mention-id] *',
  '[data-inline-card] *',
  '.confluence-userlink *',
  '.user-hover *',
);

/** What shows something on any site. */
export const SHOWN_MEDIA = anyOf(
  `img:not(${SMALL_IMAGES})`,
  'video',
  'audio',
  'iframe',
  'canvas',
  'object',
  'embed',
);

export const HTML_LEVELS: readonly HeadingLevel[] = [1, 2, 3, 4, 5, 6].map((level) => ({
  selector: `h${level}`,
  level,
}));

/** A document of plain HTML, to be filled in by each site. */
export const HTML_OUTLINE: OutlineRules = {
  headings: HTML_HEADINGS,
  headingBlock: '',
  levels: HTML_LEVELS,
  skip: NO_CONTENT,
  code: 'pre',
  media: SHOWN_MEDIA,
  item: '',
  innerBlock: '',
  mention: '',
  status: '',
  date: 'time',
  placeholder: '',
  absent: '',
  blockId: '',
};

/** Rules for a site with documents of two kinds, both in plain headings. */
export function eitherOutline(one: OutlineRules, other: OutlineRules): OutlineRules {
  const join = (name: Exclude<keyof OutlineRules, 'levels' | 'headings'>): string =>
    anyOf(...new Set([one[name], other[name]]));
  return {
    headings: one.headings,
    levels: one.levels,
    headingBlock: join('headingBlock'),
    skip: join('skip'),
    code: join('code'),
    media: join('media'),
    item: join('item'),
    innerBlock: join('innerBlock'),
    mention: join('mention'),
    status: join('status'),
    date: join('date'),
    placeholder: join('placeholder'),
    absent: join('absent'),
    blockId: one.blockId,
  };
}
