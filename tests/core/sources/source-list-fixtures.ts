/** One stored value of each version there ever was, frozen: never edited, only added to. */
export const SOURCE_LIST_FIXTURES: ReadonlyMap<number, unknown> = new Map([
  [
    1,
    {
      v: 1,
      data: {
        sources: [
          {
            id: 'acme',
            name: 'Acme',
            place: { kind: 'url', url: 'https://docs.google.com/spreadsheets/d/abc/edit#gid=0' },
            format: 'auto',
            enabled: true,
            home: 'https://wiki.example.com/glossary',
            contribute: 'https://example.com/new?title={term}',
          },
          {
            id: 'words-csv',
            name: 'words.csv',
            place: { kind: 'file', fileName: 'words.csv' },
            format: 'csv',
            enabled: false,
          },
        ],
        starter: false,
        syncMinutes: 120,
      },
    },
  ],
]);
