/** Looks up a text of the message catalogue and fills in its values; `count` picks a plural. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;
