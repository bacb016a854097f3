import type { Visit } from './visit-page.ts';

/** From the moment when content scripts run until all marks on the screen are registered, milliseconds. */
export const toScreen = ({ allOnScreen, idle }: Visit): number => allOnScreen - idle;

/** The same until the whole document has been read. */
export const toAll = ({ allMarks, idle }: Visit): number => allMarks - idle;
