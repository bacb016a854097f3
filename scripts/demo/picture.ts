import path from 'node:path';
import type { ColourScheme, ExtensionBrowser } from '../../tests/extension/harness/extension-browser.ts';
import { ROOT } from '../run-tool.ts';

/** Where the pictures of `npm start` go. */
export const PICTURES = path.join(ROOT, '.output/demo');

/** A common laptop screen, so that the pictures show what a reader sees. */
export const PICTURE_SIZE = { width: 1280, height: 900 };

/** What a picture is taken with. */
export interface Camera {
  readonly session: ExtensionBrowser;
  readonly scheme: ColourScheme;
}

/** The file for a picture of `name`. */
export function pictureOf(name: string, { scheme }: Camera): `${string}.png` {
  return `${path.join(PICTURES, name)}-${scheme}.png`;
}

/** Says on the console that a picture is there. */
export function reportPicture(name: string, camera: Camera): void {
  console.log(`  ${name}, ${camera.scheme} → ${path.relative(ROOT, pictureOf(name, camera))}`);
}
