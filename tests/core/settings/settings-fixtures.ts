/** One stored value of each version there ever was, frozen: never edited, only added to. */
export const SETTINGS_FIXTURES: ReadonlyMap<number, unknown> = new Map([
  [
    1,
    {
      v: 1,
      data: {
        role: 'cx',
        marking: 'first-per-page',
        hideOwnDomain: false,
        markUnknown: true,
        markHeadings: true,
        markLinks: false,
        openOn: 'click',
        known: ['latency', 'model-drift'],
        pausedSites: ['https://acme.atlassian.net'],
      },
    },
  ],
]);
