import { fileURLToPath } from 'node:url';

/** The script of mark.js as its package brings it for pages. */
export const MARK_JS_SCRIPT = fileURLToPath(import.meta.resolve('mark.js/dist/mark.min.js'));
