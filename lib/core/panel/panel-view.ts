/** The views of the panel, in the order of its tabs. */
export const PANEL_VIEWS = ['terms', 'spec', 'restate'] as const;

export type PanelView = (typeof PANEL_VIEWS)[number];
