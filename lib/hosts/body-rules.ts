import type { BodyRules } from '../page/spec-document.ts';

/**
 * What is not prose on any site. Elements that are not rendered at all are recognised by their style, and need no
 * mention here.
 */
const NOT_PROSE = [
  'pre',
  'code',
  'kbd',
  'samp',
  'tt',
  'textarea',
  'input',
  'select',
  'button',
  'svg',
  'math',
  'style',
  'script',
  'noscript',
  'template',
  'iframe',
  'canvas',
  'object',
  'video',
  'audio',
  '[aria-hidden="true"]',
];

/** One selector of what is not prose on every site and on this one. */
export function excluding(...selectors: string[]): string {
  return [...NOT_PROSE, ...selectors].join(',');
}

export const HTML_HEADINGS = 'h1,h2,h3,h4,h5,h6';

/** Rules for a site that shows documents of two kinds. */
export function eitherOf(one: BodyRules, other: BodyRules): BodyRules {
  const join = (name: keyof BodyRules): string =>
    [one[name], other[name]].filter((selector) => selector !== '').join(',');
  return { exclude: join('exclude'), collapsed: join('collapsed'), headings: join('headings') };
}
