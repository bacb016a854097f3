import type { ReactNode } from 'react';
import type { TextKey } from '../ui/use-text.ts';

/** The views of the options page, in the order of the menu; each is the part of the address after `#`. */
export const VIEW_IDS = [
  'reading',
  'sources',
  'glossary',
  'templates',
  'sites',
  'data',
  'shortcuts',
] as const;

export type ViewId = (typeof VIEW_IDS)[number];

/** Catalogue keys of their names. */
export const VIEW_TITLES = {
  reading: 'options.views.reading',
  sources: 'options.views.sources',
  glossary: 'options.views.glossary',
  templates: 'options.views.templates',
  sites: 'options.views.sites',
  data: 'options.views.data',
  shortcuts: 'options.views.shortcuts',
} as const satisfies Record<ViewId, TextKey>;

export interface OptionsView {
  readonly id: ViewId;
  /** Stands in the menu, as the heading of the view and in the title of the tab. */
  readonly title: string;
  /** Mounted only while the view is shown. */
  readonly content: ReactNode;
}

/** What the address of the page asks for. */
export interface ViewAddress {
  readonly view: ViewId;
  /** What follows the view and a slash, as it stands in the address: `new=churn` of `#glossary/new=churn`. */
  readonly parameter: string;
  /** First run: `#welcome`, the first view with a greeting. */
  readonly welcome: boolean;
}

/** Reads the part of the address from `#` on. An unknown view is the first one: old bookmarks must not break. */
export function readViewAddress(hash: string): ViewAddress {
  const [name = '', ...rest] = hash.replace(/^#/, '').split('/');
  return {
    view: VIEW_IDS.find((id) => id === name) ?? 'reading',
    parameter: rest.join('/'),
    welcome: name === 'welcome',
  };
}
